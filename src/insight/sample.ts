/** Which customers stand for all where not all can be shown. */

/** The golden ratio's fraction: multiples of it fall into no step with anything. */
const GOLDEN = 0.6180339887498949;

/**
 * One from each of equally long stretches of ids, at a place in it that follows no pattern: segments are dealt out to
 * ids in a pattern, and evenly spaced ids could fall into step with it.
 */
export function sampleIds(customers: number, dots: number): Uint32Array {
  const count = Math.min(customers, Math.max(0, Math.floor(dots)));
  const startOf = (k: number) => Math.floor((k * customers) / count);
  return Uint32Array.from({ length: count }, (_, k) => {
    const within = (k * GOLDEN) % 1;
    return startOf(k) + Math.floor(within * (startOf(k + 1) - startOf(k)));
  });
}
