/** What the stories of customers are made of: a visit, what went wrong on it, and what a price or a friend has to do with it. */
import type { CustomerEvent } from '../../../insight/answers';
import type { Saying } from './voices';

export type Bought = Extract<CustomerEvent, { kind: 'bought' }>;

export interface Story {
  readonly saying: Saying;
  readonly event: CustomerEvent | null;
  /** As in the voice. */
  readonly before?: number;
  /** Another company they speak of than the one they went to or came from, and what it asks. */
  readonly rival?: { readonly company: number; readonly price: number };
}

/** A quarter: the last week of the game in it, and what each company asked in it, in cents. */
export interface Quarter {
  readonly end: number;
  readonly asked: readonly number[];
}

export const WEEKS = 13;
/** How far what they got must lie from what they expected to be the story, on the scale of 0 to 100. */
export const FELT = 6;
/** Nobody complains of a visit that left them pleased, or praises one that left them let down; the satisfied are not unglad. */
export const PLEASED = 6;
export const SATISFIED = 5;
export const LET_DOWN = 3;
/** What two prices must differ by, of the higher one, for anybody to change shops over it. */
const MATTERS = 0.04;

export function isBought(event: CustomerEvent): event is Bought {
  return event.kind === 'bought';
}

export function matters(low: number, high: number): boolean {
  return high - low >= MATTERS * high;
}

/** Whether the last they told a friend of a company was against it. */
export function speaksIll(events: readonly CustomerEvent[], company: number): boolean {
  const told = events.findLast((event) => event.kind === 'told' && event.company === company);
  return told?.kind === 'told' && !told.good;
}

/** What went wrong on a visit. What was put right is told as that: it is no reason to leave. */
export function complaint(event: Bought): Story | null {
  if (event.failed && (event.became === 'resolved' || event.became === 'fast'))
    return { saying: 'mended', event };
  if (event.mood >= PLEASED) return null;
  if (event.failed) return { saying: 'failed', event };
  if (event.crowded && event.got < event.expected) return { saying: 'crowded', event };
  return event.got < event.expected - FELT ? { saying: 'short', event } : null;
}

/** Paid more on the last visit than on the one before it, at the same shop, which asks it still. */
export function priceRise(old: Bought, earlier: Bought | undefined, asked: number | undefined): Story | null {
  return earlier && matters(earlier.price, old.price) && old.price === asked
    ? { saying: 'dearer', event: old, before: earlier.price }
    : null;
}

/** Cheaper is what costs less than they paid at the old shop, and than it asks now; or than what it has gone up to since. */
export function saving(visits: readonly Bought[], now: Bought, asked: number | undefined): Story | null {
  const paid = visits.at(-1)?.price;
  if (paid === undefined || asked === undefined || !matters(now.price, asked)) return null;
  if (matters(now.price, paid)) return { saying: 'cheaper', event: now, before: paid };
  return matters(paid, asked) ? { saying: 'posted', event: now, before: asked } : null;
}

export function surprise(now: Bought): Story | null {
  return now.got > now.expected + FELT && now.mood > LET_DOWN ? { saying: 'better', event: now } : null;
}
