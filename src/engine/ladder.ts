/** The ladder of a relationship, from somebody who never came to somebody won back: read off a mind, never stored. */
import type { Market } from './state';
import { WEEKS } from './vocabulary';
import { hasLeft } from './winback';

/** The steps, in the order in which a relationship takes them. */
export const LADDER = ['potential', 'new', 'regular', 'established', 'loyal', 'lapsed', 'won-back'] as const;
export type LadderStep = (typeof LADDER)[number];

/** Purchases with which somebody is no longer new. */
const REGULAR = 3;
/** Weeks at home with which somebody is established, and won back for good. */
const ESTABLISHED = 2 * WEEKS;
/** Trust and habit of the loyal. */
const LOYAL_TRUST = 0.7;
const LOYAL_HABIT = 0.5;

/**
 * The step on which customer i stands with company j in week `now` of the game. Who has been at home elsewhere since is lapsed;
 * who came back is won back until they are established again.
 */
export function ladderStep(market: Market, i: number, j: number, now: number): LadderStep {
  const { minds, people } = market;
  const at = i * people.keys.length + j;
  if (minds.experience[at] === 0) return 'potential';
  if (hasLeft(market, i, j)) return 'lapsed';
  if (minds.home[i] !== j) return minds.experience[at] < REGULAR ? 'new' : 'regular';
  const settled = now - minds.since[i] >= ESTABLISHED;
  if (settled && minds.trust[at] >= LOYAL_TRUST && minds.habit[i] >= LOYAL_HABIT) return 'loyal';
  if (settled) return 'established';
  if (minds.left[at] > 0) return 'won-back';
  return minds.experience[at] < REGULAR ? 'new' : 'regular';
}
