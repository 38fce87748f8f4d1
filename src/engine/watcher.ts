/** Somebody who looks on while a quarter plays: for the film of the square and for customer files. */
import type { Market } from './state';

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
  readonly crowded: boolean;
  readonly switched: boolean;
}

/** What is called while a quarter plays. The market handed over must be looked at, not changed. */
export interface Watcher {
  /** One byte a customer, 1 for those whose purchases and talk are to be told of; nobody's when absent. */
  readonly watched?: Uint8Array;
  /** After each week of the quarter, 1 to 13, and once before the first with 0. */
  readonly week?: (market: Market, week: number) => void;
  readonly bought?: (purchase: Purchase) => void;
  readonly stayedHome?: (customer: number, week: number) => void;
  /** A watched customer heard something about a company from a friend. */
  readonly heard?: (customer: number, week: number, company: number, from: number, good: boolean) => void;
  /** A watched customer told friends. */
  readonly told?: (customer: number, week: number, company: number, friends: number, good: boolean) => void;
}
