/** What a customer has to say about a quarter: always something that stands in their own file. */
import type { CustomerEvent, CustomerFile } from '../../../insight/answers';
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
  | 'better'
  | 'glad'
  | 'fine'
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
}

type Bought = Extract<CustomerEvent, { kind: 'bought' }>;

interface Story {
  readonly saying: Saying;
  readonly event: CustomerEvent | null;
}

/** How far what they got must lie from what they expected to be the story, on the scale of 0 to 1. */
const FELT = 0.06;
const QUARTER = 13;

/** Whether it says something that happened rather than that nothing did. */
export function tells({ saying }: Voice): boolean {
  return saying !== 'drifted' && saying !== 'lapsed' && saying !== 'fine';
}

/** What this customer says about the quarter that ended in week `end` of the game. */
export function voiceOf(file: CustomerFile, { part, from, to }: Speaker, end: number): Voice {
  const company = part === 'left' ? to : from;
  const { saying, event } = company === null ? LAPSED : story(file.events, part, end);
  const bought = file.events.filter(isBought).at(-1);
  const told = event?.kind === 'bought' ? event : undefined;
  return {
    id: file.id,
    part,
    saying,
    segment: file.segment,
    mood: moodOf(told ?? bought),
    week: (event ?? bought)?.week ?? end,
    company,
    price: told ? told.price : null
  };
}

/** The mood of a visit; in between where there was none. */
function moodOf(event: Bought | undefined): number {
  return event ? event.mood : 4;
}

const LAPSED: Story = { saying: 'lapsed', event: null };

/** What pushed them is looked for in the quarter before as well: people leave with a delay. */
function story(all: readonly CustomerEvent[], part: PartPlayed, end: number): Story {
  const events = all.filter(({ week }) => week > end - 2 * QUARTER && week <= end);
  if (part === 'stayed') return stayed(events.filter(({ week }) => week > end - QUARTER));
  const turn = events.findLastIndex((event) => isBought(event) && event.switched);
  const change = turn < 0 ? undefined : events.at(turn);
  const before = turn < 0 ? events : events.slice(0, turn);
  const old = before.filter(isBought).at(-1);
  const push = old ? (complaint(old) ?? priceRise(old, before)) : null;
  const told = heard(
    before.filter(({ week }) => week > end - QUARTER),
    part
  );
  const pull = change && isBought(change) ? attraction(change, old) : null;
  const reasons = part === 'came' ? [told, pull, push] : [push, told, pull];
  return reasons.find((found) => found !== null) ?? { saying: 'drifted', event: change ?? old ?? null };
}

function stayed(events: readonly CustomerEvent[]): Story {
  const strongest = events
    .filter(isBought)
    .reduce<Bought | null>((best, event) => (feeling(event) >= feeling(best) ? event : best), null);
  if (!strongest) return { saying: 'drifted', event: events.at(-1) ?? null };
  return complaint(strongest) ?? { saying: strongest.mood >= 6 ? 'glad' : 'fine', event: strongest };
}

function feeling(event: Bought | null): number {
  return event ? Math.abs(event.mood - 4) : 0;
}

function complaint(event: Bought): Story | null {
  if (event.failed) return { saying: 'failed', event };
  if (event.crowded) return { saying: 'crowded', event };
  return event.got < event.expected - FELT ? { saying: 'short', event } : null;
}

/** Paid more on the last visit than on the one before it, at the same shop. */
function priceRise(old: Bought, events: readonly CustomerEvent[]): Story | null {
  const earlier = events.filter(isBought).findLast((event) => event !== old && event.company === old.company);
  return earlier && old.price > earlier.price ? { saying: 'dearer', event: old } : null;
}

function attraction(now: Bought, old: Bought | undefined): Story | null {
  if (old && now.price < old.price) return { saying: 'cheaper', event: now };
  return now.got > now.expected + FELT ? { saying: 'better', event: now } : null;
}

/** The last word of a friend, if it spoke against the old shop or for the new one. */
function heard(events: readonly CustomerEvent[], part: PartPlayed): Story | null {
  const event = events.findLast((item) => item.kind === 'heard');
  if (event?.kind !== 'heard') return null;
  const aboutOld = part === 'left' ? event.company === 0 : event.company !== 0;
  if (event.good === aboutOld) return null;
  return { saying: event.good ? 'recommended' : 'warned', event };
}

function isBought(event: CustomerEvent): event is Bought {
  return event.kind === 'bought';
}
