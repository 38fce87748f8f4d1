/** What an encounter does to a mind: satisfaction, trust, expectation, habit and bonds. */
import { clamp01 } from './maths';
import type { Market } from './state';
import { stockAt } from './stocks';
import { STOCKS } from './vocabulary';

const GOODWILL = stockAt('goodwill');
const SOCIAL = stockAt('social');
/** A shortfall this far beyond what is forgiven breaks a promise fully. */
const FULL_BREACH = 0.3;
/** Goodwill at which advertising promises what is kept. */
const HONEST = 0.5;
/** Habit left after buying elsewhere. */
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

/** Buying again strengthens habit and bond; buying elsewhere starts them anew. Leaves `switched` in the scratch. */
export function settle({ minds, scratch, parameters, firms }: Market, n: number, week: number): void {
  const { list, chosen, switched, pull } = scratch;
  const { home, since, habit, bond, idle, experience } = minds;
  const { bondKept, bondGrowth, habitGrowth } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    const at = i * count + j;
    if (experience[at] < 255) experience[at]++;
    idle[i] = 0;
    const moved = home[i] !== j;
    switched[k] = moved ? 1 : 0;
    if (moved) {
      home[i] = j;
      since[i] = week;
      habit[i] = NEW_HABIT;
      bond[i] *= bondKept;
    } else {
      habit[i] += habitGrowth * (1 - habit[i]);
      bond[i] += bondGrowth * (firms.stocks[j * STOCKS.length + SOCIAL] - bond[i]);
    }
  }
}
