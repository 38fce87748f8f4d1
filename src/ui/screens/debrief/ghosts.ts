/** The five pure orientations beside the player: their scores in order, and their lines over the game. */
import type { QuarterReport } from '../../../engine/report';
import type { Orientation } from '../../../engine/vocabulary';
import type { Explained } from '../../../insight/answers';
import type { Ghost } from '../../../play/asks';
import type { Goal, GoalMeasure } from '../../../scenario/scenario';
import { axisFor, ticksOf } from '../../charts/axes';
import { besideOf, exactly, FIGURES, isHeadline } from '../desk/figures';

/** Best score first. */
export function rankGhosts(ghosts: readonly Ghost[]): readonly Ghost[] {
  return [...ghosts].sort((a, b) => b.result.score - a.result.score);
}

export interface GhostLine {
  /** Null for the player, and for a line with a name of its own. */
  readonly orientation: Orientation | null;
  /** Of a line that is drawn in pencil beside the player's. */
  readonly name?: string;
  readonly values: readonly (number | null)[];
}

/** From the last quarter before the game on; the truth, for nobody surveyed a ghost. Null where it cannot be known. */
export function lineOf(reports: readonly QuarterReport[], measure: GoalMeasure): readonly (number | null)[] {
  return reports.filter(({ quarter }) => quarter >= -1).map((report) => truthOf(report, measure));
}

/** What the player's company truly reached in a quarter, in any measure. */
export function truthOf(report: QuarterReport, measure: Explained): number | null {
  return isHeadline(measure) ? report.companies[0].truth[measure] : exactly(report, measure);
}

/** What can be drawn of a game: the headline figures, and what its goals count beside, once it has been known. */
export function drawnOf(goals: readonly Goal[], reports: readonly QuarterReport[]): readonly GoalMeasure[] {
  const known = (measure: GoalMeasure) => lineOf(reports, measure).some((value) => value !== null);
  return [...FIGURES, ...besideOf(goals).filter(known)];
}

/** The player comes last. */
export function ghostLines(
  own: readonly QuarterReport[],
  ghosts: readonly Ghost[],
  measure: GoalMeasure
): readonly GhostLine[] {
  return [
    ...ghosts.map(({ orientation, reports }) => ({ orientation, values: lineOf(reports, measure) })),
    { orientation: null, values: lineOf(own, measure) }
  ];
}

/** Round figures that all lines lie between, the highest first. */
export function linesBetween(lines: readonly GhostLine[]): readonly number[] {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  return ticksOf(axisFor(values, false)).reverse();
}

/** Places for labels as near to where they belong as the gap between them lets them be, from 0 to `room`. */
export function spread(places: readonly number[], gap: number, room: number): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const result = [...places];
  let floor = 0;
  for (const index of order) {
    result[index] = Math.max(floor, result[index] ?? 0);
    floor = (result[index] ?? 0) + gap;
  }
  let ceiling = room;
  for (const index of order.reverse()) {
    result[index] = Math.min(ceiling, result[index] ?? 0);
    ceiling = (result[index] ?? 0) - gap;
  }
  return result;
}
