/** How far the game is on the way to its goals: by survey and books while it is played, by the truth when it is over. */
import { describe, expect, it } from 'vitest';
import { finalStandings, scoreSoFar, standings } from '../../src/ui/screens/results/standing';
import { quarter } from '../scenario/reports';

describe('where the player stands against the goals', () => {
  const label = { en: 'goal', 'zh-Hans': '目标', 'zh-Hant': '目標' };
  const goals = [
    { measure: 'satisfaction', label, from: 50, to: 70, weight: 0.6 },
    { measure: 'profit', label, from: 0, to: 4000, weight: 0.4 }
  ] as const;
  const reports = [
    quarter(-1, { satisfaction: 55, profit: 900 }),
    quarter(0, { satisfaction: 58, profit: 800 }),
    quarter(1, { satisfaction: 60, profit: 1200 })
  ];

  it('counts what the survey found at the end, and the profit of the rounds played', () => {
    const [satisfaction, profit] = standings(goals, reports);
    expect(satisfaction).toMatchObject({ now: 60, by: 2, part: 0.5, surveyed: true });
    expect(profit).toMatchObject({ now: 2000, by: null, part: 0.5, surveyed: false });
    expect(scoreSoFar([satisfaction, profit])).toBe(50);
  });
  it('counts at the end of the game what is true, as the debrief does', () => {
    const [satisfaction, profit] = finalStandings(goals, [{ value: 58 }, { value: 2000 }], reports);
    expect(satisfaction).toMatchObject({ now: 58, by: null, part: 0.4, asked: 60 });
    expect(profit).toMatchObject({ now: 2000, part: 0.5 });
  });
});
