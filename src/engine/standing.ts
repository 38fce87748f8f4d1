/** Who a company's customers are at the end of a quarter: members, the known, the three tiers, and how purchases concentrate. */
import { coverageOf, pairUnit } from './acquaintance';
import { mixSeed } from './random';
import type { CompanyReport, Concentration, TierReport } from './report';
import type { Market } from './state';
import { BINS, binOf, countIn, TIERS, tierOf, worthNow } from './tiers';
import { WEEKS } from './vocabulary';

/** Sums over the customers of each company; C × TIERS or C × segments. */
export interface Standing {
  readonly customers: Float64Array;
  /** What those who are customers now bought there this quarter, and the margin on it in cents. */
  readonly purchases: Float64Array;
  readonly margins: Float64Array;
  /** The same of those among them whom the company knows. */
  readonly known: Float64Array;
  readonly knownPurchases: Float64Array;
  readonly knownMargins: Float64Array;
  readonly equity: Float64Array;
  readonly segmentEquity: Float64Array;
  /** The luck by which people are known. */
  readonly luck: number;
}

export function emptyStanding({ people, spec, seed }: Market): Standing {
  const c = people.keys.length;
  const byTier = () => new Float64Array(c * TIERS);
  return {
    customers: byTier(),
    purchases: byTier(),
    margins: byTier(),
    known: byTier(),
    knownPurchases: byTier(),
    knownMargins: byTier(),
    equity: byTier(),
    segmentEquity: new Float64Array(c * spec.segments.length),
    luck: mixSeed(seed, 'known')
  };
}

/** Counts customer i of company j, who is worth `equity` to it in cents; by the lines drawn last. */
export function place(market: Market, standing: Standing, i: number, j: number, equity: number): void {
  const { people, scratch, spec, quarter, firms } = market;
  const at = i * people.keys.length + j;
  const cell = j * TIERS + tierOf(scratch, j, worthNow(market, at, (quarter + 1) * WEEKS));
  const { bought, earned } = scratch;
  standing.customers[cell]++;
  standing.purchases[cell] += bought[at];
  standing.margins[cell] += earned[at];
  standing.equity[cell] += equity;
  standing.segmentEquity[j * spec.segments.length + people.segment[i]] += equity;
  if (pairUnit(i, people.keys[j], standing.luck) >= coverageOf(firms, j)) return;
  standing.known[cell]++;
  standing.knownPurchases[cell] += bought[at];
  standing.knownMargins[cell] += earned[at];
}

/** The truth of company j's customers, tier by tier. */
export function reportTiers(standing: Standing, j: number): TierReport[] {
  return cellsOf(j).map((cell) => ({
    customers: standing.customers[cell],
    purchases: standing.purchases[cell],
    profit: standing.margins[cell],
    equity: Math.round(standing.equity[cell])
  }));
}

/** What company j knows of its customers and its club. */
export function reportKnown(
  market: Market,
  standing: Standing,
  j: number
): Pick<CompanyReport, 'members' | 'known' | 'tiersKnown'> {
  const sum = (counts: Float64Array) => cellsOf(j).reduce((all, cell) => all + counts[cell], 0);
  const known = sum(standing.known);
  const tiersKnown = cellsOf(j).map((cell) => ({
    customers: standing.known[cell],
    purchases: standing.knownPurchases[cell],
    profit: standing.knownMargins[cell]
  }));
  return {
    members: countMembers(market, j),
    known: known === 0 ? 0 : (100 * known) / sum(standing.customers),
    ...(known === 0 ? {} : { tiersKnown })
  };
}

function cellsOf(j: number): number[] {
  return Array.from({ length: TIERS }, (_, tier) => j * TIERS + tier);
}

/** Equity of each segment of company j, in cents. */
export function equityOf({ segmentEquity }: Standing, j: number, count: number): number[] {
  return Array.from(segmentEquity.subarray(j * count, (j + 1) * count), Math.round);
}

function countMembers({ minds }: Market, j: number): number {
  const { member } = minds;
  let members = 0;
  for (let i = 0; i < member.length; i++) members += (member[i] >> j) & 1;
  return members;
}

/** Weeks within which somebody has to have bought to be a buyer. */
const YEAR = 52;

/**
 * The shares of a company's purchases, those long ago counting less, that its best buyers make: everybody who bought there
 * within a year counts as a buyer.
 */
export function concentrate(market: Market, j: number): Concentration {
  const row = market.scratch.bins.subarray(j * BINS, (j + 1) * BINS).fill(0);
  countBuyers(market, row, j);
  return { top5: shareOfTop(row, 0.05), top20: shareOfTop(row, 0.2) };
}

/** A loop of its own: what comes after one is not yet known when V8 compiles it, which it then has to do again and again. */
function countBuyers({ minds, people, quarter, scratch }: Market, row: Int32Array, j: number): void {
  const { worth, last } = minds;
  const { fading } = scratch;
  const count = people.keys.length;
  const now = (quarter + 1) * WEEKS;
  for (let at = j; at < worth.length; at += count)
    if (now - last[at] < YEAR) row[binOf(worth[at] * fading[now - last[at]])]++;
}

/** The share of all worth, 0 to 100, that a share of those counted has; everybody in a bin is taken to be in its middle. */
function shareOfTop(row: Int32Array, share: number): number {
  let left = share * countIn(row);
  let top = 0;
  let all = 0;
  for (let bin = BINS - 1; bin >= 0; bin--) {
    const taken = Math.min(left, row[bin]);
    left -= taken;
    top += taken * (bin + 0.5);
    all += row[bin] * (bin + 0.5);
  }
  return all === 0 ? 0 : (100 * top) / all;
}
