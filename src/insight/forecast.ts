/** What a company could expect of the coming quarter: trial runs of its plan, in which all it cannot know is varied. */
import type { Decision, Effect, GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playTrial } from '../engine/quarter';
import type { QuarterReport } from '../engine/report';
import type { Forecast } from './answers';
import { percentiles } from './luck';
import { uncounted, type Steps } from './pace';
import { quarterInput, quartersOf, type Replay } from './replay';

const RUNS = 12;
/** How far a rival's price may move before any has been seen to move further; a share of the price. */
const MOVE = 0.1;
/** One a rival (a market has seven at most): multiples of such numbers fall evenly between the whole ones and never into step. */
const SPREADERS = [2, 3, 5, 7, 11, 13, 17].map(Math.sqrt);

/**
 * The last round of the game is the plan. Each run has a luck of its own, moves the rivals' prices from where they were
 * last seen, and lets the round's event come out in one of `outcomes`, whichever answer was given: neither the luck of the
 * game, nor the rivals' rules, nor what the plan's own answer does is looked at. What the street is told counts.
 */
export function* forecastProfit(
  replay: Replay,
  game: GameInput,
  outcomes: readonly (readonly Effect[])[]
): Steps<Forecast> {
  const plan = game.rounds.at(-1);
  if (!plan) throw new Error('Without a plan there is nothing to forecast.');
  const before = yield* uncounted(replay.steps(game, quartersOf(game) - 1));
  const told = plan.happenings.filter(({ kind }) => kind === 'climate');
  const standing = before.reports.at(-1)?.companies.map(({ decision }) => decision);
  const [, ...rivals] = standing ?? quarterInput(game, before).decisions;
  const most = furthestMove(before.reports);
  const profits: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const report = playTrial(copyMarket(before.market), {
      decisions: [
        plan.decision,
        ...rivals.map((decision, rival) => moved(decision, most * pace(run, rival)))
      ],
      answerCost: plan.answerCost,
      effects: [...told, ...(outcomes[run % outcomes.length] ?? [])],
      options: { luck: run }
    });
    profits.push(report.companies[0].books.profit);
    yield [run, RUNS];
  }
  const [low, middle, high] = percentiles(profits);
  return { low, middle, high };
}

/** The largest change of price that any rival has made from one quarter to the next. */
function furthestMove(reports: readonly QuarterReport[]): number {
  const moves = reports.slice(1).flatMap(({ companies }, i) =>
    companies.slice(1).map(({ decision }, rival) => {
      const last = reports[i].companies[rival + 1].decision.price;
      return Math.abs(decision.price / last - 1);
    })
  );
  return Math.max(MOVE, ...moves);
}

/** From -1 to 1, evenly over the runs. */
function pace(run: number, rival: number): number {
  return 2 * ((run * SPREADERS[rival % SPREADERS.length]) % 1) - 1;
}

function moved(decision: Decision, by: number): Decision {
  return { ...decision, price: Math.max(1, Math.round(decision.price * (1 + by))) };
}
