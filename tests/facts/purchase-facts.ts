/** Facts that anybody can compute from a list of purchases: how many in a quarter, and how long between them. */
import { QUARTERS, WEEKS } from '../../src/engine/vocabulary';
import { years } from './buying-facts';
import type { Fact } from './fact';
import { atMost, between } from './fact';
import { countBought } from './purchase-log';
import { deviation, mean, sum } from './statistics';

/** Counts of this many purchases and more are taken together. */
const MANY = 5;

/** Share of people by the number of their purchases of any brand, the last for that many and more. */
function shares(counts: Int32Array, brands: number): number[] {
  const people = new Array<number>(MANY + 1).fill(0);
  for (let row = 0; row < counts.length; row += brands)
    people[Math.min(MANY, sum(counts.subarray(row, row + brands)))]++;
  return people.map((count) => count / sum(people));
}

/** The shares that the negative binomial distribution of this mean and share of zeros foretells (Ehrenberg 1988). */
function negativeBinomial(average: number, zeros: number): number[] {
  const none = (shape: number) => (1 + average / shape) ** -shape;
  let [low, high] = [1e-3, 1e3];
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(low * high);
    if (none(middle) > zeros) low = middle;
    else high = middle;
  }
  const told = [zeros];
  for (let k = 1; k < MANY; k++) told.push(told[k - 1] * ((low + k - 1) / k) * (average / (average + low)));
  return [...told, 1 - sum(told)];
}

const purchaseCounts: Fact = {
  id: 'F37',
  sentence: 'how many people buy never, once, twice and more in a quarter follows the negative binomial',
  emergent: true,
  figures: [atMost('largest miss in the quarters of a year, points', 2)],
  measure(seed) {
    const log = years(seed);
    const quarters = Array.from({ length: QUARTERS }, (_, q) => countBought(log, q * WEEKS, (q + 1) * WEEKS));
    const each = quarters.map((counts) => shares(counts, log.companies));
    const seen = each[0].map((_, k) => mean(each.map((quarter) => quarter[k])));
    const average = mean(quarters.map((counts) => sum(counts) / log.people));
    const foretold = negativeBinomial(average, seen[0]);
    return [100 * Math.max(...seen.map((share, k) => Math.abs(share - foretold[k])))];
  }
};

/** Fewer intervals than this say little of how regular somebody is. */
const ENOUGH = 10;

/** The weeks between one purchase and the next of everybody who has bought often enough. */
function intervals(seed: number): number[][] {
  const { customer, week, people, length } = years(seed);
  const last = new Int32Array(people).fill(-1);
  const gaps = Array.from({ length: people }, (): number[] => []);
  for (let row = 0; row < length; row++) {
    const i = customer[row];
    if (last[i] >= 0) gaps[i].push(week[row] - last[i]);
    last[i] = week[row];
  }
  return gaps.filter((own) => own.length >= ENOUGH);
}

const irregularity: Fact = {
  id: 'F38',
  sentence: 'the intervals between one person’s purchases are irregular, if less so than pure chance',
  emergent: false,
  figures: [between('coefficient of variation within a person; chance alone 1, Erlang-2 0.71', 0.6, 1)],
  measure: (seed) => [mean(intervals(seed).map((own) => deviation(own) / mean(own)))]
};

export const purchaseFacts: readonly Fact[] = [purchaseCounts, irregularity];
