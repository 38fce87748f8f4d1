/** The people of the benchmark market as they are before the first week: every writing of it begins with them. */
import { clamp, detExp, detLog } from '../../../src/engine/maths';
import { draw, mixSeed, unit } from '../../../src/engine/random';
import { exponential, gammaVariate, normal } from '../../../src/engine/variates';
import { COMPANIES, FIRMS, NOBODY, PEOPLE, RULES } from './shape';

const WANTS = 3;
const WORD = 4294967296;

/** Struct of arrays, N long unless noted. */
export interface Start {
  readonly n: number;
  readonly seed: number;
  readonly segment: Uint8Array;
  /** N × 3. */
  readonly wants: Float32Array;
  readonly price: Float32Array;
  readonly rate: Float64Array;
  /** Weeks between two purchase occasions, as the mean of an exponential that is rounded down. */
  readonly wait: Float32Array;
  /** The first week in which each buys, and in which each leaves unless something changes before. */
  readonly due: Int32Array;
  readonly leaves: Int32Array;
  /** Contacts of i are `contacts[contactsAt[i]]` to `contacts[contactsAt[i + 1] - 1]`. */
  readonly contactsAt: Int32Array;
  readonly contacts: Int32Array;
  /** N × companies. */
  readonly expectation: Float32Array;
  readonly aware: Uint8Array;
  readonly home: Int8Array;
}

export function makeStart(n: number, seed: number): Start {
  const people = makePeople(n, seed);
  const [contacts, views] = [makeContacts(n, seed), makeViews(n, seed)];
  return { n, seed, ...people, ...contacts, ...views, ...makePlans(n, seed, people.rate) };
}

/** A chance as the number of 32-bit words below it. */
export function threshold(chance: number): number {
  return Math.min(WORD - 1, Math.ceil(chance * WORD));
}

/**
 * The mean wait for leaving at a satisfaction and a trust: an exponential of it, rounded down, has in each week the chance
 * HAZARD · exp(−HAZARD_FEEL · satisfaction − HAZARD_TRUST · trust) to end, to within a thousandth of that (-1 / log(1 - h) is
 * 1 / h - 1 / 2 and a little).
 */
export function stayOf(feel: number, faith: number): number {
  return detExp(RULES.HAZARD_FEEL * feel + RULES.HAZARD_TRUST * faith) * (1 / RULES.HAZARD) - 0.5;
}

/** The weeks until something whose wait has this mean, by half a word of luck. */
export function weeksUntil(half: number, mean: number): number {
  return Math.floor(exponential(half) * mean);
}

function segmentOf(place: number): number {
  let rest = place;
  for (let s = 0; s < PEOPLE.share.length - 1; s++) {
    if (rest < PEOPLE.share[s]) return s;
    rest -= PEOPLE.share[s];
  }
  return PEOPLE.share.length - 1;
}

function makePeople(n: number, seed: number) {
  const [wantsLuck, ratesLuck] = [mixSeed(seed, 'wants'), mixSeed(seed, 'trips')];
  const words = new Uint32Array(4);
  const people = {
    segment: new Uint8Array(n),
    wants: new Float32Array(n * WANTS),
    price: new Float32Array(n),
    rate: new Float64Array(n)
  };
  for (let i = 0; i < n; i++) {
    const s = segmentOf((i * 0.6180339887498949) % 1);
    people.segment[i] = s;
    draw(words, i, 0, wantsLuck, 0);
    for (let d = 0; d < WANTS; d++)
      people.wants[i * WANTS + d] = PEOPLE.wants[s][d] * (1 + PEOPLE.wantsSpread * normal(words[d]));
    people.price[i] = RULES.PRICE_PULL * PEOPLE.price[s] * (1 + PEOPLE.priceSpread * normal(words[3]));
    people.rate[i] = clamp(
      PEOPLE.rate * gammaVariate(PEOPLE.rateShape, i, 1, ratesLuck),
      0.001,
      PEOPLE.mostRate
    );
  }
  return people;
}

/** Luck is drawn when something is next due, not every week: as likely, and most weeks there is nothing to do. */
function makePlans(n: number, seed: number, rate: Float64Array) {
  const luck = mixSeed(seed, 'trip');
  const words = new Uint32Array(4);
  const plans = {
    wait: Float32Array.from(rate, (chance) => -1 / detLog(1 - chance)),
    due: new Int32Array(n),
    leaves: new Int32Array(n)
  };
  const stay = stayOf(RULES.FIRST_FEEL, RULES.FIRST_TRUST);
  for (let i = 0; i < n; i++) {
    draw(words, i, 0, luck, 1);
    plans.due[i] = weeksUntil(words[0], plans.wait[i]);
    plans.leaves[i] = weeksUntil(words[1], stay);
  }
  return plans;
}

/** Two neighbours on each side, and two to four strangers. */
function makeContacts(n: number, seed: number) {
  const luck = mixSeed(seed, 'friends');
  const words = new Uint32Array(4);
  const contactsAt = new Int32Array(n + 1);
  const contacts: number[] = [];
  const sides = PEOPLE.ring / 2;
  for (let i = 0; i < n; i++) {
    for (let step = 1; step <= sides; step++) contacts.push((i + step) % n, (i + n - step) % n);
    draw(words, i, 0, luck, 0);
    const far = PEOPLE.leastFar + Math.floor(unit(words[0]) * (PEOPLE.mostFar - PEOPLE.leastFar + 1));
    draw(words, i, 1, luck, 0);
    for (let k = 0; k < far; k++) contacts.push(Math.floor(unit(words[k]) * n));
    contactsAt[i + 1] = contacts.length;
  }
  return { contactsAt, contacts: Int32Array.from(contacts) };
}

/** Everybody knows a company or more and is the customer of one of them. */
function makeViews(n: number, seed: number) {
  const luck = mixSeed(seed, 'firstView');
  const words = new Uint32Array(4);
  const views = {
    expectation: new Float32Array(n * COMPANIES),
    aware: new Uint8Array(n),
    home: new Int8Array(n).fill(NOBODY)
  };
  for (let i = 0; i < n; i++) {
    draw(words, i, 0, luck, 0);
    for (let j = 0; j < COMPANIES; j++) {
      views.expectation[i * COMPANIES + j] = FIRMS.quality[j] + 0.1 * normal(words[j]);
    }
    draw(words, i, 1, luck, 0);
    for (let j = 0; j < COMPANIES; j++) if (unit(words[j]) < PEOPLE.knows) views.aware[i] |= 1 << j;
    draw(words, i, 2, luck, 0);
    const home = Math.floor(unit(words[0]) * COMPANIES);
    views.home[i] = home;
    views.aware[i] |= 1 << home;
  }
  return views;
}
