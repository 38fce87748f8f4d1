/** What a player can change in a round that is over, one thing at a time, as that round's desk offered it. */
import type { ByMeasure, Lever, Setting } from '../../../engine/vocabulary';
import { eventsOf, type Past } from '../../../play/choices';
import type { Draft, GameView } from '../../../play/game';
import type { EventSpec, LeverCard, OptionSpec, Scenario, SettingCard } from '../../../scenario/scenario';
import { spendPlan, standingAnswer } from '../desk/spending';

/** Names what is changed: `lever/hours`, `setting/promise`. */
export type ThingId = 'orientation' | 'answer' | 'price' | `lever/${Lever}` | `setting/${Setting}`;

export type Thing =
  | { readonly id: ThingId; readonly kind: 'orientation' }
  | {
      readonly id: ThingId;
      readonly kind: 'answer';
      readonly event: EventSpec;
      readonly options: readonly OptionSpec[];
    }
  | { readonly id: ThingId; readonly kind: 'price' }
  | { readonly id: ThingId; readonly kind: 'lever'; readonly card: LeverCard; readonly most: number }
  | { readonly id: ThingId; readonly kind: 'setting'; readonly card: SettingCard };

/** What could have been decided otherwise in a round, counted from 0, within what its budget left. */
export function thingsOf(
  { scenario, rounds }: Pick<Past, 'scenario' | 'rounds'>,
  round: number,
  event: EventSpec | null
): readonly Thing[] {
  const { desk } = scenario;
  const draft = rounds[round];
  const wasOpen = ({ from }: { readonly from: number }) => from <= round + 1;
  const { left } = spendPlan(scenario, draft, event);
  const things: Thing[] = [];
  if (desk.orientations.length > 1) things.push({ id: 'orientation', kind: 'orientation' });
  const answer = standingAnswer(event, draft);
  const options = event?.options.filter(({ cost }) => cost - (answer?.cost ?? 0) <= left) ?? [];
  if (event && options.length > 1) things.push({ id: 'answer', kind: 'answer', event, options });
  things.push({ id: 'price', kind: 'price' });
  for (const card of desk.levers.filter(wasOpen)) {
    const now = draft.spend[card.lever] ?? 0;
    const steps = Math.floor((Math.min(card.most, now + left) - card.least) / card.step);
    const most = Math.max(now, card.least + steps * card.step);
    if (most > card.least) things.push({ id: `lever/${card.lever}`, kind: 'lever', card, most });
  }
  for (const card of desk.settings.filter(wasOpen))
    if (card.steps.length > 1) things.push({ id: `setting/${card.setting}`, kind: 'setting', card });
  return things;
}

/** What stood, as a value of a control. */
export function standing(thing: Thing, draft: Draft): string {
  switch (thing.kind) {
    case 'orientation':
      return draft.orientation;
    case 'answer':
      return standingAnswer(thing.event, draft)?.id ?? '';
    case 'price':
      return String(draft.price);
    case 'lever':
      return String(draft.spend[thing.card.lever] ?? 0);
    case 'setting':
      return String(draft.settings?.[thing.card.setting] ?? 0);
  }
}

/** The plan with the thing at another value. */
export function otherwise(thing: Thing, draft: Draft, value: string): Draft {
  switch (thing.kind) {
    case 'orientation':
      return { ...draft, orientation: value as Draft['orientation'] };
    case 'answer':
      return { ...draft, answer: value };
    case 'price':
      return { ...draft, price: Number(value) };
    case 'lever':
      return { ...draft, spend: { ...draft.spend, [thing.card.lever]: Number(value) } };
    case 'setting':
      return { ...draft, settings: { ...draft.settings, [thing.card.setting]: Number(value) } };
  }
}

/** In which rounds a thing is changed: in one, from that one on, or in all. */
export const SCOPES = ['one', 'on', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scopes that are another from that of one round; an answer belongs to its event. */
export function scopesOf(thing: Thing, { rounds }: Pick<Past, 'rounds'>, round: number): readonly Scope[] {
  if (thing.kind === 'answer' || rounds.length < 2) return [];
  return SCOPES.filter((scope) => (scope === 'on' ? round > 0 && round < rounds.length - 1 : true));
}

/** The rounds of a game changed within a scope, each as its own desk and budget allowed. */
export interface Changed {
  readonly rounds: readonly Draft[];
  /** The rounds, counted from 0, whose plan is another now. */
  readonly changed: readonly number[];
  /** Of those in the scope, the ones whose budget left less than was asked for, and those whose budget left nothing for it. */
  readonly capped: readonly number[];
  readonly spent: readonly number[];
  /** Those in which it was not on the desk yet. */
  readonly closed: readonly number[];
}

export function throughout(past: Past, thing: Thing, value: string, scope: Scope, round: number): Changed {
  const events = eventsOf(past);
  const first = scope === 'all' ? 0 : round;
  const last = scope === 'one' ? round : past.rounds.length - 1;
  const plans = past.rounds.map((draft, place) => {
    if (place < first || place > last) return { draft };
    const there = thingsOf(past, place, events[place]).find(({ id }) => id === thing.id);
    if (!there) return isOnDesk(thing, place) ? { draft, spent: true } : { draft, closed: true };
    const capped = there.kind === 'lever' && Number(value) > there.most;
    return { draft: otherwise(there, draft, capped ? String(there.most) : value), capped };
  });
  const where = (is: (plan: (typeof plans)[number], place: number) => boolean | undefined) =>
    plans.flatMap((plan, place) => (is(plan, place) ? [place] : []));
  const differs = (draft: Draft, place: number) =>
    standing(thing, draft) !== standing(thing, past.rounds[place]);
  return {
    rounds: plans.map(({ draft }) => draft),
    changed: where(({ draft }, place) => differs(draft, place)),
    capped: where(({ capped }) => capped),
    spent: where(({ spent }) => spent),
    closed: where(({ closed }) => closed)
  };
}

/** Whether the desk of a round, counted from 0, had it at all. */
function isOnDesk(thing: Thing, round: number): boolean {
  return thing.kind !== 'lever' && thing.kind !== 'setting' ? true : thing.card.from <= round + 1;
}

/** What a choice lies between; nothing for an amount. */
export function choicesOf(thing: Thing, { desk }: Pick<Scenario, 'desk'>): readonly string[] {
  switch (thing.kind) {
    case 'orientation':
      return desk.orientations;
    case 'answer':
      return thing.options.map(({ id }) => id);
    case 'setting':
      return thing.card.steps.map(String);
    default:
      return [];
  }
}

/** What a game came to: the figures of its last quarter, profit over all its rounds, and the score. */
export function endOf({
  reports,
  result
}: Pick<GameView, 'reports' | 'result'>): ByMeasure<number> & { readonly score: number } {
  const played = reports.filter(({ quarter }) => quarter >= 0).map(({ companies }) => companies[0].truth);
  const last = played[played.length - 1];
  return { ...last, profit: played.reduce((sum, { profit }) => sum + profit, 0), score: result.score };
}
