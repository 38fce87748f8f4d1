/** The language of the screens: every word shown is asked here, so that switching redraws it all. */
import { createContext } from 'svelte';
import type { Locale } from '../scenario/scenario';
import { loadMessages, type MessageKey } from '../text/messages';
import { makeTranslator, type Translator } from '../text/translate';

/**
 * A `Translator` that changes language: `words.t('desk.title')` in a template is redrawn by `words.set('zh-Hans')`.
 * Its methods may be taken apart (`const { t, money } = words`) and stay reactive.
 */
export class Language implements Translator {
  #now: Translator;
  #asked = 0;

  constructor(first: Translator) {
    this.#now = $state.raw(first);
    document.documentElement.lang = first.locale;
  }

  get locale(): Locale {
    return this.#now.locale;
  }

  readonly t: Translator['t'] = (key, values) => this.#now.t(key, values);
  readonly code: Translator['code'] = (code, values) => this.#now.code(code, values);
  readonly has = (key: string): key is MessageKey => this.#now.has(key);
  readonly words: Translator['words'] = (words) => this.#now.words(words);
  readonly number: Translator['number'] = (...args) => this.#now.number(...args);
  readonly money: Translator['money'] = (cents) => this.#now.money(cents);
  readonly shortMoney: Translator['shortMoney'] = (...args) => this.#now.shortMoney(...args);
  readonly price: Translator['price'] = (cents) => this.#now.price(cents);
  readonly percent: Translator['percent'] = (...args) => this.#now.percent(...args);
  readonly signed: Translator['signed'] = (...args) => this.#now.signed(...args);
  readonly signedMoney: Translator['signedMoney'] = (cents) => this.#now.signedMoney(cents);
  readonly list: Translator['list'] = (parts) => this.#now.list(parts);

  /** Switches the language; false if its words could not be loaded, and then nothing changes. */
  async set(locale: Locale): Promise<boolean> {
    const asked = ++this.#asked;
    try {
      const messages = await loadMessages(locale);
      // Whoever asked last is served, however long the words of the others took to come.
      if (asked === this.#asked) {
        this.#now = makeTranslator(locale, messages);
        document.documentElement.lang = locale;
      }
      return true;
    } catch {
      return false;
    }
  }
}

export const [useWords, provideWords] = createContext<Language>();
