/** What pushed or drew a customer in a quarter, or kept them: the one thing in their file that explains most. */
import type { CustomerEvent, CustomerFile } from '../../../insight/answers';
import { moodOf } from '../../field/moods';
import type { Speaker } from './speakers';
import { stayed } from './stays';
import {
  complaint,
  FELT,
  isBought,
  LET_DOWN,
  PLEASED,
  priceRise,
  SATISFIED,
  saving,
  speaksIll,
  surprise,
  WEEKS,
  type Bought,
  type Quarter,
  type Story
} from './story-parts';

/** What pushed them is looked for in the quarter before as well: people leave with a delay. */
export function storyOf(file: CustomerFile, { part, from, to }: Speaker, quarter: Quarter): Story {
  const { end } = quarter;
  const events = file.events.filter(({ week }) => week > end - 2 * WEEKS && week <= end);
  const now = events.filter(({ week }) => week > end - WEEKS);
  if (part === 'stayed') return stayed(file, now, quarter, speaksIll(events, 0));
  if (from === null || to === null) return lapsed(events, now, from, to);
  const turns = now.filter(isBought).filter(({ switched }) => switched);
  const last = turns.findLastIndex(({ company }) => company !== to);
  const change = turns.at(last + 1);
  if (change?.company !== to) return { saying: 'drifted', event: null };
  if (last >= 0 && turns[last].company !== from) return { saying: 'wandered', event: change };
  return moved({ file, events, change, from, to, quarter, drawn: part === 'came' });
}

interface Move {
  readonly file: CustomerFile;
  /** Of this quarter and the one before. */
  readonly events: readonly CustomerEvent[];
  readonly change: Bought;
  readonly from: number;
  readonly to: number;
  readonly quarter: Quarter;
  /** Who came speaks first of what drew them. */
  readonly drawn: boolean;
}

/** Straight from the one to the other. */
function moved(move: Move): Story {
  const { file, events, change, from, to, quarter, drawn } = move;
  const { end, asked } = quarter;
  const angry = (company: number) => speaksIll(events, company);
  const before = events.slice(0, events.indexOf(change));
  const visits = before.filter((event): event is Bought => isBought(event) && event.company === from);
  const push = pushOf(visits, asked[from], angry(from));
  const told = angry(to)
    ? null
    : heard(
        before.filter(({ week }) => week > end - WEEKS),
        from,
        to,
        isNew(file.events, change)
      );
  const better = moodOf(file.satisfaction) > LET_DOWN && !angry(to) ? surprise(change) : null;
  const cheaper = [from, to].some(angry) ? null : saving(visits, change, asked[from]);
  const pull = cheaper ?? better;
  const reasons = drawn ? [told, pull, push] : [push, told, pull];
  return reasons.find((found) => found !== null) ?? plain(move, angry(to));
}

/** Nothing to tell of why; but nobody who was let down where they are is said to like it, nor the satisfied not to. */
function plain({ file, events, change, to }: Move, angry: boolean): Story {
  if (!angry && change.got >= change.expected - FELT) return { saying: 'drifted', event: change };
  const content = angry ? PLEASED : SATISFIED;
  if (change.mood >= content) return { saying: 'mixed', event: change };
  if (moodOf(file.satisfaction) < content) return { saying: 'unimpressed', event: change };
  const latest = events.findLast((event): event is Bought => isBought(event) && event.company === to);
  return { saying: 'mixed', event: latest ?? change };
}

/** What the old shop did; whoever warns friends off it, or complained of it in vain, has left it for that, be it some visits ago. */
function pushOf(visits: readonly Bought[], asked: number | undefined, angry: boolean): Story | null {
  const old = visits.at(-1);
  if (!old) return null;
  const weighs = (visit: Bought) => angry || visit === old || visit.became === 'unresolved';
  const wrong = visits.filter(weighs).flatMap((visit) => complaint(visit) ?? []);
  const open = wrong.findLast(({ saying }) => saying !== 'mended');
  return open ?? priceRise(old, visits.at(-2), asked) ?? wrong.at(-1) ?? null;
}

/** Who bought nowhere before or buys nowhere now; a first purchase elsewhere is not the first door. */
function lapsed(
  events: readonly CustomerEvent[],
  now: readonly CustomerEvent[],
  from: number | null,
  to: number | null
): Story {
  if (from !== null) {
    const visits = events.filter((event): event is Bought => isBought(event) && event.company === from);
    const angry = speaksIll(events, from);
    const push = pushOf(visits, undefined, angry);
    if (push && push.saying !== 'mended') return push;
    return { saying: angry ? 'sour' : 'lapsed', event: null };
  }
  const first = now.find(isBought);
  return { saying: to !== null && first?.company !== to ? 'drifted' : 'lapsed', event: null };
}

/** Never bought there before, as far back as anything is known of them. */
function isNew(all: readonly CustomerEvent[], { week, company }: Bought): boolean {
  return !all.some((event) => isBought(event) && event.company === company && event.week < week);
}

/** The last word of friends against the old shop or for the new one, if it was not also against that; only newcomers are brought by it. */
function heard(events: readonly CustomerEvent[], from: number, to: number, fresh: boolean): Story | null {
  const words = events.filter((event) => event.kind === 'heard');
  if (words.findLast(({ company }) => company === to)?.good === false) return null;
  const event = words.findLast(({ company, good }) => company === (good ? to : from));
  if (!event) return null;
  if (!event.good) return { saying: 'warned', event };
  return { saying: fresh ? 'recommended' : 'reminded', event };
}
