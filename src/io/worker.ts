/** The worker that plays the market, so that the page stays quick. */
import { directSimulator } from '../insight/simulator';
import type { Ask } from './messages';
import { serve } from './serve';

const take = serve(directSimulator(), { postMessage: (message) => postMessage(message) });
onmessage = (event: MessageEvent<Ask>) => take(event.data);
