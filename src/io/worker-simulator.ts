/** The page's side of the conversation with the worker: a simulator like any other. */
import type { Pace, Progress, Simulator } from '../insight/answers';
import type { AnswerTo, Ask, Question, Questions, Reply } from './messages';

/** Why an answer did not come; each is a message of area `errors`. An aborted question rejects with its signal's reason. */
export type SimulatorCode = 'simulator/crashed' | 'simulator/failed';

/** `simulator/crashed`: the worker died and is started anew at the next question; `simulator/failed`: it threw. */
class SimulatorError extends Error {
  readonly code: SimulatorCode;

  constructor(code: SimulatorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'SimulatorError';
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly settle: () => void;
  readonly progress: Progress | undefined;
}

/** Asks the worker that `makeWorker` starts, from the first question on. */
export function workerSimulator(makeWorker: () => Worker): Simulator {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function crash(detail: string) {
    worker?.terminate();
    worker = null;
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { settle, reject } of lost) {
      settle();
      reject(new SimulatorError('simulator/crashed', detail));
    }
  }

  function start(): Worker {
    const started = makeWorker();
    started.onmessage = (event: MessageEvent<Reply>) => take(waiting, event.data);
    started.onmessageerror = () => crash('a message could not be read');
    started.onerror = (event) => {
      event.preventDefault();
      crash(event.message);
    };
    return started;
  }

  function ask<Q extends Question>(question: Q, args: Questions[Q], { signal, progress }: Pace = {}) {
    return new Promise<AnswerTo<Q>>((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++last;
      worker ??= start();
      const cancel = () => {
        if (!waiting.delete(id)) return;
        worker?.postMessage({ id, ask: 'cancel' } satisfies Ask);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.set(id, {
        progress,
        settle: () => signal?.removeEventListener('abort', cancel),
        resolve: (value) => resolve(value as AnswerTo<Q>),
        reject
      });
      worker.postMessage({ id, ask: question, args });
    });
  }

  return {
    play: (game, pace) => ask('play', [game], pace),
    film: (game, dots, pace) => ask('film', [game, dots], pace),
    why: (game, options) => ask('why', [game, options?.company ?? 0], options),
    whatIf: (game, round, decision, pace) => ask('whatIf', [game, round, decision], pace),
    luck: (game, seeds, pace) => ask('luck', [game, seeds], pace),
    forecast: (game, outcomes, pace) => ask('forecast', [game, outcomes], pace),
    customer: (game, id, pace) => ask('customer', [game, id], pace)
  };
}

function take(waiting: Map<number, Waiting>, reply: Reply): void {
  const one = waiting.get(reply.id);
  if (!one) return;
  if (reply.reply === 'progress') {
    one.progress?.(reply.done, reply.of);
    return;
  }
  waiting.delete(reply.id);
  one.settle();
  if (reply.reply === 'result') one.resolve(reply.value);
  else one.reject(new SimulatorError('simulator/failed', reply.detail));
}
