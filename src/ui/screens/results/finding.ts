/** The finding a results page opens with: what moved most against its noise, and what pushed it. */
import type { QuarterReport } from '../../../engine/report';
import type { Measure } from '../../../engine/vocabulary';
import type { CausePart, WhyMeasure, WhyReport } from '../../../insight/answers';
import { telling } from '../../charts/ledger';
import { FIGURES, isSurveyed, known } from '../desk/figures';

export type Finding =
  { readonly kind: 'still' } | { readonly kind: 'moved'; readonly measure: Measure; readonly change: number };

/** Why it moved, as far as the ledger knows: the part that pushed most and, if it weighs, what pushed back. */
export interface Reason {
  readonly push: CausePart;
  /** Nothing pushed more the same way: neither somebody's doing nor what was nobody's. */
  readonly largest: boolean;
  /** The push is at least half of all that pushed the same way. */
  readonly most: boolean;
  readonly back: CausePart | null;
}

/** A rival's arrow is worth a sentence when it weighs this much of the main one. */
const WORTH_SAYING = 0.4;

export function finding(reports: readonly QuarterReport[]): Finding {
  const last = reports.at(-1);
  const before = reports.at(-2);
  if (!last || !before) return { kind: 'still' };
  const moves = FIGURES.map((measure) => ({
    measure,
    change: known(last, measure) - known(before, measure),
    strength: strength(last, before, measure)
  }));
  const top = moves.reduce((best, move) => (move.strength > best.strength ? move : best));
  return top.strength < 1 ? { kind: 'still' } : { kind: 'moved', measure: top.measure, change: top.change };
}

export function reason(why: WhyReport, measure: Measure): Reason | null {
  const of: WhyMeasure = why[measure];
  const way = Math.sign(of.to - of.from);
  const pushed = telling(of.parts, way, itself);
  if (way === 0 || !pushed) return null;
  const { told: push, largest } = pushed;
  const same = of.parts.filter(({ part }) => Math.sign(part) === way);
  const all = same.reduce((sum, { part }) => sum + Math.abs(part), 0);
  const back = telling(of.parts, -way, itself)?.told ?? null;
  const weighs = back !== null && Math.abs(back.part) >= WORTH_SAYING * Math.abs(push.part);
  return { push, largest, most: Math.abs(push.part) * 2 >= all, back: weighs ? back : null };
}

/** The size of a move in units of what could be noise; 1 and more is worth calling a change. */
function strength(last: QuarterReport, before: QuarterReport, measure: Measure): number {
  const move = Math.abs(known(last, measure) - known(before, measure));
  return move / noise(last, before, measure);
}

function noise(last: QuarterReport, before: QuarterReport, measure: Measure): number {
  const now = last.companies.at(0);
  const then = before.companies.at(0);
  if (!now || !then) return Infinity;
  if (isSurveyed(measure)) {
    const [a, b] = [now.survey[measure].error, then.survey[measure].error];
    return Math.max(0.1, Math.sqrt(a * a + b * b));
  }
  if (measure === 'share') return 0.5;
  return Math.max(0.02 * then.books.revenue, 1);
}

const itself = (part: CausePart) => part;
