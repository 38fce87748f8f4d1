/** One side of a conversation: asks questions, and hands each answer to whom it belongs. */
import type { Pace, Progress } from '../insight/answers';
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

export interface Conversation {
  ask<Q extends Question>(question: Q, args: Questions[Q], pace?: Pace): Promise<AnswerTo<Q>>;
  /** To be handed every reply that arrives. */
  take(reply: Reply): void;
  /** Nobody will answer any more: every open question fails. */
  end(detail: string): void;
}

export function converse(send: (ask: Ask) => void): Conversation {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    ask: (question, args, { signal, progress } = {}) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const id = ++last;
        const cancel = () => {
          if (!waiting.delete(id)) return;
          send({ id, ask: 'cancel' });
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', cancel, { once: true });
        waiting.set(id, {
          progress,
          settle: () => signal?.removeEventListener('abort', cancel),
          resolve: resolve as (value: unknown) => void,
          reject
        });
        send({ id, ask: question, args } as Ask);
      }),
    take: (reply) => take(waiting, reply),
    end(detail) {
      const lost = [...waiting.values()];
      waiting.clear();
      for (const { settle, reject } of lost) {
        settle();
        reject(new SimulatorError('simulator/crashed', detail));
      }
    }
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
