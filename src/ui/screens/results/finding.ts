/** The finding a results page opens with: what moved furthest of what moved by more than its noise, and what pushed it. */
import type { QuarterReport } from '../../../engine/report';
import type { Measure } from '../../../engine/vocabulary';
import type { CausePart, WhyMeasure, WhyReport } from '../../../insight/answers';
import { ledgerLines, tellingWay, type Teller } from '../../charts/ledger';
import { moveOf, unitOf } from '../../../play/moves';
import { toleranceOf } from '../../../play/tolerance';
import type { Goal, Scenario } from '../../../scenario/scenario';
import { FIGURES, figure, known, ledgerOf } from '../desk/figures';

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
const FAR_MORE = 3;

/** How far rates and indices may be expected to go in a game whose goals do not say it, in points. */
const USUAL_WAY = 20;

type Aims = Pick<Scenario, 'rounds'> & {
  readonly goals: readonly (Pick<Goal, 'measure'> & Partial<Pick<Goal, 'from' | 'to'>>)[];
};

/**
 * Of what moved by more than its noise, what went furthest: as a part of the way that the goals of the case lay out for it. In its noise
 * alone profit, which is counted to the cent, would come first in nearly every quarter.
 */
export function finding(reports: readonly QuarterReport[], aims: Aims = { goals: [], rounds: 1 }): Finding {
  const last = reports.at(-1);
  const before = reports.at(-2);
  const then = before?.companies.at(0);
  if (!last || !before || !then) return { kind: 'still' };
  const moves = FIGURES.map((measure) => {
    const [from, to] = [known(before, measure), known(last, measure)];
    const change = moveOf(measure, from, to);
    return {
      measure,
      change,
      weight: Math.abs(change) / wayOf(measure, aims, Math.max(Math.abs(from), Math.abs(to)))
    };
  }).filter(({ measure, change }) => Math.abs(change) > toleranceOf(measure, then));
  const top = moves.sort((a, b) => b.weight - a.weight).at(0);
  return top === undefined ? { kind: 'still' } : { kind: 'moved', measure: top.measure, change: top.change };
}

/** The way from no points to all; a profit that moved stays so for about half the quarters that are summed. */
function wayOf(measure: Measure, { goals, rounds }: Aims, size: number): number {
  const goal = goals.find(
    (one) => one.measure === measure || (measure === 'loyalty' && one.measure === 'byChoice')
  );
  const usual = measure === 'profit' ? size : USUAL_WAY;
  if (goal === undefined) return FAR_MORE * usual;
  const { from, to } = goal;
  if (from === undefined || to === undefined || from === to) return usual;
  return Math.abs(to - from) / (measure === 'profit' ? rounds / 2 : 1);
}

const size = ({ shown }: { readonly shown: number }) => Math.abs(shown);

/** Where no figure moved by more than its noise: the largest push that did, and that others made up for; null where there is none. */
export function beneath(
  why: WhyReport,
  reports: readonly QuarterReport[],
  teller: Teller = {}
): { readonly measure: Measure; readonly push: CausePart; readonly shown: number } | null {
  const then = reports.at(-2)?.companies.at(0);
  if (!then) return null;
  const pushes = FIGURES.flatMap((measure) => {
    const { main } = ledgerLines(ledgerOf(why[measure], figure(reports, measure)), unitOf(measure), teller);
    const least = toleranceOf(measure, then);
    return main
      .filter(({ source, shown }) => source.kind !== 'pencil' && Math.abs(shown) > least)
      .map(({ part, shown }) => ({ measure, push: part, shown, weight: Math.abs(shown) / least }));
  });
  return pushes.sort((a, b) => b.weight - a.weight).at(0) ?? null;
}

/** From the lines of the ledger of that measure. */
export function reason(of: WhyMeasure, measure: Measure, teller: Teller = {}): Reason | null {
  const { main, small } = ledgerLines(of, unitOf(measure), teller);
  const lines = [...main, ...small];
  const change = of.to - of.from;
  const way = Math.sign(change);
  const pushed = way === 0 ? null : tellingWay(lines, { ...teller, way, change });
  if (!pushed) return null;
  const { told, weight, largest, beside, earlier } = pushed;
  const same = lines.filter(({ shown }) => Math.sign(shown) === way);
  const all = same.reduce((sum, { shown }) => sum + Math.abs(shown), 0);
  const weighs = (part: number) => Math.abs(part) >= WORTH_SAYING * Math.abs(told.shown);
  // Whoever's and whenever it was: what pulled most is what is told.
  const against = lines
    .filter(({ shown }) => Math.sign(shown) === -way)
    .reduce<(typeof lines)[number] | null>(
      (most, line) => (most && size(most) >= size(line) ? most : line),
      null
    );
  const pulled = against !== null && against.source.kind !== 'pencil' && weighs(against.shown);
  return {
    ...{ push: told.part, shown: told.shown, weight, largest },
    beside: beside?.part ?? null,
    back: pulled ? against.part : null,
    most: Math.abs(told.shown) * 2 >= all,
    earlier: weight === 'news' && weighs(earlier) ? earlier : 0
  };
}
