/**
 * When people go shopping: after intervals of two exponential steps each (Erlang-2, as Chatfield & Goodhardt 1973 found them),
 * in each one's own time, which runs with their rate and the season.
 */
import { list, returning, words } from './chunk';
import type { MarketSpec } from './market-spec';
import { draw, mixSeed } from './random';
import type { Market } from './state';
import { exponential } from './variates';
import { WEEKS } from './vocabulary';

/** Nobody goes shopping more often in a week. */
export const TRIPS_A_WEEK = 7;
/** Each of the two steps is half an interval long on average. */
const STEP = 0.5;
const HALF_OF_WORDS = 0x80000000;

/** When trips come that are due at a sum of season: at `sums`, seen from `shift` later. */
export interface Calendar {
  readonly sums: Float64Array;
  readonly shift: number;
  /** Weeks a unit of season, on average: where to look first. */
  readonly guess: number;
}

/**
 * Season summed from the first week of the history over one period, a quarter or a year: a number more than it has weeks, the
 * last for the whole of it. The season's own first week is that of the game.
 */
function seasonSums({ season, history }: MarketSpec): Float64Array {
  const period = season.length;
  const sums = new Float64Array(period + 1);
  for (let w = 0; w < period; w++) sums[w + 1] = sums[w] + season[seasonWeek(w, history, period)];
  return sums;
}

function seasonWeek(time: number, history: number, period: number): number {
  return (((time - history * WEEKS) % period) + period) % period;
}

/** Season summed over one quarter; -1 is the last of the history. */
export function seasonOf({ season }: MarketSpec, quarter: number): number {
  let sum = 0;
  for (let w = 0; w < WEEKS; w++) sum += season[seasonWeek(quarter * WEEKS + w, 0, season.length)];
  return sum;
}

/** Whether any week of a quarter has another season than the same week of the quarter before. */
export function seasonTurns({ season }: MarketSpec, quarter: number): boolean {
  const at = (week: number) => season[seasonWeek(week, 0, season.length)];
  const first = quarter * WEEKS;
  return Array.from({ length: WEEKS }, (_, w) => first + w).some((week) => at(week) !== at(week - WEEKS));
}

/** The week (from 0) in which the season summed since the beginning passes `target`: guessed, then put right. */
function weekOf(target: number, { sums, guess }: Calendar): number {
  const period = sums.length - 1;
  const all = sums[period];
  const times = Math.floor(target / all);
  const rest = target - times * all;
  let week = Math.min(period - 1, Math.floor(rest * guess));
  while (week > 0 && sums[week] > rest) week--;
  while (week < period - 1 && sums[week + 1] <= rest) week++;
  return times * period + week;
}

function guessOf(sums: Float64Array): number {
  const period = sums.length - 1;
  return period / sums[period];
}

/** Season summed up to the start of a week (from 0). */
function seasonUntil(week: number, sums: Float64Array): number {
  const period = sums.length - 1;
  const times = Math.floor(week / period);
  return times * sums[period] + sums[week - times * period];
}

/** The calendar as it is. */
export function calendarOf(spec: MarketSpec): Calendar {
  const sums = seasonSums(spec);
  return { sums, shift: 0, guess: guessOf(sums) };
}

/** The calendar for the quarter that starts at week `from`, were its season that of the quarter before; for no other quarter. */
export function calendarOfLast(spec: MarketSpec, from: number): Calendar {
  const { season, history } = spec;
  const last = season.slice();
  for (let w = from; w < from + WEEKS; w++)
    last[seasonWeek(w, history, season.length)] = season[seasonWeek(w - WEEKS, history, season.length)];
  const sums = seasonSums({ ...spec, season: last });
  const shift = seasonUntil(from, sums) - seasonUntil(from, seasonSums(spec));
  return { sums, shift, guess: guessOf(sums) };
}

/** Sets everybody's first trip. */
export function planFirstTrips(market: Market): void {
  const { trip, due } = market.minds;
  trip.fill(0);
  due.fill(0);
  planAgain(market, 0, calendarOf(market.spec), true);
}

/**
 * Plans everybody's next trip anew by a calendar, under the luck that runs now. Where that is `fresh`, it comes as to somebody
 * met at any moment, with one or two steps to go: for another luck to be another luck from its first week on.
 */
export function planAgain(market: Market, from: number, calendar: Calendar, fresh: boolean): void {
  const { sums, shift } = calendar;
  const { people, minds } = market;
  const luck = tripLuck(market);
  const now = seasonUntil(from, sums) - shift;
  for (let i = 0; i < minds.due.length; i++) {
    if (fresh) {
      draw(words, i, minds.trip[i], luck, 1);
      const left = exponential(words[0]) + (words[1] < HALF_OF_WORDS ? exponential(words[2]) : 0);
      minds.place[i] = now * people.rate[i] + STEP * left;
    }
    minds.due[i] = Math.max(from, weekOf(minds.place[i] / people.rate[i] + shift, calendar));
  }
}

/**
 * Sets the next trip of the first n listed customers, who are on their `nth` (from 0) of this week; lists who go again in the
 * same week in `returning`, and returns how many. After the last that a week holds, what was left of the week is dropped: the
 * next is as long after the end of it as after any other trip.
 */
export function planNext(
  market: Market,
  n: number,
  week: number,
  nth: number,
  calendar: Calendar,
  luck: number
): number {
  const { people, minds } = market;
  const { sums, shift } = calendar;
  const full = nth + 1 >= TRIPS_A_WEEK;
  const earliest = full ? week + 1 : week;
  const start = seasonUntil(earliest, sums) - shift;
  let again = 0;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    draw(words, i, ++minds.trip[i], luck, 0);
    if (full) minds.place[i] = Math.max(minds.place[i], start * people.rate[i]);
    minds.place[i] += STEP * (exponential(words[0]) + exponential(words[1]));
    const due = Math.max(earliest, weekOf(minds.place[i] / people.rate[i] + shift, calendar));
    minds.due[i] = due;
    returning[again] = i;
    again += Number(due === week);
  }
  return again;
}

/** The luck of trips. */
export function tripLuck(market: Market): number {
  return mixSeed(market.seed, 'trip', market.luck);
}
