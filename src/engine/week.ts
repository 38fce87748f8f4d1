/** A week in the market, in the order in which it happens. */
import { recognise } from './acquaintance';
import { notice } from './awareness';
import { bind } from './bonds';
import { goodsCost } from './books';
import { attend } from './care';
import { countResearch } from './channels';
import { choose, listShoppers } from './choice';
import { bearComplaints, bearFailures, forgive } from './complaints';
import { wearOff } from './crisis';
import type { Effect } from './decision';
import { applyEffects } from './effects';
import { compare, countPurchases, dropIdle, meet } from './encounter';
import { judge, learn, settle } from './minds';
import { counterOf, weighCompanies } from './performance';
import { collect } from './programme';
import { draw } from './random';
import type { Market } from './state';
import { moveReadiness, moveStocks } from './stocks';
import type { Overhear } from './talk';
import { listen, tell } from './talk';
import { remember } from './tiers';
import type { Calendar } from './trips';
import { weekOf } from './trips';
import type { Watcher } from './watcher';
import { overhearFor, reportIdle, reportPurchases } from './watcher';
import { invite } from './winback';

/** Customers handled at a time: enough to be fast, few enough to stay in the cache. */
export const CHUNK = 1024;
/** How much of last week's load a counter still feels. */
const QUEUE = 0.5;

/** What does not change over the weeks of a quarter. */
export interface QuarterPlan {
  readonly effects: readonly Effect[];
  readonly heading: Float64Array;
  readonly held: readonly number[];
  readonly calendar: Calendar;
  readonly choiceLuck: number;
  readonly encounterLuck: number;
  readonly complaintLuck: number;
  readonly noticeLuck: number;
  readonly tripLuck: number;
  readonly talks: boolean;
  readonly learns: boolean;
  readonly watcher: Watcher | null;
}

/** When a week is. */
export interface WeekDate {
  /** 1 to 13. */
  readonly ofQuarter: number;
  /** From the first of the history (0): the address of luck. */
  readonly time: number;
  /** From the first of the game (1): what people remember. */
  readonly ofGame: number;
}

/** Plays one week of the quarter. */
export function playWeek(market: Market, date: WeekDate, plan: QuarterPlan): void {
  applyEffects(market, plan.effects, date.ofQuarter);
  wearOff(market);
  moveStocks(market, plan.heading, plan.held);
  moveReadiness(market, plan.held);
  weighCompanies(market);
  market.scratch.served.fill(0);
  const overhear = plan.watcher === null ? null : overhearFor(plan.watcher, date.ofGame);
  const n = market.minds.due.length;
  for (let low = 0; low < n; low += CHUNK) {
    const shoppers = listShoppers(market, date.time, low, Math.min(n, low + CHUNK));
    choose(market, shoppers, date.time, date.ofGame, plan.choiceLuck);
    forgive(market, shoppers);
    planNext(market, shoppers, date.time, plan);
    if (plan.watcher !== null) reportIdle(market, shoppers, date.ofGame, plan.watcher);
    serve(market, dropIdle(market, shoppers, date.ofGame), date, plan, overhear);
  }
  listen(market);
  notice(market, date.ofQuarter, date.time, plan.noticeLuck);
  invite(market, date.ofQuarter, date.time);
  bearComplaints(market, plan.held);
  closeCounters(market);
}

/** The moments of truth of the first n listed buyers, and what they leave behind. */
function serve(
  market: Market,
  n: number,
  date: WeekDate,
  plan: QuarterPlan,
  overhear: Overhear | null
): void {
  recognise(market, n);
  meet(market, n, date.time, plan.encounterLuck);
  attend(market, n, date.ofGame);
  bearFailures(market, n, date.time, date.ofGame, plan.complaintLuck);
  compare(market, n);
  countPurchases(market, n);
  countResearch(market, n);
  judge(market, n);
  if (plan.learns) learn(market, n);
  settle(market, n, date.ofGame);
  bind(market, n, date.ofGame);
  collect(market, n, date.time);
  remember(market, n, date.ofGame);
  if (plan.talks) tell(market, n, overhear);
  if (plan.watcher !== null) reportPurchases(market, n, date.ofGame, plan.watcher);
}

/** Sets the next trip of the first n listed customers: in the next unit of rate × season, at a place that luck decides. */
function planNext(market: Market, n: number, time: number, plan: QuarterPlan): void {
  const { tripLuck } = plan;
  const { sums, shift } = plan.calendar;
  const { people, minds, scratch } = market;
  const { words } = scratch;
  for (let k = 0; k < n; k++) {
    const i = scratch.list[k];
    const trip = ++minds.trip[i];
    draw(words, i, trip, tripLuck, 0);
    const target = (trip + words[0] * (1 / 4294967296)) / people.rate[i] + shift;
    minds.due[i] = Math.max(time + 1, weekOf(target, sums));
  }
}

/** How busy each counter was, felt next week and remembered with the weeks before; and what the goods it sold cost. */
function closeCounters(market: Market): void {
  const { firms, scratch } = market;
  for (let j = 0; j < firms.load.length; j++) {
    const load = scratch.served[j] / counterOf(market, j);
    scratch.loads[j] += load;
    scratch.goods[j] += scratch.served[j] * goodsCost(market, j);
    firms.load[j] = QUEUE * firms.load[j] + (1 - QUEUE) * load;
    firms.reference[j] += market.parameters.priceMemory * (firms.price[j] - firms.reference[j]);
  }
}
