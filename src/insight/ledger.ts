/** Makes figures that were worked out as fractions add up exactly as whole steps. */

/**
 * Rounds the amounts to whole numbers that sum to `total`, a whole number at most one away from their own sum: each is
 * rounded down and the steps still missing go to the largest remainders, earlier amounts first where they are equal.
 * Throws where the amounts do not add up to begin with.
 */
export function wholeParts(total: number, amounts: readonly number[]): readonly number[] {
  const sum = add(amounts);
  if (!(Math.abs(sum - total) <= 1 + 1e-6 * (1 + Math.abs(sum)))) throw new Error(`${sum} is not ${total}.`);
  const parts = amounts.map(Math.floor);
  let missing = total - add(parts);
  const byRemainder = amounts
    .map((amount, i) => ({ i, remainder: amount - Math.floor(amount) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
    .map(({ i }) => i);
  const step = Math.sign(missing);
  if (step < 0) byRemainder.reverse();
  for (let n = 0; missing !== 0 && byRemainder.length > 0; n++, missing -= step) {
    parts[byRemainder[n % byRemainder.length]] += step;
  }
  return parts;
}

function add(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
