/** Which messages there are, and how the messages of a language are had. */
import type { Locale } from '../scenario/scenario';
import type { english } from './english';

type English = typeof english;

/** `area.key` of every message; the English files say which there are. */
export type MessageKey = { [A in keyof English]: `${A}.${keyof English[A] & string}` }[keyof English];

/** The messages of one language: area, then key. */
export type Messages = Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;

/** Each language is a chunk of its own; the build derives Traditional Chinese from Simplified. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'zh-Hans') return (await import('./chinese')).chinese;
  if (locale === 'zh-Hant') return (await import('virtual:messages/zh-Hant')).default;
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
