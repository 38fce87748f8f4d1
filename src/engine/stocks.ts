/** What money builds and time wears away: stocks fed by levers, and orientations taking root. */
import type { Decision } from './decision';
import type { MarketSpec } from './market-spec';
import { clamp01 } from './maths';
import type { Market } from './state';
import type { ByStock, Stock } from './vocabulary';
import { LEVERS, ORIENTATIONS, STOCKS, WEEKS } from './vocabulary';

/** Share of the gap closed in a week, upward while fed and downward while not: what is bought fast is lost fast. */
export const STOCK_SPEEDS: ByStock<{ readonly up: number; readonly down: number }> = {
  quality: { up: 0.06, down: 0.03 },
  goodwill: { up: 0.15, down: 0.15 },
  reach: { up: 0.06, down: 0.04 },
  skill: { up: 0.07, down: 0.03 },
  capacity: { up: 0.25, down: 0.25 },
  morale: { up: 0.06, down: 0.06 },
  database: { up: 0.08, down: 0.04 },
  social: { up: 0.06, down: 0.025 },
  atmosphere: { up: 0.06, down: 0.03 },
  analytics: { up: 0.06, down: 0.03 },
  standards: { up: 0.07, down: 0.04 },
  recovery: { up: 0.1, down: 0.08 },
  rewards: { up: 0.5, down: 0.5 },
  club: { up: 0.06, down: 0.03 },
  structure: { up: 0.04, down: 0.015 },
  channels: { up: 0.05, down: 0.03 },
  integration: { up: 0.04, down: 0.03 },
  community: { up: 0.05, down: 0.025 },
  freshness: { up: 0.1, down: 0.05 },
  care: { up: 0.3, down: 0.3 },
  cocreation: { up: 0.05, down: 0.03 },
  research: { up: 0.5, down: 0.5 },
  privacy: { up: 0.05, down: 0.03 },
  winback: { up: 0.5, down: 0.5 }
};

/** What every company has to some degree, unless a start says otherwise or a lever feeds it; the rest is at nothing. */
const HALF_BUILT: readonly Stock[] = [
  'quality',
  'goodwill',
  'reach',
  'skill',
  'capacity',
  'morale',
  'database',
  'social',
  'atmosphere',
  'analytics',
  'freshness'
];

/** The place of a stock in a company's row. */
export function stockAt(stock: Stock): number {
  return STOCKS.indexOf(stock);
}

/** Where a spend of `cents` leads: ceiling · cents / (cents + half), so that each further cent does less. */
function leverLevel(ceiling: number, cents: number, half: number): number {
  return cents <= 0 ? 0 : (ceiling * cents) / (cents + half);
}

/**
 * The levels that all stocks settle at under a spending plan, 0 to 1; NaN where no lever of the market feeds them. Levers that
 * feed one stock add up like chances.
 */
function fedLevels({ levers }: MarketSpec, spend: Decision['spend']): Float64Array {
  const gaps = new Float64Array(STOCKS.length).fill(NaN);
  for (const lever of LEVERS) {
    const works = levers[lever];
    if (works === undefined) continue;
    for (const [stock, ceiling] of Object.entries(works.feeds)) {
      const at = stockAt(stock as Stock);
      const gap = 1 - leverLevel(ceiling, spend[lever] ?? 0, works.half);
      gaps[at] = Number.isNaN(gaps[at]) ? gap : gaps[at] * gap;
    }
  }
  return gaps.map((gap) => 1 - gap);
}

/** The levels a company started with: as its spec says, or what its start spend would have built. */
export function startLevels(spec: MarketSpec, company: number): Float64Array {
  const { start } = spec.companies[company];
  return fedLevels(spec, start.spend).map((fed, s) => {
    return Number.isNaN(fed) ? bareLevel(spec, company, STOCKS[s]) : (start.stocks[STOCKS[s]] ?? fed);
  });
}

/** The level of a stock that nothing feeds. */
function bareLevel(spec: MarketSpec, company: number, stock: Stock): number {
  return spec.companies[company].start.stocks[stock] ?? (HALF_BUILT.includes(stock) ? 0.5 : 0);
}

/** Where each stock of each company is heading this quarter, C × STOCKS; what nothing feeds returns to where it began. */
export function targets({ spec }: Market, decisions: readonly Decision[]): Float64Array {
  const all = new Float64Array(spec.companies.length * STOCKS.length);
  decisions.forEach(({ spend }, j) => {
    const levels = fedLevels(spec, spend);
    for (let s = 0; s < STOCKS.length; s++)
      all[j * STOCKS.length + s] = Number.isNaN(levels[s]) ? bareLevel(spec, j, STOCKS[s]) : levels[s];
  });
  return all;
}

const MORALE = stockAt('morale');
const UP = Float64Array.from(STOCKS, (stock) => STOCK_SPEEDS[stock].up);
const DOWN = Float64Array.from(STOCKS, (stock) => STOCK_SPEEDS[stock].down);

/** Moves stocks one week toward where they are heading, but those of companies held; an overloaded counter costs morale. */
export function moveStocks(market: Market, heading: Float64Array, held: readonly number[]): void {
  const { stocks, load } = market.firms;
  const { strain, easyLoad } = market.parameters;
  for (let j = 0; j < load.length; j++) {
    if (held.includes(j)) continue;
    const row = j * STOCKS.length;
    for (let s = 0; s < STOCKS.length; s++) {
      const gap = heading[row + s] - stocks[row + s];
      stocks[row + s] += gap * (gap > 0 ? UP[s] : DOWN[s]);
    }
    const over = load[j] - easyLoad;
    if (over > 0) stocks[row + MORALE] = clamp01(stocks[row + MORALE] - strain * over);
  }
}

/** Moves readiness one week, but that of companies held: it grows under the orientation followed and fades under others. */
export function moveReadiness(market: Market, held: readonly number[]): void {
  const { readiness, orientation } = market.firms;
  const { readinessGrowth, readinessKept } = market.parameters;
  const growth = readinessGrowth / WEEKS;
  const fading = (1 - readinessKept) / WEEKS;
  for (let k = 0; k < readiness.length; k++) {
    const company = Math.floor(k / ORIENTATIONS.length);
    if (held.includes(company)) continue;
    const followed = orientation[company] === k % ORIENTATIONS.length;
    readiness[k] = followed ? readiness[k] + growth * (1 - readiness[k]) : readiness[k] * (1 - fading);
  }
}

/** Takes a company to the orientation it decided on; true if that means turning, which costs morale. */
export function turn(market: Market, company: number, decision: Decision): boolean {
  const { orientation, stocks } = market.firms;
  const next = ORIENTATIONS.indexOf(decision.orientation);
  if (orientation[company] === next) return false;
  orientation[company] = next;
  const at = company * STOCKS.length + MORALE;
  stocks[at] = clamp01(stocks[at] - market.parameters.turningMorale);
  return true;
}
