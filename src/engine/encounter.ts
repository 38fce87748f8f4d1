/** A moment of truth: what a customer gets, and what it does to satisfaction, expectation, trust, habit and bonds. */
import { clamp01 } from './maths';
import { draw } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import { tell } from './talk';
import { normal } from './variates';
import { DIMENSIONS, NOBODY, STOCKS } from './vocabulary';
import type { Watcher } from './watcher';

const D = DIMENSIONS.length;
const GOODWILL = stockAt('goodwill');
const SOCIAL = stockAt('social');
const TO_UNIT = 1 / 4294967296;
/** Crowding from which a customer would say it was crowded. */
const CROWDED = 0.03;
/** A shortfall this far beyond what is forgiven breaks a promise fully. */
const FULL_BREACH = 0.3;
/** Habit left after buying elsewhere. */
const NEW_HABIT = 0.1;

/** When and how encounters of a week take place. */
export interface WeekPlan {
  /** Week from the first of the history: the address of luck. */
  readonly time: number;
  /** Week of the game, 1 the first; what people remember. */
  readonly week: number;
  readonly encounterLuck: number;
  readonly talks: boolean;
  readonly learns: boolean;
  readonly watcher: Watcher | null;
  readonly watched: Uint8Array | null;
}

/** Serves the first n listed customers with what they chose. */
export function serve(market: Market, n: number, plan: WeekPlan): void {
  const { list, chosen } = market.scratch;
  for (let k = 0; k < n; k++) {
    if (chosen[k] === NOBODY) stayHome(market, list[k], plan);
    else encounter(market, k, plan);
  }
}

/** A trip without a purchase; several in a row end a custom. */
function stayHome(market: Market, i: number, { week, watcher, watched }: WeekPlan): void {
  const { minds } = market;
  if (minds.idle[i] < 255) minds.idle[i]++;
  if (minds.idle[i] >= market.parameters.lapseTrips && minds.home[i] !== NOBODY) {
    minds.home[i] = NOBODY;
    minds.since[i] = week;
    minds.habit[i] = 0;
  }
  if (watched !== null && watched[i] === 1) watcher?.stayedHome?.(i, week);
}

function encounter(market: Market, k: number, plan: WeekPlan): void {
  const { people, minds, scratch, parameters } = market;
  const { words } = scratch;
  const i = scratch.list[k];
  const j = scratch.chosen[k];
  const at = i * people.keys.length + j;
  draw(words, i, plan.time, plan.encounterLuck, 0);
  const failed = words[1] * TO_UNIT < scratch.failing[j];
  const got = performanceFor(market, i, j, words[0], failed);
  const expected = minds.expectation[at];
  const bar = expected + parameters.should * Math.max(0, scratch.best[k] - expected);
  const felt = got + people.price[i] * scratch.fairness[j];
  const surprise = felt - bar;
  count(market, i, j, failed);
  judge(market, at, felt, surprise);
  if (plan.learns) learn(market, at, j, got);
  if (minds.experience[at] < 255) minds.experience[at]++;
  const switched = settle(market, i, j, plan.week);
  if (plan.talks) tell(market, i, j, surprise, words[2], plan);
  if (plan.watched !== null && plan.watched[i] === 1)
    plan.watcher?.bought?.({
      customer: i,
      week: plan.week,
      company: j,
      price: market.firms.price[j],
      expected: bar,
      got: felt,
      satisfaction: minds.satisfaction[at],
      failed,
      crowded: scratch.crowding[j] > CROWDED,
      switched
    });
}

/** What this customer gets this time, 0 to 1: the dimensions as they weigh them, crowding, chance, perhaps a failure. */
function performanceFor(market: Market, i: number, j: number, word: number, failed: boolean): number {
  const { scratch, parameters, people } = market;
  let got = parameters.chance * normal(word) - scratch.crowding[j];
  for (let d = 0; d < D; d++) got += people.wants[i * D + d] * scratch.performance[j * D + d];
  return clamp01(failed ? got - parameters.failureDepth : got);
}

function count({ people, minds, scratch, spec }: Market, i: number, j: number, failed: boolean): void {
  scratch.purchases[j]++;
  scratch.served[j]++;
  scratch.bySegment[j * spec.segments.length + people.segment[i]]++;
  if (failed) scratch.failures[j]++;
  const home = minds.home[i];
  if (home === NOBODY) return;
  scratch.tried[home]++;
  if (home === j) scratch.repeated[j]++;
}

/**
 * Satisfaction moves toward performance and surprise, falling short weighing more (Anderson & Sullivan 1993); trust
 * integrates kept promises slowly and drops fast.
 */
function judge({ minds, parameters }: Market, at: number, felt: number, surprise: number): void {
  const pull = surprise > 0 ? surprise : parameters.lossAversion * surprise;
  const verdict = clamp01(felt + parameters.gain * pull);
  const satisfaction = minds.satisfaction[at];
  minds.satisfaction[at] = satisfaction + parameters.satisfactionMove * (verdict - satisfaction);
  const trust = minds.trust[at];
  const breach = -surprise - parameters.trustTolerance;
  minds.trust[at] =
    breach > 0
      ? trust * (1 - parameters.trustLoss * Math.min(1, breach / FULL_BREACH))
      : trust + parameters.trustGain * minds.satisfaction[at] * (1 - trust);
}

/** Expectation follows experience, more slowly in old customers, and what advertising promises (Boulding et al. 1993). */
function learn({ minds, parameters, firms }: Market, at: number, j: number, got: number): void {
  const slow = parameters.learningSlows;
  const speed = Math.max(
    parameters.learningLeast,
    (parameters.learning * slow) / (slow + minds.experience[at])
  );
  const promised = parameters.promise * firms.stocks[j * STOCKS.length + GOODWILL];
  const expected = minds.expectation[at];
  minds.expectation[at] = clamp01(expected + speed * (got + promised - expected));
}

/** Buying again strengthens habit and bond; buying elsewhere starts them anew. True if the customer came from elsewhere. */
function settle({ minds, parameters, firms }: Market, i: number, j: number, week: number): boolean {
  const social = firms.stocks[j * STOCKS.length + SOCIAL];
  minds.idle[i] = 0;
  const switched = minds.home[i] !== j;
  if (switched) {
    minds.home[i] = j;
    minds.since[i] = week;
    minds.habit[i] = NEW_HABIT;
    minds.bond[i] *= parameters.bondKept;
  } else {
    minds.habit[i] += parameters.habitGrowth * (1 - minds.habit[i]);
    minds.bond[i] += parameters.bondGrowth * (social - minds.bond[i]);
  }
  return switched;
}
