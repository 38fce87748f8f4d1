/** A question that takes time: how far it is, its answer, or that it was stopped or failed and can be asked again. */
import type { Progress } from '../../../insight/answers';

export type Asked<T> =
  | { readonly kind: 'working'; readonly part: number | undefined }
  | { readonly kind: 'done'; readonly answer: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export class Asking<T> {
  readonly #ask: (progress: Progress) => Promise<T>;
  #now: Asked<T> = $state.raw({ kind: 'working', part: undefined });

  constructor(ask: (progress: Progress) => Promise<T>) {
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

  async again(): Promise<void> {
    this.#now = { kind: 'working', part: undefined };
    try {
      const answer = await this.#ask((done, of) => {
        if (this.#now.kind === 'working')
          this.#now = { kind: 'working', part: of > 0 ? done / of : undefined };
      });
      this.#now = { kind: 'done', answer };
    } catch (error) {
      const stopped = error instanceof Error && error.name === 'AbortError';
      this.#now = { kind: stopped ? 'stopped' : 'failed' };
    }
  }
}
