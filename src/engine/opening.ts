/** Companies that open later: until then nobody knows them, they sell nothing and spend nothing. */
import { words } from './chunk';
import { draw, mixSeed, unit } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import { SOURCES, STOCKS } from './vocabulary';

const GOODWILL = stockAt('goodwill');
const REACH = stockAt('reach');
const BEFORE = SOURCES.indexOf('before');

/** Whether company j is open in the quarter that is being played, or is to be played next. */
export function isOpen({ spec, quarter }: Market, j: number): boolean {
  return quarter >= (spec.companies[j].opens ?? -Infinity);
}

/** Makes the companies known that open in the quarter about to be played. */
export function openCompanies(market: Market): void {
  market.spec.companies.forEach(({ opens }, j) => {
    if (opens === market.quarter && opens > -market.spec.history) introduce(market, j, false);
  });
}

/**
 * Makes company j known to as many as its start says. Who they are is luck of customer and company id. Of a company that opens
 * later they saw the advertising or the shop, which is luck too; the others they have known since before the history.
 */
export function introduce(market: Market, j: number, before: boolean): void {
  const { people, minds, spec } = market;
  const count = people.keys.length;
  const luck = mixSeed(market.seed, 'firstView');
  for (let i = 0; i < minds.home.length; i++) {
    draw(words, i, people.keys[j], luck, 0);
    if (unit(words[1]) >= spec.companies[j].start.awareness) continue;
    minds.aware[i] |= 1 << j;
    minds.source[i * count + j] = before ? BEFORE : howNoticed(market, j, unit(words[2]));
  }
}

/** A place in SOURCES for somebody who noticed company j by themselves; `lot` is luck, 0 to 1. */
export function howNoticed({ firms }: Market, j: number, lot: number): number {
  const goodwill = firms.stocks[j * STOCKS.length + GOODWILL];
  const reach = firms.stocks[j * STOCKS.length + REACH];
  return SOURCES.indexOf(lot * (goodwill + reach) < goodwill ? 'advertising' : 'reach');
}

/** Which companies stand still this quarter: those held, and those not yet open. */
export function standingStill(market: Market, hold: readonly number[]): readonly number[] {
  const closed = market.spec.companies.flatMap((_, j) => (isOpen(market, j) ? [] : [j]));
  return closed.length === 0 ? hold : [...hold, ...closed];
}
