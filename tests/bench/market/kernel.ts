/** The benchmark market in the engine's own way: struct of arrays, addressed luck, two passes over chunks of customers. */
import { clamp01 } from '../../../src/engine/maths';
import { draw } from '../../../src/engine/random';
import { gumbel, normal } from '../../../src/engine/variates';
import type { Kernel } from './kernel-state';
import type { Playable } from './outcome';
import { CHUNK, COMPANIES, NOBODY, PEOPLE, RULES, SEGMENTS, WEEKS } from './shape';
import { stayOf, weeksUntil } from './start';

const ALL = (1 << COMPANIES) - 1;
const ALL_BY_FOUR = ALL * 0x01010101;
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;
const UNKNOWN = -1e9;
const TELL_BYTES = RULES.TELL * 0x01010101;
const MOST_CONTACTS = PEOPLE.ring + PEOPLE.mostFar;
const HIGH_BITS = 0x80808080 | 0;
/** Half a word of luck. */
const UPPER = 0xffff0000 | 0;

/**
 * Room for a chunk of customers, made once and kept by name: the compiler writes to addresses that it knows. (A small array has
 * one only in a buffer of its own.)
 */
const words = new Uint32Array(new ArrayBuffer(16));
/** Utility and luck of one choice. */
const sums = new Float64Array(new ArrayBuffer(COMPANIES * 8));
/** Buyers of a chunk, where they bought and what they got. */
const list = new Int32Array(CHUNK);
const chosen = new Uint8Array(CHUNK);
const level = new Float64Array(CHUNK);
const later = new Int32Array(CHUNK);
/** Which of them have something to tell, and to whom. */
const tellers = new Int32Array(CHUNK);
const told = new Int32Array(CHUNK);
/** Which inbox each message goes to, one for each company a customer, and what it says. */
const hearers = new Int32Array(CHUNK * MOST_CONTACTS);
const messages = new Int32Array(CHUNK * MOST_CONTACTS);

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

/** Those who were to leave by now and have not bought since have left. */
function settle({ n, week, leaves, home, since }: Kernel): void {
  for (let i = 0; i < n; i++) {
    if (leaves[i] >= week || home[i] === NOBODY) continue;
    home[i] = NOBODY;
    since[i] = leaves[i];
  }
}

/** Of last quarter's customers of each company, how many there were and how many stayed. */
function countKept(kernel: Kernel): void {
  const { n, before, home, kept } = kernel;
  settle(kernel);
  kept.fill(0);
  for (let i = 0; i < n; i++) {
    const j = before[i];
    if (j === NOBODY) continue;
    kept[2 * j]++;
    if (home[i] === j) kept[2 * j + 1]++;
  }
}

/** First pass, over everybody: who buys this week. Returns how many. */
function listBuyers({ week, due }: Kernel, low: number, high: number): number {
  let n = 0;
  for (let i = low; i < high; i++) {
    list[n] = i;
    // Counted, not branched on: a branch on luck is guessed wrong.
    n += Number(due[i] <= week);
  }
  return n;
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
  const telling = meet(kernel, n);
  plan(kernel, n);
  tell(kernel, findHearers(kernel, telling));
}

/**
 * A logit choice among the companies each knows: utility and a Gumbel each, the largest sum wins. Whoever was to leave by now
 * has left.
 */
function choose(kernel: Kernel, n: number): void {
  const { week, choiceLuck } = kernel;
  const { wants, price, expectation, home, trust, aware, leaves, looks, prices } = kernel;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    draw(words, i, week, choiceLuck, 0);
    const wantsQuality = wants[3 * i];
    const wantsService = wants[3 * i + 1];
    const wantsBrand = wants[3 * i + 2];
    const sensitivity = price[i];
    const known = aware[i];
    const own = leaves[i] <= week ? NOBODY : home[i];
    home[i] = own;
    const loyalty = RULES.HABIT + RULES.TRUST_PULL * trust[i];
    let pick = 0;
    for (let j = 0; j < COMPANIES; j++) {
      const u =
        wantsQuality * expectation[i * COMPANIES + j] +
        wantsService * looks[2 * j] +
        wantsBrand * looks[2 * j + 1] -
        sensitivity * prices[j] +
        loyalty * Number(j === own) +
        gumbel(words[j]);
      const knows = (known >> j) & 1;
      sums[j] = u * knows + UNKNOWN * (1 - knows);
      pick ^= (pick ^ j) & -Number(sums[j] > sums[pick]);
    }
    chosen[k] = pick;
  }
}

/**
 * What they get, what it does to them, and when they buy and leave next; lists those who have something to tell, and returns how
 * many. Each contact hears of it by a byte of luck below TELL; most buyers have no such byte.
 */
function meet(kernel: Kernel, n: number): number {
  const { segment, units, quality, week, encounterLuck } = kernel;
  const { home, expectation, satisfaction, trust } = kernel;
  let m = 0;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    units[j * SEGMENTS + segment[i]]++;
    if (home[i] !== j) move(kernel, i, j);
    draw(words, i, week, encounterLuck, 0);
    const at = i * COMPANIES + j;
    const got = quality[j] + RULES.NOISE * normal(words[2]);
    const gap = got - expectation[at];
    const size = Math.abs(gap);
    const felt = got + (RULES.LOSS_MEAN * gap - RULES.LOSS_HALF * size);
    const feel = clamp01(satisfaction[i] + RULES.FEEL * (felt - satisfaction[i]));
    const faith = clamp01(trust[i] + (RULES.TRUST_MEAN * gap - RULES.TRUST_HALF * size));
    expectation[at] += RULES.EXPECT * gap;
    satisfaction[i] = feel;
    trust[i] = faith;
    level[k] = got;
    later[k] = words[3];
    const hits = (lowBytes(words[0]) >>> 7) | (lowBytes(words[1]) >>> 3);
    tellers[m] = k;
    told[m] = hits;
    m += Number(hits !== 0);
  }
  return m;
}

/** When the first n listed buyers buy next, and when they leave unless they buy before. */
function plan({ week, satisfaction, trust, wait, due, leaves }: Kernel, n: number): void {
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const luck = later[k];
    due[i] = week + 1 + weeksUntil(luck & UPPER, wait[i]);
    leaves[i] = week + 1 + weeksUntil(luck << 16, stayOf(satisfaction[i], trust[i]));
  }
}

function move({ home, since, satisfaction, trust, week }: Kernel, i: number, j: number): void {
  home[i] = j;
  since[i] = week;
  satisfaction[i] = RULES.FIRST_FEEL;
  trust[i] = RULES.FIRST_TRUST;
}

/** The high bit of each byte of the word that is below TELL. */
function lowBytes(word: number): number {
  return ~((word | HIGH_BITS) - TELL_BYTES) & ~word & HIGH_BITS;
}

/**
 * Finds whom the listed tellers tell: the contacts whose bits are set, the first four at bits 0, 8, 16, 24 and the others at 4,
 * 12, 20, 28. Returns how many hear something.
 */
function findHearers({ contactsAt, contacts }: Kernel, telling: number): number {
  let n = 0;
  for (let t = 0; t < telling; t++) {
    const k = tellers[t];
    const first = contactsAt[list[k]];
    const count = contactsAt[list[k] + 1] - first;
    const message = ONE_MESSAGE + Math.floor(clamp01(level[k]) * FULL);
    for (let rest = told[t]; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      const contact = (bit >> 3) + (bit & 4);
      if (contact >= count) continue;
      hearers[n] = contacts[first + contact] * COMPANIES + chosen[k];
      messages[n++] = message;
    }
  }
  return n;
}

/**
 * Puts the first n messages into inboxes, as whole numbers, so that order does not matter. In a loop of its own, and counted, not
 * branched on, for the processor to wait for the memory of many at once.
 */
function tell(kernel: Kernel, n: number): void {
  const { inbox, mail } = kernel;
  let { waiting } = kernel;
  for (let h = 0; h < n; h++) {
    const at = hearers[h];
    mail[waiting] = at;
    waiting += Number(inbox[at] === 0);
    inbox[at] += messages[h];
  }
  kernel.waiting = waiting;
}

/** At the end of the week those who heard something take in the mean of what they heard of each company. */
function listen(kernel: Kernel): void {
  const { mail, waiting, inbox, expectation, aware } = kernel;
  for (let k = 0; k < waiting; k++) {
    const at = mail[k];
    const cell = inbox[at];
    const mean = (cell & 0xffffff) / (FULL * (cell >>> 24));
    expectation[at] += RULES.HEAR * (mean - expectation[at]);
    aware[Math.floor(at / COMPANIES)] |= 1 << (at % COMPANIES);
    inbox[at] = 0;
  }
  kernel.waiting = 0;
}
