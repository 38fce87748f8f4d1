/** What counts as up, the same and down. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompanyReport } from '../../src/engine/report';
import { checkPredictions, directionOf } from '../../src/play/predictions';
import { opened } from './small';

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

  it('of an exact figure has two per cent to spare', () => {
    expect(directionOf('profit', earning(100_000), earning(101_900))).toBe('same');
    expect(directionOf('profit', earning(100_000), earning(103_000))).toBe('up');
    expect(directionOf('profit', earning(-100_000), earning(-110_000))).toBe('down');
    expect(directionOf('profit', earning(0), earning(0))).toBe('same');
  });

  it('is counted only where one was made', () => {
    const results = checkPredictions({ profit: 'up' }, earning(100), earning(50));
    expect(results).toEqual([{ measure: 'profit', said: 'up', came: 'down', hit: false }]);
  });
});
