/** That what the debrief says of luck agrees with where the score and the figures lie. */
import { describe, expect, it } from 'vitest';
import type { LuckBand } from '../../src/insight/answers';
import { outsideOf, placeOf } from '../../src/ui/screens/debrief/verdict';

const band: Pick<LuckBand, 'byMeasure'> = {
  byMeasure: {
    satisfaction: [60, 61, 62],
    loyalty: [69, 70, 70.6],
    byChoice: [69, 70, 70.6],
    profit: [82_805_100, 88_000_000, 93_769_300],
    share: [30, 31, 32],
    equity: [28_573_500, 28_800_000, 28_999_400],
    trust: [0, 0, 0],
    morale: [50, 51, 52]
  }
};
const INSIDE = [
  { measure: 'satisfaction', value: 61.4 },
  { measure: 'loyalty', value: 70 },
  { measure: 'share', value: 31 }
] as const;

describe('what the debrief says of luck', () => {
  const scores = Array.from({ length: 20 }, (_, n) => 50 + n);
  it('calls a score lucky or unlucky only outside the eight in ten in the middle', () => {
    expect(placeOf(60, scores)).toEqual({ place: 'usual', below: 10, above: 9, same: 1 });
    expect(placeOf(67, scores).place).toBe('usual');
    expect(placeOf(69, scores)).toEqual({ place: 'high', below: 19, above: 0, same: 1 });
    expect(placeOf(50, scores)).toEqual({ place: 'low', below: 0, above: 19, same: 1 });
  });
  it('calls a score usual that every luck brings', () => {
    const same = scores.map(() => 44);
    expect(placeOf(44, same)).toEqual({ place: 'usual', below: 0, above: 0, same: 20 });
    expect(placeOf(45, same).place).toBe('high');
  });
  it('speaks of help and of bad luck by the same rule, whatever came to the same', () => {
    const lucks = (below: number, above: number) =>
      Array.from({ length: 20 }, (_, n) => (n < below ? 40 : n < below + above ? 60 : 50));
    const place = (below: number, above: number) => placeOf(50, lucks(below, above)).place;
    expect([place(12, 0), place(0, 12)]).toEqual(['high', 'low']);
    expect([place(11, 1), place(1, 11)]).toEqual(['high', 'low']);
    expect([place(10, 0), place(0, 10)]).toEqual(['usual', 'usual']);
    expect([place(12, 2), place(2, 12)]).toEqual(['usual', 'usual']);
  });
  it('names nothing where every figure lies in the band shown', () => {
    expect(outsideOf(INSIDE, band)).toMatchObject({ better: [], worse: [], all: 3, many: false });
  });
  it('names each figure outside the band shown, on the side it lies', () => {
    const reached = [
      ...INSIDE,
      { measure: 'profit', value: 93_906_400 },
      { measure: 'equity', value: 28_500_000 }
    ] as const;
    expect(outsideOf(reached, band)).toEqual({
      better: ['profit'],
      worse: ['equity'],
      all: 5,
      usual: 1,
      many: true
    });
  });
  it('expects one of five outside its band', () => {
    const reached = [
      ...INSIDE,
      { measure: 'profit', value: 93_906_400 },
      { measure: 'morale', value: 51 }
    ] as const;
    expect(outsideOf(reached, band)).toMatchObject({ better: ['profit'], usual: 1, many: false });
  });
  it('calls outside only what the page shows outside', () => {
    const at = (value: number) => outsideOf([{ measure: 'satisfaction', value }], band).better;
    expect(at(62.04)).toEqual([]);
    expect(at(62.06)).toEqual(['satisfaction']);
    const earned = (value: number) => outsideOf([{ measure: 'profit', value }], band).worse;
    expect(earned(82_805_060)).toEqual([]);
    expect(earned(82_805_040)).toEqual(['profit']);
  });
  it('says nothing of a figure that cannot be known', () => {
    expect(outsideOf([{ measure: 'byChoice', value: null }], band)).toMatchObject({
      better: [],
      worse: [],
      all: 0
    });
  });
});
