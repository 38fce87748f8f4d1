/** How the names, money and levels of a scenario file become the numbers of a market. */
import type { Cents } from '../engine/market-spec';
import type { Lever } from '../engine/vocabulary';
import type { FileWords } from './file-words';
import type { Words } from './scenario';

/** What the names of one file stand for. */
export interface Naming {
  /** In the order of the market's companies; the player's first. */
  readonly companies: readonly string[];
  readonly segments: readonly string[];
  readonly words: (text: FileWords) => Words;
}

/** Whole units to cents. */
export function cents(units: number): Cents {
  return Math.round(units * 100);
}

/** Levels of 0 to 100 to 0 to 1. */
export function fractions<T extends Readonly<Partial<Record<string, number>>>>(levels: T): T {
  return Object.fromEntries(Object.entries(levels).map(([key, level = 0]) => [key, level / 100])) as T;
}

export function spendPlan(spend: Readonly<Partial<Record<Lever, number>>>): Partial<Record<Lever, Cents>> {
  return Object.fromEntries(Object.entries(spend).map(([lever, units]) => [lever, cents(units)]));
}
