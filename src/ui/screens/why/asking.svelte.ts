/** A question that takes time: how far it is, its answer, or that it was stopped or failed and can be asked again. */
import type { Pace } from '../../../insight/answers';

export type Asked<T> =
  | { readonly kind: 'working'; readonly part: number | undefined }
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export class Asking<T> {
  readonly #ask: (pace: Pace) => Promise<T>;
  #stopper = new AbortController();
  #now: Asked<T> = $state.raw({ kind: 'working', part: undefined });

  constructor(ask: (pace: Pace) => Promise<T>) {
    this.#ask = ask;
    void this.again();
  }

  get now(): Asked<T> {
    return this.#now;
  }

  /** The answer, once there is one. */
  get answer(): T | null {
    return this.#now.kind === 'done' ? this.#now.answer : null;
  }

  /** Waits no longer: the player does not want to, or the screen is left. An answer that is there stays. */
  stop(): void {
    if (this.#now.kind === 'working') this.#now = { kind: 'stopped' };
    this.#stopper.abort();
  }

  async again(): Promise<void> {
    const stopper = new AbortController();
    const { signal } = stopper;
    this.#stopper = stopper;
    this.#now = { kind: 'working', part: undefined };
    const progress: Pace['progress'] = (done, of) => {
      if (this.#now.kind === 'working' && !signal.aborted)
        this.#now = { kind: 'working', part: of > 0 ? done / of : undefined };
    };
    try {
      const answer = await this.#ask({ signal, progress });
      if (!signal.aborted) this.#now = { kind: 'done', answer };
    } catch (error) {
      const stopped = error instanceof Error && error.name === 'AbortError';
      if (!signal.aborted) this.#now = { kind: stopped ? 'stopped' : 'failed' };
    }
  }
}
