/** From quarters to lines: what a company knows of a measure, quarter by quarter. */
import type { CompanyReport, QuarterReport } from '../../engine/report';
import type { Measure } from '../../engine/vocabulary';
import type { ChartTable } from './table';

export interface LineSeries {
  readonly name: string;
  /** Whose line it is; the first is yours. */
  readonly company: number;
  /** One a column; null where there is nothing yet. */
  readonly values: readonly (number | null)[];
  /** Half the width of the survey's interval, one a column; null where the figure is exact. */
  readonly errors: readonly (number | null)[];
}

interface Known {
  readonly value: number | null;
  readonly error: number | null;
}

const NOTHING: Known = { value: null, error: null };

/** A measure as it is known, where there is anybody to know it of: satisfaction and loyalty by survey, profit (in whole units) and share exactly. */
function knownValue(company: CompanyReport, measure: Measure): Known {
  if (measure === 'satisfaction' || measure === 'loyalty') {
    const survey = company.survey[measure];
    return survey.asked > 0 ? survey : NOTHING;
  }
  // A company that is not open yet sells to nobody and has nobody.
  if (company.purchases === 0 && company.customers === 0) return NOTHING;
  const value = company.truth[measure];
  return { value: measure === 'profit' ? value / 100 : value, error: null };
}

/** One line a company, in the order of the companies. */
export function measureSeries(
  reports: readonly QuarterReport[],
  measure: Measure,
  names: readonly string[]
): LineSeries[] {
  return names.map((name, company) => {
    const known = reports.map((report) => knownValue(report.companies[company], measure));
    return {
      name,
      company,
      values: known.map(({ value }) => value),
      errors: known.map(({ error }) => error)
    };
  });
}

/** Columns down, lines across; an error stands behind its figure. */
export function tableOf(
  labels: readonly string[],
  series: readonly LineSeries[],
  format: (value: number) => string,
  corner: string,
  withError: (value: string, error: number) => string
): ChartTable {
  const cell = ({ values, errors }: LineSeries, column: number): string => {
    const value = values[column] ?? null;
    const error = errors[column] ?? null;
    if (value === null) return '–';
    return error === null ? format(value) : withError(format(value), error);
  };
  return {
    head: [corner, ...series.map(({ name }) => name)],
    rows: labels.map((label, column) => [label, ...series.map((line) => cell(line, column))])
  };
}
