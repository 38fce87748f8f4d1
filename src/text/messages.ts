/** Which messages there are, and how the messages of a language are had. */
import type { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../scenario/scenario';

/** The messages in English, by area: the language that names the keys. */
interface English {
  readonly app: typeof import('./messages/en/app.json');
  readonly briefing: typeof import('./messages/en/briefing.json');
  readonly brought: typeof import('./messages/en/brought.json');
  readonly charts: typeof import('./messages/en/charts.json');
  readonly common: typeof import('./messages/en/common.json');
  readonly debrief: typeof import('./messages/en/debrief.json');
  readonly desk: typeof import('./messages/en/desk.json');
  readonly errors: typeof import('./messages/en/errors.json');
  readonly field: typeof import('./messages/en/field.json');
  readonly home: typeof import('./messages/en/home.json');
  readonly learn: typeof import('./messages/en/learn.json');
  readonly origins: typeof import('./messages/en/origins.json');
  readonly results: typeof import('./messages/en/results.json');
  readonly why: typeof import('./messages/en/why.json');
}

/** `area.key` of every message; the English files say which there are. */
export type MessageKey = { [A in keyof English]: `${A}.${keyof English[A] & string}` }[keyof English];

/** A message as the build leaves it: the very words if it takes no arguments, else its parts. */
export type Message = string | ReturnType<IntlMessageFormat['getAst']>;

/** The messages of one language: area, then key. */
export type Messages = Readonly<Partial<Record<string, Readonly<Record<string, Message>>>>>;

/** Each language comes in two chunks, which the build makes of the files in its folder: home, and the game. */
const CHUNKS = {
  en: [() => import('virtual:messages/en'), () => import('virtual:messages/game-en')],
  'zh-Hans': [() => import('virtual:messages/zh-Hans'), () => import('virtual:messages/game-zh-Hans')],
  'zh-Hant': [() => import('virtual:messages/zh-Hant'), () => import('virtual:messages/game-zh-Hant')]
} as const;

/** What the home screen says. */
export async function loadHomeMessages(locale: Locale): Promise<Messages> {
  return (await CHUNKS[locale][0]()).default;
}

export async function loadMessages(locale: Locale): Promise<Messages> {
  const [home, game] = await Promise.all(CHUNKS[locale].map((load) => load()));
  return { ...home.default, ...game.default };
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
