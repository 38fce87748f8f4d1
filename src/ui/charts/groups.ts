/** How satisfied each group of a company's customers is, this quarter and last; groups with nobody are left out. */
import type { QuarterReport } from '../../engine/report';
import type { GroupChange } from './readings';

export function groupChanges(
  report: QuarterReport,
  before: QuarterReport | null,
  company: number,
  names: readonly string[]
): GroupChange[] {
  const { customers, segments } = report.companies[company];
  return names.flatMap((name, i) => {
    const now = segments[i];
    const then = before?.companies[company].segments[i];
    if (now.customers === 0) return [];
    const known = then !== undefined && then.customers > 0;
    const part = now.customers / Math.max(1, customers);
    return [{ name, before: known ? then.satisfaction : null, after: now.satisfaction, part }];
  });
}
