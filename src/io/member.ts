/** A worker among workers: answers the page, and has others it is introduced to help with the long answers. */
import type { Helper } from '../insight/helpers';
import { directSimulator } from '../insight/simulator';
import { converse } from './conversation';
import type { Ask, Meeting, Port, Reply } from './messages';
import { serve } from './serve';

/** Answers on `port`; hand every message that arrives there to the function returned. */
export function makeMember(port: Port): (message: Ask | Meeting) => void {
  const helpers: Helper[] = [];
  const simulator = directSimulator(helpers);
  const take = serve(simulator, port);
  return (message) => {
    if (!('meet' in message)) take(message);
    else if (message.meet === 'helpers') helpers.push(...message.ports.map(helperAt));
    else {
      const { port: asker } = message;
      const takeFrom = serve(simulator, asker);
      asker.onmessage = (event: MessageEvent<Ask>) => takeFrom(event.data);
    }
  };
}

function helperAt(port: MessagePort): Helper {
  const talk = converse((ask) => port.postMessage(ask));
  port.onmessage = (event: MessageEvent<Reply>) => talk.take(event.data);
  return {
    play: (game, pace) => talk.ask('play', [game, 0], pace),
    whyRuns: (game, company, share, outset, pace) =>
      talk.ask('whyRuns', [game, company, share, outset], pace),
    luckRuns: (game, seeds, share, start, pace) => talk.ask('luckRuns', [game, seeds, share, start], pace)
  };
}
