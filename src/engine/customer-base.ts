/** The customer base of a company at the end of a quarter: how many came and went, on which step everybody stands, how long. */
import type { LadderStep } from './ladder';
import { LADDER, ladderStep } from './ladder';
import { isOpen } from './opening';
import type { CompanyReport, LeaverCounts } from './report';
import type { Market } from './state';
import { WEEKS } from './vocabulary';

type Base = Pick<
  CompanyReport,
  'gained' | 'lost' | 'leavers' | 'wonBack' | 'tenure' | 'ladder' | 'invitations' | 'researched'
>;

/** The figures of company j's customer base; before it opens everything is nought. The quarter must not have been turned yet. */
export function reportBase(market: Market, j: number): Base {
  const { scratch, minds, people } = market;
  const { before } = scratch;
  const count = people.keys.length;
  const end = (market.quarter + 1) * WEEKS;
  const steps = new Float64Array(LADDER.length);
  let [gained, lost, wonBack, now, weeks] = [0, 0, 0, 0, 0];
  const reached = isOpen(market, j) ? minds.home.length : 0;
  for (let i = 0; i < reached; i++) {
    steps[ladderStep(market, i, j, end)]++;
    const here = minds.home[i] === j;
    if (!here && before[i] === j) lost++;
    if (!here) continue;
    now++;
    weeks += end - minds.since[i];
    if (before[i] === j) continue;
    gained++;
    if (minds.left[i * count + j] > 0) wonBack++;
  }
  return {
    gained,
    lost,
    leavers: countLeavers(market, j),
    wonBack,
    tenure: now === 0 ? 0 : weeks / now,
    ladder: Object.fromEntries(LADDER.map((step, k) => [step, steps[k]])) as Record<LadderStep, number>,
    invitations: {
      lapsed: scratch.asked[j],
      lapsedCame: scratch.accepted[j],
      cold: scratch.askedCold[j],
      coldCame: scratch.acceptedCold[j]
    },
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
