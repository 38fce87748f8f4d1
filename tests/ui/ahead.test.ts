/** Why one game scored more than another. */
import { describe, expect, it } from 'vitest';
import type { GameScore } from '../../src/scenario/goals';
import { leadsOf, mostSpentOn, restOf } from '../../src/ui/screens/debrief/ahead';

const scored = (...points: number[]): GameScore => ({
  score: Math.round(points.reduce((sum, more) => sum + more, 0)),
  medal: null,
  goals: points.map((more) => ({ measure: 'profit', value: more, points: more }))
});

describe('what a game is ahead in', () => {
  it('is told goal by goal, the most points first', () => {
    expect(leadsOf(scored(20, 5, 14), scored(12, 9, 3)).map(({ goal }) => goal)).toEqual([2, 0]);
  });
  it('leaves out what brought less than a point, and what brought fewer', () => {
    expect(leadsOf(scored(10.9, 4), scored(10, 9))).toEqual([]);
  });
  it.each([
    [scored(30.4, 28.4, 23.4), scored(27.3, 30.4, 22.4)],
    [scored(10.6, 4, 3.4), scored(10, 9.5, 3)],
    [scored(12.5, 8.5, 1), scored(11.4, 7.4, 0.6)]
  ])('makes up the difference between the scores, with what is told of the rest', (mine, theirs) => {
    const sum = (one: GameScore, other: GameScore) =>
      leadsOf(one, other).reduce((all, { points }) => all + points, 0);
    const told = sum(mine, theirs) - sum(theirs, mine) + restOf(mine, theirs);
    expect(told).toBe(mine.score - theirs.score);
    expect(restOf(theirs, mine)).toBe(-restOf(mine, theirs) + 0);
  });
});

describe('what a plan spends on', () => {
  const plan = {
    orientation: 'service',
    price: 400,
    spend: { hours: 300, notebook: 100, training: 0 }
  } as const;

  it('is told as shares of all it spends, the largest first', () => {
    expect(mostSpentOn(plan, 3)).toEqual([
      { lever: 'hours', share: 0.75 },
      { lever: 'notebook', share: 0.25 }
    ]);
  });
  it('stops at as many as are asked for', () => {
    expect(mostSpentOn(plan, 1)).toHaveLength(1);
  });
});
