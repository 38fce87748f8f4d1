/** From random words to normal, Gumbel and gamma variates, by tables: monotone, so that paired runs stay close. */
import { detLog, detPow } from './maths';
import { draw, unit } from './random';

/** Few enough that the tables stay in the fastest cache. */
const CELLS = 1024;

/** Inverse of the standard normal distribution (Acklam's rational approximation, error below 1.2e-9). */
export function inverseNormal(p: number): number {
  if (p > 0.5) return -inverseNormal(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * detLog(p));
    const top =
      ((((-7.784894002430293e-3 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
        q +
        4.374664141464968) *
        q +
      2.938163982698783;
    return (
      top /
      ((((7.784695709041462e-3 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) *
        q +
        1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  const top =
    (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
    q;
  const bottom =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return top / bottom;
}

/** A table of a quantile function; its two open ends are closed a third of a cell from the edge. */
function table(quantile: (p: number) => number): Float64Array {
  const cells = new Float64Array(CELLS + 1);
  for (let k = 1; k < CELLS; k++) cells[k] = quantile(k / CELLS);
  cells[0] = quantile(1 / (3 * CELLS));
  cells[CELLS] = quantile(1 - 1 / (3 * CELLS));
  return cells;
}

const normals = table(inverseNormal);
const gumbels = table((p) => -detLog(-detLog(p)));
const exponentials = table((p) => -detLog(1 - p));

/** The top 10 bits of the word name the cell, the rest the place in it. */
function lookUp(cells: Float64Array, word: number): number {
  const k = word >>> 22;
  const low = cells[k];
  return low + (cells[k + 1] - low) * ((word & 0x3fffff) * (1 / 0x400000));
}

/** A standard normal from a random word (0 to 4,294,967,295). */
export function normal(word: number): number {
  return lookUp(normals, word);
}

/** A standard Gumbel: the chance part of a utility; the largest sum wins with logit probability (McFadden 1974). */
export function gumbel(word: number): number {
  return lookUp(gumbels, word);
}

/** A standard exponential: how long one waits for what comes once in a unit of time on average. */
export function exponential(word: number): number {
  return lookUp(exponentials, word);
}

/**
 * A gamma variate of mean 1 and the given shape at the address (a, b, c), by Marsaglia & Tsang (2000): each attempt has an
 * address of its own, so no draw depends on another customer's attempts.
 */
export function gammaVariate(shape: number, a: number, b: number, c: number): number {
  const words = new Uint32Array(4);
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  const k = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; attempt < 64; attempt++) {
    draw(words, a, b, c, attempt);
    const x = normal(words[0]);
    const v = (1 + k * x) * (1 + k * x) * (1 + k * x);
    if (v <= 0 || detLog(unit(words[1])) >= 0.5 * x * x + d * (1 - v + detLog(v))) continue;
    const boost = shape < 1 ? detPow(unit(words[2]), 1 / shape) : 1;
    return (d * v * boost) / shape;
  }
  return 1;
}
