/** The app's simulator over the threads of this machine: the same code asks and answers, in threads of Node for its workers. */
import { cpus } from 'node:os';
import { Worker as Thread, type Transferable } from 'node:worker_threads';
import type { Simulator } from '../../src/insight/answers';
import { workerSimulator } from '../../src/io/worker-simulator';

/** As many hands as the app would have here; `end` stops its threads. */
export interface Pool {
  readonly simulator: Simulator;
  readonly end: () => Promise<void>;
}

/** The app takes no more, however many cores there are. */
const MOST_HANDS = 4;

export const HANDS = Math.min(MOST_HANDS, cpus().length);

/** `script` is what a thread runs. */
export function makePool(script: URL): Pool {
  const threads: Thread[] = [];
  const start = (): Worker => {
    const thread = new Thread(script);
    threads.push(thread);
    return asWorker(thread);
  };
  return {
    simulator: workerSimulator(start, HANDS),
    end: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    }
  };
}

/** What the app uses of a worker. */
function asWorker(thread: Thread): Worker {
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (message: unknown, transfer: Transferable[] = []) => thread.postMessage(message, transfer),
    terminate: () => void thread.terminate()
  };
  thread.on('message', (data) => worker.onmessage?.({ data }));
  thread.on('error', (error) => {
    throw error;
  });
  return worker as unknown as Worker;
}
