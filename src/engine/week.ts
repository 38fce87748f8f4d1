/** A week in the market, in the order in which it happens. */
import { recognise } from './acquaintance';
import { notice } from './awareness';
import { bind, fade } from './bonds';
import { goodsCost } from './books';
import { attend } from './care';
import { countResearch } from './channels';
import { CHUNK, list, returning } from './chunk';
import { choose, listShoppers } from './choice';
import { bearComplaints, bearFailures, forgive } from './complaints';
import { wearOff } from './crisis';
import type { Effect } from './decision';
import { applyEffects } from './effects';
import { compare, countPurchases, countRepeats, countWeek, dropIdle, meet } from './encounter';
import { judge, learn, settle } from './minds';
import { counterOf, weighCompanies } from './performance';
import { collect } from './programme';
import type { Market } from './state';
import { moveReadiness, moveStocks } from './stocks';
import type { Overhear } from './talk';
import { listen, tell } from './talk';
import { enter, remember } from './tiers';
import type { Calendar } from './trips';
import { planNext, TRIPS_A_WEEK } from './trips';
import type { Watcher } from './watcher';
import { overhearFor, reportIdle, reportPurchases } from './watcher';
import { invite } from './winback';

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
  /** Whether what each customer buys is entered for the report. */
  readonly enters: boolean;
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
  const overhear = plan.watcher === null ? null : overhearFor(plan.watcher, date.ofGame);
  const n = market.minds.due.length;
  for (let low = 0; low < n; low += CHUNK) {
    let shoppers = listShoppers(market, date.time, low, Math.min(n, low + CHUNK));
    for (let nth = 0; shoppers > 0; nth++) {
      shoppers = shop(market, shoppers, date, nth, plan, overhear);
      for (let k = 0; k < shoppers; k++) list[k] = returning[k];
    }
  }
  listen(market);
  notice(market, date.ofQuarter, date.time, plan.noticeLuck);
  invite(market, date);
  countWeek(market);
  bearComplaints(market, plan.held);
  closeCounters(market);
}

/** The `nth` trip this week (from 0) of the first n listed customers; returns how many go again before it is over. */
function shop(
  market: Market,
  n: number,
  date: WeekDate,
  nth: number,
  plan: QuarterPlan,
  overhear: Overhear | null
): number {
  const moment = date.time * TRIPS_A_WEEK + nth;
  choose(market, n, moment, date.ofGame, plan.choiceLuck);
  forgive(market, n);
  const again = planNext(market, n, date.time, nth, plan.calendar, plan.tripLuck);
  if (plan.watcher !== null) reportIdle(n, date.ofGame, plan.watcher);
  serve(market, dropIdle(market, n, date.ofGame), moment, date.ofGame, plan, overhear);
  return again;
}

/** The moments of truth of the first n listed buyers, and what they leave behind; `moment` is the address of their luck. */
function serve(
  market: Market,
  n: number,
  moment: number,
  week: number,
  plan: QuarterPlan,
  overhear: Overhear | null
): void {
  recognise(market, n);
  fade(market, n, week);
  meet(market, n, moment, plan.encounterLuck);
  attend(market, n, week);
  bearFailures(market, n, moment, week, plan.complaintLuck);
  compare(market, n);
  countPurchases(market, n);
  if (plan.enters) countRepeats(market, n);
  countResearch(market, n);
  judge(market, n);
  if (plan.learns) learn(market, n);
  settle(market, n, week);
  bind(market, n);
  collect(market, n, moment);
  remember(market, n, week);
  if (plan.enters) enter(market, n);
  if (plan.talks) tell(market, n, overhear);
  if (plan.watcher !== null) reportPurchases(market, n, week, plan.watcher);
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
