import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeParts } from '../../src/insight/ledger';
import { coalitions, shares } from '../../src/insight/shapley';

/** A game in which every cause has a worth and every pair has another; some causes do nothing. */
function pairGame(alone: readonly number[], together: (i: number, j: number) => number) {
  return (on: number) => {
    let sum = 0;
    for (let i = 0; i < alone.length; i++) {
      if (!(on & (1 << i))) continue;
      sum += alone[i];
      for (let j = 0; j < i; j++) if (on & (1 << j)) sum += together(i, j);
    }
    return sum;
  };
}

/** As the runs would be asked: only what was announced. */
function announced(causes: number, value: (on: number) => number) {
  const known = new Map(coalitions(causes).map((on) => [on, value(on)]));
  return (on: number) => known.get(on) ?? NaN;
}

describe('the shares of causes', () => {
  it.each([0, 1, 2, 3, 5, 6, 7, 8, 9, 11, 14])('add up to what %d causes did together', (n) => {
    const value = (on: number) => Math.sin(on * 12.9898) * 100;
    const parts = shares(n, announced(n, value));
    const sum = parts.reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(value(2 ** n - 1) - value(0), 8);
  });

  it.each([3, 6, 7, 10, 12])('halve what two of %d causes do only together', (n) => {
    const alone = Array.from({ length: n }, (_, i) => i * i - 4);
    const together = (i: number, j: number) => ((i * 7 + j * 3) % 5) - 2;
    const parts = shares(n, announced(n, pairGame(alone, together)));
    alone.forEach((worth, i) => {
      const halves = alone.map((_, j) => (i === j ? 0 : together(Math.max(i, j), Math.min(i, j)) / 2));
      expect(parts[i]).toBeCloseTo(
        halves.reduce((a, b) => a + b, worth),
        8
      );
    });
  });

  it.each([4, 9])('give nothing to the one of %d causes that does nothing', (n) => {
    const value = (on: number) => Math.cos((on & ~4) * 78.233) * 10;
    expect(shares(n, announced(n, value))[2]).toBeCloseTo(0, 10);
  });

  it.each([5, 9])('need the run without each of %d causes alone', (n) => {
    const all = 2 ** n - 1;
    const needed = coalitions(n);
    for (let i = 0; i < n; i++) expect(needed).toContain(all & ~(1 << i));
  });

  it('take no more than a hundred and some runs, however many causes there are', () => {
    expect(coalitions(5)).toHaveLength(32);
    for (let n = 7; n <= 12; n++) expect(coalitions(n).length).toBeLessThan(110);
  });
});

describe('the lines of a ledger', () => {
  it('add up to the step and are each within a step of the truth', () => {
    const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 15
    });
    fc.assert(
      fc.property(amounts, (list) => {
        const total = Math.round(list.reduce((a, b) => a + b, 0));
        const parts = wholeParts(total, list);
        expect(parts.reduce((a, b) => a + b, 0) - total).toBe(0);
        parts.forEach((part, i) => expect(Math.abs(part - list[i])).toBeLessThanOrEqual(1));
      })
    );
  });

  it('are refused where they do not add up to begin with', () => {
    expect(() => wholeParts(10, [3, 4])).toThrow();
    expect(() => wholeParts(1, [NaN])).toThrow();
  });
});
