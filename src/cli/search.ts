/** Looks for a better policy than anybody wrote down: the five pure ones first, then from the best of them with an optimiser. */
import nlopt from 'nlopt-js';
import type { Policy } from '../engine/policies';
import { fitDecision } from '../engine/rules';
import { makeReplay, type Replay } from '../insight/replay';
import { directSimulator } from '../insight/simulator';
import { playBot, purePolicy, type Answering } from '../play/bots';
import { isOver, walk } from '../play/flow';
import type { Draft } from '../play/game';
import { firstDraft, inputOf, nextDraft } from '../play/rounds';
import { scoreGame } from '../scenario/goals';
import { limitsOf } from '../scenario/limits';
import { scaleScenario } from '../scenario/scale';
import type { Scenario } from '../scenario/scenario';
import { placeIn, planOf, pointOf, sizeOf, type Plan, type Point } from './plans';

export interface Found {
  readonly policy: Policy;
  readonly answer: Answering;
  /** A line a round. */
  readonly description: string;
}

/** Seeds that the search is judged on; others are for the table. */
const SEEDS = [101, 102, 103];
/** A smaller town has the same best plan, and is played five times as often in the same time. */
const CUSTOMERS = 2000;

/** A point and what it scored. */
interface Tried {
  readonly point: Point;
  readonly score: number;
}

/** The best policy found in so many tries: subplex (Rowan 1990) minds neither chance nor steps in what it climbs. */
export async function searchPolicy(scenario: Scenario, tries: number): Promise<Found> {
  const town = scaleScenario(scenario, Math.min(CUSTOMERS, scenario.market.customers));
  const replays = SEEDS.map(() => makeReplay());
  let best: Tried = { point: new Array<number>(sizeOf(town)).fill(0.5), score: -1 };
  const score = (point: Point): number => {
    const scores = SEEDS.map((seed, k) => play(town, seed, point, replays[k]));
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    if (mean > best.score) best = { point: [...point], score: mean };
    return mean;
  };
  const starts = await purePoints(town);
  for (const start of [best.point, ...starts].slice(0, tries)) score(start);
  await climb(score, best.point, tries - starts.length - 1);
  const { point } = best;
  const plan = (round: number) => planOf(scenario, point, round);
  return {
    policy: ({ quarter }) => plan(quarter + 1).wish,
    answer: ({ options }, _, { quarter }) => options[placeIn(options.length, plan(quarter + 1).answer)].id,
    description: Array.from({ length: scenario.rounds }, (_, r) => line(plan(r + 1))).join('\n')
  };
}

/** Tries points near the start and then nearer and nearer to the best. */
async function climb(score: (point: Point) => number, start: Point, tries: number): Promise<void> {
  if (tries < 1) return;
  await nlopt.ready;
  const search = new nlopt.Optimize(nlopt.Algorithm.LN_SBPLX, start.length);
  search.setLowerBounds(start.map(() => 0));
  search.setUpperBounds(start.map(() => 1));
  search.setMaxeval(tries);
  search.setMaxObjective(score, Number.EPSILON);
  search.optimize(start);
  nlopt.GC.flush();
}

/** The five orientations as each is played when held to the end. */
async function purePoints(scenario: Scenario): Promise<Point[]> {
  const simulator = directSimulator();
  const points: Point[] = [];
  for (const orientation of scenario.desk.orientations) {
    const { rounds } = await playBot(scenario, SEEDS[0], purePolicy(orientation), simulator);
    const last = rounds.at(-1);
    if (last) points.push(pointOf(scenario, last));
  }
  return points;
}

/** The score of a whole game. The optimiser wants it at once, so it is played on this thread. */
function play(scenario: Scenario, seed: number, point: Point, replay: Replay): number {
  const { history } = scenario.market;
  let drafts: readonly Draft[] = [];
  let { reports } = replay(inputOf(scenario, seed, [], []), history);
  for (;;) {
    const { views } = walk(scenario, drafts, reports);
    const flow = views[views.length - 1] ?? views[0];
    if (isOver(scenario, flow, drafts.length)) return scoreGame(scenario, reports).score;
    const { wish, answer } = planOf(scenario, point, flow.round);
    const option = flow.event?.options[placeIn(flow.event.options.length, answer)];
    const decision = fitDecision(limitsOf(scenario, flow.round), wish, option?.cost ?? 0);
    const standing = nextDraft(drafts.at(-1) ?? firstDraft(scenario));
    drafts = [...drafts, { ...standing, ...decision, answer: option?.id ?? null }];
    ({ reports } = replay(inputOf(scenario, seed, drafts, reports), history + drafts.length));
  }
}

function line({ wish: { orientation, price, spend, settings }, answer }: Plan): string {
  const levers = Object.entries(spend).map(([lever, cents]) => `${lever} ${Math.round(cents / 100)}`);
  const set = Object.entries(settings ?? {}).map(([setting, step]) => `${setting} ${step}`);
  return `${orientation}, price ${(price / 100).toFixed(2)}, ${[...levers, ...set].join(', ')}, answer ${answer.toFixed(2)}`;
}
