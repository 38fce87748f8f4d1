/** Turns message keys, numbers, money and scenario texts into the words of one language. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale, Words } from '../scenario/scenario';
import type { Message, MessageKey, Messages } from './messages';

export type Values = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly locale: Locale;
  /** A message with its arguments filled in. */
  t(key: MessageKey, values?: Values): string;
  /** The message of a code such as `decision/over-budget`, from the area `errors`. */
  code(code: string, values?: Values): string;
  /** Whether there is a message of this name; for names put together from data. */
  has(key: string): key is MessageKey;
  /** A text of a scenario. */
  words(words: Words): string;
  /** A plain number with at most so many decimals (none unless told), or always so many. */
  number(value: number, decimals?: number, fixed?: boolean): string;
  /** An amount in cents, shown in whole units and without a currency. */
  money(cents: number): string;
  /** The same, rounded to thousands or ten thousands where it, or what it stands beside, is too long for a headline. */
  shortMoney(cents: number, beside?: number): string;
  /** A price in cents, always to the cent: prices stand beside each other. */
  price(cents: number): string;
  /** A share between 0 and 100. */
  percent(value: number, decimals?: number, fixed?: boolean): string;
  /** A change: always with its sign, but for none. */
  signed(value: number, decimals?: number, fixed?: boolean): string;
  /** A change of an amount in cents, in whole units. */
  signedMoney(cents: number): string;
  /** "a, b and c". */
  list(parts: readonly string[]): string;
}

/** Cents from which an amount has six figures. */
const LONG_MONEY = 10_000_000;

export function makeTranslator(locale: Locale, messages: Messages): Translator {
  const message = formatterOf(locale, messages);
  const { number, compact, percent, signed } = numbersOf(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  // Chinese sets the same mark between all of them: what is listed here may itself be joined by a word for “and”.
  const joined = (parts: readonly string[]) => (locale === 'en' ? list.format(parts) : parts.join('、'));
  /** What is too small for a unit of its own is a plain number, and written like one. */
  const spaced = (short: string, value: number) => (/^[\d\u2212]+$/.test(short) ? number(value) : short);
  const known = (key: string): key is MessageKey => find(messages, key) !== undefined;
  return {
    locale,
    t: message,
    code: (code, values) => message(known(`errors.${code}`) ? `errors.${code}` : 'common.problem', values),
    has: known,
    words: (words) => words[locale],
    number,
    money: (cents) => number(cents / 100, 0),
    shortMoney: (cents, beside = 0) =>
      Math.max(Math.abs(cents), Math.abs(beside)) < LONG_MONEY
        ? number(cents / 100, 0)
        : spaced(compact(cents / 100), cents / 100),
    price: (cents) => number(cents / 100, 2, true),
    percent,
    signed,
    signedMoney: (cents) => signed(cents / 100, 0),
    list: joined
  };
}

function find(messages: Messages, key: string): Message | undefined {
  const dot = key.indexOf('.');
  return messages[key.slice(0, dot)]?.[key.slice(dot + 1)];
}

/** Setting up a message costs more than filling it in: each is set up once. */
function formatterOf(locale: Locale, messages: Messages) {
  const ready = new Map<string, IntlMessageFormat>();
  return (key: string, values?: Values): string => {
    const message = find(messages, key);
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    let format = ready.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, locale);
      ready.set(key, format);
    }
    return String(format.format(values));
  };
}

function numbersOf(locale: Locale) {
  const formats = new Map<string, Intl.NumberFormat>();
  const show = (value: number, name: string, options: Intl.NumberFormatOptions): string => {
    let format = formats.get(name);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, options);
      formats.set(name, format);
    }
    // A hyphen is not a minus sign, and nothing is not less than nothing.
    return format.format(value === 0 ? 0 : value).replace('-', '\u2212');
  };
  return {
    number: (value: number, decimals = 0, fixed = false) =>
      show(value, `n${decimals}${fixed ? 'f' : ''}`, {
        maximumFractionDigits: decimals,
        minimumFractionDigits: fixed ? decimals : 0,
        signDisplay: 'negative'
      }),
    compact: (value: number) =>
      show(value, 'c', { notation: 'compact', maximumFractionDigits: 1, signDisplay: 'negative' }),
    percent: (value: number, decimals = 0, fixed = false) => {
      const [part, places] = shortOfAll(value, decimals);
      return show(part / 100, `p${places}${fixed ? 'f' : ''}`, {
        style: 'percent',
        maximumFractionDigits: places,
        minimumFractionDigits: fixed ? places : 0,
        signDisplay: 'negative'
      });
    },
    signed: (value: number, decimals = 0, fixed = false) =>
      show(value, `s${decimals}${fixed ? 'f' : ''}`, {
        maximumFractionDigits: decimals,
        minimumFractionDigits: fixed ? decimals : 0,
        signDisplay: 'exceptZero'
      })
  };
}

/** What is not all is never rounded up to all, nor something down to nothing: a tenth is shown where the whole number would be. */
function shortOfAll(percent: number, decimals: number): readonly [value: number, decimals: number] {
  const size = Math.abs(percent);
  if (size === 0 || size >= 100) return [percent, decimals];
  const places = decimals === 0 && (size < 0.5 || size >= 99.5) ? 1 : decimals;
  const step = 10 ** -places;
  const least = decimals === 0 ? step : 0;
  return [Math.sign(percent) * Math.min(100 - step, Math.max(least, size)), places];
}
