/** What is said of a company in public, in tests, papers and reviews: people who are not its customers learn what it is like. */
import { clamp01 } from './maths';
import type { Market } from './state';
import { DIMENSIONS } from './vocabulary';

const D = DIMENSIONS.length;

/**
 * Once a quarter somebody who knows company j but is not its customer hears how it does in what they want: what they expect
 * moves toward that, the less the more often they bought there (You, Vadakkepatt & Joshi 2015), and so does the liking of
 * whoever never did. Customers judge for themselves.
 */
export function hear({ people, minds, scratch, parameters }: Market, i: number, j: number): void {
  if (minds.home[i] === j) return;
  const { reputation, learningSlows } = parameters;
  const at = i * people.keys.length + j;
  let level = -scratch.crowding[j];
  for (let d = 0; d < D; d++) level += people.wants[i * D + d] * scratch.performance[j * D + d];
  level = clamp01(level);
  const bought = minds.experience[at];
  const weight = (reputation * learningSlows) / (learningSlows + bought);
  minds.expectation[at] += weight * (level - minds.expectation[at]);
  if (bought === 0) minds.satisfaction[at] += weight * (level - minds.satisfaction[at]);
}
