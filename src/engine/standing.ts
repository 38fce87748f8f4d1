/** Who a company's customers are at the end of a quarter: members, the known, the three tiers, and how purchases concentrate. */
import { coverageOf, pairUnit } from './acquaintance';
import { list, worths } from './chunk';
import { mixSeed } from './random';
import type { CompanyReport, Concentration, TierReport } from './report';
import type { Market } from './state';
import { BINS, binOf, countIn, TIERS, tierOf, worthNow } from './tiers';
import { WEEKS } from './vocabulary';

/** Sums over the customers of each company; C × TIERS × 2, those the company does not know and those it knows, unless noted. */
export interface Standing {
  readonly customers: Float64Array;
  /** What those who are customers now bought there this quarter, and the margin on it in cents. */
  readonly purchases: Float64Array;
  readonly margins: Float64Array;
  readonly equity: Float64Array;
  /** C × segments. */
  readonly segmentEquity: Float64Array;
}

/** Nobody counted yet. */
export function emptyStanding({ people, spec }: Market): Standing {
  const c = people.keys.length;
  const byTier = () => new Float64Array(c * TIERS * 2);
  return {
    customers: byTier(),
    purchases: byTier(),
    margins: byTier(),
    equity: byTier(),
    segmentEquity: new Float64Array(c * spec.segments.length)
  };
}

/** Counts the first n listed customers at home, with what they are worth in `worths`; by the lines drawn last. */
export function placeAll(market: Market, standing: Standing, n: number): void {
  const { people, minds, scratch, spec, quarter, firms, seed } = market;
  const { bought, earned } = scratch;
  const { segment, keys } = people;
  const segments = spec.segments.length;
  const luck = mixSeed(seed, 'known');
  const week = (quarter + 1) * WEEKS;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = minds.home[i];
    const at = i * keys.length + j;
    const tier = tierOf(scratch, j, worthNow(market, at, week));
    const isKnown = Number(pairUnit(i, keys[j], luck) < coverageOf(firms, j));
    const cell = 2 * (j * TIERS + tier) + isKnown;
    standing.customers[cell]++;
    standing.purchases[cell] += bought[at];
    standing.margins[cell] += earned[at];
    standing.equity[cell] += worths[k];
    standing.segmentEquity[j * segments + segment[i]] += worths[k];
  }
}

/** The truth of company j's customers, tier by tier. */
export function reportTiers(standing: Standing, j: number): TierReport[] {
  const all = (counts: Float64Array, cell: number) => counts[cell] + counts[cell + 1];
  return cellsOf(j).map((cell) => ({
    customers: all(standing.customers, cell),
    purchases: all(standing.purchases, cell),
    profit: all(standing.margins, cell),
    equity: Math.round(all(standing.equity, cell))
  }));
}

/** What company j knows of its customers. */
export function reportKnown(standing: Standing, j: number): Pick<CompanyReport, 'known' | 'tiersKnown'> {
  const tiersKnown = cellsOf(j).map((cell) => ({
    customers: standing.customers[cell + 1],
    purchases: standing.purchases[cell + 1],
    profit: standing.margins[cell + 1]
  }));
  const known = tiersKnown.reduce((sum, { customers }) => sum + customers, 0);
  const customers = reportTiers(standing, j).reduce((sum, tier) => sum + tier.customers, 0);
  return {
    known: known === 0 ? 0 : (100 * known) / customers,
    ...(known === 0 ? {} : { tiersKnown })
  };
}

/** The first of the two cells of each tier. */
function cellsOf(j: number): number[] {
  return Array.from({ length: TIERS }, (_, tier) => 2 * (j * TIERS + tier));
}

/** Equity of each segment of company j, in cents. */
export function equityOf({ segmentEquity }: Standing, j: number, count: number): number[] {
  return Array.from(segmentEquity.subarray(j * count, (j + 1) * count), Math.round);
}

/** How many members the club of each company has. */
export function countMembers({ minds, people }: Market): Int32Array {
  const { member } = minds;
  const members = new Int32Array(people.keys.length);
  const bySet = new Int32Array(1 << members.length);
  for (let i = 0; i < member.length; i++) bySet[member[i]]++;
  for (let set = 0; set < bySet.length; set++)
    for (let j = 0; j < members.length; j++) members[j] += bySet[set] * ((set >> j) & 1);
  return members;
}

/** Weeks within which somebody has to have bought to be a buyer. */
const YEAR = 52;

/**
 * The shares of each company's purchases, those long ago counting less, that its best buyers make: everybody who bought there
 * within a year counts as a buyer.
 */
export function concentrate(market: Market): Concentration[] {
  const { bins } = market.scratch;
  bins.fill(0);
  const top = countBuyers(market);
  return Array.from(market.people.keys, (_, j) => {
    const row = bins.subarray(j * BINS, j * BINS + top + 1);
    return { top5: shareOfTop(row, 0.05), top20: shareOfTop(row, 0.2) };
  });
}

/**
 * Counts everybody's buyers by what they are worth; returns the highest bin that holds any. A loop of its own: what comes after
 * one is not yet known when V8 compiles it, which it then has to do again and again.
 */
function countBuyers({ minds, people, quarter, scratch }: Market): number {
  const { worth, last } = minds;
  const { fading, bins } = scratch;
  const count = people.keys.length;
  const now = (quarter + 1) * WEEKS;
  let row = 0;
  let top = 0;
  for (let at = 0; at < worth.length; at++) {
    const weeks = now - last[at];
    if (weeks < YEAR) {
      const bin = binOf(worth[at] * fading[weeks]);
      if (bin > top) top = bin;
      bins[row + bin]++;
    }
    row = row + BINS < count * BINS ? row + BINS : 0;
  }
  return top;
}

/** The share of all worth, 0 to 100, that a share of those counted has; everybody in a bin is taken to be in its middle. */
function shareOfTop(row: Int32Array, share: number): number {
  let left = share * countIn(row);
  let top = 0;
  let all = 0;
  for (let bin = row.length - 1; bin >= 0; bin--) {
    const taken = Math.min(left, row[bin]);
    left -= taken;
    top += taken * (bin + 0.5);
    all += row[bin] * (bin + 0.5);
  }
  return all === 0 ? 0 : (100 * top) / all;
}
