/** How busy a counter is, where that is in the player's hands. */
import { parameterValues } from '../engine/parameters';
import type { Scenario } from '../scenario/scenario';

/** Whether something on the desk builds the capacity to serve. */
export function loadCounts({ market, desk }: Pick<Scenario, 'market' | 'desk'>): boolean {
  return desk.levers.some(({ lever }) => market.levers[lever]?.feeds.capacity !== undefined);
}

/** The load up to which a counter serves everybody well, 1 being as much as it can take. */
export function easyLoad({ market }: Pick<Scenario, 'market'>): number {
  return parameterValues(market).easyLoad;
}
