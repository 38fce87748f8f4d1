/** The finding a results page opens with: what moved most against its noise, and what pushed it. */
import type { QuarterReport } from '../../../engine/report';
import type { Measure } from '../../../engine/vocabulary';
import type { Cause, CausePart, WhyMeasure, WhyReport } from '../../../insight/answers';
import { FIGURES, isSurveyed, known } from '../desk/figures';

export type Finding =
  { readonly kind: 'still' } | { readonly kind: 'moved'; readonly measure: Measure; readonly change: number };

/** Why it moved, as far as the ledger knows: the part that pushed most and, if it weighs, what pushed back. */
export interface Reason {
  readonly push: CausePart;
  /** The push is at least half of all that pushed the same way. */
  readonly most: boolean;
  readonly back: CausePart | null;
}

/** A rival's arrow is worth a sentence when it weighs this much of the main one. */
const WORTH_SAYING = 0.4;
/** Causes that name nobody: one that does is told of instead when it weighs this much of them. */
const NAMELESS: readonly Cause['kind'][] = ['earlier', 'luck', 'survey'];
const WORTH_NAMING = 1 / 3;

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
  const same = of.parts.filter((part) => Math.sign(part.part) === way);
  const against = of.parts.filter((part) => Math.sign(part.part) === -way);
  const push = telling(same);
  if (way === 0 || !push) return null;
  const all = same.reduce((sum, part) => sum + Math.abs(part.part), 0);
  const back = telling(against);
  const weighs = back !== null && Math.abs(back.part) >= WORTH_SAYING * Math.abs(push.part);
  return { push, most: Math.abs(push.part) * 2 >= all, back: weighs ? back : null };
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

/** The largest part, unless somebody's doing is large enough to be told of instead of what is nobody's. */
function telling(parts: readonly CausePart[]): CausePart | null {
  const all = largest(parts);
  const named = largest(parts.filter(({ cause }) => !NAMELESS.includes(cause.kind)));
  return all && named && Math.abs(named.part) >= WORTH_NAMING * Math.abs(all.part) ? named : all;
}

function largest(parts: readonly CausePart[]): CausePart | null {
  return parts.reduce<CausePart | null>(
    (best, part) => (!best || Math.abs(part.part) > Math.abs(best.part) ? part : best),
    null
  );
}
