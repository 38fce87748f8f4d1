/** Where choice is short: the companies that somebody can reach at all. */
import { pairUnit } from './acquaintance';
import { list, MOST, utility } from './chunk';
import { isOpen } from './opening';
import { mixSeed } from './random';
import type { Market } from './state';
import { NOBODY } from './vocabulary';

/** Marks in `utility` a company that customer i does not know or cannot reach. */
export const UNKNOWN = -1e9;

/**
 * Takes out of `utility` the companies that the first n listed customers cannot reach. Each lies within reach of a share
 * `climate.choices` of the people, who is lasting luck of customer and company id; their own company always does, and for those
 * who have none the nearest of them all.
 */
export function closeOff(market: Market, n: number): void {
  if (market.climate.choices >= 1) return;
  const luck = mixSeed(market.seed, 'reachable');
  for (let k = 0; k < n; k++) closeTo(market, k, luck);
}

function closeTo(market: Market, k: number, luck: number): void {
  const { people, minds, climate } = market;
  const i = list[k];
  const row = k * MOST;
  const home = minds.home[i];
  let nearest = home;
  let distance = 2;
  for (let j = 0; j < people.keys.length; j++) {
    const far = pairUnit(i, people.keys[j], luck);
    if (home === NOBODY && far < distance && isOpen(market, j)) {
      if (nearest !== NOBODY && distance >= climate.choices) utility[row + nearest] = UNKNOWN;
      nearest = j;
      distance = far;
    } else if (j !== home && far >= climate.choices) utility[row + j] = UNKNOWN;
  }
}

/**
 * Who of company j's customers at the start of the quarter had another one within reach from its first day: all of them, or by
 * the customer.
 */
export function couldLeave(market: Market, j: number): 'all' | ((i: number) => boolean) {
  const { people, scratch } = market;
  const luck = mixSeed(market.seed, 'reachable');
  const others = [...people.keys.keys()].filter((other) => other !== j && isOpen(market, other));
  const choices = scratch.choices[0];
  if (choices >= 1 && others.length > 0) return 'all';
  return (i) => others.some((other) => pairUnit(i, people.keys[other], luck) < choices);
}
