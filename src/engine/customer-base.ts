/** The customer base of a company at the end of a quarter: how many came and went, on which step everybody stands, how long. */
import type { LadderStep } from './ladder';
import { LADDER, ladderStep } from './ladder';
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
  const { before } = scratch;
  const end = (market.quarter + 1) * WEEKS;
  const steps = new Float64Array(LADDER.length);
  let [gained, lost, now, weeks] = [0, 0, 0, 0];
  const reached = isOpen(market, j) ? minds.home.length : 0;
  for (let i = 0; i < reached; i++) {
    steps[ladderStep(market, i, j, end)]++;
    const here = minds.home[i] === j;
    if (!here && before[i] === j) lost++;
    if (!here) continue;
    now++;
    weeks += end - minds.since[i];
    if (before[i] !== j) gained++;
  }
  return {
    gained,
    lost,
    leavers: countLeavers(market, j),
    byChoice: stayedByChoice(market, j),
    tenure: now === 0 ? 0 : weeks / now,
    ladder: Object.fromEntries(LADDER.map((step, k) => [step, steps[k]])) as Record<LadderStep, number>,
    ...countReturns(market, j),
    researched: scratch.purchases[j] === 0 ? 0 : (100 * scratch.researched[j]) / scratch.purchases[j]
  };
}

/**
 * Who was company j's customer at the start of the quarter, by what they felt about it last: those who left keep the opinion
 * that they left with.
 */
function countLeavers({ scratch, minds, people, parameters }: Market, j: number): LeaverCounts {
  const count = people.keys.length;
  const counts = { satisfied: 0, satisfiedLeft: 0, others: 0, othersLeft: 0 };
  for (let i = 0; i < minds.home.length; i++) {
    if (scratch.before[i] !== j) continue;
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
  const { before } = market.scratch;
  const { home } = market.minds;
  const could = couldLeave(market, j);
  let [all, free, kept] = [0, 0, 0];
  for (let i = 0; i < before.length; i++) {
    if (before[i] !== j) continue;
    all++;
    if (!could(i)) continue;
    free++;
    if (home[i] === j) kept++;
  }
  return free === 0 || free < ENOUGH * all ? null : (100 * kept) / free;
}

/** Who came back to company j this quarter, after leaving in this or an earlier one, and is there still; and who was invited. */
function countReturns(
  { scratch, minds, people, quarter }: Market,
  j: number
): Pick<Base, 'wonBack' | 'invitations'> {
  const count = people.keys.length;
  let [wonBack, lapsedStayed] = [0, 0];
  for (let i = 0; i < minds.home.length; i++) {
    if (minds.home[i] !== j || minds.left[i * count + j] === 0 || minds.since[i] <= quarter * WEEKS) continue;
    wonBack++;
    if (scratch.answered[i] === j) lapsedStayed++;
  }
  const [lapsed, lapsedCame] = [scratch.asked[j], scratch.accepted[j]];
  const [cold, coldCame] = [scratch.askedCold[j], scratch.acceptedCold[j]];
  return { wonBack, invitations: { lapsed, lapsedCame, lapsedStayed, cold, coldCame } };
}
