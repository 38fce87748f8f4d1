/** The customer base of a company at the end of a quarter: how many came and went, on which step everybody stands, how long. */
import type { LadderStep } from './ladder';
import { LADDER, ladderStep } from './ladder';
import { isOpen } from './opening';
import type { CompanyReport } from './report';
import type { Market } from './state';
import { WEEKS } from './vocabulary';

type Base = Pick<
  CompanyReport,
  'gained' | 'lost' | 'wonBack' | 'tenure' | 'ladder' | 'invitations' | 'researched'
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
