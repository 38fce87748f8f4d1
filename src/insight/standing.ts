/** Where a customer stands in the square: whose court, how near the door, and what they think of the company. */
import type { Market, Minds } from '../engine/state';
import { NOBODY, WEEKS } from '../engine/vocabulary';
import type { CustomerStanding } from './answers';

/** Trust and habit together, 0 to 255; `pair` is the place of customer and company in the arrays of the market. */
export function closenessOf({ trust, habit }: Minds, id: number, pair: number): number {
  return Math.round(255 * Math.min(1, (trust[pair] + habit[id]) / 2));
}

/** How a customer stands after a week of the quarter under way; the market of a finished quarter is at week 0 of the next. */
export function standingOf({ minds, quarter, spec }: Market, id: number, week = 0): CustomerStanding {
  const company = minds.home[id];
  const at = { week: quarter * WEEKS + week, company };
  if (company === NOBODY) return { ...at, satisfaction: 0, trust: 0, closeness: 0 };
  const pair = id * spec.companies.length + company;
  return {
    ...at,
    satisfaction: 100 * minds.satisfaction[pair],
    trust: 100 * minds.trust[pair],
    closeness: closenessOf(minds, id, pair)
  };
}
