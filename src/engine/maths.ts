/** Functions whose last bit is the same in every JavaScript engine: made of + − × ÷ and square roots alone. */

export const LN2 = 0.6931471805599453;
const STEPS = 32;
const FAR = 64;

/** 2^(k/32) for k in 0..31, from repeated square roots. */
const fractions = (() => {
  const roots = [1, 2, 3, 4, 5].reduce<number[]>((all) => [...all, Math.sqrt(all[all.length - 1])], [2]);
  const table = new Float64Array(STEPS);
  for (let k = 0; k < STEPS; k++) {
    let value = 1;
    for (let bit = 0; bit < 5; bit++) if ((k >> bit) & 1) value *= roots[5 - bit];
    table[k] = value;
  }
  return table;
})();

/** 2^n for n in −64..64, exact. */
const powers = (() => {
  const table = new Float64Array(2 * FAR + 1);
  table[FAR] = 1;
  for (let n = 1; n <= FAR; n++) {
    table[FAR + n] = table[FAR + n - 1] * 2;
    table[FAR - n] = table[FAR - n + 1] / 2;
  }
  return table;
})();

/** e to the x, relative error below 1e-10; x is held within ±40, which is all that utilities need. */
export function detExp(x: number): number {
  const held = x < -40 ? -40 : x > 40 ? 40 : x;
  const k = Math.floor(held * (STEPS / LN2) + 0.5);
  const r = held - k * (LN2 / STEPS);
  const n = k >> 5;
  const series = 1 + r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24))));
  return fractions[k & 31] * powers[n + FAR] * series;
}

/** Natural logarithm of x > 0, relative error below 1e-15; for tables and set-up only (it loops). */
export function detLog(x: number): number {
  let m = x;
  let n = 0;
  while (m > 1.4142135623730951) {
    m *= 0.5;
    n++;
  }
  while (m < 0.7071067811865476) {
    m *= 2;
    n--;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum = 0;
  for (let i = 21; i >= 1; i -= 2) sum = sum * s2 + 1 / i;
  return n * LN2 + 2 * s * sum;
}

/** x raised to a real power, x > 0. */
export function detPow(x: number, power: number): number {
  return detExp(power * detLog(x));
}

/** x held between `least` and `most`; NaN stays. */
export function clamp(x: number, least: number, most: number): number {
  return x < least ? least : x > most ? most : x;
}

/** Held between 0 and 1. */
export function clamp01(x: number): number {
  return x < 0 ? 0 : x > 1 ? 1 : x;
}

/** Whether any level is above nothing: where no company does a thing, its customers need not be gone through. */
export function anyAbove(levels: Float64Array | Uint8Array): boolean {
  for (let j = 0; j < levels.length; j++) if (levels[j] > 0) return true;
  return false;
}
