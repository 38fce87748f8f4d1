/** Friends telling friends: the let down tell most, the delighted some, the merely satisfied least. */
import type { WeekPlan } from './encounter';
import { mix } from './random';
import type { Market } from './state';

const TO_UNIT = 1 / 4294967296;
/** In an inbox cell the count stands above 24 bits of summed satisfactions, each of 16 bits. */
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;
const MOST_MESSAGES = 127;

/** How often an encounter is told of, and whether as good news: an asymmetric U (Anderson 1998; ratios: Goodman 1999). */
function chanceOfTelling({ parameters }: Market, surprise: number): number {
  if (surprise < -parameters.zone) return parameters.talk * parameters.talkLetDown;
  return surprise > parameters.zone ? parameters.talk * parameters.talkDelighted : parameters.talk;
}

/** After an encounter: perhaps tells two friends how content one is with company j. `word` is the luck of telling. */
export function tell(
  market: Market,
  i: number,
  j: number,
  surprise: number,
  word: number,
  plan: WeekPlan
): void {
  if (word * TO_UNIT >= chanceOfTelling(market, surprise)) return;
  const { people, minds, scratch, parameters } = market;
  const first = people.friendsAt[i];
  const friends = people.friendsAt[i + 1] - first;
  if (friends === 0) return;
  const good = surprise >= -parameters.zone;
  const level = Math.floor(minds.satisfaction[i * people.keys.length + j] * FULL);
  const a = Math.floor(mix(word) * TO_UNIT * friends);
  const b = (a + 1 + Math.floor(mix(word ^ 0x5bd1e995) * TO_UNIT * (friends - 1))) % friends;
  const listeners = a === b ? 1 : 2;
  send(market, people.friends[first + a], i, j, level, good, plan);
  if (listeners === 2) send(market, people.friends[first + b], i, j, level, good, plan);
  if (good) scratch.praise[j] += listeners;
  else scratch.warnings[j] += listeners;
  if (plan.watched !== null && plan.watched[i] === 1) plan.watcher?.told?.(i, plan.week, j, listeners, good);
}

/** Pushes a message into a listener's inbox: whole numbers, so that the order of messages does not matter. */
function send(
  { people, scratch }: Market,
  to: number,
  from: number,
  j: number,
  level: number,
  good: boolean,
  plan: WeekPlan
): void {
  const at = to * people.keys.length + j;
  if (scratch.inbox[at] >>> 24 < MOST_MESSAGES) scratch.inbox[at] += ONE_MESSAGE + level;
  if (scratch.mail[to] === 0) {
    scratch.mail[to] = 1;
    scratch.listeners[scratch.waiting[0]++] = to;
  }
  if (plan.watched !== null && plan.watched[to] === 1) plan.watcher?.heard?.(to, plan.week, j, from, good);
}

/**
 * At the end of the week people take in what they heard: they come to know the company and their expectation moves, less the
 * more they know themselves, and less against the company they buy from (East, Hammond & Lomax 2008).
 */
export function listen(market: Market): void {
  const { people, minds, scratch, parameters } = market;
  const count = people.keys.length;
  for (let k = 0; k < scratch.waiting[0]; k++) {
    const i = scratch.listeners[k];
    scratch.mail[i] = 0;
    for (let j = 0; j < count; j++) {
      const at = i * count + j;
      const cell = scratch.inbox[at];
      if (cell === 0) continue;
      scratch.inbox[at] = 0;
      const heard = (cell & 0xffffff) / (FULL * (cell >>> 24));
      minds.aware[i] |= 1 << j;
      const slow = parameters.hearingSlows;
      let weight = (parameters.hearing * slow) / (slow + minds.experience[at]);
      if (minds.home[i] === j && heard < minds.expectation[at]) weight *= parameters.hearingLoyal;
      minds.expectation[at] += weight * (heard - minds.expectation[at]);
    }
  }
  scratch.waiting[0] = 0;
}
