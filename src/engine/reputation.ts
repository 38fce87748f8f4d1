/** What is said of a company in public, in tests, papers and reviews: people who are not its customers learn what it is like. */
import { clamp01 } from './maths';
import type { Market } from './state';
import { DIMENSIONS } from './vocabulary';

const D = DIMENSIONS.length;

/**
 * Once a quarter customer i hears how each company they know, and are not at home with, does in what they want: what they expect
 * moves toward that, the less the more often they bought there (You, Vadakkepatt & Joshi 2015), and so does the liking of
 * whoever never did. Customers judge for themselves.
 */
export function hear({ people, minds, scratch, parameters }: Market, i: number): void {
  const { crowding, performance } = scratch;
  const { aware, home, expectation, satisfaction, experience } = minds;
  const { wants } = people;
  const { reputation, learningSlows } = parameters;
  const count = crowding.length;
  const want = i * D;
  for (let j = 0; j < count; j++) {
    if (((aware[i] >> j) & 1) === 0 || j === home[i]) continue;
    const at = i * count + j;
    const level = clamp01(levelFor(wants, want, performance, j * D, -crowding[j]));
    const bought = experience[at];
    const weight = (reputation * learningSlows) / (learningSlows + bought);
    expectation[at] += weight * (level - expectation[at]);
    if (bought === 0) satisfaction[at] += weight * (level - satisfaction[at]);
  }
}

/** What somebody would get, added to `level`: each dimension as they want it. Written out, since a loop would cost as much again. */
function levelFor(
  wants: Float32Array,
  want: number,
  performance: Float64Array,
  get: number,
  level: number
): number {
  return (
    level +
    wants[want] * performance[get] +
    wants[want + 1] * performance[get + 1] +
    wants[want + 2] * performance[get + 2] +
    wants[want + 3] * performance[get + 3] +
    wants[want + 4] * performance[get + 4]
  );
}
