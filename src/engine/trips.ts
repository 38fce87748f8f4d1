/** When people go shopping: irregular, yet one trip in each unit of rate × season, so that chance in totals stays small. */
import type { MarketSpec } from './market-spec';
import { draw, mixSeed, unit } from './random';
import type { Market } from './state';
import { WEEKS } from './vocabulary';

/** Season summed from the start of the quarter: 14 numbers, the last for the whole of it. */
export function seasonSums(spec: MarketSpec): Float64Array {
  const sums = new Float64Array(WEEKS + 1);
  for (let w = 0; w < WEEKS; w++) sums[w + 1] = sums[w] + spec.season[w];
  return sums;
}

/** The week (from 0) in which the season summed since the beginning passes `target`: guessed, then put right. */
export function weekOf(target: number, sums: Float64Array): number {
  const all = sums[WEEKS];
  const quarter = Math.floor(target / all);
  const rest = target - quarter * all;
  let week = Math.min(WEEKS - 1, Math.floor((rest * WEEKS) / all));
  while (week > 0 && sums[week] > rest) week--;
  while (week < WEEKS - 1 && sums[week + 1] <= rest) week++;
  return quarter * WEEKS + week;
}

/** Season summed up to the start of a week (from 0). */
function seasonUntil(week: number, sums: Float64Array): number {
  const quarter = Math.floor(week / WEEKS);
  return quarter * sums[WEEKS] + sums[week - quarter * WEEKS];
}

/** Sets everybody's first trip. */
export function planFirstTrips(market: Market): void {
  const { trip, due } = market.minds;
  trip.fill(0);
  due.fill(0);
  planAgain(market, 0);
}

/**
 * Plans everybody's next trip anew under the luck that runs now, given that it has not come before week `from`: for another
 * luck to be another luck from its first week on.
 */
export function planAgain(market: Market, from: number): void {
  const { people, minds } = market;
  const sums = seasonSums(market.spec);
  const words = market.scratch.words;
  const luck = tripLuck(market);
  const past = seasonUntil(from, sums);
  for (let i = 0; i < minds.due.length; i++) {
    draw(words, i, minds.trip[i], luck, 0);
    const passed = Math.max(0, past * people.rate[i] - minds.trip[i]);
    const place = passed >= 1 ? passed : passed + (1 - passed) * unit(words[0]);
    minds.due[i] = Math.max(from, weekOf((minds.trip[i] + place) / people.rate[i], sums));
  }
}

/** The luck of trips. */
export function tripLuck(market: Market): number {
  return mixSeed(market.seed, 'trip', market.luck);
}
