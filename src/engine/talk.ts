/** Friends telling friends: the let down tell most, the delighted some, the merely satisfied least. */
import { mix } from './random';
import type { Market } from './state';

const TO_UNIT = 1 / 4294967296;
/** In an inbox cell the count stands above 24 bits of summed satisfactions, each of 16 bits. */
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;
const MOST_MESSAGES = 127;

/** Called with (teller, listener, company, good) for each message of a watched week. */
export type Overhear = (teller: number, listener: number, company: number, good: boolean) => void;

/**
 * After their encounters some of the first n listed buyers tell two friends how content they are with the company: how often
 * is an asymmetric U of surprise (Anderson 1998; ratios: Goodman, TARP).
 */
export function tell(market: Market, n: number, overhear: Overhear | null): void {
  const { list, chosen, felt, bar, gossip } = market.scratch;
  const { talk, talkLetDown, talkDelighted, zone } = market.parameters;
  for (let k = 0; k < n; k++) {
    const surprise = felt[k] - bar[k];
    const much = surprise < -zone ? talkLetDown : surprise > zone ? talkDelighted : 1;
    if (gossip[k] * TO_UNIT < talk * much)
      tellTwo(market, k, list[k], chosen[k], surprise >= -zone, overhear);
  }
}

/** Tells two friends, or the only one. */
function tellTwo(
  market: Market,
  k: number,
  i: number,
  j: number,
  good: boolean,
  overhear: Overhear | null
): void {
  const { people, scratch } = market;
  const first = people.friendsAt[i];
  const count = people.friendsAt[i + 1] - first;
  const listeners = Math.min(2, count);
  const luck = scratch.gossip[k];
  const a = Math.floor(mix(luck) * TO_UNIT * count);
  const step = 1 + Math.floor(mix(luck ^ 0x5bd1e995) * TO_UNIT * (count - 1));
  for (let told = 0; told < listeners; told++) {
    const friend = people.friends[first + ((a + told * step) % count)];
    send(market, i, friend, j);
    overhear?.(i, friend, j, good);
  }
  if (good) scratch.praise[j] += listeners;
  else scratch.warnings[j] += listeners;
}

/** Pushes a message into a listener's inbox: whole numbers, so that the order of messages does not matter. */
function send({ people, minds, scratch }: Market, from: number, to: number, j: number): void {
  const count = people.keys.length;
  const { inbox, mail, listeners, waiting } = scratch;
  const level = Math.floor(minds.satisfaction[from * count + j] * FULL);
  const at = to * count + j;
  if (inbox[at] >>> 24 < MOST_MESSAGES) inbox[at] += ONE_MESSAGE + level;
  if (mail[to] === 1) return;
  mail[to] = 1;
  listeners[waiting[0]++] = to;
}

/**
 * At the end of the week people take in what they heard: they come to know the company and their expectation moves, less the
 * more they know themselves, and less against the company they buy from (East, Hammond & Lomax 2008).
 */
export function listen({ people, minds, scratch, parameters }: Market): void {
  const { listeners, waiting, mail, inbox } = scratch;
  const { expectation, experience, aware, home } = minds;
  const { hearing, hearingSlows, hearingLoyal } = parameters;
  const count = people.keys.length;
  for (let k = 0; k < waiting[0]; k++) {
    const i = listeners[k];
    mail[i] = 0;
    for (let j = 0; j < count; j++) {
      const at = i * count + j;
      const cell = inbox[at];
      if (cell === 0) continue;
      inbox[at] = 0;
      aware[i] |= 1 << j;
      const gap = (cell & 0xffffff) / (FULL * (cell >>> 24)) - expectation[at];
      const weight = (hearing * hearingSlows) / (hearingSlows + experience[at]);
      expectation[at] += (home[i] === j && gap < 0 ? weight * hearingLoyal : weight) * gap;
    }
  }
  waiting[0] = 0;
}
