/** What a customer has to say about a quarter: always something that stands in their own file. */
import type { CustomerEvent, CustomerFile } from '../../../insight/answers';
import { moodOf } from '../../field/moods';
import type { PartPlayed, Speaker } from './speakers';

/** What moved them, read off the file. */
export type Saying =
  | 'failed'
  | 'crowded'
  | 'short'
  | 'dearer'
  | 'cheaper'
  | 'warned'
  | 'recommended'
  | 'reminded'
  | 'better'
  | 'glad'
  | 'fine'
  /** Of where they are now, or stayed, they think little: they say no word for it. */
  | 'unimpressed'
  | 'drifted'
  | 'lapsed';

export interface Voice {
  readonly id: number;
  readonly part: PartPlayed;
  readonly saying: Saying;
  readonly segment: number;
  readonly mood: number;
  /** Week of the game in which it happened. */
  readonly week: number;
  /** The other shop of the story: where they went, or where they came from; null where there is none. */
  readonly company: number | null;
  /** What was paid there, in cents; null when nothing was bought. */
  readonly price: number | null;
  /** What the other shop asks, or had asked before it raised its price, where the price is the reason; in cents. */
  readonly before: number | null;
}

type Bought = Extract<CustomerEvent, { kind: 'bought' }>;

interface Story {
  readonly saying: Saying;
  readonly event: CustomerEvent | null;
  /** As in the voice. */
  readonly before?: number;
}

/** How far what they got must lie from what they expected to be the story, on the scale of 0 to 100. */
const FELT = 6;
/** Nobody complains of a visit that left them pleased, or praises one that left them let down. */
const PLEASED = 6;
const LET_DOWN = 3;
const QUARTER = 13;
/** What two prices must differ by, of the higher one, for anybody to change shops over it. */
const MATTERS = 0.04;

/** Whether it says something that happened rather than that nothing did. */
export function tells({ saying }: Voice): boolean {
  return saying !== 'drifted' && saying !== 'lapsed' && saying !== 'fine';
}

/** A quarter: the last week of the game in it, and what each company asked in it, in cents. */
export interface Quarter {
  readonly end: number;
  readonly asked: readonly number[];
}

/** What this customer says about a quarter. */
export function voiceOf(file: CustomerFile, speaker: Speaker, quarter: Quarter): Voice {
  const { end } = quarter;
  const { saying, event, before } = story(file, speaker, quarter);
  const told = event?.kind === 'bought' ? event : undefined;
  const last = file.events.filter(isBought).at(-1);
  return {
    id: file.id,
    part: speaker.part,
    saying,
    segment: file.segment,
    mood: (told ?? last)?.mood ?? 4,
    week: (event ?? last)?.week ?? end,
    company: speaker.part === 'left' ? speaker.to : speaker.from,
    price: told ? told.price : null,
    before: before ?? null
  };
}

/** What pushed them is looked for in the quarter before as well: people leave with a delay. */
function story(
  { events: all, satisfaction }: CustomerFile,
  { part, from, to }: Speaker,
  { end, asked }: Quarter
): Story {
  const events = all.filter(({ week }) => week > end - 2 * QUARTER && week <= end);
  const now = events.filter(({ week }) => week > end - QUARTER);
  const angry = (company: number) => speaksIll(events, company);
  if (part === 'stayed') return stayed(now.filter(isBought), moodOf(satisfaction), angry(0));
  if (from === null || to === null) return lapsed(now, to);
  const change = events
    .filter(isBought)
    .findLast(({ switched, company, week }) => switched && company === to && week > end - QUARTER);
  if (!change) return { saying: 'drifted', event: null };
  const before = events.slice(0, events.indexOf(change));
  const visits = before.filter((event): event is Bought => isBought(event) && event.company === from);
  const push = pushOf(visits, asked[from], angry(from));
  const told = heard(
    before.filter(({ week }) => week > end - QUARTER),
    from,
    to,
    isNew(all, change)
  );
  const better = moodOf(satisfaction) > LET_DOWN && !angry(to) ? surprise(change) : null;
  const pull = saving(visits, change, asked[from], [from, to].some(angry)) ?? better;
  const reasons = part === 'came' ? [told, pull, push] : [push, told, pull];
  const unglad = angry(to) || change.got < change.expected - FELT;
  const plain: Story = { saying: unglad ? 'unimpressed' : 'drifted', event: change };
  return reasons.find((found) => found !== null) ?? plain;
}

/** What the old shop did; whoever warns friends off it has left it for what went wrong there, be it some visits ago. */
function pushOf(visits: readonly Bought[], asked: number | undefined, angry: boolean): Story | null {
  const old = visits.at(-1);
  if (!old) return null;
  const wrong = angry ? visits.map(complaint).findLast((found) => found !== null) : complaint(old);
  return wrong ?? priceRise(old, visits.at(-2), asked);
}

/** Who bought nowhere before or buys nowhere now; a first purchase elsewhere is not the first door. */
function lapsed(now: readonly CustomerEvent[], to: number | null): Story {
  const first = now.find(isBought);
  const strayed = to !== null && first?.company !== to;
  return { saying: strayed ? 'drifted' : 'lapsed', event: null };
}

/** Of those who stayed: what they felt most strongly, as far as it agrees with how they feel today. */
function stayed(bought: readonly Bought[], mood: number, angry: boolean): Story {
  const visits = bought.filter(({ company }) => company === 0);
  const strongest = visits.reduce<Bought | null>(
    (best, event) => (feeling(event) >= feeling(best) ? event : best),
    null
  );
  if (!strongest) return { saying: 'drifted', event: null };
  if (!angry && mood >= PLEASED && strongest.mood >= PLEASED) return { saying: 'glad', event: strongest };
  const wrong = mood < PLEASED ? complaint(strongest) : null;
  const cameBack = visits.at(-1) !== strongest;
  if (wrong && (wrong.saying !== 'failed' || cameBack)) return wrong;
  if (angry) return { saying: 'unimpressed', event: strongest };
  const asExpected = Math.abs(strongest.got - strongest.expected) <= FELT;
  return { saying: asExpected && mood > LET_DOWN ? 'fine' : 'drifted', event: strongest };
}

function feeling(event: Bought | null): number {
  return event ? Math.abs(event.mood - 4) : 0;
}

function complaint(event: Bought): Story | null {
  if (event.mood >= PLEASED) return null;
  if (event.failed) return { saying: 'failed', event };
  if (event.crowded && event.got < event.expected) return { saying: 'crowded', event };
  return event.got < event.expected - FELT ? { saying: 'short', event } : null;
}

/** Paid more on the last visit than on the one before it, at the same shop, which asks it still. */
function priceRise(old: Bought, earlier: Bought | undefined, asked: number | undefined): Story | null {
  return earlier && matters(earlier.price, old.price) && old.price === asked
    ? { saying: 'dearer', event: old, before: earlier.price }
    : null;
}

/** Cheaper is what costs less than the old shop asks this quarter, whatever was paid there last; anger is no matter of price. */
function saving(
  visits: readonly Bought[],
  now: Bought,
  asked: number | undefined,
  angry: boolean
): Story | null {
  const cheap = asked !== undefined && visits.length > 0 && !angry && matters(now.price, asked);
  return cheap ? { saying: 'cheaper', event: now, before: asked } : null;
}

function matters(low: number, high: number): boolean {
  return high - low >= MATTERS * high;
}

/** Whether the last they told a friend of a company was against it. */
function speaksIll(events: readonly CustomerEvent[], company: number): boolean {
  const told = events.findLast((event) => event.kind === 'told' && event.company === company);
  return told?.kind === 'told' && !told.good;
}

function surprise(now: Bought): Story | null {
  return now.got > now.expected + FELT && now.mood > LET_DOWN ? { saying: 'better', event: now } : null;
}

/** Never bought there before, as far back as anything is known of them. */
function isNew(all: readonly CustomerEvent[], { week, company }: Bought): boolean {
  return !all.some((event) => isBought(event) && event.company === company && event.week < week);
}

/** The last word of a friend against the old shop or for the new one; only a newcomer says it brought them. */
function heard(events: readonly CustomerEvent[], from: number, to: number, fresh: boolean): Story | null {
  const event = events.findLast((item) => item.kind === 'heard' && item.company === (item.good ? to : from));
  if (event?.kind !== 'heard') return null;
  if (!event.good) return { saying: 'warned', event };
  return { saying: fresh ? 'recommended' : 'reminded', event };
}

function isBought(event: CustomerEvent): event is Bought {
  return event.kind === 'bought';
}
