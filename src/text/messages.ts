/** Which messages there are, and how the messages of a language are had. */
import type { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../scenario/scenario';
import type { english } from './english';

type English = typeof english;

/** `area.key` of every message; the English files say which there are. */
export type MessageKey = { [A in keyof English]: `${A}.${keyof English[A] & string}` }[keyof English];

/** A message as the build leaves it: the very words if it takes no arguments, else its parts. */
export type Message = string | ReturnType<IntlMessageFormat['getAst']>;

/** The messages of one language: area, then key. */
export type Messages = Readonly<Partial<Record<string, Readonly<Record<string, Message>>>>>;

/** Each language is a chunk of its own; the build parses them and derives Traditional Chinese from Simplified. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'zh-Hans') return (await import('./chinese')).chinese;
  if (locale === 'zh-Hant') return (await import('./traditional')).traditional;
  return (await import('./english')).english;
}

/** The best of our languages for a browser that prefers these, in that order. */
export function guessLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const [language, ...rest] = tag.toLowerCase().split('-');
    if (language === 'en') return 'en';
    if (language !== 'zh') continue;
    if (rest.includes('hans')) return 'zh-Hans';
    return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}
