/** The finding a results page opens with: what moved most against its noise, and what pushed it. */
import type { QuarterReport } from '../../../engine/report';
import type { Measure } from '../../../engine/vocabulary';
import type { CausePart, WhyMeasure } from '../../../insight/answers';
import { ledgerLines, tellingWay } from '../../charts/ledger';
import { moveOf, unitOf } from '../../../play/moves';
import { toleranceOf } from '../../../play/tolerance';
import type { Goal } from '../../../scenario/scenario';
import { FIGURES, known } from '../desk/figures';

export type Finding =
  { readonly kind: 'still' } | { readonly kind: 'moved'; readonly measure: Measure; readonly change: number };

/** Why it moved, as far as the ledger knows: the part that pushed most and, if it weighs, what pushed back. */
export interface Reason {
  readonly push: CausePart;
  /** Its part as its line of the ledger shows it: figures of a page agree. */
  readonly shown: number;
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

/** What the goals do not count comes first only where it stands out this many times as much as all that they do. */
const FAR_MORE = 4;

/** `goals` are those of the case. */
export function finding(
  reports: readonly QuarterReport[],
  goals: readonly Pick<Goal, 'measure'>[] = []
): Finding {
  const last = reports.at(-1);
  const before = reports.at(-2);
  if (!last || !before) return { kind: 'still' };
  const moves = FIGURES.map((measure) => ({
    measure,
    change: moveOf(measure, known(before, measure), known(last, measure)),
    strength: strength(last, before, measure)
  })).filter(({ strength }) => strength > 1);
  const counts = ({ measure }: { readonly measure: Measure }) =>
    goals.some((goal) => goal.measure === measure);
  const weight = (move: (typeof moves)[number]) => (counts(move) ? FAR_MORE : 1) * move.strength;
  const top = moves.sort((a, b) => weight(b) - weight(a)).at(0);
  return top === undefined ? { kind: 'still' } : { kind: 'moved', measure: top.measure, change: top.change };
}

/** From the lines of the ledger of that measure. */
export function reason(of: WhyMeasure, measure: Measure): Reason | null {
  const { main, small } = ledgerLines(of, unitOf(measure));
  const lines = [...main, ...small];
  const change = of.to - of.from;
  const way = Math.sign(change);
  const pushed = way === 0 ? null : tellingWay(lines, { way, change });
  if (!pushed) return null;
  const { told, weight, largest, beside, earlier } = pushed;
  const same = lines.filter(({ shown }) => Math.sign(shown) === way);
  const all = same.reduce((sum, { shown }) => sum + Math.abs(shown), 0);
  const weighs = (part: number) => Math.abs(part) >= WORTH_SAYING * Math.abs(told.shown);
  const against = tellingWay(lines, { way: -way, change });
  const back = against && against.weight !== 'chance' && weighs(against.told.shown) ? against.told : null;
  return {
    ...{ push: told.part, shown: told.shown, weight, largest },
    beside: beside?.part ?? null,
    back: back?.part ?? null,
    most: Math.abs(told.shown) * 2 >= all,
    earlier: weight === 'news' && weighs(earlier) ? earlier : 0
  };
}

/** The size of a move in units of what could be nothing; above 1 it is worth calling a change. */
function strength(last: QuarterReport, before: QuarterReport, measure: Measure): number {
  const then = before.companies.at(0);
  if (!then) return 0;
  return Math.abs(moveOf(measure, known(before, measure), known(last, measure))) / toleranceOf(measure, then);
}
