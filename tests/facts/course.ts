/** What came of some quarters on which nobody looks: where everybody was at home after each, and what they bought where in it. */
import type { Decision, Effect } from '../../src/engine/decision';
import { copyMarket } from '../../src/engine/market';
import type { QuarterOptions } from '../../src/engine/quarter';
import { playTrial } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { startDecisions } from './paired';

export interface Course {
  readonly start: Market;
  /** The market at the end. */
  readonly market: Market;
  /** At the start and after each quarter: whose everybody was, and since which week. */
  readonly homes: readonly Uint8Array[];
  readonly since: readonly Int32Array[];
  /** Purchases of each customer from each company in each quarter: customers × companies. */
  readonly bought: readonly Uint8Array[];
  /** Purchases from each company in each quarter. */
  readonly sold: readonly (readonly number[])[];
}

/** Plays on from a market, which stays as it is, for some quarters in which everybody decides thus. */
export function playOn(
  start: Market,
  quarters: number,
  decisions: readonly Decision[] = startDecisions(start),
  options: QuarterOptions = {},
  /** What happens in the first of the quarters. */
  happenings: readonly Effect[] = []
): Course {
  const market = copyMarket(start);
  const course = {
    homes: [market.minds.home.slice()],
    since: [market.minds.since.slice()],
    bought: [] as Uint8Array[],
    sold: [] as number[][]
  };
  for (let q = 0; q < quarters; q++) {
    const effects = q === 0 ? happenings : [];
    playTrial(market, { decisions, answerCost: 0, effects, options: { ...options, enters: true } });
    course.homes.push(market.minds.home.slice());
    course.since.push(market.minds.since.slice());
    course.bought.push(market.scratch.bought.slice());
    course.sold.push(Array.from(market.scratch.purchases));
  }
  return { start, market, ...course };
}

/** Purchases of each customer from each company over some of the quarters. */
export function boughtIn({ bought }: Course, from: number, to: number): Int32Array {
  const counts = new Int32Array(bought[from].length);
  for (const quarter of bought.slice(from, to))
    for (let at = 0; at < counts.length; at++) counts[at] += quarter[at];
  return counts;
}
