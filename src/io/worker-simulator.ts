/** The page's side of the conversation with the workers: a simulator like any other. */
import type { Pace, Simulator } from '../insight/answers';
import { converse } from './conversation';
import type { Meeting, Reply } from './messages';

/**
 * Asks the worker that `makeWorker` starts, from the first question on. Up to `most` workers share the long answers: the first
 * leads, and is introduced to the others when they are first of use. When one dies, all are started anew at the next question;
 * one that dies beside others may have been one too many.
 */
export function workerSimulator(makeWorker: () => Worker, most = 1): Simulator {
  let workers: Worker[] = [];
  let hands = Math.max(1, most);
  const lead = () => (workers[0] ??= start());
  const talk = converse((ask) => lead().postMessage(ask));

  function crash(detail: string): void {
    if (workers.length > 1) hands = 1;
    for (const worker of workers) worker.terminate();
    workers = [];
    talk.end(detail);
  }

  function start(): Worker {
    const started = makeWorker();
    started.onmessage = (event: MessageEvent<Reply>) => talk.take(event.data);
    started.onmessageerror = () => crash('a message could not be read');
    started.onerror = (event) => {
      event.preventDefault();
      crash(event.message);
    };
    return started;
  }

  /** For what several can do at a time. */
  function gather({ signal }: Pace): void {
    if (signal?.aborted || workers.length >= hands) return;
    const first = lead();
    const ports: MessagePort[] = [];
    while (workers.length < hands) {
      const { port1, port2 } = new MessageChannel();
      const worker = start();
      workers.push(worker);
      worker.postMessage({ meet: 'asker', port: port2 } satisfies Meeting, [port2]);
      ports.push(port1);
    }
    first.postMessage({ meet: 'helpers', ports } satisfies Meeting, ports);
  }

  return {
    get hands() {
      return hands;
    },
    play: (game, { hand = 0, ...pace } = {}) => {
      if (hand > 0) gather(pace);
      return talk.ask('play', [game, hand], pace);
    },
    film: (game, dots, pace) => talk.ask('film', [game, dots], pace),
    why: (game, { company = 0, ...pace } = {}) => {
      gather(pace);
      return talk.ask('why', [game, company], pace);
    },
    whatIf: (game, round, decision, pace) => talk.ask('whatIf', [game, round, decision], pace),
    luck: (game, seeds, pace = {}) => {
      gather(pace);
      return talk.ask('luck', [game, seeds], pace);
    },
    forecast: (game, outcomes, pace) => talk.ask('forecast', [game, outcomes], pace),
    customer: (game, id, pace) => talk.ask('customer', [game, id], pace)
  };
}
