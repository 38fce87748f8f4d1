/** Makes figures that were worked out as fractions add up exactly as whole steps. */

/**
 * Rounds the amounts to whole numbers that sum to `total` (a whole number near their sum): each is rounded down and
 * the steps still missing go to the largest remainders, earlier amounts first where remainders are equal.
 */
export function wholeParts(total: number, amounts: readonly number[]): readonly number[] {
  const parts = amounts.map(Math.floor);
  let missing = total - parts.reduce((sum, part) => sum + part, 0);
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
