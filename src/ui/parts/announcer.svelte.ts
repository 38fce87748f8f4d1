/** What is to be said aloud once: screens call `announce`, the app holds the one live region. */

class Announcer {
  #said = $state.raw('');
  /** Saying the same thing twice is heard twice: every other time it carries an invisible difference. */
  #odd = false;

  get text(): string {
    return this.#said;
  }

  say(text: string): void {
    this.#odd = !this.#odd;
    this.#said = this.#odd ? text : `${text}\u200b`;
  }
}

export const announcer = new Announcer();

export function announce(text: string): void {
  announcer.say(text);
}
