/** Whether the conditions of a scenario hold, from what has been played so far. */
import type { CompanyReport, QuarterReport } from '../engine/report';
import type { Condition } from './scenario';

/** What conditions are asked about. */
export interface History {
  /** Oldest first, the quarters before the game included; the last is the quarter just played. */
  readonly reports: readonly QuarterReport[];
  /** The answers given, by event; silence is the id of the last option. */
  readonly choices: Readonly<Record<string, string>>;
  /** Rounds the player has played. */
  readonly rounds: number;
}

/** All of them; no condition always holds. */
export function holds(conditions: readonly Condition[], history: History): boolean {
  return conditions.every((condition) => holdsOne(condition, history));
}

function holdsOne(condition: Condition, history: History): boolean {
  switch (condition.kind) {
    case 'measure':
      return measureHolds(condition, history.reports);
    case 'price-move':
      return priceMove(condition.company, history.reports) === condition.move;
    case 'chose':
      return history.choices[condition.event] === condition.option;
    case 'played':
      return history.rounds >= condition.rounds;
  }
}

type MeasureCondition = Extract<Condition, { kind: 'measure' }>;

/** In each of the last `for` quarters; false where there are not that many. Limits are strict. */
function measureHolds(condition: MeasureCondition, reports: readonly QuarterReport[]): boolean {
  if (reports.length < condition.for) return false;
  return reports.slice(-condition.for).every((report) => {
    const value = measured(condition.measure, report.companies[condition.company]);
    const { above = -Infinity, below = Infinity } = condition;
    return value > above && value < below;
  });
}

function measured(measure: MeasureCondition['measure'], company: CompanyReport): number {
  switch (measure) {
    case 'price':
      return company.decision.price;
    case 'cash':
      return company.books.cash;
    case 'trust':
    case 'customers':
    case 'members':
    case 'load':
      return company[measure];
    default:
      return company.truth[measure];
  }
}

/** Against the quarter before; a first quarter keeps its price. */
export function priceMove(company: number, reports: readonly QuarterReport[]): 'cut' | 'raised' | 'kept' {
  const now = reports.at(-1)?.companies[company].decision.price;
  const before = reports.at(-2)?.companies[company].decision.price;
  if (now === undefined || before === undefined || now === before) return 'kept';
  return now < before ? 'cut' : 'raised';
}
