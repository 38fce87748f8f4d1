/** Who a company's customers are at the end of a quarter: members, the known, the three tiers, and how purchases concentrate. */
import { isKnown } from './acquaintance';
import type { CompanyReport, Concentration, TierReport } from './report';
import type { Market } from './state';
import { TIERS, tierOf, worthNow } from './tiers';
import { WEEKS } from './vocabulary';

/** Sums over the customers of each company; C × TIERS or C × segments. */
export interface Standing {
  readonly customers: Float64Array;
  readonly known: Float64Array;
  readonly equity: Float64Array;
  readonly segmentEquity: Float64Array;
}

export function emptyStanding(c: number, segments: number): Standing {
  const byTier = () => new Float64Array(c * TIERS);
  return {
    customers: byTier(),
    known: byTier(),
    equity: byTier(),
    segmentEquity: new Float64Array(c * segments)
  };
}

/** Counts customer i of company j, who is worth `equity` to it in cents; by the lines drawn last. */
export function place(market: Market, standing: Standing, i: number, j: number, equity: number): void {
  const { people, scratch, spec, quarter } = market;
  const at = i * people.keys.length + j;
  const cell = j * TIERS + tierOf(scratch, j, worthNow(market, at, (quarter + 1) * WEEKS));
  standing.customers[cell]++;
  standing.equity[cell] += equity;
  standing.segmentEquity[j * spec.segments.length + people.segment[i]] += equity;
  if (isKnown(market, i, j)) standing.known[cell]++;
}

/** The truth of company j's customers, tier by tier. */
export function reportTiers({ scratch }: Market, standing: Standing, j: number): TierReport[] {
  return cellsOf(j).map((cell) => ({
    customers: standing.customers[cell],
    purchases: scratch.tierPurchases[cell],
    profit: scratch.tierMargins[cell],
    equity: Math.round(standing.equity[cell])
  }));
}

/** What company j knows of its customers and its club. */
export function reportKnown(
  market: Market,
  standing: Standing,
  j: number
): Pick<CompanyReport, 'members' | 'known' | 'tiersKnown'> {
  const { knownPurchases, knownMargins } = market.scratch;
  const sum = (counts: Float64Array) => cellsOf(j).reduce((all, cell) => all + counts[cell], 0);
  const known = sum(standing.known);
  const tiersKnown = cellsOf(j).map((cell) => ({
    customers: standing.known[cell],
    purchases: knownPurchases[cell],
    profit: knownMargins[cell]
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
  let members = 0;
  for (const bits of minds.member) members += (bits >> j) & 1;
  return members;
}

/** Weeks within which somebody has to have bought to be a buyer. */
const YEAR = 52;

/**
 * The shares of a company's purchases, those long ago counting less, that its best buyers make: everybody who bought there
 * within a year counts as a buyer.
 */
export function concentrate(market: Market, j: number): Concentration {
  const { minds, people, quarter } = market;
  const count = people.keys.length;
  const now = (quarter + 1) * WEEKS;
  const worths: number[] = [];
  for (let at = j; at < minds.worth.length; at += count)
    if (now - minds.last[at] < YEAR) worths.push(worthNow(market, at, now));
  const sorted = Float64Array.from(worths).sort();
  const all = sorted.reduce((sum, worth) => sum + worth, 0);
  const top = (share: number) => {
    const from = Math.ceil(sorted.length * (1 - share));
    const sum = sorted.subarray(from).reduce((part, worth) => part + worth, 0);
    return all === 0 ? 0 : (100 * sum) / all;
  };
  return { top5: top(0.05), top20: top(0.2) };
}
