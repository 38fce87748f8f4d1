/** What the sentences of a results page say: what the goals count first, in the figures of the ledger, and no more than there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOf } from '../../src/play/moves';
import { ledgerLines } from '../../src/ui/charts/ledger';
import { readWithout } from '../../src/ui/charts/readings';
import { figure, ledgerOf } from '../../src/ui/screens/desk/figures';
import { finding, reason } from '../../src/ui/screens/results/finding';
import { movement } from '../../src/ui/screens/results/flows';
import { quarter } from '../scenario/reports';

const counts = (...measures: readonly ('satisfaction' | 'share')[]) =>
  measures.map((measure) => ({ measure }));

describe('the finding of a quarter, where the case has goals', () => {
  const moved = (satisfaction: number, share: number) => [
    quarter(0, { satisfaction: 60, share: 30 }),
    quarter(1, { satisfaction: 60 + satisfaction, share: 30 + share })
  ];
  const measureOf = (reports: ReturnType<typeof moved>, goals: ReturnType<typeof counts>) => {
    const found = finding(reports, goals);
    return found.kind === 'moved' ? found.measure : found.kind;
  };

  it('is about what they count rather than what stands out a little more', () => {
    const reports = moved(10, 2);
    expect(measureOf(reports, [])).toBe('share');
    expect(measureOf(reports, counts('satisfaction'))).toBe('satisfaction');
    expect(measureOf(reports, counts('satisfaction', 'share'))).toBe('share');
  });

  it('is about what they do not count where that stands out far more, or where nothing else moved', () => {
    expect(measureOf(moved(6, 30), counts('satisfaction'))).toBe('share');
    expect(measureOf(moved(0.5, 6), counts('satisfaction'))).toBe('share');
    expect(measureOf(moved(0.5, 0), counts('satisfaction'))).toBe('still');
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
