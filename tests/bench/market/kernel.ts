/** The benchmark market in the engine's own way: struct of arrays, addressed luck, two passes over chunks of customers. */
import { clamp01, detExp } from '../../../src/engine/maths';
import { draw, mixSeed } from '../../../src/engine/random';
import { gumbel, normal } from '../../../src/engine/variates';
import type { Dynamic, Playable } from './outcome';
import { CHUNK, COMPANIES, FIRMS, NOBODY, RULES, SEGMENTS, WEEKS } from './shape';
import { threshold, type Start } from './start';

const ALL = (1 << COMPANIES) - 1;
const WORD = 4294967296;
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;

export interface Kernel extends Dynamic, Start {
  week: number;
  /** Rate of purchase occasions as a threshold for a word. */
  readonly buys: Uint32Array;
  readonly advertising: Uint32Array;
  /** N × companies: a count of messages above 24 bits of summed levels. */
  readonly inbox: Int32Array;
  readonly mail: Uint8Array;
  readonly mailByFour: Int32Array;
  readonly before: Int8Array;
  readonly kept: Int32Array;
  /** Buyers of a chunk, with the word of their encounter. */
  readonly list: Int32Array;
  readonly chance: Uint32Array;
  readonly words: Uint32Array;
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
  const mail = new Uint8Array((n + 3) & ~3);
  const kernel: Kernel = {
    ...start,
    week: 0,
    expectation: start.expectation.slice(),
    satisfaction: new Float32Array(n).fill(RULES.FIRST_FEEL),
    trust: new Float32Array(n).fill(RULES.FIRST_TRUST),
    home: start.home.slice(),
    since: new Int16Array(n),
    aware: start.aware.slice(),
    hazard: new Uint32Array(n).fill(hazardOf(RULES.FIRST_FEEL, RULES.FIRST_TRUST)),
    units: new Int32Array(COMPANIES * SEGMENTS),
    buys: Uint32Array.from(rate, threshold),
    advertising: Uint32Array.from(FIRMS.advertising, threshold),
    inbox: new Int32Array(n * COMPANIES),
    mail,
    mailByFour: new Int32Array(mail.buffer),
    before: new Int8Array(n),
    kept: new Int32Array(2 * COMPANIES),
    list: new Int32Array(CHUNK),
    chance: new Uint32Array(CHUNK),
    words: new Uint32Array(4),
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
      serve(kernel, listBuyers(kernel, low, Math.min(kernel.n, low + CHUNK)));
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

/** First pass, over everybody: who leaves, who notices, who buys. Returns how many buy. */
function listBuyers(kernel: Kernel, low: number, high: number): number {
  const { words, week, weekLuck, hazard, buys, aware, list, chance } = kernel;
  let n = 0;
  for (let i = low; i < high; i++) {
    draw(words, i, week, weekLuck, 0);
    const occasion = words[0];
    const luck = words[1];
    if (words[2] < hazard[i]) leave(kernel, i);
    if (aware[i] !== ALL) notice(kernel, i);
    if (occasion >= buys[i]) continue;
    list[n] = i;
    chance[n++] = luck;
  }
  return n;
}

function leave({ home, since, hazard, week }: Kernel, i: number): void {
  home[i] = NOBODY;
  since[i] = week;
  hazard[i] = 0;
}

function notice({ words, week, noticeLuck, advertising, aware }: Kernel, i: number): void {
  draw(words, i, week, noticeLuck, 0);
  for (let j = 0; j < COMPANIES; j++) if (words[j] < advertising[j]) aware[i] |= 1 << j;
}

/** Second pass, over the first n listed buyers: where they buy, what they get, whom they tell. */
function serve(kernel: Kernel, n: number): void {
  const { list, chance, segment, units } = kernel;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = choose(kernel, i);
    units[j * SEGMENTS + segment[i]]++;
    if (kernel.home[i] !== j) move(kernel, i, j);
    const level = meet(kernel, i, j, chance[k]);
    tell(kernel, i, j, level);
  }
}

/** A logit choice among the companies the customer knows: utility and a Gumbel each, the largest sum wins. */
function choose(kernel: Kernel, i: number): number {
  const { words, week, choiceLuck, wants, price, expectation, home, trust, aware, looks, prices } = kernel;
  draw(words, i, week, choiceLuck, 0);
  const wantsQuality = wants[3 * i];
  const wantsService = wants[3 * i + 1];
  const wantsBrand = wants[3 * i + 2];
  const sensitivity = price[i];
  const known = aware[i];
  const own = home[i];
  let top = -1e9;
  let pick = 0;
  for (let j = 0; j < COMPANIES; j++) {
    if (((known >> j) & 1) === 0) continue;
    let u =
      wantsQuality * expectation[i * COMPANIES + j] +
      wantsService * looks[2 * j] +
      wantsBrand * looks[2 * j + 1] -
      sensitivity * prices[j];
    if (j === own) u += RULES.HABIT + RULES.TRUST_PULL * trust[i];
    u += gumbel(words[j]);
    if (u > top) {
      top = u;
      pick = j;
    }
  }
  return pick;
}

function move({ home, since, satisfaction, trust, week }: Kernel, i: number, j: number): void {
  home[i] = j;
  since[i] = week;
  satisfaction[i] = RULES.FIRST_FEEL;
  trust[i] = RULES.FIRST_TRUST;
}

/** What the customer gets and what it does to them; returns the level. */
function meet(kernel: Kernel, i: number, j: number, luck: number): number {
  const { expectation, satisfaction, trust, hazard, quality } = kernel;
  const at = i * COMPANIES + j;
  const level = quality[j] + RULES.NOISE * normal(luck);
  const gap = level - expectation[at];
  const felt = level + (gap < 0 ? RULES.LOSS * gap : gap);
  const feel = clamp01(satisfaction[i] + RULES.FEEL * (felt - satisfaction[i]));
  const faith = clamp01(trust[i] + (gap < 0 ? RULES.TRUST_DOWN : RULES.TRUST_UP) * gap);
  expectation[at] += RULES.EXPECT * gap;
  satisfaction[i] = feel;
  trust[i] = faith;
  hazard[i] = hazardOf(feel, faith);
  return level;
}

/** The weekly chance of leaving, as a threshold for a word: set when satisfaction changes, read every week. */
function hazardOf(feel: number, faith: number): number {
  return RULES.HAZARD * WORD * detExp(-(RULES.HAZARD_FEEL * feel + RULES.HAZARD_TRUST * faith));
}

/** Each contact hears of it by a byte of luck: pushed into their inbox as whole numbers, so that order does not matter. */
function tell(kernel: Kernel, i: number, j: number, level: number): void {
  const { words, week, talkLuck, contactsAt, contacts, inbox, mail } = kernel;
  draw(words, i, week, talkLuck, 0);
  const first = contactsAt[i];
  const count = contactsAt[i + 1] - first;
  const message = ONE_MESSAGE + Math.floor(clamp01(level) * FULL);
  for (let k = 0; k < count; k++) {
    if (((words[k >> 2] >>> ((k & 3) << 3)) & 255) >= RULES.TELL) continue;
    const to = contacts[first + k];
    inbox[to * COMPANIES + j] += message;
    mail[to] = 1;
  }
}

/** At the end of the week everybody takes in the mean of what they heard of each company. */
function listen(kernel: Kernel): void {
  const { mailByFour, mail } = kernel;
  for (let four = 0; four < mailByFour.length; four++) {
    if (mailByFour[four] === 0) continue;
    for (let i = 4 * four; i < 4 * four + 4; i++) if (mail[i] !== 0) takeIn(kernel, i);
    mailByFour[four] = 0;
  }
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
