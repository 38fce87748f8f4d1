/** Rounds parts together, so that the figures on the page add up to the sum on the page. */

/** Whole numbers that sum to `total`, itself the rounded sum: the largest remainders are rounded up. */
export function roundTogether(parts: readonly number[], total: number): readonly number[] {
  const missing = total - parts.reduce((sum, part) => sum + Math.floor(part), 0);
  // No more than one each is missing, but for the dust of binary fractions.
  const each = Math.floor(missing / Math.max(1, parts.length));
  const remainder = (place: number) => (parts[place] ?? 0) - Math.floor(parts[place] ?? 0);
  const upwards = parts.map((_, place) => place).sort((a, b) => remainder(b) - remainder(a));
  const up = new Set(upwards.slice(0, missing - each * parts.length));
  return parts.map((part, place) => Math.floor(part) + each + (up.has(place) ? 1 : 0));
}
