/** The debrief adds up, and keeps its answers back until the player has given some. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTogether } from '../../src/ui/rounding';
import { hasWritten } from '../../src/ui/screens/debrief/writing';

describe('figures rounded together', () => {
  it('make the points of the goals add up to the score', () => {
    expect(roundTogether([9.4, 25.3, 30.1, 9.4], 74)).toEqual([10, 25, 30, 9]);
  });
  it('stay within one of what they were, whatever they are', () => {
    const parts = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (exact) => {
        const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
        const shown = roundTogether(exact, total);
        expect(shown.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total);
        shown.forEach((part, place) => expect(Math.abs(part - exact[place])).toBeLessThanOrEqual(1));
      })
    );
  });
});

describe('what to notice', () => {
  it('waits for an answer to every question', () => {
    expect(hasWritten([], 2)).toBe(false);
    expect(hasWritten(['Their price was all they came for.', ''], 2)).toBe(false);
    expect(hasWritten(['Their price was all they came for.', ' so so '], 2)).toBe(false);
    expect(hasWritten(['Their price was all they came for.', 'The price was selling.'], 2)).toBe(true);
  });
});
