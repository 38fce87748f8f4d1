/** What is to be said aloud once: screens call `announce`, the app holds the one live region. */

class Announcer {
  #said = $state.raw({ text: '', turn: 0 });

  /** The text, with an invisible difference so that saying the same thing twice is heard twice. */
  get text(): string {
    return this.#said.text === '' ? '' : this.#said.text + (this.#said.turn % 2 === 0 ? '' : '\u200b');
  }

  say(text: string): void {
    this.#said = { text, turn: this.#said.turn + 1 };
  }
}

export const announcer = new Announcer();

export function announce(text: string): void {
  announcer.say(text);
}
