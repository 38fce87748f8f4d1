/** What counts as up, the same and down. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompanyReport } from '../../src/engine/report';
import { checkPredictions, directionOf } from '../../src/play/predictions';
import { firstDraft, inputOf } from '../../src/play/rounds';
import { toleranceOf } from '../../src/play/tolerance';
import { opened, scenario, simulator } from './small';

let now: CompanyReport;
beforeAll(async () => {
  const report = (await opened()).view.reports.at(-1);
  if (!report) throw new Error('A market without history.');
  now = report.companies[0];
});

function surveyed(value: number, error: number): CompanyReport {
  return { ...now, survey: { ...now.survey, satisfaction: { value, error, asked: 400 } } };
}
function earning(profit: number): CompanyReport {
  return { ...now, truth: { ...now.truth, profit } };
}

describe('a prediction', () => {
  it('of "the same" holds while a survey cannot tell the difference', () => {
    expect(directionOf('satisfaction', surveyed(60, 3), surveyed(64, 3))).toBe('same');
    expect(directionOf('satisfaction', surveyed(60, 3), surveyed(65, 3))).toBe('up');
    expect(directionOf('satisfaction', surveyed(60, 1), surveyed(58, 1))).toBe('down');
  });

  it('of "the same" holds while the move shown is no more than the room shown for it', () => {
    // Two surveys with an error of 3 may differ by 4.243 points: the desk says 4.2.
    const came = (by: number) => directionOf('satisfaction', surveyed(60, 3), surveyed(60 + by, 3));
    expect([came(4.2), came(4.249), came(-4.249)]).toEqual(['same', 'same', 'same']);
    expect([came(4.251), came(-4.251)]).toEqual(['up', 'down']);
    const luck = toleranceOf('profit', now);
    expect(directionOf('profit', earning(0), earning(luck + 49))).toBe('same');
    expect(directionOf('profit', earning(0), earning(luck + 51))).toBe('up');
  });

  it('of "the same" holds where nearly everybody stayed and the next survey finds a few more who did not', () => {
    const asked = (value: number, error: number) => ({
      ...now,
      survey: { ...now.survey, loyalty: { value, error, asked: 1000 } }
    });
    expect(directionOf('loyalty', asked(99.6, 0.48), asked(98.8, 0.72))).toBe('same');
    expect(directionOf('loyalty', asked(99.6, 0.48), asked(98.5, 0.8))).toBe('down');
    // Away from the edge two surveys are alike.
    expect(toleranceOf('loyalty', asked(50, 3))).toBeCloseTo(4.2, 9);
    expect(toleranceOf('loyalty', asked(100, 0))).toBeCloseTo(0.1, 9);
  });

  it('of profit holds while the luck of a round makes as much', () => {
    const luck = toleranceOf('profit', now);
    expect(directionOf('profit', earning(100_000), earning(100_000 + luck))).toBe('same');
    expect(directionOf('profit', earning(100_000), earning(100_100 + luck))).toBe('up');
    expect(directionOf('profit', earning(-100_000), earning(-100_100 - luck))).toBe('down');
    expect(directionOf('profit', earning(0), earning(0))).toBe('same');
  });

  it('leaves as much room as luck takes when the quarter is played with others', async () => {
    const { market } = scenario;
    const draft = firstDraft(scenario);
    const game = inputOf({ ...scenario, market: { ...market, customers: 2000 } }, 3, [draft, draft], []);
    const [before] = (await simulator.play(game)).slice(-2);
    const why = await simulator.why(game);
    for (const measure of ['profit', 'share'] as const) {
      const ratio = why[measure].luck / toleranceOf(measure, before.companies[0]);
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    }
  });

  it('is counted only where one was made', () => {
    const results = checkPredictions({ profit: 'up' }, earning(100_000), earning(50_000));
    expect(results).toEqual([{ measure: 'profit', said: 'up', came: 'down', hit: false }]);
  });
});
