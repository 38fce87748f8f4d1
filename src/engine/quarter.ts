/** A quarter: the one door through which time moves in a market. */
import { payCare } from './care';
import type { Decision, Effect } from './decision';
import type { Cents } from './market-spec';
import { isOpen, openCompanies, standingStill } from './opening';
import { disband } from './programme';
import { mixSeed } from './random';
import type { QuarterReport, TrialReport } from './report';
import { reportQuarter, reportTrial } from './reporting';
import type { Market } from './state';
import { targets, turn } from './stocks';
import { renewTastes } from './tastes';
import { drawLines } from './tiers';
import { calendarOf, calendarOfLast, planAgain, tripLuck } from './trips';
import { NOBODY, SETTING_NAMES, WEEKS } from './vocabulary';
import type { Watcher } from './watcher';
import type { Calendar } from './trips';
import type { QuarterPlan } from './week';
import { playWeek } from './week';
import { weighCompanies } from './performance';

export interface QuarterInput {
  /** One a company, in the order of the market's companies, each within its limits. */
  readonly decisions: readonly Decision[];
  /** What the answer to the round's event costs the player's company, once. */
  readonly answerCost: Cents;
  readonly effects: readonly Effect[];
  readonly options?: QuarterOptions;
}

export interface QuarterOptions {
  /** Another luck from this quarter on, for the same people; 0 is the seed's own. A whole number. */
  readonly luck?: number;
  /** Whether friends tell friends; true unless said otherwise. */
  readonly talk?: boolean;
  /** Whether expectations move with experience; true unless said otherwise. */
  readonly learning?: boolean;
  /** Whether some people's tastes change before the quarter; true unless said otherwise. */
  readonly tastes?: boolean;
  /** Whether the quarter has the season of the quarter before; it has its own unless said otherwise. */
  readonly lastSeason?: boolean;
  /** Companies whose stocks and readiness stay where they are, whatever is spent. */
  readonly hold?: readonly number[];
  /** Whether a trial also measures what takes a second look at everybody: what customers are worth, who stays by choice. */
  readonly deep?: boolean;
  /** Whether a trial also enters what each customer buys, as a quarter that is played does: in the market's scratch, until the next. */
  readonly enters?: boolean;
  readonly watch?: Watcher;
}

/**
 * Plays one quarter of thirteen weeks: the market given is moved on (copy it first to keep it), the report says what came of
 * it. The same market and input give the same bits everywhere.
 */
export function playQuarter(market: Market, input: QuarterInput): QuarterReport {
  const turned = playWeeks(market, input, true);
  drawLines(market, market.quarter * WEEKS + WEEKS);
  return reportQuarter(market, input, turned);
}

/** The same, with a shorter report: for runs of which only a few figures are looked at. The market is moved on as ever. */
export function playTrial(market: Market, input: QuarterInput): TrialReport {
  return reportTrial(market, input, playWeeks(market, input, input.options?.enters ?? false));
}

/** Returns which companies turned. What each customer buys is entered where it will be reported. */
function playWeeks(market: Market, input: QuarterInput, enters: boolean): boolean[] {
  const { options = {} } = input;
  const start = (market.quarter + market.spec.history) * WEEKS;
  if (options.tastes !== false) renewTastes(market);
  const calendar = setCalendar(market, options, start);
  openCompanies(market);
  openCounts(market);
  if (enters) openEntries(market);
  const turned = takeDecisions(market, input.decisions);
  reviewCustomers(market);
  const plan = planQuarter(market, input, calendar, enters);
  options.watch?.week?.(market, 0);
  for (let week = 1; week <= WEEKS; week++) {
    playWeek(
      market,
      { ofQuarter: week, time: start + week - 1, ofGame: market.quarter * WEEKS + week },
      plan
    );
    options.watch?.week?.(market, week);
  }
  weighCompanies(market);
  return turned;
}

/** Another luck or season than the one that trips were planned by has them planned again. */
function setCalendar(
  market: Market,
  { luck = market.luck, lastSeason = false }: QuarterOptions,
  start: number
): Calendar {
  const calendar = lastSeason ? calendarOfLast(market.spec, start) : calendarOf(market.spec);
  const fresh = luck !== market.luck;
  market.luck = luck;
  if (fresh || lastSeason) planAgain(market, start, calendar, fresh);
  return calendar;
}

/** Counts start at nothing; everybody's home is noted, and how much choice there is. */
function openCounts({ scratch, minds, climate }: Market): void {
  const { researched, asked, askedCold, accepted, acceptedCold } = scratch;
  for (const counts of [researched, asked, askedCold, accepted, acceptedCold]) counts.fill(0);
  scratch.before.set(minds.home);
  scratch.choices[0] = climate.choices;
  const { purchases, goods, tried, repeated, complaints, praise, warnings, loads, bySegment } = scratch;
  for (const counts of [purchases, goods, tried, repeated, complaints, praise, warnings, loads, bySegment])
    counts.fill(0);
  scratch.rewards.fill(0);
  scratch.answered.fill(NOBODY);
}

function openEntries({ scratch: { bought, earned } }: Market): void {
  bought.fill(0);
  earned.fill(0);
}

/** Once a quarter a company sees who its customers are, and decides whom to look after. */
function reviewCustomers(market: Market): void {
  weighCompanies(market);
  disband(market);
  drawLines(market, market.quarter * WEEKS);
  payCare(market, market.quarter * WEEKS);
}

/** Prices, settings and orientations of the open change at once; returns which companies turned. */
function takeDecisions(market: Market, decisions: readonly Decision[]): boolean[] {
  return decisions.map((decision, j) => {
    if (!isOpen(market, j)) return false;
    market.firms.price[j] = Math.round(decision.price);
    SETTING_NAMES.forEach((name, s) => {
      market.firms.settings[j * SETTING_NAMES.length + s] = decision.settings?.[name] ?? 0;
    });
    return turn(market, j, decision);
  });
}

function planQuarter(
  market: Market,
  { decisions, effects, options = {} }: QuarterInput,
  calendar: Calendar,
  enters: boolean
): QuarterPlan {
  const { talk = true, learning = true, hold = [], watch } = options;
  const { seed, luck } = market;
  return {
    effects,
    heading: targets(market, decisions),
    held: standingStill(market, hold),
    calendar,
    choiceLuck: mixSeed(seed, 'choice', luck),
    encounterLuck: mixSeed(seed, 'encounter', luck),
    complaintLuck: mixSeed(seed, 'complaint', luck),
    noticeLuck: mixSeed(seed, 'notice', luck),
    tripLuck: tripLuck(market),
    talks: talk,
    learns: learning,
    enters,
    watcher: watch ?? null
  };
}
