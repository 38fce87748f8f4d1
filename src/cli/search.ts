/** Looks for a better policy than anybody wrote down, with a global optimiser (DIRECT: Jones, Perttunen & Stuckman 1993). */
import direct from 'ml-direct';
import type { Decision } from '../engine/decision';
import type { Limits, Policy } from '../engine/policies';
import { fitDecision } from '../engine/rules';
import type { Lever, Setting } from '../engine/vocabulary';
import { makeReplay, type Replay } from '../insight/replay';
import type { Answering } from '../play/bots';
import { isOver, walk } from '../play/flow';
import type { Draft } from '../play/game';
import { firstDraft, inputOf, nextDraft } from '../play/rounds';
import { scoreGame } from '../scenario/goals';
import { limitsOf } from '../scenario/limits';
import type { Scenario } from '../scenario/scenario';

export interface Found {
  readonly policy: Policy;
  readonly answer: Answering;
  /** A line a round. */
  readonly description: string;
}

/** Seeds that the search is judged on; others are for the table. */
const SEEDS = [101, 102, 103];

/** A policy as numbers from 0 to 1: see `planOf`. */
type Point = readonly number[];

/** What a point stands for in a round. */
interface Plan {
  readonly wish: Decision;
  /** Which of the event's options is taken: a place from 0 to 1 among them. */
  readonly answer: number;
}

/** The best policy found in so many tries. */
export function searchPolicy(scenario: Scenario, tries: number): Found {
  const size = sizeOf(scenario);
  const replays = SEEDS.map(() => makeReplay());
  const enough = new Error('As many plans as were asked for have been tried.');
  let tried = 0;
  let best = { point: new Array<number>(size).fill(0.5), score: -1 };
  const loss = (point: number[]): number => {
    if (tried++ >= tries) throw enough;
    const scores = SEEDS.map((seed, k) => play(scenario, seed, point, replays[k]));
    const score = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    if (score > best.score) best = { point: [...point], score };
    return -score;
  };
  const ends = (end: number) => new Array<number>(size).fill(end);
  // An iteration makes many tries and the optimiser has no other way out: without this it would go on dividing space.
  try {
    direct(loss, ends(0), ends(1), { iterations: tries });
  } catch (reason) {
    if (reason !== enough) throw reason;
  }
  const { point } = best;
  const plan = (round: number) => planOf(scenario, limitsOf(scenario, round), point, round);
  return {
    policy: ({ quarter }) => plan(quarter + 1).wish,
    answer: ({ options }, _, { quarter }) => options[placeIn(options.length, plan(quarter + 1).answer)].id,
    description: Array.from({ length: scenario.rounds }, (_, r) => line(plan(r + 1))).join('\n')
  };
}

/** Orientation, price early and late, share of the budget, answer, price and share in the last round; then levers and settings. */
const FIXED = 7;

function sizeOf({ desk }: Scenario): number {
  return FIXED + desk.levers.length + desk.settings.length;
}

function planOf(scenario: Scenario, limits: Limits, point: Point, round: number): Plan {
  const [orientation, early, late, share, answer, lastPrice, lastShare] = point;
  const { levers, settings } = scenario.desk;
  const { least, most } = limits.price;
  const last = round >= scenario.rounds;
  const price = last ? lastPrice : 2 * round <= scenario.rounds ? early : late;
  const weights = levers.map(({ lever }, k) => [lever, point[FIXED + k]] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const money = limits.budget * (last ? lastShare : share);
  const steps = settings.map(({ setting }, k): [Setting, number] => {
    const open = limits.settings?.[setting] ?? [0];
    return [setting, open[placeIn(open.length, point[FIXED + levers.length + k])]];
  });
  return {
    wish: {
      orientation: limits.orientations[placeIn(limits.orientations.length, orientation)],
      price: least + price * (most - least),
      spend: Object.fromEntries(
        weights.map(([lever, weight]): [Lever, number] => [lever, (money * weight) / all])
      ),
      settings: Object.fromEntries(steps)
    },
    answer
  };
}

/** The place in a list of what lies so far along it, 0 to 1. */
function placeIn(length: number, along: number): number {
  return Math.min(length - 1, Math.floor(along * length));
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
    const limits = limitsOf(scenario, flow.round);
    const { wish, answer } = planOf(scenario, limits, point, flow.round);
    const option = flow.event?.options[placeIn(flow.event.options.length, answer)];
    const decision = fitDecision(limits, wish, option?.cost ?? 0);
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
