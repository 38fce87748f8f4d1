/** Splits what a set of causes did together into a share for each: Shapley's value (1953). */

/** Up to this many causes every combination is run; beyond, chosen orders of putting them back. */
const EXACT_UP_TO = 5;
/**
 * Orders taken when there are more causes; each is taken backwards too. What causes do alone and in pairs is shared exactly,
 * what three or more do only together is not: in tests up to a tenth of the largest share. Ten causes take 57 of
 * 1,024 runs.
 */
const ORDERS = 3;

/** A set of causes as bits: bit i is set when cause i is on. */
export type Coalition = number;

const without = (coalition: Coalition, cause: number) => coalition & ~(1 << cause);
const everything = (causes: number): Coalition => (1 << causes) - 1;

/**
 * Orders in which causes 0 to n − 1 are put back, when there are too many for all. Each order is followed by its
 * reverse, which makes the shares exact wherever causes work together in pairs; starting points and strides are
 * spread so that what three do together is shared about evenly too.
 */
function orders(causes: number): readonly (readonly number[])[] {
  const strides = Array.from({ length: causes }, (_, i) => i).filter(
    (stride) => divisor(stride, causes) === 1
  );
  return Array.from({ length: ORDERS }, (_, k) => {
    const stride = strides[k % Math.ceil(strides.length / 2)];
    const start = Math.floor((k * causes) / ORDERS);
    const order = Array.from({ length: causes }, (_, i) => (start + i * stride) % causes);
    return [order, order.toReversed()];
  }).flat();
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The coalitions that `shares` needs the values of, none and all first; those that lack one cause are among them. */
export function coalitions(causes: number): readonly Coalition[] {
  const all = everything(causes);
  const needed = new Set([0, all]);
  for (let cause = 0; cause < causes; cause++) needed.add(without(all, cause));
  if (causes <= EXACT_UP_TO) for (let c = 0; c <= all; c++) needed.add(c);
  else for (const order of orders(causes)) for (const { before } of steps(order)) needed.add(before);
  return [...needed];
}

/** The share of each cause in `value(all) - value(none)`; the shares sum to it up to rounding of fractions. */
export function shares(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  return causes <= EXACT_UP_TO ? exactShares(causes, value) : orderedShares(causes, value);
}

function exactShares(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  const weights = orderWeights(causes);
  return Array.from({ length: causes }, (_, cause) => {
    let share = 0;
    for (let c = 0; c <= everything(causes); c++) {
      if (without(c, cause) !== c) continue;
      share += weights[size(c)] * (value(c | (1 << cause)) - value(c));
    }
    return share;
  });
}

/** The share of all orders in which exactly a given set of s others comes before a cause: s! (n − s − 1)! / n!. */
function orderWeights(causes: number): readonly number[] {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return Array.from(
    { length: causes },
    (_, s) => (factorial(s) * factorial(causes - s - 1)) / factorial(causes)
  );
}

function orderedShares(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  const all = orders(causes);
  const sums = new Array<number>(causes).fill(0);
  for (const order of all) {
    for (const { cause, before } of steps(order)) {
      sums[cause] += value(before | (1 << cause)) - value(before);
    }
  }
  return sums.map((sum) => sum / all.length);
}

function steps(order: readonly number[]) {
  let before: Coalition = 0;
  return order.map((cause) => {
    const step = { cause, before };
    before |= 1 << cause;
    return step;
  });
}

function size(coalition: Coalition): number {
  let count = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) count++;
  return count;
}
