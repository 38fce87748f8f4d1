/** What customers are called: a name from the lists of the language, always the same for the same customer. */
import { scatter } from './pack';

/** Anything that can say a message; the lists of names are words like all others. */
interface Speaker {
  t(key: 'field.givenNames' | 'field.familyNames'): string;
  t(key: 'field.fullName', values: { readonly given: string; readonly family: string }): string;
}

export function customerName(id: number, words: Speaker): string {
  const given = pick(words.t('field.givenNames'), scatter(id, 101));
  const family = pick(words.t('field.familyNames'), scatter(id, 202));
  return words.t('field.fullName', { given, family });
}

function pick(list: string, part: number): string {
  const names = list.split(' ');
  return names[Math.floor(part * names.length)] ?? '';
}
