/** Facts of repeat buying: how brands share their buyers. Looked for in packaged goods over two years. */
import type { Fact } from './fact';
import { atLeast, atMost, between, onAverage, told } from './fact';
import { drawOne } from '../../src/engine/random';
import { groceries, once, opened, packagedGoods } from './markets';
import type { PurchaseLog } from './purchase-log';
import { countBought, logPurchases, nextRows } from './purchase-log';
import { correlation, deviation, mean, sum, topShare } from './statistics';

const YEAR = 52;
const start = opened(packagedGoods);
/** Two years of packaged goods. */
export const years = once((seed) => logPurchases(start(seed), 8));
const stocked = opened(groceries);

/** How one brand sold in a period: share of people who bought it, and purchases per buyer. */
interface Sold {
  readonly penetration: number;
  readonly frequency: number;
  readonly share: number;
}

function soldIn(log: PurchaseLog, from: number, to: number): Sold[] {
  const counts = countBought(log, from, to);
  const all = sum(counts);
  return Array.from({ length: log.companies }, (_, j) => {
    let [buyers, purchases] = [0, 0];
    for (let at = j; at < counts.length; at += log.companies) {
      purchases += counts[at];
      if (counts[at] > 0) buyers++;
    }
    return { penetration: buyers / log.people, frequency: purchases / buyers, share: purchases / all };
  });
}

const doubleJeopardy: Fact = {
  id: 'F1',
  sentence: 'small brands have fewer buyers, who also buy them less often (double jeopardy)',
  emergent: true,
  figures: [
    atLeast('r of penetration and purchases per buyer, a quarter', 0.5),
    onAverage(atLeast('the same', 0.65)),
    atMost('coefficient of variation of w (1 − b)', 0.25)
  ],
  measure(seed) {
    const sold = soldIn(years(seed), 0, 13);
    const b = sold.map((brand) => brand.penetration);
    const w = sold.map((brand) => brand.frequency);
    const flat = w.map((times, k) => times * (1 - b[k]));
    const testable = b.every((share) => share < 0.5);
    const r = correlation(b, w);
    return [r, r, testable ? deviation(flat) / mean(flat) : NaN];
  }
};

/** Duplication: of the buyers of X, the share who also bought Y; observed pairs beside the penetration of Y. */
function duplication(log: PurchaseLog, weeks: number): { seen: number[]; other: number[]; d: number } {
  const counts = countBought(log, 0, weeks);
  const c = log.companies;
  const both = new Int32Array(c * c);
  for (let row = 0; row < counts.length; row += c)
    for (let x = 0; x < c; x++)
      if (counts[row + x] > 0) for (let y = 0; y < c; y++) if (counts[row + y] > 0) both[x * c + y]++;
  const pairs = Array.from({ length: c * c }, (_, k) => k).filter((k) => k % c !== Math.floor(k / c));
  const seen = pairs.map((k) => both[k] / both[Math.floor(k / c) * (c + 1)]);
  const other = pairs.map((k) => both[(k % c) * (c + 1)] / log.people);
  return { seen, other, d: mean(seen) / mean(other) };
}

const duplicationOfPurchase: Fact = {
  id: 'F2',
  sentence: 'brands share their buyers with other brands in line with the size of those brands (duplication)',
  emergent: true,
  figures: [
    atLeast('r of observed and expected duplication, a quarter', 0.85),
    atMost('mean difference in points', 8),
    between('D, a quarter', 0.7, 1.5),
    atLeast('D of a quarter less D of four weeks', 0),
    atLeast('D of a year less D of a quarter', 0)
  ],
  measure(seed) {
    const log = years(seed);
    const [month, quarter, year] = [4, 13, YEAR].map((weeks) => duplication(log, weeks));
    const expected = quarter.other.map((share) => quarter.d * share);
    const off = mean(expected.map((share, k) => Math.abs(share - quarter.seen[k])));
    return [
      correlation(quarter.seen, expected),
      100 * off,
      quarter.d,
      quarter.d - month.d,
      year.d - quarter.d
    ];
  }
};

/** Of a brand's purchases in the first year that were followed by another, the share followed by the same brand. */
function repeatRates(log: PurchaseLog): number[] {
  const next = nextRows(log);
  const [again, all] = [new Float64Array(log.companies), new Float64Array(log.companies)];
  for (let row = 0; row < log.length; row++) {
    if (next[row] < 0 || log.week[row] >= YEAR) continue;
    all[log.company[row]]++;
    if (log.company[next[row]] === log.company[row]) again[log.company[row]]++;
  }
  return Array.from(again, (count, j) => count / all[j]);
}

/** Of those who are customers at one moment, the share who are not at a later one. */
function defectionRates(log: PurchaseLog, from: number, to: number): number[] {
  const [before, after] = [log.snapshots[from].home, log.snapshots[to].home];
  return Array.from({ length: log.companies }, (_, j) => {
    let [had, lost] = [0, 0];
    for (let i = 0; i < before.length; i++) {
      if (before[i] !== j) continue;
      had++;
      if (after[i] !== j) lost++;
    }
    return lost / had;
  });
}

const repeatRises: Fact = {
  id: 'F4',
  sentence: 'big brands are bought again more often and lose a smaller share of their customers',
  emergent: true,
  figures: [atLeast('r of share and repeat rate', 0.6), atMost('r of share and yearly defection', -0.3)],
  measure(seed) {
    const log = years(seed);
    const shares = soldIn(log, 0, YEAR).map((brand) => brand.share);
    return [correlation(shares, repeatRates(log)), correlation(shares, defectionRates(log, 0, 4))];
  }
};

/** Of a brand's buyers in a period, the per cent who bought no other; mean over brands. */
function soleBuyers(log: PurchaseLog, weeks: number): number {
  const counts = countBought(log, 0, weeks);
  const c = log.companies;
  const [buyers, sole] = [new Float64Array(c), new Float64Array(c)];
  for (let row = 0; row < counts.length; row += c) {
    const bought = counts.subarray(row, row + c).reduce((brands, count) => brands + (count > 0 ? 1 : 0), 0);
    for (let j = 0; j < c; j++) {
      if (counts[row + j] === 0) continue;
      buyers[j]++;
      if (bought === 1) sole[j]++;
    }
  }
  return 100 * mean(sole.map((count, j) => count / buyers[j]));
}

const soleLoyalty: Fact = {
  id: 'F5',
  sentence: 'the longer one looks, the fewer buyers of a brand have bought no other',
  emergent: true,
  figures: [between('sole buyers in a quarter, %', 20, 45), between('in a year, %', 5, 20)],
  measure: (seed) => [13, YEAR].map((weeks) => soleBuyers(years(seed), weeks))
};

const soleInAWeek: Fact = {
  id: 'F5 week',
  sentence:
    'of groceries bought every other week 55 to 80 per cent of a brand’s buyers in a week bought no other',
  emergent: true,
  figures: [
    between('sole buyers in a week, %', 55, 80),
    told('in four weeks, %; published 50'),
    told('in a quarter, %; published 30'),
    told('in a year, %; published 10')
  ],
  measure(seed) {
    const log = logPurchases(stocked(seed), 4);
    return [1, 4, 13, YEAR].map((weeks) => soleBuyers(log, weeks));
  }
};

/** Of a year, each buyer's purchases from one brand, and the profit on them. */
function perBuyer(log: PurchaseLog, j: number, from: number, to: number) {
  const counts = countBought(log, from, to);
  const { spec, people, firms } = log.market;
  const buyers: { customer: number; bought: number; profit: number }[] = [];
  for (let i = 0; i < log.people; i++) {
    const bought = counts[i * log.companies + j];
    const { costToServe } = spec.segments[people.segment[i]];
    const margin = firms.price[j] - spec.companies[j].unitCost - costToServe;
    if (bought > 0) buyers.push({ customer: i, bought, profit: bought * margin });
  }
  return buyers;
}

/** Share of the first year's top fifth of buyers who are not in the second year's; lots decide between equals, anew each year. */
function turnover(log: PurchaseLog, j: number): number {
  const top = (from: number, to: number) => {
    const lot = ({ customer }: { customer: number }) => drawOne(customer, from, j, 6);
    const buyers = perBuyer(log, j, from, to).sort((a, b) => b.bought - a.bought || lot(a) - lot(b));
    return new Set(buyers.slice(0, Math.round(buyers.length / 5)).map(({ customer }) => customer));
  };
  const [first, second] = [top(0, YEAR), top(YEAR, 2 * YEAR)];
  return [...first].filter((customer) => !second.has(customer)).length / first.size;
}

const concentration: Fact = {
  id: 'F6',
  sentence:
    'a fifth of a brand’s buyers make most of its sales, no less of its profit, and are not the same next year',
  emergent: true,
  figures: [
    between('share of the top fifth in a year’s purchases', 0.5, 0.75),
    atLeast('its share of profit less its share of sales', 0),
    atLeast('share of the top fifth who leave it', 0.35)
  ],
  measure(seed) {
    const log = years(seed);
    const brands = Array.from({ length: log.companies }, (_, j) => perBuyer(log, j, 0, YEAR));
    const sales = brands.map((buyers) => topShare(buyers.map(({ bought }) => bought), 0.2)); // prettier-ignore
    const profit = brands.map((buyers) => topShare(buyers.map((buyer) => buyer.profit), 0.2)); // prettier-ignore
    return [mean(sales), mean(profit) - mean(sales), mean(brands.map((_, j) => turnover(log, j)))];
  }
};

export const buyingFacts: readonly Fact[] = [
  doubleJeopardy,
  duplicationOfPurchase,
  repeatRises,
  soleLoyalty,
  soleInAWeek,
  concentration
];
