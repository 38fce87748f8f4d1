/** The figures of a company as the player may know them: the four headline ones, two by survey, and what the goals count beside. */
import type { QuarterReport } from '../../../engine/report';
import type { Measure } from '../../../engine/vocabulary';
import type { Explained, WhyMeasure } from '../../../insight/answers';
import { moveOf } from '../../../play/moves';
import type { Goal, GoalMeasure } from '../../../scenario/scenario';

export interface Figure<M extends Explained = Explained> {
  readonly measure: M;
  /** Null while it cannot be known. */
  readonly value: number | null;
  /** The quarter before; null when there is none. */
  readonly before: number | null;
  /** Half the width of the survey's band; null where the figure is exact. */
  readonly error: number | null;
  readonly asked: number | null;
}

/** The order in which the desk shows them. */
export const FIGURES: readonly Measure[] = ['satisfaction', 'loyalty', 'profit', 'share'];

/** What the goals count beside these. */
export function besideOf(goals: readonly Pick<Goal, 'measure'>[]): readonly GoalMeasure[] {
  return goals.map(({ measure }) => measure).filter((measure) => !isHeadline(measure));
}

export function isHeadline(measure: Explained): measure is Measure {
  return (FIGURES as readonly Explained[]).includes(measure);
}

export function isSurveyed(measure: Explained): measure is 'satisfaction' | 'loyalty' {
  return measure === 'satisfaction' || measure === 'loyalty';
}

/** What is known beside the headline measures, from the player's own books; null while it cannot be. */
export function exactly(report: QuarterReport, measure: Exclude<Explained, Measure>): number | null {
  const [own] = report.companies;
  if (measure === 'load') return 100 * own.load;
  return measure === 'morale' ? 100 * own.stocks.morale : own[measure];
}

/** What a company is known to have reached in a quarter. */
export function known(report: QuarterReport, measure: Measure, company = 0): number {
  const of = report.companies.at(company);
  if (!of) return 0;
  return isSurveyed(measure) ? of.survey[measure].value : of.truth[measure];
}

/** The same of any measure; what counts beside the headline is known of the player's own company alone. */
function reached(report: QuarterReport | undefined, measure: Explained, company: number): number | null {
  if (!report) return null;
  return isHeadline(measure) ? known(report, measure, company) : exactly(report, measure);
}

export function figure<M extends Explained>(
  reports: readonly QuarterReport[],
  measure: M,
  company = 0
): Figure<M> {
  const last = reports.at(-1);
  const before = reports.at(-2);
  const survey = isSurveyed(measure) ? last?.companies.at(company)?.survey[measure] : undefined;
  return {
    measure,
    value: reached(last, measure, company),
    before: reached(before, measure, company),
    error: survey?.error ?? null,
    asked: survey?.asked ?? null
  };
}

/** The change since the quarter before; 0 when there is none. */
export function change({ measure, value, before }: Figure): number {
  return before === null || value === null ? 0 : moveOf(measure, before, value);
}

/** The ledger of a figure between its ends as they are: those it comes with were rounded once, and twice could show another change. */
export function ledgerOf(ledger: WhyMeasure, { value, before }: Figure): WhyMeasure {
  return value === null || before === null ? ledger : { ...ledger, from: before, to: value };
}

/** The ends of the ruler under a headline figure: all of 0 to 100 is too coarse to see a quarter's move. */
export function rulerOf(of: Figure<Measure>, reports: readonly QuarterReport[]): readonly [number, number] {
  const values = reports.map((report) => known(report, of.measure));
  const now = of.value ?? 0;
  const low = Math.min(...values, now - (of.error ?? 0));
  const high = Math.max(...values, now + (of.error ?? 0));
  const room = Math.max((high - low) * 0.35, Math.abs(high) * 0.05, 1);
  return [low - room, high + room];
}

/** The quarters of the game itself and the last of the history, for charts that start where the player did. */
export function sinceStart(
  reports: readonly QuarterReport[],
  atLeast: number,
  before = 1
): readonly QuarterReport[] {
  const from = reports.findIndex((report) => report.quarter >= -before);
  const start = from < 0 ? 0 : from;
  return reports.slice(Math.max(0, Math.min(start, reports.length - atLeast)));
}
