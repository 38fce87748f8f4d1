/** The sentence under the groups of customers, and the errors in the tables of charts. */
import { describe, expect, it } from 'vitest';
import { readGroups } from '../../src/ui/charts/readings';
import { measureSeries, tableOf } from '../../src/ui/charts/series';
import { quarter } from '../scenario/reports';

const plain = (value: number) => String(Math.round(value * 10) / 10);

describe('the reading of the groups', () => {
  it('names the group that moved most', () => {
    const groups = [
      { name: 'families', before: 59, after: 52, part: 1 },
      { name: 'students', before: 60, after: 63, part: 1 }
    ];
    expect(readGroups(groups, 1, plain)).toEqual({
      key: 'charts.groupsFell',
      values: { group: 'families', from: '59', to: '52', all: 'no', further: 'no', other: '', error: '' }
    });
  });

  it('says why a smaller group that moved further is not the one', () => {
    const groups = [
      { name: 'families', before: 72.3, after: 74, part: 0.8 },
      { name: 'farms', before: 71, after: 74, part: 0.05 }
    ];
    const { key, values } = readGroups(groups, 0.9, plain);
    expect([key, values]).toMatchObject([
      'charts.groupsRose',
      { group: 'families', all: 'no', further: 'yes', other: 'farms', error: '4' }
    ]);
  });

  it('says when every group went the same way', () => {
    const groups = [
      { name: 'families', before: 50, after: 52, part: 1 },
      { name: 'students', before: 60, after: 63, part: 1 }
    ];
    expect(readGroups(groups, 1, plain).values.all).toBe('yes');
  });

  it('makes nothing of a move that the survey can be off by', () => {
    const groups = [{ name: 'families', before: 50, after: 50.8, part: 1 }];
    expect(readGroups(groups, 0.9, plain).key).toBe('charts.groupsSame');
    expect(readGroups(groups, 0.7, plain).key).toBe('charts.groupsRose');
  });

  it('has every group rise only where each rose beyond the error', () => {
    const groups = [
      { name: 'families', before: 50, after: 52, part: 1 },
      { name: 'students', before: 60, after: 60.2, part: 1 }
    ];
    expect(readGroups(groups, 0.5, plain).values).toMatchObject({ group: 'families', all: 'no' });
  });

  it('names the lowest group when there is no quarter before', () => {
    const groups = [
      { name: 'families', before: null, after: 52, part: 1 },
      { name: 'students', before: null, after: 63, part: 1 }
    ];
    expect(readGroups(groups, 1, plain)).toMatchObject({
      key: 'charts.groupsLowest',
      values: { group: 'families' }
    });
  });

  it('names no group that moved less than a sample of its size can be off by, however much more it moved', () => {
    const groups = [
      { name: 'pensioners', before: 55.3, after: 56.1, part: 0.1 },
      { name: 'students', before: 60, after: 60.2, part: 0.9 }
    ];
    expect(readGroups(groups, 0.7, plain)).toEqual({
      key: 'charts.groupsSame',
      values: { low: '0.7', high: '2.2', one: 'no' }
    });
    const surer = [groups[0], { ...groups[1], after: 60.8 }];
    expect(readGroups(surer, 0.7, plain)).toMatchObject({
      key: 'charts.groupsRose',
      values: { group: 'students', all: 'no' }
    });
  });
});

describe('the table under a chart', () => {
  it('gives the error of a survey in tenths, beside a figure in whole points', () => {
    const reports = [quarter(0, { satisfaction: 59.2 })];
    const series = measureSeries(reports, 'satisfaction', ['you']);
    const whole = (value: number) => String(Math.round(value));
    const { rows } = tableOf(['R1'], series, whole, '', (value, error) => `${value} ± ${error.toFixed(1)}`);
    expect(rows).toEqual([['R1', '59 ± 3.0']]);
  });
});
