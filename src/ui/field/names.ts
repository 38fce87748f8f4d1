/** What customers are called: a name from the lists of the language, always the same for the same customer. */
import type { NameList } from '../../scenario/scenario';
import type { MessageKey } from '../../text/messages';
import { scatter } from './pack';

/** Anything that can say a message; the lists of names are words like all others. */
interface Speaker {
  t(key: MessageKey, values?: { readonly given: string; readonly family: string }): string;
}

const LISTS: Readonly<Record<NameList, Readonly<Record<'given' | 'family' | 'full', MessageKey>>>> = {
  reader: { given: 'field.givenNames', family: 'field.familyNames', full: 'field.fullName' },
  china: { given: 'field.givenNamesChina', family: 'field.familyNamesChina', full: 'field.fullNameChina' },
  europe: { given: 'field.givenNamesEurope', family: 'field.familyNamesEurope', full: 'field.fullNameEurope' }
};

export function customerName(id: number, words: Speaker, list: NameList = 'reader'): string {
  const keys = LISTS[list];
  const given = pick(words.t(keys.given), scatter(id, 101));
  const family = pick(words.t(keys.family), scatter(id, 202));
  return words.t(keys.full, { given, family });
}

function pick(list: string, part: number): string {
  const names = list.split(' ');
  return names[Math.floor(part * names.length)] ?? '';
}
