/** The state of the benchmark market in the engine's own way: struct of arrays. */
import { mixSeed } from '../../../src/engine/random';
import type { Dynamic } from './outcome';
import { COMPANIES, FIRMS, RULES, SEGMENTS } from './shape';
import { threshold, type Start } from './start';

const ALL = (1 << COMPANIES) - 1;

export interface Kernel extends Dynamic, Start {
  week: number;
  readonly advertising: Uint32Array;
  /** N × companies: a count of messages above 24 bits of summed levels; which are not empty, and how many. */
  readonly inbox: Int32Array;
  readonly mail: Int32Array;
  waiting: number;
  /** Who knows which company, four people at a time. */
  readonly awareByFour: Int32Array;
  readonly before: Int8Array;
  readonly kept: Int32Array;
  /** Service and brand of each company: companies × 2. */
  readonly looks: Float64Array;
  readonly quality: Float64Array;
  readonly prices: Float64Array;
  readonly choiceLuck: number;
  readonly encounterLuck: number;
  readonly noticeLuck: number;
}

export function makeKernel(start: Start): Kernel {
  const { n, seed } = start;
  const aware = new Uint8Array((n + 3) & ~3).fill(ALL);
  aware.set(start.aware);
  const kernel: Kernel = {
    ...start,
    week: 0,
    expectation: start.expectation.slice(),
    satisfaction: new Float32Array(n).fill(RULES.FIRST_FEEL),
    trust: new Float32Array(n).fill(RULES.FIRST_TRUST),
    home: start.home.slice(),
    since: new Int16Array(n),
    aware: aware.subarray(0, n),
    awareByFour: new Int32Array(aware.buffer),
    due: start.due.slice(),
    leaves: start.leaves.slice(),
    units: new Int32Array(COMPANIES * SEGMENTS),
    advertising: Uint32Array.from(FIRMS.advertising, threshold),
    inbox: new Int32Array(n * COMPANIES),
    mail: new Int32Array(n * COMPANIES + 1),
    waiting: 0,
    before: new Int8Array(n),
    kept: new Int32Array(2 * COMPANIES),
    looks: Float64Array.from(FIRMS.service.flatMap((service, j) => [service, FIRMS.brand[j]])),
    quality: Float64Array.from(FIRMS.quality),
    prices: Float64Array.from(FIRMS.price),
    choiceLuck: mixSeed(seed, 'choice'),
    encounterLuck: mixSeed(seed, 'encounter'),
    noticeLuck: mixSeed(seed, 'notice')
  };
  return kernel;
}
