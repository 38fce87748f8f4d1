/** How much people differ in which brand they like, told by the S of the Dirichlet model: the number that tastes are set on. */
import type { Fact } from './fact';
import { between, onAverage } from './fact';
import { years } from './buying-facts';
import { countBought, type PurchaseLog } from './purchase-log';
import { sum } from './statistics';

const QUARTER = 13;

/** People by the number of their purchases of any brand. */
function histogram(counts: Int32Array, brands: number): number[] {
  const people: number[] = [];
  for (let row = 0; row < counts.length; row += brands) {
    const bought = sum(counts.subarray(row, row + brands));
    while (people.length <= bought) people.push(0);
    people[bought]++;
  }
  return people;
}

/** The share of people that the model lets buy a brand of some market share at least once. */
function penetration(people: readonly number[], share: number, s: number): number {
  let [without, none] = [0, 1];
  people.forEach((count, bought) => {
    without += count * none;
    none *= (s * (1 - share) + bought) / (s + bought);
  });
  return 1 - without / sum(people);
}

/** The S at which a brand has the penetration seen. */
function dispersion(people: readonly number[], share: number, seen: number): number {
  let [low, high] = [0.01, 100];
  for (let step = 0; step < 40; step++) {
    const middle = Math.sqrt(low * high);
    if (penetration(people, share, middle) < seen) low = middle;
    else high = middle;
  }
  return low;
}

/** The S of a period, brands weighted by share. */
function dispersionIn(log: PurchaseLog, from: number, to: number): number {
  const counts = countBought(log, from, to);
  const people = histogram(counts, log.companies);
  const brands = Array.from({ length: log.companies }, (_, j) => {
    const own = counts.filter((_, at) => at % log.companies === j);
    return { share: sum(own) / sum(counts), seen: own.filter((bought) => bought > 0).length / log.people };
  });
  return sum(brands.map(({ share, seen }) => share * dispersion(people, share, seen)));
}

const dirichlet: Fact = {
  id: 'S',
  sentence: 'people differ in which brand they like as much as the buyers of a published panel',
  emergent: false,
  calibrated: 'tasteSpread',
  figures: [
    onAverage(between('S, brands weighted by share; the panel 1.55, single brands of it', 0.84, 2.22))
  ],
  measure: (seed) => [dispersionIn(years(seed), 0, QUARTER)]
};

const oneDispersion: Fact = {
  id: 'F45',
  sentence: 'how much people differ in which brand they like is the same over a month, a quarter and a year',
  emergent: true,
  figures: [
    onAverage(between('S of a month over that of a quarter', 0.8, 1.25)),
    onAverage(between('S of a year over that of a quarter', 0.8, 1.25))
  ],
  knownMiss:
    'Over a year people here buy more brands than over a quarter, beyond what one S allows: they learn from what they try and come to trust it, tastes are renewed, and hardly anybody would never buy a small brand.',
  measure(seed) {
    const [month, quarter, year] = [4, QUARTER, 4 * QUARTER].map((to) => dispersionIn(years(seed), 0, to));
    return [month / quarter, year / quarter];
  }
};

export const dirichletFacts: readonly Fact[] = [dirichlet, oneDispersion];
