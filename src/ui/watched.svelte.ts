/** Makes a value that changes outside the screens redraw what shows it. */
import { createSubscriber } from 'svelte/reactivity';
import type { Watched } from '../play/services';

export class Watching<T> {
  readonly #source: Watched<T>;
  readonly #watch: () => void;

  constructor(source: Watched<T>) {
    this.#source = source;
    this.#watch = createSubscriber((update) => source.subscribe(update));
  }

  get now(): T {
    this.#watch();
    return this.#source.now;
  }
}
