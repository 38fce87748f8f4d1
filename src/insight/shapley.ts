/** Splits what a set of causes did together into a share for each: Shapley's value (1953). */

/** Up to this many causes every combination is run; beyond, each cause alone and all but each. */
const EXACT_UP_TO = 5;
/** Up to this many, also each two alone and all but each two. */
const PAIRS_UP_TO = 8;

/** A set of causes as bits: bit i is set when cause i is on. */
export type Coalition = number;

const without = (coalition: Coalition, cause: number) => coalition & ~(1 << cause);
const everything = (causes: number): Coalition => (1 << causes) - 1;

/** The coalitions that `shares` needs the values of, none and all first; those that lack one cause are among them. */
export function coalitions(causes: number): readonly Coalition[] {
  const all = everything(causes);
  const needed = new Set([0, all]);
  for (let cause = 0; cause < causes; cause++) needed.add(1 << cause).add(without(all, cause));
  if (causes <= EXACT_UP_TO) for (let c = 0; c <= all; c++) needed.add(c);
  else if (causes <= PAIRS_UP_TO)
    for (let one = 0; one < causes; one++)
      for (let other = 0; other < one; other++)
        needed.add((1 << one) | (1 << other)).add(without(without(all, one), other));
  return [...needed];
}

/** The share of each cause in `value(all) - value(none)`; the shares sum to it up to rounding of fractions. */
export function shares(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  return causes <= EXACT_UP_TO ? exactShares(causes, value) : nearShares(causes, value);
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

/**
 * The mean of what a cause adds at each place of an order: first and last as played; second and last but one too where pairs
 * are played, the places between in a straight line. What then is left over is settled between those that work with others, by
 * how much. Causes that do the same get the same and those that do nothing get nothing, as with Shapley's value.
 */
function nearShares(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  const all = everything(causes);
  const first = Array.from({ length: causes }, (_, cause) => value(1 << cause) - value(0));
  const last = first.map((_, cause) => value(all) - value(without(all, cause)));
  const ends = first.map((worth, cause) => (worth + last[cause]) / 2);
  const inner = causes <= PAIRS_UP_TO ? innerPlaces(causes, value) : ends;
  const near = ends.map((worth, cause) => (2 * worth + (causes - 2) * inner[cause]) / causes);
  const together = first.map((worth, cause) => Math.abs(last[cause] - worth));
  const left = value(all) - value(0) - sum(near);
  const allTogether = sum(together);
  return near.map(
    (worth, cause) => worth + left * (allTogether === 0 ? 1 / causes : together[cause] / allTogether)
  );
}

/** The mean of what each cause adds after one other, and before one other. */
function innerPlaces(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  const all = everything(causes);
  return Array.from({ length: causes }, (_, cause) => {
    const worths = Array.from({ length: causes }, (_other, other) => {
      if (other === cause) return 0;
      const second = value((1 << cause) | (1 << other)) - value(1 << other);
      const rest = without(all, other);
      return second + value(rest) - value(without(rest, cause));
    });
    return sum(worths) / (2 * (causes - 1));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function size(coalition: Coalition): number {
  let count = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) count++;
  return count;
}
