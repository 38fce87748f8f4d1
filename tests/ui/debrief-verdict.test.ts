/** That what the debrief says of luck agrees with where the figures lie. */
import { describe, expect, it } from 'vitest';
import type { LuckBand } from '../../src/insight/answers';
import { verdictOf } from '../../src/ui/screens/debrief/verdict';

const band: LuckBand = {
  seeds: 20,
  byMeasure: {
    satisfaction: [60, 61, 62],
    loyalty: [69, 70, 70.6],
    byChoice: [69, 70, 70.6],
    profit: [37_687, 37_900, 38_208],
    share: [30, 31, 32],
    equity: [100, 110, 120],
    trust: [0, 0, 0],
    morale: [0, 0, 0]
  }
};

describe('what the debrief says of luck', () => {
  it('calls usual only what lies inside every band', () => {
    const inside = [
      { measure: 'satisfaction', value: 62 },
      { measure: 'profit', value: 37_687 }
    ] as const;
    expect(verdictOf(inside, band)).toEqual({ key: 'debrief.luckUsual', better: [], worse: [] });
  });
  it('calls usual what lies no more than a rounding outside its band', () => {
    const tight = { ...band, byMeasure: { ...band.byMeasure, satisfaction: [51.6, 52, 52.5] } } as const;
    const at = (value: number) => verdictOf([{ measure: 'satisfaction', value }], tight).key;
    expect(at(52.9)).toBe('debrief.luckUsual');
    expect(at(51.2)).toBe('debrief.luckUsual');
    expect(at(53.1)).toBe('debrief.luckGood');
    expect(at(51)).toBe('debrief.luckBad');
    const earned = (value: number) => verdictOf([{ measure: 'profit', value }], band).key;
    expect(earned(37_450)).toBe('debrief.luckUsual');
    expect(earned(37_000)).toBe('debrief.luckBad');
  });
  it('says nothing of luck where a figure cannot be known', () => {
    expect(verdictOf([{ measure: 'byChoice', value: null }], band)).toMatchObject({ better: [], worse: [] });
  });
  it('names each figure outside its band, on the side it lies', () => {
    const reached = [
      { measure: 'loyalty', value: 68.4 },
      { measure: 'profit', value: 37_150 },
      { measure: 'share', value: 31 }
    ] as const;
    expect(verdictOf(reached, band)).toEqual({
      key: 'debrief.luckBad',
      better: [],
      worse: ['loyalty', 'profit']
    });
    expect(verdictOf([...reached, { measure: 'equity', value: 300 }], band)).toMatchObject({
      key: 'debrief.luckBoth',
      better: ['equity']
    });
  });
});
