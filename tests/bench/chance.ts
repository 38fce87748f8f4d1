/** How much of a result is luck, and how much of that goes away when two plans are played under the same luck. */
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket, openMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import type { Lever } from '../../src/engine/vocabulary';
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
  const runs = lucksFrom(1, lucks).map((luck) => playOne(copyMarket(market), luck, {}));
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

function playOne(market: Market, luck: number, own: Partial<Decision>): CompanyReport {
  const decisions = steadyDecisions(market.spec, own);
  return playQuarter(market, { decisions, answerCost: 0, effects: [], options: { luck } }).companies[0];
}

function relativeSpread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(variance(values)) / Math.abs(mean);
}

/** Plans, each held for the whole game against the one in which nothing is changed. */
function plans(spec: MarketSpec): readonly (readonly [name: string, own: Partial<Decision>])[] {
  const { price, spend } = spec.companies[0].start;
  const more = (lever: Lever, by: number) => ({
    spend: { ...spend, [lever]: Math.round((spend[lever] ?? 0) * by) }
  });
  return [
    ['price −5 %', { price: Math.round(price * CHEAPER) }],
    ['product × 1.5', more('product', 1.5)],
    ['advertising × 3', more('advertising', 3)],
    ['service × 2', more('hours', 2)]
  ];
}

/** The market of 2,000 with levers for quality and goodwill, on which everybody spends something. */
function leverSpec(): MarketSpec {
  const spec = fullSpec(2_000);
  const half = spec.levers.hours?.half ?? 0;
  const companies = spec.companies.map((company) => {
    const { start } = company;
    const spend = { ...start.spend, product: half / 2, advertising: half / 5 };
    return { ...company, start: { ...start, spend } };
  });
  const levers = {
    ...spec.levers,
    product: { half, feeds: { quality: 1 } },
    advertising: { half, feeds: { goodwill: 1 } }
  };
  return { ...spec, levers, companies };
}

/** Profit under one plan less that under another, under common and under separate luck: price is what counts. */
export function benchCommonLuck(lucks: number): Measured {
  const spec = leverSpec();
  const { market } = openMarket(spec, SEED);
  const games = (first: number, own: Partial<Decision>) =>
    lucksFrom(first, lucks).map((luck) => profitsOf(copyMarket(market), luck, own));
  const usual = games(1, {});
  const found = plans(spec).map(([name, own]) => {
    const other = games(1, own);
    const [all, first] = [QUARTERS, 1].map((quarters) => gainOf(usual, other, quarters));
    return { name, ...all, error: errorOf(usual, other, QUARTERS), first: first.divided };
  });
  printTitle(
    `Common luck: profit of a plan less that of going on as before, ${spec.customers} customers, ${lucks} lucks`
  );
  printTable(
    [
      'variance divided by',
      `${QUARTERS} quarters`,
      'its standard error',
      '1 quarter',
      'one plan’s spread',
      'spread of the difference',
      'of it, mean'
    ],
    found.map(({ name, divided, error, first, spread, rest, mean }) => [
      name,
      divided.toFixed(1),
      error.toFixed(1),
      first.toFixed(1),
      percent(spread, 2),
      percent(rest, 2),
      percent(mean, 1)
    ])
  );
  return { common: found[0].divided };
}

/** How far the variances of both together are above that of the difference; spreads are shares of the usual profit. */
function gainOf(usual: readonly number[][], other: readonly number[][], quarters: number) {
  const [a, b] = [usual, other].map((game) => game.map((profits) => profits[quarters - 1]));
  const difference = b.map((profit, k) => profit - a[k]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const size = Math.abs(mean(a));
  return {
    divided: (variance(a) + variance(b)) / variance(difference),
    spread: Math.sqrt(variance(a)) / size,
    rest: Math.sqrt(variance(difference)) / size,
    mean: mean(difference) / size
  };
}

/** The standard error of what the variance is divided by: how it moves as one luck after the other is left out (jackknife). */
function errorOf(usual: readonly number[][], other: readonly number[][], quarters: number): number {
  const without = usual.map((_, k) => gainOf(usual.toSpliced(k, 1), other.toSpliced(k, 1), quarters).divided);
  return Math.sqrt(((usual.length - 1) ** 2 / usual.length) * variance(without));
}

/** The first company's profit so far, quarter by quarter. */
function profitsOf(market: Market, luck: number, own: Partial<Decision>): number[] {
  let profit = 0;
  return Array.from({ length: QUARTERS }, () => (profit += playOne(market, luck, own).truth.profit));
}
