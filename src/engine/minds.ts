/** What an encounter does to a mind: satisfaction, trust, expectation, habit and bonds. */
import { bar, chosen, failed, felt, got, known, list, switched } from './chunk';
import { clamp01 } from './maths';
import { keenness } from './programme';
import type { Market, Minds } from './state';
import { stockAt } from './stocks';
import { NOBODY, STOCKS } from './vocabulary';
import { hasLapsed } from './winback';

const GOODWILL = stockAt('goodwill');

/**
 * Satisfaction moves toward performance and surprise, falling short weighing more (Anderson & Sullivan 1993); trust
 * integrates kept promises slowly and drops fast when one is broken; where something failed none was kept, however well it
 * ended.
 */
export function judge({ minds, scratch, parameters }: Market, n: number): void {
  const { pull } = scratch;
  const { satisfaction, trust } = minds;
  const { gain, lossAversion, satisfactionMove, trustTolerance, trustBreach, trustLoss, trustGain } =
    parameters;
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
        ? before * (1 - trustLoss * Math.min(1, breach / trustBreach))
        : failed[k] === 0
          ? before + trustGain * content * (1 - before)
          : before;
  }
}

/**
 * Expectation follows experience, more slowly in old customers, and what advertising promises (Boulding et al. 1993), which old
 * customers know better than to believe.
 */
export function learn({ minds, scratch, parameters, firms }: Market, n: number): void {
  const { pull, claim, voice } = scratch;
  const { expectation, experience } = minds;
  const { learning, learningSlows, learningLeast, promise, promiseHonest } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const j = chosen[k];
    const at = list[k] * count + j;
    const fresh = learningSlows / (learningSlows + experience[at]);
    const speed = Math.max(learningLeast, learning * fresh);
    const goodwill = firms.stocks[j * STOCKS.length + GOODWILL];
    const promised = promise * (goodwill - promiseHonest) + claim[j] * voice[j];
    expectation[at] = clamp01(expectation[at] + speed * (got[k] + promised * fresh - expectation[at]));
  }
}

/**
 * Buying here builds a bond with this company and lets those with others fade; buying at home strengthens habit, buying
 * elsewhere weakens it, and several times elsewhere in a row is a new home. Leaves `switched`.
 */
export function settle(market: Market, n: number, week: number): void {
  const { minds, scratch, parameters } = market;
  const { pull } = scratch;
  const { home, habit, trust, away, idle, experience, returned } = minds;
  const { habitGrowth, habitKept, leavePurchases } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    const at = i * count + j;
    if (experience[at] < 255) experience[at]++;
    idle[i] = 0;
    switched[k] = 0;
    befriend(market, k, i * count);
    returned[i] &= (1 << j) | (1 << home[i]);
    if (hasLapsed(market, i, j, week)) returned[i] |= 1 << j;
    if (home[i] === j) {
      away[i] = 0;
      habit[i] += habitGrowth * (trust[at] - habit[i]);
    } else if (home[i] === NOBODY || ++away[i] >= leavePurchases) {
      switched[k] = 1;
      leave(minds, i, count);
      moveHome(market, i, j, week);
    } else habit[i] *= habitKept;
  }
}

/** The social bonds of the k-th listed buyer, whose row it is: a club lets its members bond further and faster. */
function befriend(market: Market, k: number, row: number): void {
  const { minds, parameters, scratch } = market;
  const { bond, member } = minds;
  const j = chosen[k];
  const at = row + j;
  const inClub = ((member[list[k]] >> j) & 1) === 1;
  const contact = known[k] === 1 ? scratch.contactSpeed[j] : 1;
  const club = inClub ? 1 + scratch.clubSpeed[j] * keenness(market, list[k], j) : 1;
  const offered = inClub ? scratch.clubBond[j] : scratch.warmth[j];
  const built = bond[at] + Math.min(1, parameters.bondGrowth * contact * club) * (offered - bond[at]);
  const end = row + scratch.pull.length;
  for (let other = row; other < end; other++) bond[other] *= parameters.bondKept;
  bond[at] = built;
}

/** Customer i leaves the company whose customer they are, if any. */
export function leave({ home, left, returned }: Minds, i: number, count: number): void {
  if (home[i] === NOBODY) return;
  returned[i] &= ~(1 << home[i]);
  const at = i * count + home[i];
  if (left[at] < 255) left[at]++;
}

function moveHome({ minds, parameters }: Market, i: number, j: number, week: number): void {
  const { home, since, habit, away } = minds;
  home[i] = j;
  since[i] = week;
  away[i] = 0;
  habit[i] = parameters.habitNew;
}
