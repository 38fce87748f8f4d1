/** Friends telling friends: the let down tell most, the delighted some, the merely satisfied least. */
import { bar, chosen, felt, gossip, list, often, tellers } from './chunk';
import { clamp01 } from './maths';
import { mix, TO_UNIT } from './random';
import type { Market } from './state';
import { SOURCES } from './vocabulary';

/** In an inbox cell the count stands above 24 bits of summed levels, each of 16 bits. */
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;
const FRIEND = SOURCES.indexOf('friend');
const MOST_MESSAGES = 127;

/** Called with (teller, listener, company, good) for each message of a watched week. */
export type Overhear = (teller: number, listener: number, company: number, good: boolean) => void;

/**
 * After their encounters some of the first n listed buyers tell two friends how it was: how often is an asymmetric U of
 * surprise (Anderson 1998; ratios: Goodman, TARP), and a community has more praise to tell.
 */
export function tell(market: Market, n: number, overhear: Overhear | null): void {
  const { zone } = market.parameters;
  weighTalk(market);
  // Counted and looked up, not branched on: the processor would guess wrong.
  let m = 0;
  for (let k = 0; k < n; k++) {
    const surprise = felt[k] - bar[k];
    const mood = 1 + Number(surprise > zone) - Number(surprise < -zone);
    tellers[m] = k;
    m += Number(gossip[k] * TO_UNIT < often[3 * chosen[k] + mood]);
  }
  for (let t = 0; t < m; t++) tellTwo(market, tellers[t], overhear);
}

/** How often a purchase is told of, by company and mood. */
function weighTalk({ parameters, scratch }: Market): void {
  const { talk, talkLetDown, talkDelighted } = parameters;
  const { chorus } = scratch;
  for (let j = 0; j < chorus.length; j++) {
    often[3 * j] = talk * talkLetDown;
    often[3 * j + 1] = talk * chorus[j];
    often[3 * j + 2] = talk * talkDelighted * chorus[j];
  }
}

/** Tells two friends, or the only one. */
function tellTwo(market: Market, k: number, overhear: Overhear | null): void {
  const { people, scratch } = market;
  const good = felt[k] - bar[k] >= -market.parameters.zone;
  const i = list[k];
  const j = chosen[k];
  const cell = 2 * j + (good ? 0 : 1);
  const message = ONE_MESSAGE + Math.floor(clamp01(felt[k]) * FULL);
  const first = people.friendsAt[i];
  const count = people.friendsAt[i + 1] - first;
  const listeners = Math.min(2, count);
  const luck = gossip[k];
  const a = Math.floor(mix(luck) * TO_UNIT * count);
  const step = 1 + Math.floor(mix(luck ^ 0x5bd1e995) * TO_UNIT * (count - 1));
  for (let told = 0; told < listeners; told++) {
    const place = a + told * step;
    const friend = people.friends[first + (place < count ? place : place - count)];
    send(market, friend, cell, message);
    overhear?.(i, friend, j, good);
  }
  if (good) scratch.praise[j] += listeners;
  else scratch.warnings[j] += listeners;
}

/** Pushes a message into a listener's inbox: whole numbers, so that the order of messages does not matter. */
function send({ people, scratch }: Market, to: number, cell: number, message: number): void {
  const { inbox, mail, listeners, waiting } = scratch;
  const at = to * people.keys.length * 2 + cell;
  if (inbox[at] >>> 24 < MOST_MESSAGES) inbox[at] += message;
  if (mail[to] === 1) return;
  mail[to] = 1;
  listeners[waiting[0]++] = to;
}

/** At the end of the week people take in what they heard, and come to know the companies they heard of. */
export function listen(market: Market): void {
  const { people, minds, scratch } = market;
  const { listeners, waiting, mail, inbox } = scratch;
  const count = people.keys.length;
  for (let k = 0; k < waiting[0]; k++) {
    const i = listeners[k];
    mail[i] = 0;
    for (let j = 0; j < count; j++) {
      const at = 2 * (i * count + j);
      const [praise, warnings] = [inbox[at], inbox[at + 1]];
      if (praise + warnings === 0) continue;
      minds.aware[i] |= 1 << j;
      if (minds.source[i * count + j] === 0) minds.source[i * count + j] = FRIEND;
      if (praise !== 0) beTold(market, i, j, Math.max(0, news(market, i, j, praise)));
      if (warnings !== 0) beWarned(market, i, j, Math.min(0, news(market, i, j, warnings)));
      inbox[at] = 0;
      inbox[at + 1] = 0;
    }
  }
  waiting[0] = 0;
}

/** How far the mean of what was heard lies above the listener's expectation. */
function news({ people, minds }: Market, i: number, j: number, cell: number): number {
  return (cell & 0xffffff) / (FULL * (cell >>> 24)) - minds.expectation[i * people.keys.length + j];
}

/**
 * A word moves expectation its own way only: praise of what is merely as good as expected lowers nothing. It weighs less the
 * more they know themselves (East, Hammond & Lomax 2008). Returns that weight.
 */
function believe({ people, minds, parameters }: Market, i: number, j: number, gap: number): number {
  const { hearing, hearingSlows } = parameters;
  const at = i * people.keys.length + j;
  const weight = (hearing * hearingSlows) / (hearingSlows + minds.experience[at]);
  minds.expectation[at] += weight * gap;
  return weight;
}

/** Praise lends a little trust. */
function beTold(market: Market, i: number, j: number, gap: number): void {
  const { trust } = market.minds;
  const at = i * market.people.keys.length + j;
  trust[at] += believe(market, i, j, gap) * market.parameters.praiseTrust * (1 - trust[at]);
}

/** A warning takes more trust than praise lends, and counts less against the company whose customer they are. */
function beWarned(market: Market, i: number, j: number, gap: number): void {
  const { people, minds, parameters } = market;
  const loyal = minds.home[i] === j ? parameters.hearingLoyal : 1;
  const weight = believe(market, i, j, loyal * gap);
  minds.trust[i * people.keys.length + j] *= 1 - weight * loyal * parameters.warningTrust;
}
