/** Runs long work in slices, so that whoever else lives on the thread gets a turn and the work can be called off. */
import type { Pace } from './answers';

/** Work that gives way after every step with how many of how many are done, and returns its answer. */
export type Steps<T> = Generator<readonly [done: number, of: number], T>;

/** How long the thread is kept at a time, in milliseconds. */
const SLICE = 20;

/** Takes the steps to the end; rejects with the reason of the signal once that is aborted. */
export async function atPace<T>(steps: Steps<T>, { signal, progress }: Pace = {}): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until && step.value[0] < step.value[1]) continue;
    progress?.(...step.value);
    await turn();
    until = performance.now() + SLICE;
  }
}

/** Takes the steps to the end without giving way. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps that lead up to the work and are not counted as a part of it. */
export function* uncounted<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield [0, 1];
  }
}

/** Waits until the messages already waiting have been dealt with; a timer would wait longer than that. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
