/** The charts' sentences and figures say what the data say, and no more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFor } from '../../src/ui/charts/axes';
import { ledgerLines, sourceOf } from '../../src/ui/charts/ledger';
import { readBars, readGroups, readLedger, readLines } from '../../src/ui/charts/readings';

const plain = (value: number) => String(Math.round(value));
const line = (name: string, values: number[], error: number | null = null) => ({
  name,
  values,
  errors: values.map(() => error)
});

describe('the reading of a line chart', () => {
  it('calls a gap inside the survey’s error level', () => {
    const reading = readLines(
      [line('you', [64], 4), line('Door', [67], 4), line('Penny', [51], 4)],
      0,
      0.5,
      plain
    );
    expect(reading).toEqual({ key: 'charts.lineLevelSurvey', values: { rival: 'Door' } });
  });

  it('names the best rival and how far they are ahead', () => {
    const { key, values } = readLines([line('you', [60, 58]), line('Door', [61, 65])], 1, 0.5, plain);
    expect(key).toBe('charts.lineBehind');
    expect(values).toEqual({ rival: 'Door', gap: '7', trend: 'wider' });
  });

  it('says so when you are ahead and the gap shrinks', () => {
    const { key, values } = readLines([line('you', [70, 66]), line('Door', [60, 62])], 1, 0.5, plain);
    expect(key).toBe('charts.lineAhead');
    expect(values.trend).toBe('narrower');
  });

  it('says nothing of a trend that the error may have made', () => {
    const { values } = readLines([line('you', [60, 70], 4), line('Door', [50, 58], 4)], 1, 0.5, plain);
    expect(values.trend).toBe('same');
  });

  it('sees a gap that grew after changing sides as grown', () => {
    const { key, values } = readLines([line('you', [60, 50]), line('Door', [58, 60])], 1, 0.5, plain);
    expect(key).toBe('charts.lineBehind');
    expect(values.trend).toBe('wider');
  });
});

describe('the reading of the profit bars', () => {
  it('tells a record', () => {
    expect(readBars([2400, 2600, 3240], plain)).toEqual({
      key: 'charts.barUp',
      values: { by: '640', now: '3240', record: 'most' }
    });
  });

  it('calls a change of less than two in a hundred the same', () => {
    expect(readBars([3000, 3030], plain).key).toBe('charts.barSame');
  });

  it('calls a loss a loss, even a smaller one than before', () => {
    expect(readBars([-900, -400], plain)).toMatchObject({ key: 'charts.barLoss', values: { now: '400' } });
  });
});

describe('the reading of the groups', () => {
  it('names the group that moved most', () => {
    const groups = [
      { name: 'families', before: 59, after: 52 },
      { name: 'students', before: 60, after: 63 }
    ];
    expect(readGroups(groups, plain)).toEqual({
      key: 'charts.groupsFell',
      values: { group: 'families', from: '59', to: '52', all: 'no' }
    });
  });

  it('says when every group went the same way', () => {
    const groups = [
      { name: 'families', before: 50, after: 52 },
      { name: 'students', before: 60, after: 63 }
    ];
    expect(readGroups(groups, plain).values.all).toBe('yes');
  });

  it('makes nothing of less than a point', () => {
    expect(readGroups([{ name: 'families', before: 50, after: 50.8 }], plain).key).toBe('charts.groupsSame');
  });

  it('names the lowest group when there is no quarter before', () => {
    const groups = [
      { name: 'families', before: null, after: 52 },
      { name: 'students', before: null, after: 63 }
    ];
    expect(readGroups(groups, plain)).toMatchObject({
      key: 'charts.groupsLowest',
      values: { group: 'families' }
    });
  });
});

describe('the ledger', () => {
  it('hangs each cause from the one above and ends where the measure ended', () => {
    const lines = ledgerLines({
      from: 64,
      to: 67,
      luck: 0.6,
      parts: [
        { cause: { kind: 'answer' }, part: 4.6, without: 62.4 },
        { cause: { kind: 'rival', company: 1 }, part: -1.7 },
        { cause: { kind: 'luck' }, part: 0.1 }
      ]
    });
    expect(lines.map(({ from }) => from)).toEqual([64, 68.6, 66.89999999999999]);
    expect(lines[2].to).toBeCloseTo(67);
  });

  it('draws chance, the survey and what was under way in pencil', () => {
    for (const kind of ['luck', 'survey', 'earlier'] as const)
      expect(sourceOf({ kind })).toEqual({ kind: 'pencil' });
    expect(sourceOf({ kind: 'rival', company: 2 })).toEqual({ kind: 'company', company: 2 });
    expect(sourceOf({ kind: 'lever', lever: 'hours' })).toEqual({ kind: 'company', company: 0 });
  });

  it('warns when luck alone could have made the change', () => {
    const largest = { name: 'the queue', part: '−0.4' };
    expect(readLedger({ from: 64, to: 64.4, luck: 0.6 }, largest).key).toBe('charts.ledgerLuck');
    expect(readLedger({ from: 64, to: 67, luck: 0.6 }, largest).key).toBe('charts.ledgerMost');
  });
});

describe('an axis', () => {
  it('has round steps and holds every value', () => {
    const values = fc.array(fc.double({ min: -1e5, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.boolean(), (figures, fromZero) => {
        const { least, most, step } = axisFor(figures, fromZero);
        const slack = step * 1e-6;
        expect(least).toBeLessThanOrEqual(Math.min(...figures) + slack);
        expect(most).toBeGreaterThanOrEqual(Math.max(...figures) - slack);
        expect(Math.round((most - least) / step)).toBeLessThanOrEqual(6);
        if (fromZero) expect(least).toBeLessThanOrEqual(0);
      })
    );
  });
});
