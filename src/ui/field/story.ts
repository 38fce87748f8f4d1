/** A customer's history as a reader wants it: what mattered stands alone, uneventful weeks are drawn together. */
import type { Outcome } from '../../engine/vocabulary';
import type { CustomerEvent } from '../../insight/answers';
import { dateOf } from './dates';

type Bought = Extract<CustomerEvent, { kind: 'bought' }>;

type Against = 'worse' | 'same' | 'better';

/** Weeks count from the start of the game. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface VisitStop extends Span {
  readonly kind: 'bought';
  readonly visits: number;
  readonly company: number;
  readonly mood: number;
  readonly against: Against;
  readonly trouble: 'failed' | 'crowded' | null;
  /** What became of it, where it failed. */
  readonly became: Outcome | null;
  /** Became this company's customer with this purchase; `back` when they had been before, and another's in between. */
  readonly switched: boolean;
  readonly back: boolean;
  /** Whose customer they were last before that, or null for nobody's. */
  readonly left: number | null;
  readonly price: number;
  /** What they paid on the purchase before, if they made one. */
  readonly before: number | null;
}

export interface HeardStop extends Span {
  readonly kind: 'heard';
  readonly company: number;
  readonly good: boolean;
  /** Friends who said so. */
  readonly friends: number;
}

interface ToldStop extends Span {
  readonly kind: 'told';
  readonly company: number;
  readonly good: boolean;
}

interface HomeStop extends Span {
  readonly kind: 'stayed-home';
  readonly visits: number;
}

/** One stop on the timeline. */
export type Stop = VisitStop | HeardStop | ToldStop | HomeStop;

/** Expected and got are felt the same when they differ by less than this, of 100. */
const NOTICEABLE = 4;

/** Oldest first. Weeks of the history before the game are left out. */
export function storyOf(events: readonly CustomerEvent[]): Stop[] {
  const past: Past = { homes: [], paid: null };
  const stops: Stop[] = [];
  for (const event of events) {
    const stop = stopOf(event, past);
    if (event.kind === 'bought') remember(past, event);
    if (event.week < 1) continue;
    const last = stops.at(-1);
    const merged = last ? together(last, stop) : null;
    if (merged) stops[stops.length - 1] = merged;
    else stops.push(stop);
  }
  return stops;
}

/** Whose customer they were, one after the other, and what they paid last. */
interface Past {
  homes: readonly number[];
  paid: number | null;
}

function remember(past: Past, { company, switched, price }: Bought): void {
  if (switched || past.homes.length === 0) past.homes = [...past.homes, company];
  past.paid = price;
}

function stopOf(event: CustomerEvent, past: Past): Stop {
  const span = { from: event.week, to: event.week };
  switch (event.kind) {
    case 'bought':
      return { ...span, kind: 'bought', visits: 1, ...visitOf(event, past) };
    case 'heard':
      return { ...span, kind: 'heard', company: event.company, good: event.good, friends: 1 };
    case 'told':
      return { ...span, kind: 'told', company: event.company, good: event.good };
    case 'stayed-home':
      return { ...span, kind: 'stayed-home', visits: 1 };
  }
}

function visitOf(bought: Bought, past: Past) {
  const { company, mood, expected, got, failed, became = null, crowded, switched, price } = bought;
  const trouble = failed ? ('failed' as const) : crowded && got < expected ? ('crowded' as const) : null;
  const left = past.homes.at(-1) ?? null;
  const back = switched && left !== company && past.homes.includes(company);
  const against = againstOf(got - expected);
  return { company, mood, against, trouble, became, switched, back, left, price, before: past.paid };
}

function againstOf(difference: number): Against {
  if (Math.abs(difference) < NOTICEABLE) return 'same';
  return difference > 0 ? 'better' : 'worse';
}

/** Two stops of a round as one, where nothing happened between them that anybody would tell. */
function together(a: Stop, b: Stop): Stop | null {
  if (dateOf(a.from).round !== dateOf(b.to).round) return null;
  if (a.kind === 'stayed-home' && b.kind === 'stayed-home')
    return { ...a, to: b.to, visits: a.visits + b.visits };
  if (a.kind === 'heard' && b.kind === 'heard' && a.company === b.company && a.good === b.good)
    return { ...a, to: b.to, friends: a.friends + b.friends };
  if (a.kind === 'bought' && b.kind === 'bought' && isMoreOf(a, b))
    return { ...a, to: b.to, visits: a.visits + b.visits, mood: b.mood };
  return null;
}

/** The second visit is like the first, and neither is worth a line of its own. */
function isMoreOf(a: VisitStop, b: VisitStop): boolean {
  const plain = [a, b].every(({ trouble, switched }) => trouble === null && !switched);
  return plain && a.company === b.company && a.against === b.against;
}
