/** The same market played twice with the same luck, once with something changed. */
import { probability } from '../../src/engine/choice';
import { utility } from '../../src/engine/chunk';
import type { Decision } from '../../src/engine/decision';
import { copyMarket } from '../../src/engine/market';
import type { QuarterOptions } from '../../src/engine/quarter';
import { playQuarter, playTrial } from '../../src/engine/quarter';
import type { QuarterReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import { WEEKS } from '../../src/engine/vocabulary';
import { startDecisions } from './purchase-log';

/** Everybody's decision before the game, with a change to that of company j. */
export function changed(market: Market, j: number, change: Partial<Decision>): Decision[] {
  return startDecisions(market).map((decision, k) => (k === j ? { ...decision, ...change } : decision));
}

/** Purchases of each company in a quarter played on from a market, which stays as it is. */
export function salesOf(market: Market, decisions: readonly Decision[]): number[] {
  const played = copyMarket(market);
  playTrial(played, { decisions, answerCost: 0, effects: [] });
  return Array.from(played.scratch.purchases);
}

/** What people would buy from each company in a week of the game on average over their luck: no counting noise. */
function expectedSales(market: Market, week: number): Float64Array {
  const { rate } = market.people;
  const totals = new Float64Array(market.people.keys.length);
  for (let i = 0; i < rate.length; i++) {
    const aware = market.minds.aware[i];
    if (aware === 0) continue;
    // The lowest bit set: any company they know will do to compare the others with.
    const known = 31 - Math.clz32(aware & -aware);
    const sold = rate[i] * probability(market, i, known, week);
    for (let j = 0; j < totals.length; j++) totals[j] += sold * Math.exp(utility[j] - utility[known]);
  }
  return totals;
}

/**
 * Plays on, one quarter for each set of decisions, and gives the expected sales of each company after each week of the quarters
 * from `from` on.
 */
export function expectedWeeks(
  start: Market,
  plans: readonly (readonly Decision[])[],
  from = 0
): Float64Array[] {
  const weeks: Float64Array[] = [];
  const market = copyMarket(start);
  const week = (now: Market, ofQuarter: number) => {
    if (ofQuarter > 0) weeks.push(expectedSales(now, now.quarter * WEEKS + ofQuarter));
  };
  plans.forEach((decisions, q) => {
    const options: QuarterOptions = q < from ? {} : { watch: { week } };
    playTrial(market, { decisions, answerCost: 0, effects: [], options });
  });
  return weeks;
}

/** What every company reports while everybody goes on as before, quarter by quarter; the market given stays as it is. */
export function reportsOf(start: Market, quarters: number): QuarterReport[] {
  const market = copyMarket(start);
  const decisions = startDecisions(market);
  return Array.from({ length: quarters }, () =>
    playQuarter(market, { decisions, answerCost: 0, effects: [] })
  );
}
