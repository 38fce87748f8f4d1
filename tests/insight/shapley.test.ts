/** The shares of causes add up to what the causes did together, and are fair between them. */
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

  it('take a run for each pair and its rest where there are some, and two a cause where there are many', () => {
    expect(coalitions(5)).toHaveLength(32);
    for (let n = 6; n <= 8; n++) expect(coalitions(n)).toHaveLength(2 + 2 * n + n * (n - 1));
    for (let n = 9; n <= 14; n++) expect(coalitions(n)).toHaveLength(2 * n + 2);
  });
});

/** Any worths of all the sets of up to nine causes. */
const anyGame = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    worths: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** n, maxLength: 2 ** n })
  })
);
const bit = (on: number, i: number) => (on >> i) & 1;

describe('the shares of causes in any game', () => {
  it('are all that there is to share', () => {
    fc.assert(
      fc.property(anyGame, ({ n, worths }) => {
        const parts = shares(n, (on) => worths[on]);
        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(worths[2 ** n - 1] - worths[0], 6);
      })
    );
  });

  it('are nothing for a cause that never makes a difference', () => {
    fc.assert(
      fc.property(anyGame, fc.nat(8), ({ n, worths }, place) => {
        const idle = place % n;
        const parts = shares(n, (on) => worths[on & ~(1 << idle)]);
        expect(parts[idle]).toBeCloseTo(0, 9);
      })
    );
  });

  it('are the same for two causes that can stand in for each other', () => {
    fc.assert(
      fc.property(anyGame, ({ n, worths }) => {
        const alike = (on: number) => (bit(on, 0) < bit(on, n - 1) ? (on | 1) & ~(1 << (n - 1)) : on);
        const parts = shares(n, (on) => worths[n > 1 ? alike(on) : on]);
        expect(parts[0]).toBeCloseTo(parts[n - 1], 6);
      })
    );
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
