/** Addressed luck: a random word is a function of (seed, customer, time, purpose), never drawn from a stream. */

/** What a draw is for. The number is part of the address: never reuse one, never renumber one. */
const PURPOSES = {
  trips: 2,
  wants: 3,
  price: 4,
  taste: 5,
  friends: 6,
  firstView: 9,
  choice: 10,
  encounter: 11,
  notice: 13,
  survey: 14,
  reached: 15,
  policy: 16,
  home: 17,
  trip: 18,
  roaming: 19,
  complaint: 20,
  join: 21,
  known: 22,
  reachable: 23,
  invite: 24,
  renewal: 25,
  neighbours: 26
} as const;
export type Purpose = keyof typeof PURPOSES;

/** Mixes 32 bits so that each input bit moves each output bit (MurmurHash3's finaliser). */
export function mix(word: number): number {
  return mixSigned(word) >>> 0;
}

/** The same 32 bits with a sign: V8 keeps such a number without a box, also where it hands it from function to function. */
function mixSigned(word: number): number {
  let h = word >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A seed made for one purpose and one further word, mixed beforehand so that near seeds do not resemble each other. */
export function mixSeed(seed: number, purpose: Purpose, word = 0): number {
  return mix(mix(seed) ^ mix(Math.imul(PURPOSES[purpose], 0x9e3779b1) ^ mix(word)));
}

/**
 * Fills `out` with four random words for the address (a, b, c, d): the pcg4d hash (Jarzynski & Olano 2020) with a last
 * xorshift, without which its low bits are not random.
 */
export function draw(out: Uint32Array, a: number, b: number, c: number, d: number): void {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0;
  let y = (Math.imul(b, 1664525) + 1013904223) | 0;
  let z = (Math.imul(c, 1664525) + 1013904223) | 0;
  let w = (Math.imul(d, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  out[0] = x ^ (x >>> 16);
  out[1] = y ^ (y >>> 16);
  out[2] = z ^ (z >>> 16);
  out[3] = w ^ (w >>> 16);
}

/** One random word for the address: cheaper to write where speed does not matter. */
export function drawOne(a: number, b: number, c: number, d: number): number {
  const out = new Uint32Array(4);
  draw(out, a, b, c, d);
  return out[0];
}

/** A word times this is a number from 0 up to 1. */
export const TO_UNIT = 1 / 4294967296;

/** One of `count` places, from 0, by a word that is mixed before. */
export function placeOf(word: number, count: number): number {
  return Math.floor((mixSigned(word) >>> 0) * TO_UNIT * count);
}

/** A word as a number strictly between 0 and 1, where neither may come. */
export function unit(word: number): number {
  return (word + 0.5) * TO_UNIT;
}

/** A word for a name, so that luck belongs to a company and not to its place in a list (FNV-1a, mixed). */
export function nameKey(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix(h);
}
