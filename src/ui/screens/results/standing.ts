/** How far the game is on the way to its goals, as far as the player may know before the debrief. */
import type { QuarterReport } from '../../../engine/report';
import { moveOf } from '../../../play/moves';
import type { Goal } from '../../../scenario/scenario';
import { exactly, isHeadline, isSurveyed, known } from '../desk/figures';

export interface Standing {
  readonly goal: Goal;
  /** Null while it cannot be known. */
  readonly now: number | null;
  /** By how much the figure moved this quarter; null for a sum over the quarters, and where there was none. */
  readonly by: number | null;
  /** How much of the way from nothing to all points is gone, 0 to 1. */
  readonly part: number;
  readonly surveyed: boolean;
  /** What the survey found, where the true figure stands instead. */
  readonly asked?: number | null;
}

function partOf({ from, to }: Goal, now: number | null): number {
  return now === null ? 0 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}

export function standings(goals: readonly Goal[], reports: readonly QuarterReport[]): readonly Standing[] {
  return goals.map((goal) => {
    const { measure } = goal;
    const now = valueOf(measure, reports);
    const before = valueOf(measure, reports.slice(0, -1));
    const moved = now === null || before === null ? null : moveOf(measure, before, now);
    return {
      goal,
      now,
      by: measure === 'profit' || reports.length < 2 ? null : moved,
      part: partOf(goal, now),
      surveyed: isHeadline(measure) && isSurveyed(measure)
    };
  });
}

/** The same when the game is over, by the true figures: the debrief, one press away, counts those. */
export function finalStandings(
  goals: readonly Goal[],
  reached: readonly { readonly value: number | null }[],
  reports: readonly QuarterReport[]
): readonly Standing[] {
  return standings(goals, reports).map((standing, place) => {
    if (!standing.surveyed) return standing;
    const now = reached.at(place)?.value ?? null;
    return { ...standing, now, by: null, part: partOf(standing.goal, now), asked: standing.now };
  });
}

/** What these figures would score; the debrief counts the truth instead of the survey. */
export function scoreSoFar(standing: readonly Standing[]): number {
  return Math.round(100 * standing.reduce((sum, { goal, part }) => sum + goal.weight * part, 0));
}

/** As the score has it: profit over all quarters of the game, the rest at the end of the last one. */
function valueOf(measure: Goal['measure'], reports: readonly QuarterReport[]): number | null {
  const last = reports.at(-1);
  if (!last) return 0;
  if (!isHeadline(measure)) return exactly(last, measure);
  if (measure !== 'profit') return known(last, measure);
  const played = reports.filter(({ quarter }) => quarter >= 0);
  return played.reduce((sum, report) => sum + known(report, measure), 0);
}
