/** Friends telling friends: the let down tell most, the delighted some, the merely satisfied least. */
import { bar, chosen, felt, gossip, heardFrom, hearers, list, often, tellers } from './chunk';
import { clamp01 } from './maths';
import { placeOf, TO_UNIT } from './random';
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
  const heard = findHearers(market, m);
  for (let h = 0; h < heard; h++) tellOne(market, hearers[h], heardFrom[h], overhear);
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

/**
 * Finds the two friends whom each of the first m tellers tells, or the only one; returns how many hear something. All are found
 * before any is told, so that the processor waits for the memory of all at once.
 */
function findHearers({ people }: Market, m: number): number {
  const { friendsAt, friends } = people;
  let n = 0;
  for (let t = 0; t < m; t++) {
    const k = tellers[t];
    const first = friendsAt[list[k]];
    const count = friendsAt[list[k] + 1] - first;
    if (count === 0) continue;
    const luck = gossip[k] | 0;
    const one = placeOf(luck, count);
    hearers[n] = friends[first + one];
    heardFrom[n++] = k;
    if (count === 1) continue;
    const other = one + 1 + placeOf(luck ^ 0x5bd1e995, count - 1);
    hearers[n] = friends[first + other - count * Number(other >= count)];
    heardFrom[n++] = k;
  }
  return n;
}

/** The k-th listed buyer tells a friend: into an inbox, as whole numbers, so that the order of messages does not matter. */
function tellOne(market: Market, to: number, k: number, overhear: Overhear | null): void {
  const { people, scratch, parameters } = market;
  const { inbox, mail, waiting, praise, warnings } = scratch;
  const j = chosen[k];
  const good = Number(felt[k] - bar[k] >= -parameters.zone);
  const pair = to * people.keys.length + j;
  const at = 2 * pair + 1 - good;
  praise[j] += good;
  warnings[j] += 1 - good;
  if (inbox[2 * pair] + inbox[2 * pair + 1] === 0) mail[waiting[0]++] = pair;
  if (inbox[at] >>> 24 < MOST_MESSAGES) inbox[at] += ONE_MESSAGE + Math.floor(clamp01(felt[k]) * FULL);
  overhear?.(list[k], to, j, good === 1);
}

/** At the end of the week people take in what they heard, and come to know the companies they heard of. */
export function listen(market: Market): void {
  const { people, minds, scratch } = market;
  const { waiting, mail, inbox } = scratch;
  const count = people.keys.length;
  for (let k = 0; k < waiting[0]; k++) {
    const at = mail[k];
    const i = Math.floor(at / count);
    const j = at - i * count;
    const praise = inbox[2 * at];
    const warnings = inbox[2 * at + 1];
    minds.aware[i] |= 1 << j;
    if (minds.source[at] === 0) minds.source[at] = FRIEND;
    if (praise !== 0) beTold(market, i, j, Math.max(0, news(market, i, j, praise)));
    if (warnings !== 0) beWarned(market, i, j, Math.min(0, news(market, i, j, warnings)));
    inbox[2 * at] = 0;
    inbox[2 * at + 1] = 0;
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
