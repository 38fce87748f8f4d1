/** What each decision of a player brought: the game as it went, less the same game with that one thing left as it was. */
import type { Cents } from '../engine/market-spec';
import type { QuarterReport } from '../engine/report';
import type { GameScore } from '../scenario/goals';
import type { Choice } from './choices';
import { inUnits, unitOf } from './moves';

/** A game that was played to where it stands. */
export interface PlayedGame {
  /** History first. */
  readonly reports: readonly QuarterReport[];
  readonly result: GameScore;
}

/** How it went with the money, summed up from the first round. */
export type Course =
  /** More from the first round on, less from the first round on, or nothing either way at the end. */
  | { readonly kind: 'ahead' }
  | { readonly kind: 'behind' }
  | { readonly kind: 'even' }
  /** The round, 1 for the first, from which the sum is above nothing and stays there; or below. */
  | { readonly kind: 'repaid'; readonly round: number }
  | { readonly kind: 'soured'; readonly round: number };

export interface PayOff {
  readonly choice: Choice;
  /** The same game without it. */
  readonly without: PlayedGame;
  /** What was paid for it beyond what was paid before the game; null where it is no spending. */
  readonly cost: Cents | null;
  /** The rounds in which it left as it was, all else as decided, had been more than the budget. */
  readonly tooDear: readonly number[];
  /** Profit more than without it in each round, all costs taken off; and summed up to there. */
  readonly profits: readonly Cents[];
  readonly sums: readonly Cents[];
  readonly course: Course;
  /** Points of the score more than without it. */
  readonly score: number;
  /** The same by goal, not rounded. */
  readonly points: readonly number[];
}

export function payOffOf(
  actual: PlayedGame,
  left: Pick<PayOff, 'choice' | 'without' | 'cost' | 'tooDear'>
): PayOff {
  const { without } = left;
  const [mine, theirs] = [actual, without].map(profitsOf);
  const profits = mine.map((profit, round) => profit - (theirs.at(round) ?? 0));
  const sums = profits.map((_, round) => profits.slice(0, round + 1).reduce((sum, more) => sum + more, 0));
  return {
    ...left,
    profits,
    sums,
    course: courseOf(sums),
    score: actual.result.score - without.result.score,
    points: actual.result.goals.map(
      ({ points }, goal) => points - (without.result.goals.at(goal)?.points ?? 0)
    )
  };
}

function profitsOf({ reports }: Pick<PlayedGame, 'reports'>): readonly Cents[] {
  return reports.filter(({ quarter }) => quarter >= 0).map(({ companies: [own] }) => own.truth.profit);
}

/** Of running sums, in whole units of money as they are shown. */
export function courseOf(sums: readonly Cents[]): Course {
  const sides = sums.map((sum) => Math.sign(inUnits(sum, unitOf('profit'))));
  const end = sides.at(-1) ?? 0;
  if (end === 0) return { kind: 'even' };
  const round = sides.findLastIndex((side) => side !== end) + 2;
  // What was nothing until then was never on the other side.
  if (!sides.includes(-end)) return { kind: end > 0 ? 'ahead' : 'behind' };
  return { kind: end > 0 ? 'repaid' : 'soured', round };
}

/** What brought most to the score first; of equals, by the goals' points, then by profit. */
export function inOrder(payOffs: readonly PayOff[]): readonly PayOff[] {
  const total = ({ points }: PayOff) => points.reduce((sum, more) => sum + more, 0);
  const profit = ({ sums }: PayOff) => sums.at(-1) ?? 0;
  return [...payOffs].sort((a, b) => b.score - a.score || total(b) - total(a) || profit(b) - profit(a));
}
