/** Answers every question about a game on this thread; in the app it lives in a worker. */
import type { GameInput } from '../engine/decision';
import type { QuarterReport } from '../engine/report';
import type { Simulator } from './answers';
import { makeRegistry } from './customer';
import { filmQuarter } from './film';
import { forecastProfit } from './forecast';
import { luckBand } from './luck';
import { atPace, type Steps } from './pace';
import { makeReplay, quartersOf, type Replay } from './replay';
import { whatIf } from './what-if';
import { whyQuarter } from './why';

/** A simulator with a memory of its own for the games it is asked about. The games must be sound (`checkMarket`). */
export function directSimulator(): Simulator {
  const replay = makeReplay();
  const fileOf = makeRegistry();
  return {
    play: (game, pace) => atPace(playAll(replay, game), pace),
    film: (game, dots, pace) => atPace(filmQuarter(replay, game, dots), pace),
    why: (game, options) => atPace(whyQuarter(replay, game, options?.company), options),
    whatIf: (game, round, decision, pace) => atPace(whatIf(replay, game, round, decision), pace),
    luck: (game, seeds, pace) => atPace(luckBand(replay, game, seeds), pace),
    forecast: (game, outcomes, pace) => atPace(forecastProfit(replay, game, outcomes), pace),
    customer: (game, id, pace) => atPace(fileOf(game, id), pace)
  };
}

function* playAll(replay: Replay, game: GameInput): Steps<readonly QuarterReport[]> {
  const { reports } = yield* replay.steps(game, quartersOf(game));
  return reports;
}
