/** What a company may decide, and what becomes of a decision it may not make. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../src/engine/policies';
import { checkDecision, fitDecision } from '../../src/engine/rules';
import { ORIENTATIONS } from '../../src/engine/vocabulary';
import { decision } from './arbitraries';

const limits: Limits = {
  budget: 100_000,
  price: { least: 700, most: 1500, step: 10 },
  levers: {
    hours: { least: 10_000, most: 80_000, step: 5_000 },
    notebook: { least: 0, most: 60_000, step: 2_500 }
  },
  orientations: ORIENTATIONS
};
const sound = { orientation: 'service', price: 1000, spend: { hours: 50_000, notebook: 20_000 } } as const;
const codes = (own: object, answerCost = 0, allowed = limits) =>
  checkDecision(allowed, { ...sound, ...own }, answerCost).map(({ code }) => code);

describe('a decision', () => {
  it('within its limits has no problem', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, 30_000)).toEqual([]);
  });

  it('over the budget says by how much, the answer to the event counted', () => {
    expect(checkDecision(limits, sound, 30_001)).toEqual([{ code: 'decision/over-budget', by: 1 }]);
  });

  it('outside a range, on a closed lever or on nonsense is told so', () => {
    expect(codes({ price: 699 })).toEqual(['decision/price-range']);
    expect(codes({ price: Number.NaN })).toEqual(['decision/not-a-number']);
    expect(codes({ spend: { hours: 9_000 } })).toEqual(['decision/lever-range']);
    expect(codes({ spend: { hours: Number.POSITIVE_INFINITY } })).toContain('decision/not-a-number');
    expect(codes({ spend: { training: 5 } })).toEqual(['decision/lever-closed']);
    expect(codes({ spend: { training: 0 } })).toEqual([]);
    expect(codes({}, 0, { ...limits, orientations: ['value'] })).toEqual(['decision/orientation-closed']);
  });

  it('fitted to the limits is always allowed, whatever it was', () => {
    fc.assert(
      fc.property(decision, fc.nat(90_000), (wanted, answerCost) => {
        const fitted = fitDecision(limits, wanted, answerCost);
        expect(checkDecision(limits, fitted, answerCost)).toEqual([]);
      })
    );
  });

  it('that is allowed and on its steps is left as it is', () => {
    expect(fitDecision(limits, sound, 30_000)).toEqual(sound);
  });

  it('that cannot be paid even at its least is cut to its least', () => {
    const broke = fitDecision({ ...limits, budget: 5_000 }, sound, 0);
    expect(broke.spend).toEqual({ hours: 10_000, notebook: 0 });
  });
});
