/** The forecast of the plan on the desk: asked for when the player pauses; the last one stands until the next is known. */
import type { Forecast, Pace } from '../../../insight/answers';

/** How long the plan must rest, in milliseconds. */
const PAUSE = 300;

export class Outlook {
  #now = $state.raw<Forecast | null>(null);

  /** Null while nothing is known. */
  get now(): Forecast | null {
    return this.#now;
  }

  /** To be called after each change of the plan; what it returns calls the question off. */
  ask(forecast: (pace: Pace) => Promise<Forecast>): () => void {
    const stopper = new AbortController();
    const { signal } = stopper;
    const timer = setTimeout(() => {
      forecast({ signal }).then(
        (answer) => {
          if (!signal.aborted) this.#now = answer;
        },
        () => {
          if (!signal.aborted) this.#now = null;
        }
      );
    }, PAUSE);
    return () => {
      stopper.abort();
      clearTimeout(timer);
    };
  }
}
