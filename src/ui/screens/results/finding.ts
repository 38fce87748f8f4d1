/** The finding a results page opens with: what moved most against its noise, and what pushed it. */
import type { QuarterReport } from '../../../engine/report';
import type { Measure } from '../../../engine/vocabulary';
import type { CausePart, WhyMeasure, WhyReport } from '../../../insight/answers';
import { telling } from '../../charts/ledger';
import { moveOf } from '../../../play/moves';
import { toleranceOf } from '../../../play/tolerance';
import { FIGURES, known } from '../desk/figures';

export type Finding =
  { readonly kind: 'still' } | { readonly kind: 'moved'; readonly measure: Measure; readonly change: number };

/** Why it moved, as far as the ledger knows: the part that pushed most and, if it weighs, what pushed back. */
export interface Reason {
  readonly push: CausePart;
  /** New this quarter, the company's own work of earlier ones, or chance; or one of several that did little each. */
  readonly weight: 'news' | 'earlier' | 'chance' | 'several';
  /** Nothing pushed more the same way: neither what is new nor what was under way. */
  readonly largest: boolean;
  /** The push is at least half of all that pushed the same way. */
  readonly most: boolean;
  /** The largest news beside chance, where chance is told of. */
  readonly beside: CausePart | null;
  readonly back: CausePart | null;
  /** What work of earlier quarters did the same way, where that weighs beside the push; 0 where it does not. */
  readonly earlier: number;
}

/** What pushed back, and what came from earlier, are worth a sentence when they weigh this much of the push. */
const WORTH_SAYING = 0.4;

export function finding(reports: readonly QuarterReport[]): Finding {
  const last = reports.at(-1);
  const before = reports.at(-2);
  if (!last || !before) return { kind: 'still' };
  const moves = FIGURES.map((measure) => ({
    measure,
    change: moveOf(measure, known(before, measure), known(last, measure)),
    strength: strength(last, before, measure)
  }));
  const top = moves.reduce((best, move) => (move.strength > best.strength ? move : best));
  return top.strength <= 1 ? { kind: 'still' } : { kind: 'moved', measure: top.measure, change: top.change };
}

export function reason(why: WhyReport, measure: Measure): Reason | null {
  const of: WhyMeasure = why[measure];
  const change = of.to - of.from;
  const way = Math.sign(change);
  const pushed = telling(of.parts, { way, change }, itself);
  if (way === 0 || !pushed) return null;
  const { told: push, weight, largest, beside, earlier } = pushed;
  const same = of.parts.filter(({ part }) => Math.sign(part) === way);
  const all = same.reduce((sum, { part }) => sum + Math.abs(part), 0);
  const weighs = (part: number) => Math.abs(part) >= WORTH_SAYING * Math.abs(push.part);
  const against = telling(of.parts, { way: -way, change }, itself);
  const back = against && against.weight !== 'chance' && weighs(against.told.part) ? against.told : null;
  return {
    ...{ push, weight, largest, beside, back },
    most: Math.abs(push.part) * 2 >= all,
    earlier: weight === 'news' && weighs(earlier) ? earlier : 0
  };
}

/** The size of a move in units of what could be nothing; above 1 it is worth calling a change. */
function strength(last: QuarterReport, before: QuarterReport, measure: Measure): number {
  const then = before.companies.at(0);
  if (!then) return 0;
  return Math.abs(moveOf(measure, known(before, measure), known(last, measure))) / toleranceOf(measure, then);
}

const itself = (part: CausePart) => part;
