/** A fingerprint of a market: two markets that behave alike from here on, whatever happens, have the same. */
import { mix } from './random';
import type { Market } from './state';

/** Eight hexadecimal digits over the whole dynamic state; the same in every JavaScript engine on little-endian machines. */
export function marketHash(market: Market): string {
  let h = mix(market.seed ^ mix(market.luck));
  h = mix(h ^ (market.quarter >>> 0));
  h = hashArray(h, Float64Array.of(...Object.values(market.climate)));
  for (const part of [market.firms, market.minds]) {
    for (const array of Object.values(part) as Float64Array[]) h = hashArray(h, array);
  }
  return h.toString(16).padStart(8, '0');
}

/** Mixes an array's bytes in, four at a time. */
function hashArray(start: number, array: Float64Array): number {
  const whole = array.byteLength >> 2;
  const words = new Int32Array(array.buffer, array.byteOffset, whole);
  let h = start | 0;
  for (let k = 0; k < whole; k++) {
    h ^= Math.imul(words[k], 0xcc9e2d51);
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  const bytes = new Uint8Array(array.buffer, array.byteOffset + whole * 4, array.byteLength & 3);
  for (const byte of bytes) h = Math.imul(h ^ byte, 0x01000193);
  return mix(h);
}
