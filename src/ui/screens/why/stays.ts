/** What somebody who stayed has to say: what they felt most strongly, as far as it agrees with how they feel today. */
import type { CustomerEvent, CustomerFile } from '../../../insight/answers';
import { moodOf } from '../../field/moods';
import {
  complaint,
  FELT,
  isBought,
  LET_DOWN,
  matters,
  PLEASED,
  WEEKS,
  type Bought,
  type Quarter,
  type Story
} from './story-parts';

export function stayed(
  file: CustomerFile,
  now: readonly CustomerEvent[],
  quarter: Quarter,
  angry: boolean
): Story {
  const mood = moodOf(file.satisfaction);
  const visits = now.filter((event): event is Bought => isBought(event) && event.company === 0);
  const strongest = visits.reduce<Bought | null>(
    (best, event) => (feeling(event) >= feeling(best) ? event : best),
    null
  );
  if (!strongest) return { saying: 'drifted', event: null };
  if (angry) return ofTheAngry(visits, strongest, mood);
  const mended = visits.map(complaint).findLast((found) => found?.saying === 'mended');
  if (mended && visits.at(-1) !== mended.event) return mended;
  return mood >= PLEASED && strongest.mood >= PLEASED
    ? pleased(file, now, strongest, quarter)
    : ofTheRest(visits, strongest, mood);
}

function ofTheRest(visits: readonly Bought[], strongest: Bought, mood: number): Story {
  const wrong = mood < PLEASED ? complaint(strongest) : null;
  const cameBack = visits.at(-1) !== strongest;
  if (wrong && (cameBack || !['failed', 'mended'].includes(wrong.saying))) return wrong;
  const asExpected = Math.abs(strongest.got - strongest.expected) <= FELT;
  return { saying: asExpected && mood > LET_DOWN ? 'fine' : 'drifted', event: strongest };
}

/** They warned friends of the company: a visit fell short, or they think little of it altogether. */
function ofTheAngry(visits: readonly Bought[], strongest: Bought, mood: number): Story {
  const wrong = mood < PLEASED ? complaint(strongest) : null;
  const cameBack = visits.at(-1) !== strongest;
  if (wrong && wrong.saying !== 'mended' && (wrong.saying !== 'failed' || cameBack)) return wrong;
  const warm = [mood, strongest.mood].some((one) => one >= PLEASED);
  if (!warm) return { saying: 'unimpressed', event: strongest };
  return { saying: 'mixed', event: visits.findLast((visit) => visit.mood >= PLEASED) ?? strongest };
}

/** The pleased have more than one thing to say; which it is goes by the customer and the round. */
function pleased(
  { id, events }: CustomerFile,
  now: readonly CustomerEvent[],
  event: Bought,
  { end, asked }: Quarter
): Story {
  const about = (kind: 'told' | 'heard', good: boolean, fits?: (week: number) => boolean) =>
    now.find(
      (one) => one.kind === kind && one.company === 0 && one.good === good && (fits?.(one.week) ?? true)
    );
  const cheaper = asked
    .map((price, company) => ({ price, company }))
    .find(
      ({ price, company }) =>
        company > 0 &&
        matters(price, asked[0]) &&
        events.some((one) => isBought(one) && one.company === company)
    );
  const warm = (week: number) =>
    now.some(
      (one) =>
        isBought(one) &&
        one.company === 0 &&
        one.week === week &&
        one.mood >= PLEASED &&
        one.got >= one.expected
    );
  const [praised, warned] = [about('told', true, warm), about('heard', false)];
  const found: Story[] = [
    ...(cheaper ? [{ saying: 'tempted' as const, event, before: asked[0], rival: cheaper }] : []),
    ...(praised ? [{ saying: 'praising' as const, event: praised }] : []),
    ...(warned ? [{ saying: 'unshaken' as const, event: warned }] : [])
  ];
  const turn = (id + Math.round(end / WEEKS)) % 4;
  if (found.length === 0 || turn === 0) return { saying: 'glad', event };
  return found[turn % found.length];
}

function feeling(event: Bought | null): number {
  return event ? Math.abs(event.mood - 4) : 0;
}
