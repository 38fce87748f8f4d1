/** Lasting luck between a customer and a company: whether the company has come to know them. */
import { chosen, known, list } from './chunk';
import { mix, mixSeed, TO_UNIT } from './random';
import type { Firms, Market } from './state';
import { stockAt } from './stocks';
import { STOCKS } from './vocabulary';

const DATABASE = stockAt('database');

/** A number from 0 up to 1 that belongs to customer and company for good; `luck` is `mixSeed` of seed and purpose. */
export function pairUnit(i: number, key: number, luck: number): number {
  return mix(Math.imul(i, 0x9e3779b1) ^ key ^ luck) * TO_UNIT;
}

/** The share of people who are in the customer database of company j. */
export function coverageOf({ stocks }: Firms, j: number): number {
  return stocks[j * STOCKS.length + DATABASE];
}

/**
 * Whether customer i is in the customer database of company j: as many are as it covers, and who is in it at a coverage is in
 * it at any greater one.
 */
export function isKnown({ people, firms, seed }: Market, i: number, j: number): boolean {
  return pairUnit(i, people.keys[j], mixSeed(seed, 'known')) < coverageOf(firms, j);
}

/** Marks which of the first n listed buyers are known to the company they buy from. */
export function recognise({ people, firms, seed }: Market, n: number): void {
  const luck = mixSeed(seed, 'known');
  for (let k = 0; k < n; k++) {
    const j = chosen[k];
    known[k] = Number(pairUnit(list[k], people.keys[j], luck) < coverageOf(firms, j));
  }
}
