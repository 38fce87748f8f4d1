/** What changing the orientation costs the player's company once, off its profit. */
import type { Cents } from '../engine/market-spec';
import { parameterValues } from '../engine/parameters';
import type { Scenario } from '../scenario/scenario';

export function turningCost({ market }: Pick<Scenario, 'market'>): Cents {
  return Math.round(parameterValues(market).turningCost * market.companies[0].overhead);
}
