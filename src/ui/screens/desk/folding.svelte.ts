/** The answer of the round, folded away once it is given where the steps are longer than the screen. */
import { MediaQuery } from 'svelte/reactivity';

/** Longer than a double click takes, in milliseconds. */
const SETTLE = 400;

export class Folding {
  readonly #isAnswered: () => boolean;
  /** The steps stand beside the map. */
  readonly #wide = new MediaQuery('min-width: 62.5rem');
  #folded = $state(false);
  #settling = $state(false);

  constructor(isAnswered: () => boolean) {
    this.#isAnswered = isAnswered;
  }

  get folded(): boolean {
    return this.#folded && this.#wide.current;
  }

  /** The steps have just moved up under the pointer: its next press was meant for what stood there before. */
  get settling(): boolean {
    return this.#settling;
  }

  fold(): void {
    const isLong = document.documentElement.scrollHeight > window.innerHeight + 1;
    if (this.#folded || !this.#isAnswered() || !this.#wide.current || !isLong) return;
    this.#folded = this.#settling = true;
    setTimeout(() => (this.#settling = false), SETTLE);
  }

  unfold(): void {
    this.#folded = false;
  }
}
