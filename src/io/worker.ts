/** A worker that plays the market, so that the page stays quick. */
import { makeMember } from './member';
import type { Ask, Meeting } from './messages';

const take = makeMember({ postMessage: (message) => postMessage(message) });
onmessage = (event: MessageEvent<Ask | Meeting>) => take(event.data);
