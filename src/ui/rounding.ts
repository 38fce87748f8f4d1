/** Rounds parts together, so that the figures on the page add up to the sum on the page. */

/**
 * Whole numbers that sum to `total`: the largest remainders are rounded up. What the total is off their own sum by, where its ends were
 * rounded each for itself, is laid to the largest part, where it shows least.
 */
export function roundTogether(parts: readonly number[], total: number): readonly number[] {
  const own = Math.round(parts.reduce((sum, part) => sum + part, 0));
  const missing = own - parts.reduce((sum, part) => sum + Math.floor(part), 0);
  const remainder = (place: number) => (parts[place] ?? 0) - Math.floor(parts[place] ?? 0);
  const places = parts.map((_, place) => place);
  const up = new Set(places.toSorted((a, b) => remainder(b) - remainder(a)).slice(0, missing));
  const [largest] = places.toSorted((a, b) => Math.abs(parts[b] ?? 0) - Math.abs(parts[a] ?? 0));
  return parts.map(
    (part, place) => Math.floor(part) + (up.has(place) ? 1 : 0) + (place === largest ? total - own : 0)
  );
}
