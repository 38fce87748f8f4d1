/** The statistics that the facts are stated in. */

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k];
  return total;
}

export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}

export function deviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - middle) ** 2)));
}

export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    xy += (x[k] - mx) * (y[k] - my);
    xx += (x[k] - mx) ** 2;
    yy += (y[k] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** Share of the total that the top `part` of the values make up. */
export function topShare(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  return sum(sorted.slice(0, Math.round(part * sorted.length))) / sum(sorted);
}

/** The t value of the slope of y on x. */
export function slopeT(x: readonly number[], y: readonly number[]): number {
  const r = correlation(x, y);
  return r * Math.sqrt((x.length - 2) / (1 - r * r));
}

/** Explained share of the variance of y in a linear regression with intercept on the columns. */
export function explained(y: ArrayLike<number>, columns: readonly ArrayLike<number>[]): number {
  const centred = [...columns, y].map((column) => {
    const middle = mean(column);
    return Float64Array.from(column, (value) => value - middle);
  });
  const cross = centred.map((a) =>
    centred.map((b) => a.reduce((total, value, k) => total + value * b[k], 0))
  );
  const k = columns.length;
  const weights = solve(
    cross.slice(0, k).map((row) => row.slice(0, k)),
    cross.slice(0, k).map((row) => row[k])
  );
  return sum(weights.map((weight, j) => weight * cross[j][k])) / cross[k][k];
}

/** Solves a small symmetric positive system by elimination; a column that says nothing new gets no weight. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, k) => [...row, right[k]]);
  for (let p = 0; p < n; p++) {
    const pivot = rows[p][p];
    if (pivot <= 1e-9 * matrix[p][p]) {
      rows[p].fill(0);
      continue;
    }
    rows[p] = rows[p].map((value) => value / pivot);
    for (let r = 0; r < n; r++) {
      const factor = rows[r][p];
      if (r !== p) rows[r] = rows[r].map((value, c) => value - factor * rows[p][c]);
    }
  }
  return rows.map((row) => row[n]);
}

/** Survival after each of `periods` renewals in the shifted-beta-geometric model (Fader & Hardie 2007). */
function shiftedBetaGeometric(alpha: number, beta: number, periods: number): number[] {
  let survival = 1;
  return Array.from({ length: periods }, (_, t) => (survival *= (beta + t) / (alpha + beta + t)));
}

/** Fits that model to the first `known` of the observed survivals (1 at the start left out) and foretells all of them. */
export function foretoldSurvival(observed: readonly number[], known: number): number[] {
  const shares = observed.slice(0, known);
  const fit = (a: number, b: number) => {
    const model = shiftedBetaGeometric(Math.exp(a), Math.exp(b), known);
    const lost = (curve: readonly number[], t: number) => (t === 0 ? 1 : curve[t - 1]) - curve[t];
    const likelihood = sum(shares.map((_, t) => lost(shares, t) * Math.log(lost(model, t))));
    return likelihood + shares[known - 1] * Math.log(model[known - 1]);
  };
  let [a, b, step] = [0, 0, 2];
  while (step > 1e-4) {
    const around = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [a + i * step, b + j * step]));
    const best = around.reduce((x, y) => (fit(y[0], y[1]) > fit(x[0], x[1]) ? y : x));
    if (best[0] === a && best[1] === b) step /= 2;
    [a, b] = best;
  }
  return shiftedBetaGeometric(Math.exp(a), Math.exp(b), observed.length);
}
