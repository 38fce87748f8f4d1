/** Why one game scored more than another, goal by goal; and how a fixed plan was played. */
import type { Decision } from '../../../engine/decision';
import type { Lever } from '../../../engine/vocabulary';
import type { GameScore } from '../../../scenario/goals';
import { roundTogether } from '../../rounding';

/** Points fewer than this are no reason. */
const ENOUGH = 1;

export interface Lead {
  /** The goal's place in the scenario. */
  readonly goal: number;
  /** Points more than the other's, above 0. */
  readonly points: number;
}

/** In which goals a result has at least a point more than another, most first; with `restOf` they make up the lead in all. */
export function leadsOf(result: GameScore, other: GameScore): readonly Lead[] {
  const more = differences(result, other);
  return roundTogether(more, result.score - other.score)
    .map((points, goal) => ({ goal, points }))
    .filter(({ goal, points }) => points > 0 && (more[goal] ?? 0) >= ENOUGH)
    .sort((a, b) => b.points - a.points);
}

/** What the leads of either leave of the difference between the scores: smaller differences, taken together. */
export function restOf(result: GameScore, other: GameScore): number {
  const sum = (leads: readonly Lead[]) => leads.reduce((all, { points }) => all + points, 0);
  return result.score - other.score - sum(leadsOf(result, other)) + sum(leadsOf(other, result));
}

function differences(result: GameScore, other: GameScore): readonly number[] {
  return result.goals.map(({ points }, goal) => points - (other.goals.at(goal)?.points ?? 0));
}

export interface Spending {
  readonly lever: Lever;
  /** Of all that is spent, above 0 to 1. */
  readonly share: number;
}

/** What most of a decision's money goes to, the largest first, no more than so many. */
export function mostSpentOn({ spend }: Decision, most: number): readonly Spending[] {
  const spent = Object.entries(spend) as [Lever, number][];
  const all = spent.reduce((sum, [, cents]) => sum + cents, 0);
  return spent
    .filter(([, cents]) => cents > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([lever, cents]) => ({ lever, share: cents / all }));
}
