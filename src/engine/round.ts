/** A round of a game: rivals decide by their rules, then the quarter plays. */
import { goodsCost } from './books';
import type { Decision, RoundInput } from './decision';
import { isOpen } from './opening';
import type { CompanyView, Limits, RivalView, TrialOwn, TrialView } from './policies';
import { policyNamed } from './policies';
import type { QuarterInput, QuarterOptions } from './quarter';
import { playQuarter } from './quarter';
import { drawOne, mixSeed } from './random';
import type { QuarterReport, TrialCompany, TrialReport } from './report';
import { fitDecision } from './rules';
import { startDecision } from './start';
import type { Market } from './state';
import { LEVERS, ORIENTATIONS, SETTING_NAMES, SETTINGS } from './vocabulary';

/**
 * Plays a round: the market given is moved on by a quarter. `reports` are those of all quarters so far, history first; the
 * rivals read in them what a company could see.
 */
export function playRound(
  market: Market,
  input: RoundInput,
  reports: readonly QuarterReport[],
  options?: QuarterOptions
): QuarterReport {
  return playQuarter(market, quarterInput(input, decisionsFor(market, input, reports), options));
}

/** A round as the input of a quarter, with everybody's decisions. */
export function quarterInput(
  input: RoundInput,
  decisions: readonly Decision[],
  options?: QuarterOptions
): QuarterInput {
  const effects = [...input.answer, ...input.happenings];
  return { decisions, answerCost: input.answerCost, effects, ...(options === undefined ? {} : { options }) };
}

/** Everybody's decision for the round, in the order of the companies: the player's as given, rivals' by their rules. */
export function decisionsFor(market: Market, input: RoundInput, reports: readonly TrialReport[]): Decision[] {
  return market.spec.companies.map((company, j) =>
    company.control === 'player' ? input.decision : rivalDecision(market, j, reports)
  );
}

/** What a rival decides by its rule, fitted to what it may. A rule nobody knows goes on as before; who is not open yet waits. */
function rivalDecision(market: Market, j: number, reports: readonly TrialReport[]): Decision {
  const { control } = market.spec.companies[j];
  if (!isOpen(market, j)) return startDecision(market.spec, j);
  const view = viewOf(market, j, reports, rivalLimits(market, j));
  const policy = control === 'player' ? undefined : policyNamed(control.rule);
  return fitDecision(view.limits, policy === undefined ? view.last : policy(view), 0);
}

/** What company j knows before it decides; `rounds` is the length of the game where that is known. */
export function viewOf(
  market: Market,
  j: number,
  reports: readonly QuarterReport[],
  limits: Limits,
  rounds?: number
): CompanyView;
export function viewOf(
  market: Market,
  j: number,
  reports: readonly TrialReport[],
  limits: Limits,
  rounds?: number
): TrialView;
export function viewOf(
  market: Market,
  j: number,
  reports: readonly TrialReport[],
  limits: Limits,
  rounds?: number
): TrialView {
  const { spec } = market;
  const { control, overhead, opens } = spec.companies[j];
  const mine = reports
    .filter(({ quarter }) => quarter >= (opens ?? quarter))
    .map((report) => ownReport(report.companies[j]));
  return {
    company: j,
    quarter: market.quarter,
    ...(rounds === undefined ? {} : { rounds }),
    own: mine,
    last: mine.at(-1)?.decision ?? startDecision(spec, j),
    rivals: rivalsOf(market, j, reports.at(-1)),
    usualPrice: market.climate.usualPrice,
    unitCost: goodsCost(market, j),
    overhead,
    cash: market.firms.cash[j],
    levers: spec.levers,
    limits,
    with: control === 'player' ? {} : control.with,
    luck: drawOne(market.people.keys[j], market.quarter, mixSeed(market.seed, 'policy', market.luck), 0)
  };
}

/** Reports are looked at again every round: what a company may see of each is made once. */
const seenBefore = new WeakMap<TrialCompany, TrialOwn>();

function ownReport(report: TrialCompany): TrialOwn {
  const seen = seenBefore.get(report);
  if (seen !== undefined) return seen;
  const { truth, ...rest } = report;
  const made = { ...rest, share: truth.share };
  seenBefore.set(report, made);
  return made;
}

function rivalsOf(market: Market, j: number, last: TrialReport | undefined): RivalView[] {
  const { spec, firms } = market;
  return spec.companies.flatMap((_, company) => {
    if (company === j || !isOpen(market, company)) return [];
    const report = last?.companies[company];
    const satisfaction = report?.survey.satisfaction ?? { value: 0, error: 100, asked: 0 };
    return [{ company, price: firms.price[company], share: report?.truth.share ?? 0, satisfaction }];
  });
}

/** A rival may set whatever can be set. */
const ALL_SETTINGS: NonNullable<Limits['settings']> = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].map((_, step) => step)])
);

/** What a rival may decide: half as much again as it spent before the game, prices from cost to twice the usual. */
export function rivalLimits(market: Market, j: number): Limits {
  const { start } = market.spec.companies[j];
  const planned = Object.values(start.spend).reduce((sum, cents) => sum + cents, 0);
  const budget = Math.round(planned * 1.5);
  const open = LEVERS.filter((lever) => market.spec.levers[lever] !== undefined);
  const levers = open.map((lever) => [lever, { least: 0, most: budget, step: 1 }]);
  return {
    budget,
    price: { least: goodsCost(market, j), most: Math.round(market.climate.usualPrice * 2), step: 1 },
    levers: Object.fromEntries(levers) as Limits['levers'],
    orientations: ORIENTATIONS,
    settings: ALL_SETTINGS
  };
}
