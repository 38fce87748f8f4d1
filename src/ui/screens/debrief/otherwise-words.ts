/** What can be decided otherwise, and its values, in words. */
import type { Orientation } from '../../../engine/vocabulary';
import type { GameView } from '../../../play/game';
import type { MessageKey } from '../../../text/messages';
import type { Translator } from '../../../text/translate';
import { ORIENTATION_NAMES, STEP_NAMES } from '../desk/names';
import type { Changed, Scope, Thing } from './otherwise';

export const SCOPE_NAMES: Readonly<Record<Scope, MessageKey>> = {
  one: 'brought.scopeOne',
  on: 'brought.scopeOn',
  all: 'brought.scopeAll'
};

/** What was changed, as a title. */
export const CHANGE_NAMES: Readonly<Record<Scope, MessageKey>> = {
  one: 'debrief.whatIfChange',
  on: 'brought.changedOn',
  all: 'brought.changedAll'
};

type Language = Pick<Translator, 't' | 'words' | 'money' | 'price' | 'number' | 'list'>;

export function sayThing(
  { t, words }: Language,
  { scenario }: Pick<GameView, 'scenario'>,
  thing: Thing
): string {
  switch (thing.kind) {
    case 'orientation':
      return t('debrief.whatIfWay');
    case 'answer':
      return t('debrief.whatIfAnswer', { event: words(thing.event.title) });
    case 'price':
      return words(scenario.desk.price.label);
    default:
      return words(thing.card.label);
  }
}

export function sayValueOf({ t, words, money, price }: Language, thing: Thing, value: string): string {
  switch (thing.kind) {
    case 'orientation':
      return t(ORIENTATION_NAMES[value as Orientation].name);
    case 'answer': {
      const option = thing.event.options.find(({ id }) => id === value);
      return option ? words(option.title) : '';
    }
    case 'price':
      return price(Number(value));
    case 'lever':
      return money(Number(value));
    case 'setting':
      return t(STEP_NAMES[thing.card.setting][Number(value)]);
  }
}

/** Where a change could not be made as far as it was asked for, a sentence each. */
export function sayLimits(
  { t, number, list }: Language,
  { capped, spent, closed }: Changed
): readonly string[] {
  const say = (key: 'brought.capped' | 'brought.overBudget' | 'brought.closed', places: readonly number[]) =>
    places.length === 0
      ? []
      : [t(key, { count: places.length, rounds: list(places.map((place) => number(place + 1))) })];
  return [
    ...say('brought.capped', capped),
    ...say('brought.overBudget', spent),
    ...say('brought.closed', closed)
  ];
}
