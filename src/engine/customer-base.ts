/** The customer base of a company at the end of a quarter: how many came and went, on which step everybody stands, how long. */
import type { LadderStep } from './ladder';
import { countSteps, LADDER } from './ladder';
import { isOpen } from './opening';
import { couldLeave } from './reachable';
import type { CompanyReport, LeaverCounts } from './report';
import type { Market } from './state';
import type { Tally } from './tally';
import { NOBODY, WEEKS } from './vocabulary';

/** The part of a company's report that needs a look at everybody. */
export type Base = Pick<
  CompanyReport,
  'gained' | 'lost' | 'leavers' | 'byChoice' | 'wonBack' | 'tenure' | 'ladder' | 'invitations' | 'researched'
>;

/** Sums over the people of a market; C long unless noted. */
interface BaseCounts {
  /** C × LADDER. */
  readonly steps: Int32Array;
  /** Weeks that the customers have been customers, all together. */
  readonly weeks: Float64Array;
  /** Who had lapsed before they came back this quarter; and who of them was asked to. */
  readonly wonBack: Int32Array;
  readonly asked: Int32Array;
  /** C × 4: the customers at the start of the quarter: others and the satisfied who stayed, others and the satisfied who left. */
  readonly leavers: Int32Array;
}

/** The figures of all companies' customer bases. The quarter must not have been turned yet. */
export function reportBases(market: Market, tally: Tally): Base[] {
  const c = market.people.keys.length;
  const counts = countBases(market, c);
  return Array.from({ length: c }, (_, j) => reportBase(market, tally, counts, j));
}

function countBases(market: Market, c: number): BaseCounts {
  const end = (market.quarter + 1) * WEEKS;
  const each = () => new Int32Array(c);
  const counts = {
    steps: countSteps(market, end),
    weeks: new Float64Array(c),
    wonBack: each(),
    asked: each(),
    leavers: new Int32Array(c * 4)
  };
  countCustomers(market, counts, end);
  countLeavers(market, counts);
  return counts;
}

/** How long those who are customers have been, and who of those gained this quarter had lapsed before; and who was invited. */
function countCustomers(
  { minds, scratch }: Market,
  { weeks, wonBack, asked }: BaseCounts,
  end: number
): void {
  const { home, since, returned } = minds;
  const { before, answered } = scratch;
  for (let i = 0; i < home.length; i++) {
    const j = home[i];
    if (j === NOBODY) continue;
    weeks[j] += end - since[i];
    const back = Number(before[i] !== j) & (returned[i] >> j);
    wonBack[j] += back;
    asked[j] += back & Number(answered[i] === j);
  }
}

/**
 * Who was a customer at the start of the quarter, by what they felt about the company last: those who left keep the opinion that
 * they left with.
 */
function countLeavers({ minds, people, scratch, parameters }: Market, { leavers }: BaseCounts): void {
  const { home, satisfaction } = minds;
  const { before } = scratch;
  const { satisfiedFrom } = parameters;
  const count = people.keys.length;
  for (let i = 0; i < before.length; i++) {
    const j = before[i];
    if (j === NOBODY) continue;
    const satisfied = Number(satisfaction[i * count + j] >= satisfiedFrom);
    leavers[4 * j + 2 * Number(home[i] !== j) + satisfied]++;
  }
}

/** The figures of company j's customer base; before it opens everything is nought. */
function reportBase(market: Market, tally: Tally, counts: BaseCounts, j: number): Base {
  const { scratch } = market;
  const stayed = tally.kept[j];
  const steps = counts.steps.subarray(j * LADDER.length, (j + 1) * LADDER.length);
  const open = isOpen(market, j);
  const customers = tally.customers[j];
  const ladder = LADDER.map((step, k) => [step, open ? steps[k] : 0]);
  return {
    gained: customers - stayed,
    lost: tally.customersBefore[j] - stayed,
    leavers: leaversOf(counts, j),
    byChoice: stayedByChoice(market, tally, j),
    tenure: customers === 0 ? 0 : counts.weeks[j] / customers,
    ladder: Object.fromEntries(ladder) as Record<LadderStep, number>,
    wonBack: counts.wonBack[j],
    invitations: {
      lapsed: scratch.asked[j],
      lapsedCame: scratch.accepted[j],
      lapsedStayed: counts.asked[j],
      cold: scratch.askedCold[j],
      coldCame: scratch.acceptedCold[j]
    },
    researched: scratch.purchases[j] === 0 ? 0 : (100 * scratch.researched[j]) / scratch.purchases[j]
  };
}

function leaversOf({ leavers }: BaseCounts, j: number): LeaverCounts {
  const [othersStayed, satisfiedStayed, othersLeft, satisfiedLeft] = leavers.subarray(4 * j, 4 * j + 4);
  return {
    satisfied: satisfiedStayed + satisfiedLeft,
    satisfiedLeft,
    others: othersStayed + othersLeft,
    othersLeft
  };
}

/** Where fewer than this share of the customers could leave, nothing is known of who stays by choice. */
const ENOUGH = 0.5;

/**
 * Of company j's customers at the start of the quarter who had another company within reach from its first day, the per cent who
 * stayed; null while most of them had none.
 */
export function stayedByChoice(market: Market, { customersBefore, kept }: Tally, j: number): number | null {
  const past = customersBefore[j];
  const could = couldLeave(market, j);
  const [free, stayed] = could === 'all' ? [past, kept[j]] : countFree(market, j, could);
  return free === 0 || free < ENOUGH * past ? null : (100 * stayed) / free;
}

/** Of those who were company j's customers, how many could leave, and how many of these stayed. */
function countFree({ minds, scratch }: Market, j: number, could: (i: number) => boolean): [number, number] {
  let [free, stayed] = [0, 0];
  for (let i = 0; i < scratch.before.length; i++) {
    if (scratch.before[i] !== j || !could(i)) continue;
    free++;
    stayed += Number(minds.home[i] === j);
  }
  return [free, stayed];
}
