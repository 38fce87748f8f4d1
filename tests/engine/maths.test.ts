/** Deterministic mathematics and addressed luck. */
import { describe, expect, it } from 'vitest';
import { detExp, detLog, detPow } from '../../src/engine/maths';
import { draw, drawOne, mixSeed, nameKey, unit } from '../../src/engine/random';
import { gammaVariate, gumbel, inverseNormal, normal } from '../../src/engine/variates';

const words = (n: number, purpose = 0) => Array.from({ length: n }, (_, i) => drawOne(i, 3, 77, purpose));
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const deviation = (xs: number[]) => {
  const middle = mean(xs);
  return Math.sqrt(mean(xs.map((x) => (x - middle) ** 2)));
};

describe('functions that are the same in every browser', () => {
  it('exponential agrees with the exact one to nine digits', () => {
    for (let x = -39; x < 39; x += 0.173) expect(detExp(x) / Math.exp(x)).toBeCloseTo(1, 9);
  });

  it('exponential holds utilities beyond reason instead of overflowing', () => {
    expect(Number.isFinite(detExp(1e9))).toBe(true);
    expect(detExp(-1e9)).toBeGreaterThan(0);
  });

  it('logarithm and power agree with the exact ones', () => {
    for (let x = 1e-9; x < 1e9; x *= 3.7) expect(detLog(x)).toBeCloseTo(Math.log(x), 12);
    expect(detPow(2.5, 3.2)).toBeCloseTo(2.5 ** 3.2, 8);
  });

  it('normal quantiles are those of the books', () => {
    expect(inverseNormal(0.975)).toBeCloseTo(1.959964, 5);
    expect(inverseNormal(0.01)).toBeCloseTo(-2.326348, 5);
    expect(inverseNormal(0.5)).toBeCloseTo(0, 9);
  });
});

describe('luck at an address', () => {
  it('gives the same word at the same address and another at the next', () => {
    expect(drawOne(5, 6, 7, 8)).toBe(drawOne(5, 6, 7, 8));
    expect(new Set(words(10_000)).size).toBe(10_000);
  });

  it('spreads evenly, low bits included', () => {
    const four = new Uint32Array(4);
    const low = new Array<number>(64).fill(0);
    for (let i = 0; i < 64_000; i++) {
      draw(four, i, 1, 2, 3);
      low[four[2] & 63]++;
    }
    const chi = low.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(110);
    expect(mean(words(20_000).map(unit))).toBeCloseTo(0.5, 2);
  });

  it('differs by purpose, by seed and by further word', () => {
    const seeds = [
      mixSeed(1, 'choice'),
      mixSeed(1, 'encounter'),
      mixSeed(2, 'choice'),
      mixSeed(1, 'choice', 1)
    ];
    expect(new Set(seeds).size).toBe(4);
    expect(nameKey('left')).not.toBe(nameKey('right'));
  });

  it('makes normals, Gumbels and gammas of the right mean and spread', () => {
    const normals = words(40_000).map(normal);
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(deviation(normals)).toBeCloseTo(1, 1);
    expect(mean(words(40_000).map(gumbel))).toBeCloseTo(0.5772, 1);
    for (const shape of [0.5, 2]) {
      const gammas = Array.from({ length: 20_000 }, (_, i) => gammaVariate(shape, i, 0, 9));
      expect(mean(gammas)).toBeCloseTo(1, 1);
      expect(Math.abs(shape * deviation(gammas) ** 2 - 1)).toBeLessThan(0.05);
    }
  });
});
