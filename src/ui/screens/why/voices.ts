/** Which customers speak after a quarter, and what each has to say: always something from their own file. */
import type { CustomerEvent, CustomerFile, Film } from '../../../insight/answers';

export const PARTS_PLAYED = ['left', 'came', 'left-rival', 'stayed'] as const;
/** What the customer did this quarter. */
export type PartPlayed = (typeof PARTS_PLAYED)[number];

export interface Speaker {
  readonly id: number;
  readonly part: PartPlayed;
  /** Where they bought before the quarter and after it; NOBODY is 255. */
  readonly from: number;
  readonly to: number;
}

export const SAYINGS = [
  'failed',
  'crowded',
  'short',
  'dearer',
  'cheaper',
  'warned',
  'recommended',
  'better',
  'glad',
  'fine',
  'drifted',
  'lapsed'
] as const;
/** What moved them, read off the file. */
export type Saying = (typeof SAYINGS)[number];

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

const NOBODY = 255;

/** How far what they got must lie from what they expected to be the story, on the scale of 0 to 1. */
const FELT = 0.06;

/** Three customers of the film: the largest movements first, then somebody who stayed and feels strongly. */
export function chooseSpeakers(film: Film, largestRival: number): readonly Speaker[] {
  const groups: { part: PartPlayed; dots: number[] }[] = [
    { part: 'left', dots: movers(film, (from, to) => from === 0 && to !== 0) },
    { part: 'came', dots: movers(film, (from, to) => from !== 0 && to === 0) },
    { part: 'left-rival', dots: movers(film, (from, to) => from === largestRival && to !== from) }
  ];
  const speakers: Speaker[] = [];
  const add = (part: PartPlayed, dot: number | undefined) => {
    if (dot !== undefined) speakers.push(speakerAt(film, dot, part));
  };
  for (const { part, dots } of [...groups].sort((a, b) => b.dots.length - a.dots.length)) {
    if (speakers.length === 2) break;
    add(
      part,
      dots.find((dot) => speakers.every(({ id }) => id !== film.ids[dot]))
    );
  }
  add('stayed', movers(film, (from, to) => from === 0 && to === 0)[0]);
  return speakers;
}

function speakerAt(film: Film, dot: number, part: PartPlayed): Speaker {
  const from = film.company[0]?.[dot] ?? NOBODY;
  const to = film.company.at(-1)?.[dot] ?? NOBODY;
  return { id: film.ids[dot] ?? 0, part, from, to };
}

/** What this customer says about the quarter that ended in week `end` of the game. */
export function voiceOf(file: CustomerFile, { part, from, to }: Speaker, end: number): Voice {
  const events = file.events.filter((event) => event.week > end - 13 && event.week <= end);
  const other = part === 'left' ? to : from;
  const { saying, event } =
    other === NOBODY ? { saying: 'lapsed' as const, event: null } : story(events, part);
  const bought = events.filter(isBought).at(-1);
  return {
    id: file.id,
    part,
    saying,
    segment: file.segment,
    mood: event?.kind === 'bought' ? event.mood : (bought?.mood ?? 4),
    week: event?.week ?? bought?.week ?? end,
    company: other === NOBODY ? null : other,
    price: event?.kind === 'bought' ? event.price : null
  };
}

interface Story {
  readonly saying: Saying;
  readonly event: CustomerEvent | null;
}

function story(events: readonly CustomerEvent[], part: PartPlayed): Story {
  if (part === 'stayed') return stayed(events);
  const turn = events.findIndex((event) => isBought(event) && event.switched);
  const change = events[turn];
  const before = turn < 0 ? events : events.slice(0, turn);
  const old = before.filter(isBought).at(-1);
  const push = old ? (complaint(old) ?? priceRise(old, before)) : null;
  const told = heard(before, part);
  const pull = change && isBought(change) ? attraction(change, old) : null;
  const first = part === 'came' ? [told, pull, push] : [push, told, pull];
  return first.find((found) => found !== null) ?? { saying: 'drifted', event: change ?? old ?? null };
}

function stayed(events: readonly CustomerEvent[]): Story {
  const purchases = events.filter(isBought);
  const strongest = purchases.reduce<Bought | null>(
    (best, event) => (!best || Math.abs(event.mood - 4) >= Math.abs(best.mood - 4) ? event : best),
    null
  );
  if (!strongest) return { saying: 'drifted', event: events.at(-1) ?? null };
  const sore = complaint(strongest);
  if (sore) return sore;
  return { saying: strongest.mood >= 6 ? 'glad' : 'fine', event: strongest };
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

function heard(events: readonly CustomerEvent[], part: PartPlayed): Story | null {
  const event = events.findLast((item) => item.kind === 'heard');
  if (event?.kind !== 'heard') return null;
  const aboutOld = part === 'left' ? event.company === 0 : event.company !== 0;
  if (event.good !== aboutOld) return { saying: event.good ? 'recommended' : 'warned', event };
  return null;
}

/** Dots that moved so between the first and the last week, those who feel most strongly first. */
function movers(film: Film, took: (from: number, to: number) => boolean): number[] {
  const first = film.company[0] ?? new Uint8Array();
  const last = film.company.at(-1) ?? first;
  const mood = film.mood[0] ?? first;
  const late = film.mood.at(-1) ?? mood;
  const dots = Array.from(film.ids.keys()).filter((dot) => took(first[dot] ?? 255, last[dot] ?? 255));
  const feeling = (dot: number) => Math.abs((mood[dot] ?? 4) - 4) + Math.abs((late[dot] ?? 4) - 4);
  return dots.sort((a, b) => feeling(b) - feeling(a) || a - b);
}

function isBought(event: CustomerEvent): event is Bought {
  return event.kind === 'bought';
}
