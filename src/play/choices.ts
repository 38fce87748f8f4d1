/** What a player decided otherwise than the company was run before the game, and the game with one of these left as it was. */
import type { Cents } from '../engine/market-spec';
import { LEVERS, SETTING_NAMES, type Lever, type Setting } from '../engine/vocabulary';
import { optionOf } from '../scenario/limits';
import type { EventSpec } from '../scenario/scenario';
import type { Draft, GameView } from './game';
import { walk } from './flow';
import { draftCost, firstDraft } from './rounds';

/** One thing that is decided round by round, or the answer to one event. */
export type Choice =
  | { readonly kind: 'orientation' }
  | { readonly kind: 'price' }
  | { readonly kind: 'lever'; readonly lever: Lever }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'answer'; readonly event: EventSpec };

/** A game as far as it was decided. */
export type Past = Pick<GameView, 'scenario' | 'rounds' | 'reports'>;

/** The event of each round that was played. */
export function eventsOf({ scenario, rounds, reports }: Past): readonly (EventSpec | null)[] {
  return walk(scenario, rounds, reports)
    .views.slice(0, rounds.length)
    .map(({ event }) => event);
}

/** Whatever was once otherwise than before the game; an answer is one that was not silence. */
export function choicesOf(past: Past): readonly Choice[] {
  const before = firstDraft(past.scenario);
  const decided: readonly Choice[] = [
    { kind: 'orientation' },
    { kind: 'price' },
    ...LEVERS.map((lever): Choice => ({ kind: 'lever', lever })),
    ...SETTING_NAMES.map((setting): Choice => ({ kind: 'setting', setting }))
  ];
  const moved = decided.filter((choice) =>
    past.rounds.some((draft) => amountOf(choice, draft) !== amountOf(choice, before))
  );
  return [...moved, ...answersOf(past)];
}

function answersOf(past: Past): readonly Choice[] {
  const answered = eventsOf(past).filter(
    (event, round): event is EventSpec =>
      event !== null && optionOf(event, past.rounds[round].answer) !== event.options.at(-1)
  );
  const names = new Set(answered.map(({ id }) => id));
  return [...names].flatMap((name) => {
    const event = answered.find(({ id }) => id === name);
    return event ? [{ kind: 'answer', event } as const] : [];
  });
}

/** The rounds in which it was decided, counted from 0: all of them, or those that asked for this answer. */
export function roundsOf(past: Past, choice: Choice): readonly number[] {
  const rounds = [...past.rounds.keys()];
  if (choice.kind !== 'answer') return rounds;
  const events = eventsOf(past);
  return rounds.filter((round) => events[round]?.id === choice.event.id);
}

/** What stood in a round, to be compared: a name, cents, or a step. */
export function amountOf(choice: Choice, draft: Draft): string | number | null {
  switch (choice.kind) {
    case 'orientation':
      return draft.orientation;
    case 'price':
      return draft.price;
    case 'lever':
      return draft.spend[choice.lever] ?? 0;
    case 'setting':
      return draft.settings?.[choice.setting] ?? 0;
    case 'answer':
      return draft.answer;
  }
}

/** The player's plans with this one thing as it was before the game, and every other as it was decided. */
export function roundsWithout(past: Past, choice: Choice): readonly Draft[] {
  const before = firstDraft(past.scenario);
  const events = eventsOf(past);
  return past.rounds.map((draft, round) =>
    choice.kind === 'answer' && events[round]?.id !== choice.event.id
      ? draft
      : asBefore(choice, draft, before)
  );
}

function asBefore(choice: Choice, draft: Draft, before: Draft): Draft {
  switch (choice.kind) {
    case 'orientation':
      return { ...draft, orientation: before.orientation };
    case 'price':
      return { ...draft, price: before.price };
    case 'lever':
      return { ...draft, spend: { ...draft.spend, [choice.lever]: before.spend[choice.lever] ?? 0 } };
    case 'setting':
      return {
        ...draft,
        settings: { ...draft.settings, [choice.setting]: before.settings?.[choice.setting] ?? 0 }
      };
    case 'answer':
      return { ...draft, answer: null };
  }
}

/** What was paid for it, over the game, beyond what had been paid as before; null where it is no spending. */
export function costOf(past: Past, choice: Choice): Cents | null {
  if (choice.kind !== 'lever' && choice.kind !== 'answer') return null;
  const paid = costs(past, past.rounds);
  return costs(past, roundsWithout(past, choice)).reduce((sum, cents, round) => sum + paid[round] - cents, 0);
}

/** The rounds, 1 for the first, in which all as decided and this as before had been more than the budget. */
export function tooDearIn(past: Past, choice: Choice): readonly number[] {
  const { budget } = past.scenario.desk;
  return costs(past, roundsWithout(past, choice)).flatMap((cents, round) =>
    cents > budget ? [round + 1] : []
  );
}

/** What plans cost in each round that was played, answers with them. */
function costs(past: Past, rounds: readonly Draft[]): readonly Cents[] {
  const { views } = walk(past.scenario, past.rounds, past.reports);
  return rounds.map((draft, round) => draftCost(views[round], draft));
}
