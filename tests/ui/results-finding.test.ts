/** What the sentences of a results page say: what the goals count first, in the figures of the ledger, and no more than there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOf } from '../../src/play/moves';
import { ledgerLines } from '../../src/ui/charts/ledger';
import { readWithout } from '../../src/ui/charts/readings';
import { figure, ledgerOf } from '../../src/ui/screens/desk/figures';
import { beneath, finding, reason } from '../../src/ui/screens/results/finding';
import { movement } from '../../src/ui/screens/results/flows';
import { quarter } from '../scenario/reports';

type Goals = NonNullable<Parameters<typeof finding>[1]>['goals'];

const counts = (...measures: readonly ('satisfaction' | 'share')[]) =>
  measures.map((measure) => ({ measure }));

describe('the finding of a quarter, where the case has goals', () => {
  const quarters = (...moves: readonly Parameters<typeof quarter>[1][]) =>
    moves.map((figures, place) => quarter(place, figures));
  const moved = (satisfaction: number, share: number) =>
    quarters({ satisfaction: 60, share: 30 }, { satisfaction: 60 + satisfaction, share: 30 + share });
  const measureOf = (reports: ReturnType<typeof moved>, goals: Goals, rounds = 6) => {
    const found = finding(reports, { goals, rounds });
    return found.kind === 'moved' ? found.measure : found.kind;
  };

  it('is about what went furthest of the way that the goals lay out for it', () => {
    const reports = moved(5, 6);
    expect(measureOf(reports, counts('satisfaction', 'share'))).toBe('share');
    const goal = { measure: 'satisfaction' as const, from: 60, to: 70 };
    expect(measureOf(reports, [goal, ...counts('share')])).toBe('satisfaction');
  });

  it('is about what they do not count where that stands out far more, or where nothing else moved', () => {
    expect(measureOf(moved(6, 7), counts('satisfaction'))).toBe('satisfaction');
    expect(measureOf(moved(6, 30), counts('satisfaction'))).toBe('share');
    expect(measureOf(moved(0.5, 6), counts('satisfaction'))).toBe('share');
    expect(measureOf(moved(0.5, 0), counts('satisfaction'))).toBe('still');
  });

  it('is about the many who left rather than about a profit that is counted to the cent', () => {
    const goals = [
      { measure: 'byChoice' as const, from: 70, to: 91 },
      { measure: 'profit' as const, from: 12_000_000, to: 20_000_000 }
    ];
    const shock = quarters({ loyalty: 96, profit: 4_500_000 }, { loyalty: 68.3, profit: 2_549_600 });
    expect(measureOf(shock, goals)).toBe('loyalty');
    const calm = quarters({ loyalty: 96, profit: 4_500_000 }, { loyalty: 95.5, profit: 2_549_600 });
    expect(measureOf(calm, goals)).toBe('profit');
  });
});

describe('what the headline says of causes', () => {
  const built = { kind: 'built' as const, company: 1, fading: false };
  const parts = [
    { cause: { kind: 'happening' as const }, part: -8 },
    { cause: built, part: -4 },
    { cause: { kind: 'earlier' as const }, part: -2 }
  ];
  const ledger = { from: 80, to: 66, luck: 0, parts };

  it('counts a company that opened this quarter among what is new', () => {
    expect(reason(ledger, 'loyalty')?.earlier).toBe(-6);
    const opened = reason(ledger, 'loyalty', { isNew: ({ kind }) => kind === 'built' });
    expect(opened?.push.cause.kind).toBe('happening');
    expect(opened?.earlier).toBe(0);
  });

  it('names what pulled the other way most, be it what was paid once and is paid no more', () => {
    const causes = [
      { cause: { kind: 'happening' as const }, part: -900_000 },
      { cause: { kind: 'gone' as const }, part: 400_000 },
      { cause: { kind: 'answer' as const }, part: 199_300 }
    ];
    const profit = { from: 2_000_000, to: 1_699_300, luck: 0, parts: causes };
    expect(reason(profit, 'profit')?.back?.cause.kind).toBe('gone');
  });

  it('names what was decided and others made up for, where no figure moved by more than its noise', () => {
    const reports = [quarter(0, { profit: 1_021_200 }), quarter(1, { profit: 1_021_200 })];
    const still = { from: 0, to: 0, luck: 0, parts: [] };
    const turn = { cause: { kind: 'orientation' as const }, part: -90_000_000 };
    const sold = { cause: { kind: 'luck' as const }, part: 90_000_000 };
    const why = (...parts: readonly (typeof turn | typeof sold)[]) => ({
      ...{ satisfaction: still, loyalty: still, share: still },
      profit: { from: 1_021_200, to: 1_021_200, luck: 0, parts }
    });
    expect(beneath(why(turn, sold), reports)).toMatchObject({ measure: 'profit', push: turn });
    expect(beneath(why(sold), reports)).toBeNull();
  });
});

describe('the figures of the headline', () => {
  it('are those of the ledger, to the last unit', () => {
    const parts = [
      { cause: { kind: 'earlier' as const }, part: 4_610_749 },
      { cause: { kind: 'price' as const }, part: -1_512_449 },
      { cause: { kind: 'luck' as const }, part: 49 }
    ];
    const measure = { from: 0, to: 4_610_749 - 1_512_449 + 49, luck: 0, parts };
    const { main, small } = ledgerLines(measure, 100);
    const line = [...main, ...small].find(({ part }) => part.cause.kind === 'earlier');
    expect(reason(measure, 'profit')?.shown).toBe(line?.shown);
  });

  it('lie between the same ends as the move that is told, though the ledger was rounded before', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 40, max: 80, noNaN: true }),
        fc.double({ min: 40, max: 80, noNaN: true }),
        (a, b) => {
          const [from, to] = [a, b].map((end) => Math.round(100 * end) / 100);
          const reports = [quarter(0, { satisfaction: a }), quarter(1, { satisfaction: b })];
          const ledger = {
            from,
            to,
            luck: 0,
            parts: [{ cause: { kind: 'luck' as const }, part: to - from }]
          };
          const { main } = ledgerLines(ledgerOf(ledger, figure(reports, 'satisfaction')), 0.1);
          expect(main.reduce((sum, { shown }) => sum + shown, 0)).toBeCloseTo(moveOf('satisfaction', a, b));
        }
      )
    );
  });
});

describe('what leaving a cause out comes to', () => {
  const line = (part: number, without?: number) => ({
    part: { cause: { kind: 'price' as const }, part, ...(without !== undefined && { without }) },
    shown: part
  });

  it('is said to differ from its bar only where the two are shown to differ', () => {
    expect(readWithout(line(-4.6, 36.9), 32.6, 0.1)).toMatchObject({ value: 36.9, shared: true });
    expect(readWithout(line(-4.6, 36.9), 32.6, 0.1)?.alone).toBeCloseTo(-4.3);
    expect(readWithout(line(-4.3, 36.92), 32.6, 0.1)).toMatchObject({ shared: false });
  });

  it('is not known of what the quarter cannot be played without', () => {
    expect(readWithout(line(2), 32.6, 0.1)).toBeNull();
  });
});

describe('where most who left went', () => {
  const leaving = (...to: readonly number[]) => movement([[900, ...to], ...to.map(() => [])], 0);

  it('is several places where about as many went to each', () => {
    expect(leaving(245, 245, 40).evenly).toEqual([1, 2]);
    expect(leaving(100, 95, 92).evenly).toEqual([1, 2, null]);
  });

  it('is one place where fewer went anywhere else, and none where nobody left', () => {
    expect(leaving(391, 138, 120).evenly).toEqual([1]);
    expect(leaving(0, 0, 0)).toMatchObject({ evenly: [], mostWentTo: undefined });
  });
});
