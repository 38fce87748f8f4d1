/** What the debrief says of the goals beside the ending. */
import { describe, expect, it } from 'vitest';
import type { QuarterReport } from '../../src/engine/report';
import type { Goal } from '../../src/scenario/scenario';
import { fallenOf, missedOf } from '../../src/ui/screens/debrief/missed';

const goal = (measure: Goal['measure'], weight: number) => ({ measure, weight, from: 0, to: 100 }) as Goal;
const goals = [goal('satisfaction', 0.4), goal('profit', 0.3), goal('share', 0.2), goal('trust', 0.1)];
const result = (points: readonly number[]) => ({
  score: Math.round(points.reduce((sum, one) => sum + one, 0)),
  medal: null,
  goals: goals.map(({ measure }, place) => ({ measure, value: 0, points: points[place] }))
});

describe('the goals that were missed', () => {
  it('are those that left most points, two at most', () => {
    expect(missedOf(result([10, 29, 5, 0]), goals)).toEqual([
      { goal: 0, points: 10, most: 40 },
      { goal: 2, points: 5, most: 20 }
    ]);
  });
  it('are none where each brought nearly all it could', () => {
    expect(missedOf(result([35, 25, 18, 8]), goals)).toEqual([]);
  });
  it('have fallen where they ended a point below where they began', () => {
    const quarter = (at: number, satisfaction: number, share: number, trust: number) =>
      ({
        quarter: at,
        companies: [{ truth: { satisfaction, loyalty: 0, profit: 9 - at, share }, trust }]
      }) as unknown as QuarterReport;
    const played = [quarter(-1, 60, 30, 50), quarter(0, 70, 31, 50), quarter(1, 58.7, 29.2, 51)];
    expect(fallenOf(played, goals)).toEqual([{ goal: 0, from: 60, to: 58.7 }]);
  });
});
