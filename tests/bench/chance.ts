/** How much of a result is luck, and how much of that goes away when two plans are played under the same luck. */
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket, openMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import type { Scenario } from '../../src/scenario/scenario';
import { steadyDecisions } from '../engine/markets';
import { variance } from './clock';
import { fullSpec } from './full-model';
import { percent, printTable, printTitle } from './print';
import type { Measured } from './targets';

const SEED = 2026;
const QUARTERS = 12;
const CHEAPER = 0.95;

/** The market of the first scenario is the one that counts. */
export function benchLuck(scenarios: readonly Scenario[], lucks: number): Measured {
  printTitle(`Luck of one round: relative standard deviation over ${lucks} lucks, same state, first company`);
  const specs = [
    ...scenarios.map(({ id, market }) => [id, market] as const),
    ['benchmark shape', fullSpec(10_000)] as const
  ];
  const found = specs.map(([name, spec]) => ({ name, ...luckOfRound(spec, lucks), spec }));
  const rows = found.map(({ name, spec, units, retention, profit }) => [
    name,
    String(spec.customers),
    ...[units, retention, profit].map((sd) => percent(sd, 2))
  ]);
  printTable(['market', 'customers', 'units', 'retention', 'profit'], rows);
  const [{ units, retention, profit }] = found;
  return { units: 100 * units, retention: 100 * retention, profit: 100 * profit };
}

function luckOfRound(spec: MarketSpec, lucks: number) {
  const { market } = openMarket(spec, SEED);
  const runs = lucksFrom(1, lucks).map((luck) => playOne(copyMarket(market), luck, 1));
  const of = (figure: (report: CompanyReport) => number) => relativeSpread(runs.map(figure));
  return {
    units: of(({ purchases }) => purchases),
    retention: of(({ truth }) => truth.loyalty),
    profit: of(({ truth }) => truth.profit)
  };
}

function lucksFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => first + k);
}

function playOne(market: Market, luck: number, price: number): CompanyReport {
  const own = Math.round(market.spec.companies[0].start.price * price);
  const decisions = steadyDecisions(market.spec, { price: own });
  return playQuarter(market, { decisions, answerCost: 0, effects: [], options: { luck } }).companies[0];
}

function relativeSpread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(variance(values)) / Math.abs(mean);
}

/** Profit with a price five per cent lower, less that without, under common and under separate luck. */
export function benchCommonLuck(lucks: number): Measured {
  const { market } = openMarket(fullSpec(2_000), SEED);
  const games = (first: number, price: number) =>
    lucksFrom(first, lucks).map((luck) => profitsOf(copyMarket(market), luck, price));
  const usual = games(1, 1);
  const cheaper = games(1, CHEAPER);
  const apart = games(1 + lucks, CHEAPER);
  const gain = (quarters: number) => {
    const [a, b, c] = [usual, cheaper, apart].map((game) => game.map((profits) => profits[quarters - 1]));
    const common = variance(b.map((profit, k) => profit - a[k]));
    const separate = variance(c.map((profit, k) => profit - a[k]));
    return { expected: (variance(a) + variance(b)) / common, seen: separate / common };
  };
  printTitle(`Common luck: profit with own price −5 % less that without, 2,000 customers, ${lucks} lucks`);
  const rows = [1, 4, QUARTERS].map((quarters) => {
    const { expected, seen } = gain(quarters);
    return [`${quarters} quarters`, expected.toFixed(1), seen.toFixed(1)];
  });
  printTable(['variance divided by', 'sum of both variances', 'pairs under separate luck'], rows);
  return { common: gain(QUARTERS).expected };
}

/** The first company's profit so far, quarter by quarter. */
function profitsOf(market: Market, luck: number, price: number): number[] {
  let profit = 0;
  return Array.from({ length: QUARTERS }, () => (profit += playOne(market, luck, price).truth.profit));
}
