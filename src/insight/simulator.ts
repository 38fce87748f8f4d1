/** Answers every question about a game on this thread; in the app it lives in a worker. */
import type { Simulator } from './answers';
import { makeRegistry } from './customer';
import { filmQuarter } from './film';
import { forecastProfit } from './forecast';
import { luckBand } from './luck';
import { atPace } from './pace';
import { makeReplay, quartersOf } from './replay';
import { whatIf } from './what-if';
import { whyQuarter } from './why';

/** A simulator with a memory of its own for the games it is asked about. The games must be sound (`checkMarket`). */
export function directSimulator(): Simulator {
  const replay = makeReplay();
  const fileOf = makeRegistry();
  return {
    play: (game) => soon(() => replay(game, quartersOf(game)).reports),
    film: (game, dots) => soon(() => filmQuarter(replay, game, dots)),
    why: (game, options) => atPace(whyQuarter(replay, game, options?.company), options),
    whatIf: (game, round, decision, options) => atPace(whatIf(replay, game, round, decision), options),
    luck: (game, seeds, options) => atPace(luckBand(replay, game, seeds), options),
    forecast: (game, outcomes, options) => atPace(forecastProfit(replay, game, outcomes), options),
    customer: (game, id) => soon(() => fileOf(game, id))
  };
}

/** Even short work never throws in the caller's face: what goes wrong is a rejection. */
function soon<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work);
}
