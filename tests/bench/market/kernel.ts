/** The benchmark market in the engine's own way: struct of arrays, addressed luck, two passes over chunks of customers. */
import { clamp01, detExp } from '../../../src/engine/maths';
import { draw, mixSeed } from '../../../src/engine/random';
import { gumbel, normal } from '../../../src/engine/variates';
import type { Dynamic, Playable } from './outcome';
import { CHUNK, COMPANIES, FIRMS, NOBODY, RULES, SEGMENTS, WEEKS } from './shape';
import { threshold, type Start } from './start';

const ALL = (1 << COMPANIES) - 1;
const ALL_BY_FOUR = ALL * 0x01010101;
const WORD = 4294967296;
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;
const UNKNOWN = -1e9;
const TELL_BYTES = RULES.TELL * 0x01010101;
const HIGH_BITS = 0x80808080 | 0;

/**
 * Room for a chunk of customers, made once and kept by name: the compiler writes to addresses that it knows. (A small array has
 * one only in a buffer of its own.)
 */
const words = new Uint32Array(new ArrayBuffer(16));
/** Buyers of a chunk, the word of their encounter, where they bought and what they got. */
const list = new Int32Array(CHUNK);
const chance = new Uint32Array(CHUNK);
const chosen = new Uint8Array(CHUNK);
const level = new Float64Array(CHUNK);
/** Which of them have something to tell, and to whom. */
const tellers = new Int32Array(CHUNK);
const told = new Int32Array(CHUNK);

export interface Kernel extends Dynamic, Start {
  week: number;
  /** Rate of purchase occasions as a threshold for a word. */
  readonly buys: Uint32Array;
  readonly advertising: Uint32Array;
  /** N × companies: a count of messages above 24 bits of summed levels; whose is not empty, and who they are. */
  readonly inbox: Int32Array;
  readonly mail: Uint8Array;
  readonly listeners: Int32Array;
  waiting: number;
  /** Who knows which company, four people at a time. */
  readonly awareByFour: Int32Array;
  readonly before: Int8Array;
  readonly kept: Int32Array;
  /** Service and brand of each company: companies × 2. */
  readonly looks: Float64Array;
  readonly quality: Float64Array;
  readonly prices: Float64Array;
  readonly weekLuck: number;
  readonly choiceLuck: number;
  readonly talkLuck: number;
  readonly noticeLuck: number;
}

export function makeKernel(start: Start): Kernel {
  const { n, seed, rate } = start;
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
    hazard: new Uint32Array(n).fill(hazardOf(RULES.FIRST_FEEL, RULES.FIRST_TRUST)),
    units: new Int32Array(COMPANIES * SEGMENTS),
    buys: Uint32Array.from(rate, threshold),
    advertising: Uint32Array.from(FIRMS.advertising, threshold),
    inbox: new Int32Array(n * COMPANIES),
    mail: new Uint8Array(n),
    listeners: new Int32Array(n),
    waiting: 0,
    before: new Int8Array(n),
    kept: new Int32Array(2 * COMPANIES),
    looks: Float64Array.from(FIRMS.service.flatMap((service, j) => [service, FIRMS.brand[j]])),
    quality: Float64Array.from(FIRMS.quality),
    prices: Float64Array.from(FIRMS.price),
    weekLuck: mixSeed(seed, 'trip'),
    choiceLuck: mixSeed(seed, 'choice'),
    talkLuck: mixSeed(seed, 'reached'),
    noticeLuck: mixSeed(seed, 'notice')
  };
  return kernel;
}

/** The kernel as something that plays quarters. */
export function playable(kernel: Kernel): Playable {
  return { quarter: () => playQuarter(kernel), units: kernel.units };
}

function playQuarter(kernel: Kernel): void {
  kernel.before.set(kernel.home);
  for (let week = 0; week < WEEKS; week++) {
    for (let low = 0; low < kernel.n; low += CHUNK) {
      const high = Math.min(kernel.n, low + CHUNK);
      spread(kernel, low, high);
      serve(kernel, listBuyers(kernel, low, high));
    }
    listen(kernel);
    kernel.week++;
  }
  countKept(kernel);
}

/** Of last quarter's customers of each company, how many there were and how many stayed. */
function countKept({ n, before, home, kept }: Kernel): void {
  kept.fill(0);
  for (let i = 0; i < n; i++) {
    const j = before[i];
    if (j === NOBODY) continue;
    kept[2 * j]++;
    if (home[i] === j) kept[2 * j + 1]++;
  }
}

/** First pass, over everybody: who leaves, who buys. Returns how many buy. */
function listBuyers(kernel: Kernel, low: number, high: number): number {
  const { week, weekLuck, hazard, buys } = kernel;
  let n = 0;
  for (let i = low; i < high; i++) {
    draw(words, i, week, weekLuck, 0);
    list[n] = i;
    chance[n] = words[1];
    // Counted, not branched on: a branch on luck is guessed wrong.
    n += Number(words[0] < buys[i]);
    if (words[2] < hazard[i]) leave(kernel, i);
  }
  return n;
}

function leave({ home, since, hazard, week }: Kernel, i: number): void {
  home[i] = NOBODY;
  since[i] = week;
  hazard[i] = 0;
}

/** Lets those who do not know every company notice one; four are passed over at a glance when all of them do. */
function spread(kernel: Kernel, low: number, high: number): void {
  const { awareByFour, aware } = kernel;
  for (let four = low >> 2; four < (high + 3) >> 2; four++) {
    if (awareByFour[four] === ALL_BY_FOUR) continue;
    for (let i = 4 * four; i < 4 * four + 4; i++) if (aware[i] !== ALL && i < high) notice(kernel, i);
  }
}

function notice({ week, noticeLuck, advertising, aware }: Kernel, i: number): void {
  draw(words, i, week, noticeLuck, 0);
  for (let j = 0; j < COMPANIES; j++) if (words[j] < advertising[j]) aware[i] |= 1 << j;
}

/** Second pass, over the first n listed buyers: where they buy, what they get, whom they tell. */
function serve(kernel: Kernel, n: number): void {
  choose(kernel, n);
  meet(kernel, n);
  tell(kernel, n);
}

/** A logit choice among the companies each knows: utility and a Gumbel each, the largest sum wins. */
function choose(kernel: Kernel, n: number): void {
  const { week, choiceLuck } = kernel;
  const { wants, price, expectation, home, trust, aware, looks, prices } = kernel;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    draw(words, i, week, choiceLuck, 0);
    const wantsQuality = wants[3 * i];
    const wantsService = wants[3 * i + 1];
    const wantsBrand = wants[3 * i + 2];
    const sensitivity = price[i];
    const known = aware[i];
    const own = home[i];
    const loyalty = RULES.HABIT + RULES.TRUST_PULL * trust[i];
    let top = UNKNOWN;
    let pick = 0;
    for (let j = 0; j < COMPANIES; j++) {
      let u =
        wantsQuality * expectation[i * COMPANIES + j] +
        wantsService * looks[2 * j] +
        wantsBrand * looks[2 * j + 1] -
        sensitivity * prices[j];
      if (j === own) u += loyalty;
      u += gumbel(words[j]);
      if (u > top && ((known >> j) & 1) !== 0) {
        top = u;
        pick = j;
      }
    }
    chosen[k] = pick;
  }
}

/** What they get, and what it does to them. */
function meet(kernel: Kernel, n: number): void {
  const { segment, units, quality } = kernel;
  const { home, expectation, satisfaction, trust, hazard } = kernel;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    units[j * SEGMENTS + segment[i]]++;
    if (home[i] !== j) move(kernel, i, j);
    const at = i * COMPANIES + j;
    const got = quality[j] + RULES.NOISE * normal(chance[k]);
    const gap = got - expectation[at];
    const size = Math.abs(gap);
    const felt = got + (RULES.LOSS_MEAN * gap - RULES.LOSS_HALF * size);
    const feel = clamp01(satisfaction[i] + RULES.FEEL * (felt - satisfaction[i]));
    const faith = clamp01(trust[i] + (RULES.TRUST_MEAN * gap - RULES.TRUST_HALF * size));
    expectation[at] += RULES.EXPECT * gap;
    satisfaction[i] = feel;
    trust[i] = faith;
    hazard[i] = hazardOf(feel, faith);
    level[k] = got;
  }
}

function move({ home, since, satisfaction, trust, week }: Kernel, i: number, j: number): void {
  home[i] = j;
  since[i] = week;
  satisfaction[i] = RULES.FIRST_FEEL;
  trust[i] = RULES.FIRST_TRUST;
}

/** The weekly chance of leaving, as a threshold for a word: set when satisfaction changes, read every week. */
function hazardOf(feel: number, faith: number): number {
  return RULES.HAZARD * WORD * detExp(-(RULES.HAZARD_FEEL * feel + RULES.HAZARD_TRUST * faith));
}

/** Each contact hears of it by a byte of luck below TELL; most buyers have no such byte, and are passed over. */
function tell(kernel: Kernel, n: number): void {
  const { week, talkLuck } = kernel;
  let m = 0;
  for (let k = 0; k < n; k++) {
    draw(words, list[k], week, talkLuck, 0);
    const hits = (lowBytes(words[0]) >>> 7) | (lowBytes(words[1]) >>> 3);
    tellers[m] = k;
    told[m] = hits;
    m += Number(hits !== 0);
  }
  for (let t = 0; t < m; t++) tellOf(kernel, tellers[t], told[t]);
}

/** The high bit of each byte of the word that is below TELL. */
function lowBytes(word: number): number {
  return ~((word | HIGH_BITS) - TELL_BYTES) & ~word & HIGH_BITS;
}

/**
 * Tells the contacts whose bits are set, the first four at bits 0, 8, 16, 24 and the others at 4, 12, 20, 28: into their inbox
 * as whole numbers, so that order does not matter.
 */
function tellOf(kernel: Kernel, k: number, hits: number): void {
  const { contactsAt, contacts, inbox, mail, listeners } = kernel;
  const first = contactsAt[list[k]];
  const count = contactsAt[list[k] + 1] - first;
  const message = ONE_MESSAGE + Math.floor(clamp01(level[k]) * FULL);
  for (let rest = hits; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest);
    const contact = (bit >> 3) + (bit & 4);
    if (contact >= count) continue;
    const to = contacts[first + contact];
    inbox[to * COMPANIES + chosen[k]] += message;
    if (mail[to] === 0) {
      mail[to] = 1;
      listeners[kernel.waiting++] = to;
    }
  }
}

/** At the end of the week those who heard something take in the mean of what they heard of each company. */
function listen(kernel: Kernel): void {
  const { listeners, waiting, mail } = kernel;
  for (let k = 0; k < waiting; k++) {
    takeIn(kernel, listeners[k]);
    mail[listeners[k]] = 0;
  }
  kernel.waiting = 0;
}

function takeIn({ inbox, expectation, aware }: Kernel, i: number): void {
  for (let at = i * COMPANIES; at < (i + 1) * COMPANIES; at++) {
    const cell = inbox[at];
    if (cell === 0) continue;
    const mean = (cell & 0xffffff) / (FULL * (cell >>> 24));
    expectation[at] += RULES.HEAR * (mean - expectation[at]);
    aware[i] |= 1 << (at - i * COMPANIES);
    inbox[at] = 0;
  }
}
