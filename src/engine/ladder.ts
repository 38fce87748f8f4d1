/** The ladder of a relationship, from somebody who never came to somebody won back: read off a mind, never stored. */
import type { Market } from './state';
import { hasLapsed } from './winback';

/** The steps, in the order in which a relationship takes them. */
export const LADDER = ['potential', 'new', 'regular', 'established', 'loyal', 'lapsed', 'won-back'] as const;
export type LadderStep = (typeof LADDER)[number];

const at = (step: LadderStep) => LADDER.indexOf(step);
const [POTENTIAL, NEW, REGULAR] = [at('potential'), at('new'), at('regular')];
const [ESTABLISHED, LOYAL] = [at('established'), at('loyal')];
const [LAPSED, WON_BACK] = [at('lapsed'), at('won-back')];

/** Whether customer i had lapsed from company j before they came to be at home there. */
export function isWonBack({ minds }: Market, i: number, j: number): boolean {
  return minds.home[i] === j && ((minds.returned[i] >> j) & 1) === 1;
}

/**
 * The step on which customer i stands with company j in week `now` of the game, as a place in LADDER. Who was at home there,
 * left and has bought nothing there for a quarter has lapsed; who came home again after that is won back until established.
 */
export function ladderStep(market: Market, i: number, j: number, now: number): number {
  const { minds, people, parameters } = market;
  const { loyalTrust, loyalHabit } = parameters;
  const place = i * people.keys.length + j;
  const bought = minds.experience[place];
  if (bought === 0) return POTENTIAL;
  if (hasLapsed(market, i, j, now)) return LAPSED;
  if (minds.home[i] === j) {
    if (now - minds.since[i] >= parameters.establishedWeeks)
      return minds.trust[place] >= loyalTrust && minds.habit[i] >= loyalHabit ? LOYAL : ESTABLISHED;
    if (isWonBack(market, i, j)) return WON_BACK;
  }
  return bought < parameters.regularPurchases ? NEW : REGULAR;
}
