/** The same market played twice with the same luck, once with something changed. */
import { oddsOf, weigh } from '../../src/engine/choice';
import { CHUNK, list } from '../../src/engine/chunk';
import type { Decision, Effect } from '../../src/engine/decision';
import { copyMarket } from '../../src/engine/market';
import { playTrial } from '../../src/engine/quarter';
import { startDecision } from '../../src/engine/start';
import type { Market } from '../../src/engine/state';
import { WEEKS } from '../../src/engine/vocabulary';
import type { Watcher } from '../../src/engine/watcher';

/** Everybody's decision before the game. */
export function startDecisions({ spec }: Market): Decision[] {
  return spec.companies.map((_, j) => startDecision(spec, j));
}

/** The same, with a change to that of company j. */
export function changed(market: Market, j: number, change: Partial<Decision>): Decision[] {
  return startDecisions(market).map((decision, k) => (k === j ? { ...decision, ...change } : decision));
}

/** Purchases of each company in a quarter played on from a market, which stays as it is. */
export function salesOf(
  market: Market,
  decisions: readonly Decision[],
  effects: readonly Effect[] = []
): number[] {
  const played = copyMarket(market);
  playTrial(played, { decisions, answerCost: 0, effects });
  return Array.from(played.scratch.purchases);
}

/** One quarter for each set of decisions. */
export type Plan = readonly (readonly Decision[])[];

/** Lists all people from `low` on, a chunk of them; returns how many. */
function listAll(people: number, low: number): number {
  const n = Math.min(CHUNK, people - low);
  for (let k = 0; k < n; k++) list[k] = low + k;
  return n;
}

/** What people would buy from some companies in a week of the game on average over their luck: no counting noise. */
function expectedSales(market: Market, week: number, companies: readonly number[]): number[] {
  const { rate } = market.people;
  const totals = companies.map(() => 0);
  for (let low = 0; low < rate.length; low += CHUNK) {
    const n = listAll(rate.length, low);
    weigh(market, n, week);
    for (let k = 0; k < n; k++)
      companies.forEach((j, c) => {
        if (((market.minds.aware[low + k] >> j) & 1) === 1) totals[c] += rate[low + k] * oddsOf(market, k, j);
      });
  }
  return totals;
}

/** Plays on by a plan, and gives the expected sales of some companies after each week. */
export function expectedWeeks(start: Market, plan: Plan, companies: readonly number[]): number[][] {
  const weeks: number[][] = [];
  const week = (now: Market, ofQuarter: number) => {
    if (ofQuarter > 0) weeks.push(expectedSales(now, now.quarter * WEEKS + ofQuarter, companies));
  };
  playPlan(start, plan, { week });
  return weeks;
}

/** The market as it is after a plan. */
export function playPlan(start: Market, plan: Plan, watch?: Watcher): Market {
  const market = copyMarket(start);
  const options = watch === undefined ? {} : { watch };
  for (const decisions of plan) playTrial(market, { decisions, answerCost: 0, effects: [], options });
  return market;
}
