/** What an encounter does to a mind: satisfaction, trust, expectation, habit and bonds. */
import { clamp01 } from './maths';
import type { Market, Minds } from './state';
import { stockAt } from './stocks';
import { NOBODY, STOCKS } from './vocabulary';

const GOODWILL = stockAt('goodwill');
const SOCIAL = stockAt('social');
/** A shortfall this far beyond what is forgiven breaks a promise fully. */
const FULL_BREACH = 0.3;
/** Goodwill at which advertising promises what is kept. */
const HONEST = 0.5;
/** Habit of a new customer. */
const NEW_HABIT = 0.1;

/**
 * Satisfaction moves toward performance and surprise, falling short weighing more (Anderson & Sullivan 1993); trust
 * integrates kept promises slowly and drops fast when one is broken.
 */
export function judge({ minds, scratch, parameters }: Market, n: number): void {
  const { list, chosen, felt, bar, pull } = scratch;
  const { satisfaction, trust } = minds;
  const { gain, lossAversion, satisfactionMove, trustTolerance, trustLoss, trustGain } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const at = list[k] * count + chosen[k];
    const surprise = felt[k] - bar[k];
    const weight = surprise > 0 ? gain : gain * lossAversion;
    const verdict = felt[k] + weight * surprise;
    const content = clamp01(satisfaction[at] + satisfactionMove * (verdict - satisfaction[at]));
    satisfaction[at] = content;
    const before = trust[at];
    const breach = -surprise - trustTolerance;
    trust[at] =
      breach > 0
        ? before * (1 - trustLoss * Math.min(1, breach / FULL_BREACH))
        : before + trustGain * content * (1 - before);
  }
}

/** Expectation follows experience, more slowly in old customers, and what advertising promises (Boulding et al. 1993). */
export function learn({ minds, scratch, parameters, firms }: Market, n: number): void {
  const { list, chosen, got, pull } = scratch;
  const { expectation, experience } = minds;
  const { learning, learningSlows, learningLeast, promise } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const j = chosen[k];
    const at = list[k] * count + j;
    const speed = Math.max(learningLeast, (learning * learningSlows) / (learningSlows + experience[at]));
    const promised = promise * (firms.stocks[j * STOCKS.length + GOODWILL] - HONEST);
    expectation[at] = clamp01(expectation[at] + speed * (got[k] + promised - expectation[at]));
  }
}

/**
 * Buying here builds a bond with this company and lets those with others fade; buying at home strengthens habit, buying
 * elsewhere weakens it, and several times elsewhere in a row is a new home. Leaves `switched` in the scratch.
 */
export function settle(market: Market, n: number, week: number): void {
  const { minds, scratch, parameters } = market;
  const { list, chosen, switched, pull } = scratch;
  const { home, habit, trust, away, idle, experience } = minds;
  const { habitGrowth, habitKept, leavePurchases } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    const at = i * count + j;
    if (experience[at] < 255) experience[at]++;
    idle[i] = 0;
    switched[k] = 0;
    befriend(market, i * count, j);
    if (home[i] === j) {
      away[i] = 0;
      habit[i] += habitGrowth * (trust[at] - habit[i]);
    } else if (home[i] === NOBODY || ++away[i] >= leavePurchases) {
      switched[k] = 1;
      moveHome(minds, i, j, week);
    } else habit[i] *= habitKept;
  }
}

/** The bonds of the customer whose row it is after a purchase at j. */
function befriend({ minds, parameters, firms, scratch }: Market, row: number, j: number): void {
  const { bond } = minds;
  const at = row + j;
  const built = bond[at] + parameters.bondGrowth * (firms.stocks[j * STOCKS.length + SOCIAL] - bond[at]);
  const end = row + scratch.pull.length;
  for (let other = row; other < end; other++) bond[other] *= parameters.bondKept;
  bond[at] = built;
}

function moveHome({ home, since, habit, away }: Minds, i: number, j: number, week: number): void {
  home[i] = j;
  since[i] = week;
  away[i] = 0;
  habit[i] = NEW_HABIT;
}
