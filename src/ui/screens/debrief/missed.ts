/** Which goals cost a game its points, and which figures ended below where they began: what an ending alone would not tell apart. */
import type { QuarterReport } from '../../../engine/report';
import { isMoney, moveOf } from '../../../play/moves';
import type { GameScore } from '../../../scenario/goals';
import type { Goal } from '../../../scenario/scenario';
import { roundTogether } from '../../rounding';
import { truthOf } from './ghosts';

/** A goal is missed where so much of its points was left, and by as many points at least; no more than two are named. */
const LEFT = 1 / 3;
const POINTS = 3;
const NAMED = 2;
/** A figure has fallen where it lies so many points lower. */
const FELL = 1;

interface Missed {
  /** The goal's place in the scenario. */
  readonly goal: number;
  readonly points: number;
  readonly most: number;
}

/** Most points left first; in the whole points that the page shows. */
export function missedOf({ goals: reached, score }: GameScore, goals: readonly Goal[]): readonly Missed[] {
  const shown = roundTogether(
    reached.map(({ points }) => points),
    score
  );
  return goals
    .map(({ weight }, goal) => ({ goal, points: shown[goal] ?? 0, most: Math.round(100 * weight) }))
    .filter(({ points, most }) => most - points >= Math.max(POINTS, LEFT * most))
    .sort((a, b) => b.most - b.points - (a.most - a.points))
    .slice(0, NAMED);
}

interface Fallen {
  readonly goal: number;
  readonly from: number;
  readonly to: number;
}

/** Counted over all customers, at the end against the last quarter before the game; of money the goals are sums. */
export function fallenOf(reports: readonly QuarterReport[], goals: readonly Goal[]): readonly Fallen[] {
  const [first, last] = [reports.findLast(({ quarter }) => quarter < 0), reports.at(-1)];
  if (!first || !last) return [];
  return goals.flatMap(({ measure }, goal) => {
    const [from, to] = [truthOf(first, measure), truthOf(last, measure)];
    if (isMoney(measure) || from === null || to === null) return [];
    return moveOf(measure, from, to) <= -FELL ? [{ goal, from, to }] : [];
  });
}
