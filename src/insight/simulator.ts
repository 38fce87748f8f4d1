/** Answers every question about a game on this thread, and on those of its helpers; in the app it lives in a worker. */
import type { GameInput } from '../engine/decision';
import type { QuarterReport } from '../engine/report';
import type { LuckBand, Pace, Simulator, WhyOptions, WhyReport } from './answers';
import { makeRegistry } from './customer';
import { filmQuarter } from './film';
import { forecastProfit } from './forecast';
import { together, type Helper, type Part } from './helpers';
import { bandOf, luckRuns, luckStart, type Figures } from './luck';
import { atPace, type Steps } from './pace';
import { makeReplay, quartersOf, type Replay } from './replay';
import { whatIf } from './what-if';
import { askWhy, explainQuarter } from './why';
import { trialOf, whyRuns, type Run } from './why-runs';

/** A simulator that helps others too. */
export type Hand = Simulator & Helper;

/**
 * A simulator with a memory of its own for the games it is asked about. The games must be sound (`checkMarket`). Helpers may
 * still be found later.
 */
export function directSimulator(helpers: readonly Helper[] = []): Hand {
  const replay = makeReplay();
  const fileOf = makeRegistry();
  return {
    get hands() {
      return helpers.length + 1;
    },
    play: (game, { hand = 0, ...pace } = {}) =>
      hand > 0 && hand <= helpers.length
        ? helpers[hand - 1].play(game, pace)
        : atPace(playAll(replay, game), pace),
    film: (game, dots, pace) => atPace(filmQuarter(replay, game, dots), pace),
    why: (game, options) => why(replay, helpers, game, options),
    whatIf: (game, round, decision, pace) => atPace(whatIf(replay, game, round, decision), pace),
    luck: (game, seeds, pace) => luck(replay, helpers, game, seeds, pace),
    forecast: (game, outcomes, pace) => atPace(forecastProfit(replay, game, outcomes), pace),
    customer: (game, id, pace) => atPace(fileOf(game, id), pace),
    whyRuns: (game, company, share, outset, pace) =>
      atPace(whyRuns(trialOf(game, outset, company), share), pace),
    luckRuns: (game, seeds, share, start, pace) => atPace(luckRuns(game, start, seeds, share), pace)
  };
}

function* playAll(replay: Replay, game: GameInput): Steps<readonly QuarterReport[]> {
  const { reports } = yield* replay.steps(game, quartersOf(game));
  return reports;
}

async function why(
  replay: Replay,
  helpers: readonly Helper[],
  game: GameInput,
  { company = 0, ...pace }: WhyOptions = {}
): Promise<WhyReport> {
  const asked = await atPace(askWhy(replay, game, company), pace);
  const { outset, trial } = asked;
  const own: Part<Run> = (share, pace) => atPace(whyRuns(trial, share), pace);
  const others = helpers.map(
    (helper): Part<Run> =>
      (share, pace) =>
        helper.whyRuns(game, company, share, outset, pace)
  );
  const runs = await together([own, ...others], pace);
  return explainQuarter(asked, runs);
}

async function luck(
  replay: Replay,
  helpers: readonly Helper[],
  game: GameInput,
  seeds: number,
  pace?: Pace
): Promise<LuckBand> {
  const start = await atPace(luckStart(replay, game), pace);
  const own: Part<Figures> = (share, pace) => atPace(luckRuns(game, start, seeds, share), pace);
  const others = helpers.map(
    (helper): Part<Figures> =>
      (share, pace) =>
        helper.luckRuns(game, seeds, share, start, pace)
  );
  const runs = await together([own, ...others], pace);
  return bandOf(runs);
}
