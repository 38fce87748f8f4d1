/** Somebody who looks on while a quarter plays: for the film of the square and for customer files. */
import { bar, chosen, failed, felt, list, switched } from './chunk';
import type { Market } from './state';
import type { Overhear } from './talk';
import type { Outcome } from './vocabulary';
import { NOBODY, OUTCOMES } from './vocabulary';

/** One purchase of a watched customer; levels from 0 to 1, price in cents, weeks counted from the first of the game (1). */
export interface Purchase {
  readonly customer: number;
  readonly week: number;
  readonly company: number;
  readonly price: number;
  readonly expected: number;
  readonly got: number;
  /** Satisfaction with the company after it. */
  readonly satisfaction: number;
  readonly failed: boolean;
  /** What became of the failure, if it failed. */
  readonly became?: Outcome;
  readonly crowded: boolean;
  readonly switched: boolean;
}

/**
 * What is called while a quarter plays. The market handed over must be looked at, not changed; and no market may be played, nor a
 * probability asked for, from within `bought`, `stayedHome`, `heard` or `told`: a week works in room that all markets share.
 */
export interface Watcher {
  /** One byte a customer, 1 for those whose trips and talk are to be told of; nobody's when absent. */
  readonly watched?: Uint8Array;
  /** After each week of the quarter, 1 to 13, and once before the first with 0. */
  readonly week?: (market: Market, week: number) => void;
  readonly bought?: (purchase: Purchase) => void;
  readonly stayedHome?: (customer: number, week: number) => void;
  /** A watched customer heard something about a company from a friend. */
  readonly heard?: (customer: number, week: number, company: number, from: number, good: boolean) => void;
  /** A watched customer told friends. */
  readonly told?: (customer: number, week: number, company: number, good: boolean) => void;
}

/** Crowding from which a customer would say it was crowded. */
const CROWDED = 0.03;

/** Tells of the watched among the first n listed shoppers who chose nothing. */
export function reportIdle(n: number, week: number, watcher: Watcher): void {
  for (let k = 0; k < n; k++)
    if (chosen[k] === NOBODY && watcher.watched?.[list[k]] === 1) watcher.stayedHome?.(list[k], week);
}

/** Tells of the purchases of the watched among the first n listed buyers. */
export function reportPurchases(
  { scratch, minds, firms }: Market,
  n: number,
  week: number,
  watcher: Watcher
): void {
  const count = scratch.pull.length;
  for (let k = 0; k < n; k++) {
    const customer = list[k];
    const company = chosen[k];
    if (watcher.watched?.[customer] !== 1) continue;
    watcher.bought?.({
      customer,
      week,
      company,
      price: firms.price[company],
      expected: bar[k],
      got: felt[k],
      satisfaction: minds.satisfaction[customer * count + company],
      ...outcomeOf(failed[k]),
      crowded: scratch.crowding[company] > CROWDED,
      switched: switched[k] === 1
    });
  }
}

/** Whether it failed, and what became of it, as `bearFailures` left it. */
function outcomeOf(failed: number): Pick<Purchase, 'failed' | 'became'> {
  return failed === 0 ? { failed: false } : { failed: true, became: OUTCOMES[failed - 1] };
}

/** Listens in on talk for the watched; a telling to two friends is told of once. */
export function overhearFor(watcher: Watcher, week: number): Overhear {
  let last = -1;
  return (teller, listener, company, good) => {
    if (watcher.watched?.[listener] === 1) watcher.heard?.(listener, week, company, teller, good);
    if (watcher.watched?.[teller] === 1 && last !== teller) watcher.told?.(teller, week, company, good);
    last = teller;
  };
}
