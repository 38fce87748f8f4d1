/** Plays a game again with one round's decision changed: the same luck, and rivals who answer what they then see. */
import type { Decision, GameInput } from '../engine/decision';
import type { WhatIf } from './answers';
import { uncounted, type Steps } from './pace';
import { quartersOf, type Replay } from './replay';

/** `round` counts from 0, the first of the game. */
export function* whatIf(replay: Replay, game: GameInput, round: number, decision: Decision): Steps<WhatIf> {
  const changed = game.rounds.at(round);
  if (!changed || round < 0) throw new RangeError(`There is no round ${round}.`);
  const other = { ...game, rounds: game.rounds.with(round, { ...changed, decision }) };
  const last = quartersOf(game);
  const was = yield* uncounted(replay.steps(game, last));
  const would = yield* replay.steps(other, last);
  return { was: was.reports, would: would.reports };
}
