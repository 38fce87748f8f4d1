/** The worker's side of the conversation: takes questions, asks a simulator, sends what comes of it. */
import type { Pace, Progress } from '../insight/answers';
import type { Hand } from '../insight/simulator';
import type { Ask, Port, Reply } from './messages';

/** Answers on `port`; hand every message that arrives there to the function returned. */
export function serve(simulator: Hand, port: Port): (ask: Ask) => void {
  const running = new Map<number, AbortController>();
  const send = (reply: Reply) => port.postMessage(reply);
  return (ask) => {
    if (ask.ask === 'cancel') {
      running.get(ask.id)?.abort();
      return;
    }
    const { id } = ask;
    const controller = new AbortController();
    running.set(id, controller);
    const progress: Progress = (done, of) => send({ id, reply: 'progress', done, of });
    answer(simulator, ask, { signal: controller.signal, progress })
      .then((value) => send({ id, reply: 'result', value }))
      .catch((error: unknown) => {
        // The page has stopped listening to what it cancelled.
        if (!controller.signal.aborted) send({ id, reply: 'error', detail: String(error) });
      })
      .finally(() => running.delete(id));
  };
}

async function answer(simulator: Hand, ask: Exclude<Ask, { ask: 'cancel' }>, pace: Pace) {
  switch (ask.ask) {
    case 'play': {
      const [game, hand] = ask.args;
      return simulator.play(game, { ...pace, hand });
    }
    case 'film':
      return simulator.film(...ask.args, pace);
    case 'why': {
      const [game, company] = ask.args;
      return simulator.why(game, { ...pace, company });
    }
    case 'whatIf':
      return simulator.whatIf(...ask.args, pace);
    case 'luck':
      return simulator.luck(...ask.args, pace);
    case 'forecast':
      return simulator.forecast(...ask.args, pace);
    case 'customer':
      return simulator.customer(...ask.args, pace);
    case 'whyRuns':
      return simulator.whyRuns(...ask.args, pace);
    case 'luckRuns':
      return simulator.luckRuns(...ask.args, pace);
  }
}
