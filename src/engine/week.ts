/** A week in the market, in the order in which it happens. */
import { notice } from './awareness';
import { choose, listShoppers } from './choice';
import type { Effect } from './decision';
import { applyEffects } from './effects';
import type { WeekPlan } from './encounter';
import { serve } from './encounter';
import { counterOf, weighCompanies } from './performance';
import { draw } from './random';
import type { Market } from './state';
import { moveReadiness, moveStocks } from './stocks';
import { listen } from './talk';
import { weekOf } from './trips';

/** Customers handled at a time: enough to be fast, few enough to stay in the cache. */
export const CHUNK = 1024;
/** How much of last week's load a counter still feels. */
const QUEUE = 0.5;

/** What does not change over the weeks of a quarter. */
export interface QuarterPlan {
  readonly effects: readonly Effect[];
  readonly heading: Float64Array;
  readonly sums: Float64Array;
  readonly choiceLuck: number;
  readonly noticeLuck: number;
  readonly tripLuck: number;
}

/** Plays one week (1 to 13) of the quarter. */
export function playWeek(market: Market, week: number, quarter: QuarterPlan, plan: WeekPlan): void {
  applyEffects(market, quarter.effects, week);
  moveStocks(market, quarter.heading);
  moveReadiness(market);
  weighCompanies(market);
  market.scratch.served.fill(0);
  const n = market.minds.due.length;
  for (let low = 0; low < n; low += CHUNK) {
    const shoppers = listShoppers(market, plan.time, low, Math.min(n, low + CHUNK));
    choose(market, shoppers, plan.time, quarter.choiceLuck);
    serve(market, shoppers, plan);
    planNext(market, shoppers, plan.time, quarter);
  }
  listen(market);
  notice(market, week, plan.time, quarter.noticeLuck);
  closeCounters(market);
}

/** Sets the next trip of the first n listed customers: in the next unit of rate × season, at a place that luck decides. */
function planNext(market: Market, n: number, time: number, { sums, tripLuck }: QuarterPlan): void {
  const { people, minds, scratch } = market;
  const { words } = scratch;
  for (let k = 0; k < n; k++) {
    const i = scratch.list[k];
    const trip = ++minds.trip[i];
    draw(words, i, trip, tripLuck, 0);
    const target = (trip + words[0] * (1 / 4294967296)) / people.rate[i];
    minds.due[i] = Math.max(time + 1, weekOf(target, sums));
  }
}

/** How busy each counter was: felt next week, remembered with the weeks before. */
function closeCounters(market: Market): void {
  const { firms, scratch } = market;
  for (let j = 0; j < firms.load.length; j++) {
    const load = scratch.served[j] / counterOf(market, j);
    scratch.loads[j] += load;
    firms.load[j] = QUEUE * firms.load[j] + (1 - QUEUE) * load;
    firms.reference[j] += market.parameters.priceMemory * (firms.price[j] - firms.reference[j]);
  }
}
