/** The charts' sentences and figures say what the data say, and no more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFor } from '../../src/ui/charts/axes';
import { roundBand } from '../../src/ui/charts/bar-drawing';
import { ledgerLines, sourceOf, tellingLine } from '../../src/ui/charts/ledger';
import { moveOf } from '../../src/play/moves';
import { readBars, readLedger, readLines } from '../../src/ui/charts/readings';

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

  it('says who overtook whom, rather than that a gap grew, when the lead changed sides', () => {
    const fell = readLines([line('you', [60, 50]), line('Door', [58, 60])], 1, 0.5, plain);
    expect(fell).toEqual({ key: 'charts.lineOvertaken', values: { rival: 'Door', gap: '10' } });
    const rose = readLines([line('you', [50, 60]), line('Door', [60, 58])], 1, 0.5, plain);
    expect(rose).toEqual({ key: 'charts.lineOvertook', values: { rival: 'Door', gap: '2' } });
  });

  it('makes no overtaking of a lead that the survey’s error may have made', () => {
    const { key, values } = readLines([line('you', [60, 50], 2), line('Door', [59, 60], 2)], 1, 0.5, plain);
    expect(key).toBe('charts.lineBehind');
    expect(values.trend).toBe('same');
  });

  it('gives the gap between the figures as they are shown', () => {
    const { values } = readLines([line('you', [60, 61.4]), line('Door', [61, 64.6])], 1, 0.5, plain);
    expect(values.gap).toBe('4');
  });
});

describe('the reading of the profit bars', () => {
  it('tells a record', () => {
    expect(readBars([2400, 2600, 3240], 50, plain)).toEqual({
      key: 'charts.barUp',
      values: { by: '640', now: '3240', record: 'most' }
    });
  });

  it('calls a change that luck makes by itself the same', () => {
    expect(readBars([3000, 3050], 50, plain).key).toBe('charts.barSame');
    expect(readBars([3000, 3051], 50, plain).key).toBe('charts.barUp');
  });

  it('calls a loss a loss, even a smaller one than before', () => {
    expect(readBars([-900, -400], 50, plain)).toMatchObject({
      key: 'charts.barLoss',
      values: { now: '400' }
    });
  });
});

describe('the band of a forecast', () => {
  it('is told in whole units no finer than it is wide, and never narrower than it is', () => {
    expect(roundBand({ low: 852_341, middle: 978_012, high: 1_104_477 })).toEqual({
      low: 8500,
      middle: 9780.12,
      high: 11_100
    });
    expect(roundBand({ low: -4_260, middle: -2_000, high: -90 })).toEqual({ low: -43, middle: -20, high: 0 });
    expect(roundBand({ low: 500, middle: 500, high: 500 })).toMatchObject({ low: 5, high: 5 });
  });
});

describe('the ledger', () => {
  const sum = (lines: readonly { readonly shown: number }[]) =>
    lines.reduce((total, { shown }) => total + shown, 0);

  it('hangs each cause from the one above and ends where the measure ended', () => {
    const { main } = ledgerLines(
      {
        from: 64,
        to: 67,
        luck: 0.6,
        parts: [
          { cause: { kind: 'answer' }, part: 4.6, without: 62.4 },
          { cause: { kind: 'rival', company: 1 }, part: -1.7 },
          { cause: { kind: 'luck' }, part: 0.1 }
        ]
      },
      0.1
    );
    expect(main.map(({ from }) => from)).toEqual([64, 68.6, 66.89999999999999]);
    expect(main[2].to).toBeCloseTo(67);
  });

  it('folds the causes below a tenth of the largest, but for a single one', () => {
    const parts = [
      { cause: { kind: 'price' as const }, part: 5 },
      { cause: { kind: 'talk' as const }, part: 0.4 },
      { cause: { kind: 'luck' as const }, part: 0 }
    ];
    const folded = ledgerLines({ from: 60, to: 65.4, luck: 1, parts }, 0.1);
    expect(folded.main.map(({ part }) => part.cause.kind)).toEqual(['price']);
    expect(folded.small.map(({ part }) => part.cause.kind)).toEqual(['talk', 'luck']);
    const single = ledgerLines({ from: 60, to: 65.4, luck: 1, parts: parts.slice(0, 2) }, 0.1);
    expect(single.main).toHaveLength(2);
    expect(single.small).toEqual([]);
  });

  it('never folds away what was decided this quarter, unless it shows nothing', () => {
    const parts = [
      { cause: { kind: 'happening' as const }, part: 8 },
      { cause: { kind: 'lever' as const, lever: 'training' as const }, part: 0.3 },
      { cause: { kind: 'price' as const }, part: 0.01 },
      { cause: { kind: 'talk' as const }, part: 0.4 }
    ];
    const { main, small } = ledgerLines({ from: 60, to: 68.71, luck: 1, parts }, 0.1);
    expect(main.map(({ part }) => part.cause.kind)).toEqual(['happening', 'lever']);
    expect(small.map(({ part }) => part.cause.kind)).toEqual(['price', 'talk']);
  });

  it('shows parts that add up to the change shown', () => {
    const amounts = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 99, noNaN: true }), amounts, (from, pushes) => {
        const to = pushes.reduce((total, part) => total + part, from);
        const parts = pushes.map((part) => ({ cause: { kind: 'talk' as const }, part }));
        const { main, small } = ledgerLines({ from, to, luck: 0, parts }, 0.1);
        expect(sum([...main, ...small])).toBeCloseTo(moveOf('share', from, to));
      })
    );
  });

  it('tells of somebody’s doing rather than of what was under way, when it weighs enough', () => {
    const told = (price: number) => {
      const parts = [
        { cause: { kind: 'earlier' as const }, part: -3 },
        { cause: { kind: 'price' as const }, part: price }
      ];
      const measure = { from: 50, to: 47 + price, luck: 1, parts };
      const telling = tellingLine(ledgerLines(measure, 0.1).main, measure);
      return [telling?.told.part.cause.kind, telling?.largest];
    };
    expect(told(-1.9)).toEqual(['price', false]);
    expect(told(-0.5)).toEqual(['earlier', true]);
    expect(told(-4)).toEqual(['price', true]);
  });

  it('says of a rival’s own decisions that the rival took them, and of the rest who did', () => {
    expect(sourceOf({ kind: 'price' }, { company: 1 })).toEqual({ kind: 'company', company: 1 });
    expect(sourceOf({ kind: 'answer' }, { company: 1 })).toEqual({ kind: 'company', company: 0 });
    expect(sourceOf({ kind: 'rival', company: 0 }, { company: 1 })).toEqual({ kind: 'company', company: 0 });
  });

  it('puts down an event that was left without an answer to the event, not to the player', () => {
    expect(sourceOf({ kind: 'answer' }, { answered: false })).toEqual({ kind: 'event' });
    expect(sourceOf({ kind: 'answer' })).toEqual({ kind: 'company', company: 0 });
    expect(sourceOf({ kind: 'happening' })).toEqual({ kind: 'event' });
  });

  it('draws chance and the survey in pencil, and work of earlier rounds in its company’s own colour', () => {
    for (const kind of ['luck', 'survey'] as const) expect(sourceOf({ kind })).toEqual({ kind: 'pencil' });
    for (const kind of ['earlier', 'gone'] as const)
      expect(sourceOf({ kind }, { company: 1 })).toEqual({ kind: 'earlier', company: 1 });
    const built = { kind: 'built', company: 2, fading: false } as const;
    expect(sourceOf(built)).toEqual({ kind: 'earlier', company: 2 });
    expect(sourceOf({ kind: 'rival', company: 2 })).toEqual({ kind: 'company', company: 2 });
    expect(sourceOf({ kind: 'lever', lever: 'hours' })).toEqual({ kind: 'company', company: 0 });
  });

  it('never says that chance pushed most: it says that most of it is chance', () => {
    const parts = [
      { cause: { kind: 'survey' as const }, part: 3 },
      { cause: { kind: 'price' as const }, part: 1.5 }
    ];
    const measure = { from: 50, to: 54.5, luck: 1, parts };
    const told = tellingLine(ledgerLines(measure, 0.1).main, measure);
    expect(told).toMatchObject({ weight: 'chance', told: { part: { cause: { kind: 'survey' } } } });
    expect(told?.beside?.part.cause.kind).toBe('price');
    const of = (kind: 'survey' | 'luck' | 'tastes') => {
      const chance = { name: '', part: '+3', shown: 3, push: 1, weight: 'chance', largest: true } as const;
      return readLedger(measure.to - measure.from, 1, { ...chance, kind }).at(0)?.values.of;
    };
    expect([of('survey'), of('luck'), of('tastes')]).toEqual(['survey', 'luck', 'tastes']);
  });

  it('adds up all that came from earlier rounds, whoever’s and whichever way', () => {
    const parts = [
      { cause: { kind: 'price' as const }, part: 2 },
      { cause: { kind: 'earlier' as const }, part: 2.5 },
      { cause: { kind: 'built' as const, company: 0, fading: false }, part: 1 },
      { cause: { kind: 'built' as const, company: 1, fading: false }, part: 0.5 }
    ];
    const measure = { from: 50, to: 56, luck: 1, parts };
    const { main } = ledgerLines(measure, 0.1);
    expect(tellingLine(main, measure)).toMatchObject({ weight: 'news', largest: false, earlier: 4 });
    const [price, earlier, own] = parts;
    const pulled = { ...own, part: -1.5 };
    const less = { from: 50, to: 53, luck: 1, parts: [price, earlier, pulled] };
    const told = tellingLine(ledgerLines(less, 0.1).main, less);
    expect(told?.earlier).toBe(1);
  });

  it('does not say that what is new pushed most where earlier rounds together pushed more', () => {
    const parts = [
      { cause: { kind: 'price' as const }, part: 1.5 },
      { cause: { kind: 'earlier' as const }, part: 1.2 },
      { cause: { kind: 'built' as const, company: 0, fading: false }, part: 0.9 }
    ];
    const measure = { from: 50, to: 53.6, luck: 1, parts };
    const told = tellingLine(ledgerLines(measure, 0.1).main, measure);
    expect(told).toMatchObject({ weight: 'news', largest: false });
  });

  it('warns when the change is no larger than it would be by itself, and says by what', () => {
    const queue = { name: 'the queue', part: '−0.4', shown: -0.4, push: -1, largest: true } as const;
    const told = { ...queue, kind: 'talk', weight: 'news' } as const;
    const keys = (change: number) => readLedger(change, 6, told, 'survey', 0.1).map(({ key }) => key);
    expect(keys(4)).toEqual(['charts.ledgerMost', 'charts.ledgerSmall']);
    expect(keys(30)).toEqual(['charts.ledgerMost']);
    expect(readLedger(4, 6, told, 'survey', 0.1).at(1)?.values).toEqual({ by: 'survey', known: 'no' });
    expect(readLedger(3, 0.6, { ...told, weight: 'earlier' }).at(0)?.values.of).toBe('earlier');
  });

  it('does not call chance what was decided and others made up for', () => {
    const turn = { name: 'Turning to Service', part: '−18,761', shown: -1_876_100, push: -1 } as const;
    const told = { ...turn, kind: 'orientation', weight: 'news', largest: true } as const;
    expect(readLedger(-8445, 9000, told, 'luck', 100).at(1)?.values).toEqual({ by: 'luck', known: 'yes' });
    const survey = { ...told, kind: 'survey', weight: 'chance' } as const;
    expect(readLedger(-8445, 9000, survey, 'luck', 100).at(1)?.values.known).toBe('no');
  });

  it('never hides chance that did more than the least of what the player is shown to have done', () => {
    const parts = [
      { cause: { kind: 'happening' as const }, part: -25 },
      { cause: { kind: 'survey' as const }, part: -1.5 },
      { cause: { kind: 'talk' as const }, part: -0.5 },
      { cause: { kind: 'lever' as const, lever: 'advertising' as const }, part: -0.3 },
      { cause: { kind: 'luck' as const }, part: 0.2 }
    ];
    const { main, small } = ledgerLines({ from: 99, to: 71.9, luck: 1, parts }, 0.1);
    expect(main.map(({ part }) => part.cause.kind)).toEqual(['happening', 'survey', 'lever']);
    expect(small.map(({ part }) => part.cause.kind)).toEqual(['talk', 'luck']);
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
