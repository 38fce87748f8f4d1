/** All that everybody bought over some quarters, in columns, and what people thought at the end of each quarter. */
import { copyMarket } from '../../src/engine/market';
import type { Decision, Effect } from '../../src/engine/decision';
import type { QuarterOptions } from '../../src/engine/quarter';
import { playTrial } from '../../src/engine/quarter';
import type { TrialReport } from '../../src/engine/report';
import type { Market, Minds } from '../../src/engine/state';
import { OUTCOMES, WEEKS } from '../../src/engine/vocabulary';
import type { Purchase } from '../../src/engine/watcher';
import { startDecisions } from './paired';

/** What customers thought of companies, and whose they were, at one moment. */
export type Snapshot = Pick<
  Minds,
  'home' | 'satisfaction' | 'trust' | 'expectation' | 'habit' | 'bond' | 'aware'
>;

/** One purchase a row, in order of time. */
export interface PurchaseLog {
  readonly people: number;
  readonly companies: number;
  readonly length: number;
  readonly customer: Int32Array;
  /** From 0, the first of the log. */
  readonly week: Int32Array;
  readonly company: Uint8Array;
  /** The bar it was held against, how it felt, and satisfaction afterwards. */
  readonly expected: Float32Array;
  readonly felt: Float32Array;
  readonly satisfaction: Float32Array;
  /** 1 where the customer told friends of it. */
  readonly told: Uint8Array;
  /** 0 where nothing failed, else one more than the place in OUTCOMES of what became of it. */
  readonly failed: Uint8Array;
  /** At the start and after each quarter. */
  readonly snapshots: readonly Snapshot[];
  readonly reports: readonly TrialReport[];
  /** Good words heard about each company in each quarter, and bad ones. */
  readonly praise: readonly (readonly number[])[];
  readonly warnings: readonly (readonly number[])[];
  /** The market at the end. */
  readonly market: Market;
}

type Column = 'customer' | 'week' | 'company' | 'expected' | 'felt' | 'satisfaction' | 'told' | 'failed';
/** The log while it is written. */
type Columns = { length: number } & Pick<PurchaseLog, Column>;

/** Plays on from a market, which stays as it is, for some quarters in which everybody decides thus, and notes every purchase. */
export function logPurchases(
  start: Market,
  quarters: number,
  decisions: readonly Decision[] = startDecisions(start),
  options: QuarterOptions = {},
  /** What happens in the first of the quarters. */
  happenings: readonly Effect[] = []
): PurchaseLog {
  const market = copyMarket(start);
  const n = market.people.segment.length;
  const columns = emptyColumns(n * WEEKS * quarters);
  const spoke = new Int32Array(n).fill(-1);
  const from = market.quarter * WEEKS + 1;
  const watch = {
    watched: new Uint8Array(n).fill(1),
    told: (customer: number, week: number) => (spoke[customer] = week),
    bought: (purchase: Purchase) => note(columns, purchase, from, spoke[purchase.customer] === purchase.week)
  };
  const snapshots = [snapshot(market)];
  const reports: TrialReport[] = [];
  const [praise, warnings]: [number[][], number[][]] = [[], []];
  for (let q = 0; q < quarters; q++) {
    const effects = q === 0 ? happenings : [];
    reports.push(playTrial(market, { decisions, answerCost: 0, effects, options: { ...options, watch } }));
    praise.push(Array.from(market.scratch.praise));
    warnings.push(Array.from(market.scratch.warnings));
    snapshots.push(snapshot(market));
  }
  const seen = { snapshots, reports, praise, warnings, market };
  return { ...trimmed(columns), people: n, companies: decisions.length, ...seen };
}

function emptyColumns(capacity: number): Columns {
  return {
    length: 0,
    customer: new Int32Array(capacity),
    week: new Int32Array(capacity),
    company: new Uint8Array(capacity),
    expected: new Float32Array(capacity),
    felt: new Float32Array(capacity),
    satisfaction: new Float32Array(capacity),
    told: new Uint8Array(capacity),
    failed: new Uint8Array(capacity)
  };
}

function note(columns: Columns, purchase: Purchase, from: number, told: boolean): void {
  const row = columns.length++;
  columns.customer[row] = purchase.customer;
  columns.week[row] = purchase.week - from;
  columns.company[row] = purchase.company;
  columns.expected[row] = purchase.expected;
  columns.felt[row] = purchase.got;
  columns.satisfaction[row] = purchase.satisfaction;
  columns.told[row] = told ? 1 : 0;
  columns.failed[row] = purchase.became === undefined ? 0 : 1 + OUTCOMES.indexOf(purchase.became);
}

/** The columns without their empty end: a slice, so that the room they grew in is given back. */
function trimmed(columns: Columns): Columns {
  const end = columns.length;
  return {
    length: end,
    customer: columns.customer.slice(0, end),
    week: columns.week.slice(0, end),
    company: columns.company.slice(0, end),
    expected: columns.expected.slice(0, end),
    felt: columns.felt.slice(0, end),
    satisfaction: columns.satisfaction.slice(0, end),
    told: columns.told.slice(0, end),
    failed: columns.failed.slice(0, end)
  };
}

function snapshot({ minds }: Market): Snapshot {
  return {
    home: minds.home.slice(),
    satisfaction: minds.satisfaction.slice(),
    trust: minds.trust.slice(),
    expectation: minds.expectation.slice(),
    habit: minds.habit.slice(),
    bond: minds.bond.slice(),
    aware: minds.aware.slice()
  };
}

/** Purchases of each customer from each company in the weeks from `from` up to `to`: customers × companies. */
export function countBought(log: PurchaseLog, from: number, to: number): Int32Array {
  const counts = new Int32Array(log.people * log.companies);
  for (let row = 0; row < log.length; row++) {
    if (log.week[row] < from || log.week[row] >= to) continue;
    counts[log.customer[row] * log.companies + log.company[row]]++;
  }
  return counts;
}

/** For each row the row of the same customer's next purchase, or −1. */
export function nextRows(log: PurchaseLog): Int32Array {
  const next = new Int32Array(log.length);
  const coming = new Int32Array(log.people).fill(-1);
  for (let row = log.length - 1; row >= 0; row--) {
    next[row] = coming[log.customer[row]];
    coming[log.customer[row]] = row;
  }
  return next;
}
