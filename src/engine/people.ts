/** The population of a market: who the customers are, which no decision changes. */
import type { MarketSpec, SegmentSpec } from './market-spec';
import { clamp, detExp } from './maths';
import { makeNetwork } from './network';
import type { ParameterValues } from './parameters';
import { parameterValues } from './parameters';
import { draw, mixSeed, nameKey, unit } from './random';
import type { People } from './state';
import { drawTastes, withTastes } from './tastes';
import { TRIPS_A_WEEK } from './trips';
import { gammaVariate, normal } from './variates';
import { DIMENSIONS } from './vocabulary';

const WANTS = DIMENSIONS.length;
/** Nobody never shops. */
const LEAST_RATE = 0.004;
/** Farthest that one person's use of channels lies from that of their segment. */
const ROAMING_SPREAD = 0.4;

/**
 * Makes the people of a market from its spec and a seed (a whole number from 0 to 4,294,967,295). The same people come out
 * whatever the companies do, so every copy of a market shares them.
 */
export function populate(spec: MarketSpec, seed: number): People {
  const parameters = parameterValues(spec);
  const keys = Uint32Array.from(spec.companies, (company) => nameKey(company.id));
  const order = Uint8Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || a - b);
  const segment = segments(spec);
  const others = {
    segment,
    order,
    keys,
    rate: rates(spec, segment, seed),
    wants: wants(spec, segment, seed, parameters),
    price: sensitivities(spec, segment, seed),
    homeTaste: homeTastes(segment.length, seed, parameters.homeTaste),
    roaming: roamings(spec, segment, seed),
    ...makeNetwork(segment.length, spec.friends, parameters.rewiring, seed)
  };
  return withTastes(others, tastes(keys, segment.length, seed, parameters));
}

/** Spreads the segments evenly over the ids in their exact shares: what is fixed by the spec is no matter of luck. */
function segments(spec: MarketSpec): Uint8Array {
  const owed = spec.segments.map(() => 0);
  return Uint8Array.from({ length: spec.customers }, () => {
    spec.segments.forEach((segment, s) => (owed[s] += segment.share));
    let most = 0;
    for (let s = 1; s < owed.length; s++) if (owed[s] > owed[most]) most = s;
    owed[most] -= 1;
    return most;
  });
}

/** One figure a customer from their segment and the random words at their address. */
function each(
  spec: MarketSpec,
  segment: Uint8Array,
  luck: number,
  figure: (of: SegmentSpec, words: Uint32Array, i: number) => number
): Float32Array {
  const words = new Uint32Array(4);
  return Float32Array.from(segment, (s, i) => {
    draw(words, i, 0, luck, 0);
    return figure(spec.segments[s], words, i);
  });
}

function rates(spec: MarketSpec, segment: Uint8Array, seed: number): Float32Array {
  const luck = mixSeed(seed, 'trips');
  return each(spec, segment, luck, ({ trips }, _, i) =>
    clamp(trips.mean * gammaVariate(trips.shape, i, 1, luck), LEAST_RATE, TRIPS_A_WEEK)
  );
}

function sensitivities(spec: MarketSpec, segment: Uint8Array, seed: number): Float32Array {
  return each(
    spec,
    segment,
    mixSeed(seed, 'price'),
    ({ priceSensitivity: { mean, spread } }, words) =>
      // Log-normal with the given mean.
      mean * detExp(spread * normal(words[0]) - (spread * spread) / 2)
  );
}

/** Drawn from a triangle around the mean of the segment: a few use one channel or all of them, most some. */
function roamings(spec: MarketSpec, segment: Uint8Array, seed: number): Float32Array {
  return each(spec, segment, mixSeed(seed, 'roaming'), ({ roaming = 0.3 }, words) =>
    clamp(roaming + ROAMING_SPREAD * (unit(words[0]) + unit(words[1]) - 1), 0, 1)
  );
}

function wants(
  spec: MarketSpec,
  segment: Uint8Array,
  seed: number,
  { wantsSpread }: ParameterValues
): Float32Array {
  const luck = mixSeed(seed, 'wants');
  const words = new Uint32Array(8);
  const more = words.subarray(4);
  const all = new Float32Array(segment.length * WANTS);
  for (let i = 0; i < segment.length; i++) {
    draw(words, i, 0, luck, 0);
    draw(more, i, 1, luck, 0);
    const raw = DIMENSIONS.map(
      (dimension, d) => spec.segments[segment[i]].wants[dimension] * detExp(wantsSpread * normal(words[d]))
    );
    const sum = raw.reduce((a, b) => a + b, 0);
    raw.forEach((weight, d) => (all[i * WANTS + d] = weight / sum));
  }
  return all;
}

function tastes(keys: Uint32Array, n: number, seed: number, parameters: ParameterValues): Float32Array {
  const all = new Float32Array(n * keys.length);
  for (let i = 0; i < n; i++) drawTastes(all, i, keys, { seed, quarter: 0, parameters });
  return all;
}

function homeTastes(n: number, seed: number, spread: number): Float32Array {
  const luck = mixSeed(seed, 'home');
  const words = new Uint32Array(4);
  return Float32Array.from({ length: n }, (_, i) => {
    draw(words, i, 0, luck, 0);
    return spread * normal(words[0]);
  });
}
