/** The answer of the round, folded away once it is given where the steps are longer than the screen. */
import { MediaQuery } from 'svelte/reactivity';

export class Folding {
  readonly #isAnswered: () => boolean;
  /** The steps stand beside the map. */
  readonly #wide = new MediaQuery('min-width: 62.5rem');
  #folded = $state(false);
  #isMoved = false;

  constructor(isAnswered: () => boolean) {
    this.#isAnswered = isAnswered;
  }

  get folded(): boolean {
    return this.#folded && this.#wide.current;
  }

  fold(): void {
    const isLong = document.documentElement.scrollHeight > window.innerHeight + 1;
    if (this.#folded || !this.#isAnswered() || !this.#wide.current || !isLong) return;
    this.#folded = this.#isMoved = true;
  }

  unfold(): void {
    this.#folded = false;
  }

  /** Folding moves the steps up under the pointer: the second press of a double click was not meant for what then stands there. */
  readonly guard = (steps: HTMLElement): (() => void) => {
    const refuse = (event: MouseEvent) => {
      if (event.detail <= 1) this.#isMoved &&= event.type === 'click';
      else if (this.#isMoved) event.preventDefault();
    };
    for (const type of ['mousedown', 'click'] as const) steps.addEventListener(type, refuse, true);
    return () => {
      for (const type of ['mousedown', 'click'] as const) steps.removeEventListener(type, refuse, true);
    };
  };
}
