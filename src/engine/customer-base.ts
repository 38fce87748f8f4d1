/** The customer base of a company at the end of a quarter: how many came and went, on which step everybody stands, how long. */
import type { LadderStep } from './ladder';
import { isWonBack, LADDER, ladderStep } from './ladder';
import { isOpen } from './opening';
import { couldLeave } from './reachable';
import type { CompanyReport, LeaverCounts } from './report';
import type { Market } from './state';
import { WEEKS } from './vocabulary';

type Base = Pick<
  CompanyReport,
  'gained' | 'lost' | 'leavers' | 'byChoice' | 'wonBack' | 'tenure' | 'ladder' | 'invitations' | 'researched'
>;

/** The figures of company j's customer base; before it opens everything is nought. The quarter must not have been turned yet. */
export function reportBase(market: Market, j: number): Base {
  const { scratch, minds } = market;
  const [past, present] = [whose(scratch.before, j), whose(minds.home, j)];
  const end = (market.quarter + 1) * WEEKS;
  const open = isOpen(market, j);
  const steps = open ? countSteps(market, j, end) : new Float64Array(LADDER.length);
  let [gained, lost, weeks] = [0, 0, 0];
  for (let k = 0; k < past.length; k++) lost += Number(minds.home[past[k]] !== j);
  for (let k = 0; k < present.length; k++) {
    gained += Number(scratch.before[present[k]] !== j);
    weeks += end - minds.since[present[k]];
  }
  return {
    gained,
    lost,
    leavers: countLeavers(market, past, j),
    byChoice: stayedByChoice(market, j),
    tenure: present.length === 0 ? 0 : weeks / present.length,
    ladder: Object.fromEntries(LADDER.map((step, k) => [step, steps[k]])) as Record<LadderStep, number>,
    ...countReturns(market, present, j),
    researched: scratch.purchases[j] === 0 ? 0 : (100 * scratch.researched[j]) / scratch.purchases[j]
  };
}

/** All whose home is company j: listed first, for a branch on each of everybody would be guessed wrong every time it matters. */
function whose(homes: Uint8Array, j: number): Int32Array {
  const all = new Int32Array(homes.length);
  let n = 0;
  for (let i = 0; i < homes.length; i++) {
    all[n] = i;
    n += Number(homes[i] === j);
  }
  return all.subarray(0, n);
}

/** How many stand on each step of the ladder with company j in week `now`. */
function countSteps(market: Market, j: number, now: number): Float64Array {
  const steps = new Float64Array(LADDER.length);
  for (let i = 0; i < market.minds.home.length; i++) steps[ladderStep(market, i, j, now)]++;
  return steps;
}

/**
 * Who was company j's customer at the start of the quarter, by what they felt about it last: those who left keep the opinion
 * that they left with.
 */
function countLeavers({ minds, people, parameters }: Market, past: Int32Array, j: number): LeaverCounts {
  const count = people.keys.length;
  const counts = { satisfied: 0, satisfiedLeft: 0, others: 0, othersLeft: 0 };
  for (let k = 0; k < past.length; k++) {
    const i = past[k];
    const left = minds.home[i] === j ? 0 : 1;
    if (minds.satisfaction[i * count + j] >= parameters.satisfiedFrom) {
      counts.satisfied++;
      counts.satisfiedLeft += left;
    } else {
      counts.others++;
      counts.othersLeft += left;
    }
  }
  return counts;
}

/** Where fewer than this share of the customers could leave, nothing is known of who stays by choice. */
const ENOUGH = 0.5;

/**
 * Of company j's customers at the start of the quarter who had another company within reach from its first day, the per cent who
 * stayed; null while most of them had none.
 */
export function stayedByChoice(market: Market, j: number): number | null {
  const past = whose(market.scratch.before, j);
  const { home } = market.minds;
  const could = couldLeave(market, j);
  let [free, kept] = [0, 0];
  for (let k = 0; k < past.length; k++) {
    if (!could(past[k])) continue;
    free++;
    kept += Number(home[past[k]] === j);
  }
  return free === 0 || free < ENOUGH * past.length ? null : (100 * kept) / free;
}

/** Who of those gained this quarter had lapsed from company j before; and who was invited. */
function countReturns(market: Market, present: Int32Array, j: number): Pick<Base, 'wonBack' | 'invitations'> {
  const { scratch } = market;
  let [wonBack, lapsedStayed] = [0, 0];
  for (let k = 0; k < present.length; k++) {
    const i = present[k];
    if (scratch.before[i] === j || !isWonBack(market, i, j)) continue;
    wonBack++;
    if (scratch.answered[i] === j) lapsedStayed++;
  }
  const [lapsed, lapsedCame] = [scratch.asked[j], scratch.accepted[j]];
  const [cold, coldCame] = [scratch.askedCold[j], scratch.acceptedCold[j]];
  return { wonBack, invitations: { lapsed, lapsedCame, lapsedStayed, cold, coldCame } };
}
