/** What a game was worth: the score against the goals, and the medal. */
import type { QuarterReport } from '../engine/report';
import type { Goal, Scenario } from './scenario';

export const MEDALS = ['bronze', 'silver', 'gold'] as const;
type Medal = (typeof MEDALS)[number];

interface GoalResult {
  readonly measure: Goal['measure'];
  /** The measure's own unit: 0 to 100, or cents; null while it cannot be known, which earns nothing. */
  readonly value: number | null;
  /** Points of the score, 0 to 100 times the goal's weight. */
  readonly points: number;
}

export interface GameScore {
  /** A whole number from 0 to 100. */
  readonly score: number;
  readonly medal: Medal | null;
  readonly goals: readonly GoalResult[];
}

/** Of the player's company; quarters before the game do not count. */
export function scoreGame(scenario: Scenario, reports: readonly QuarterReport[]): GameScore {
  const played = reports.filter(({ quarter }) => quarter >= 0);
  const goals = scenario.goals.map((goal) => {
    const value = goalValue(goal.measure, played);
    return { measure: goal.measure, value, points: pointsFor(goal, value) };
  });
  const score = scoreOf(goals.map(({ points }) => points));
  return { score, medal: medalFor(scenario.medals, score), goals };
}

/** The same of a game of which only the figures are known. */
export function scoreFigures(
  { goals }: Pick<Scenario, 'goals'>,
  figures: Readonly<Record<Goal['measure'], number | null>>
): number {
  return scoreOf(goals.map((goal) => pointsFor(goal, figures[goal.measure])));
}

function pointsFor(goal: Goal, value: number | null): number {
  return 100 * goal.weight * reachedShare(goal, value);
}

function scoreOf(points: readonly number[]): number {
  return Math.round(points.reduce((sum, more) => sum + more, 0));
}

/** The last quarter's figure; profit is the sum of all quarters. 0 before the first. */
function goalValue(measure: Goal['measure'], played: readonly QuarterReport[]): number | null {
  const own = played.flatMap(({ companies }) => companies.slice(0, 1));
  if (measure === 'profit') return own.reduce((sum, { truth }) => sum + truth.profit, 0);
  const last = own.at(-1);
  if (!last) return 0;
  if (measure === 'equity' || measure === 'trust' || measure === 'byChoice') return last[measure];
  return measure === 'morale' ? 100 * last.stocks.morale : last.truth[measure];
}

/** How far a value is from `from` to `to`, 0 to 1; what is not known has not gone any of the way. */
function reachedShare({ from, to }: Goal, value: number | null): number {
  return value === null ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function medalFor(medals: Scenario['medals'], score: number): Medal | null {
  return MEDALS.findLast((medal) => score >= medals[medal]) ?? null;
}
