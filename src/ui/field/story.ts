/** A customer's history as a reader wants it: what mattered stands alone, uneventful weeks are drawn together. */
import type { Outcome } from '../../engine/vocabulary';
import type { CustomerEvent, CustomerFile } from '../../insight/answers';
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
  /** What they paid on the purchase before, if they made one in the same round: a price does not last longer. */
  readonly before: number | null;
}

export interface HeardStop extends Span {
  readonly kind: 'heard';
  readonly company: number;
  readonly good: boolean;
  /** Friends who said so. */
  readonly friends: number;
}

/** What they tell: a warning only where they are let down, praise only where they are pleased, and else how it was. */
export type Word = 'good' | 'fine' | 'short' | 'bad';

interface ToldStop extends Span {
  readonly kind: 'told';
  readonly company: number;
  readonly word: Word;
}

interface HomeStop extends Span {
  readonly kind: 'stayed-home';
  readonly visits: number;
}

/** One stop on the timeline. */
export type Stop = VisitStop | HeardStop | ToldStop | HomeStop;

/** Expected and got are felt the same when they differ by less than this, of 100. */
const NOTICEABLE = 4;

/** How often they bought, of whomever, in the last thirteen weeks. */
export function purchasesLately({ events, standings }: CustomerFile): number {
  const now = standings.at(-1)?.week ?? 0;
  return events.filter(({ kind, week }) => kind === 'bought' && week > now - 13).length;
}

/** Oldest first. Weeks of the history before the game are left out. */
export function storyOf(events: readonly CustomerEvent[]): Stop[] {
  const past: Past = { homes: [], bought: null };
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

/** Whose customer they were, one after the other, and what they bought last. */
interface Past {
  homes: readonly number[];
  bought: Bought | null;
}

/** Of before the game only where they stood last: nobody comes back to where no reader saw them. */
function remember(past: Past, bought: Bought): void {
  const { company, switched, week } = bought;
  if (switched || past.homes.length === 0) past.homes = week < 1 ? [company] : [...past.homes, company];
  past.bought = bought;
}

function stopOf(event: CustomerEvent, past: Past): Stop {
  const span = { from: event.week, to: event.week };
  switch (event.kind) {
    case 'bought':
      return { ...span, kind: 'bought', visits: 1, ...visitOf(event, past) };
    case 'heard':
      return { ...span, kind: 'heard', company: event.company, good: event.good, friends: 1 };
    case 'told':
      return { ...span, kind: 'told', company: event.company, word: wordOf(event.good, past.bought) };
    case 'stayed-home':
      return { ...span, kind: 'stayed-home', visits: 1 };
  }
}

function visitOf(bought: Bought, past: Past) {
  const { company, mood, expected, got, failed, became = null, crowded, switched, price, week } = bought;
  const trouble = failed ? ('failed' as const) : crowded && got < expected ? ('crowded' as const) : null;
  const left = past.homes.at(-1) ?? null;
  const back = switched && left !== company && past.homes.includes(company);
  const against = againstOf(got - expected);
  return {
    company,
    mood,
    against,
    trouble,
    became,
    switched,
    back,
    left,
    price,
    before: past.bought && dateOf(past.bought.week).round === dateOf(week).round ? past.bought.price : null
  };
}

/** Moods from which somebody is pleased, and up to which let down. */
export const PLEASED = 6;
export const LET_DOWN = 3;

/** The market knows talk as good or bad only; the words must agree with the visit that is told of. */
function wordOf(good: boolean, visit: Bought | null): Word {
  if (visit === null) return good ? 'good' : 'bad';
  if (!good) return visit.mood >= PLEASED ? 'short' : 'bad';
  const against = againstOf(visit.got - visit.expected);
  if (against === 'worse' || visit.mood <= LET_DOWN) return 'fine';
  return against === 'better' || visit.mood >= PLEASED ? 'good' : 'fine';
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
