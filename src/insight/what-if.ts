/** Plays a game again with one round's decision changed: the same luck, and rivals who answer what they then see. */
import type { Decision, GameInput } from '../engine/decision';
import type { WhatIf } from './answers';
import type { Steps } from './pace';
import { quartersOf, type Replay } from './replay';

/** `round` counts from 0, the first of the game. */
export function* whatIf(replay: Replay, game: GameInput, round: number, decision: Decision): Steps<WhatIf> {
  const changed = game.rounds.at(round);
  if (!changed || round < 0) throw new RangeError(`There is no round ${round}.`);
  const other = { ...game, rounds: game.rounds.with(round, { ...changed, decision }) };
  const [first, last] = [game.market.history, quartersOf(game)];
  const all = 2 * (last - first);
  for (let quarter = first + 1; quarter <= last; quarter++) {
    replay(game, quarter);
    yield [quarter - first, all];
  }
  for (let quarter = first + 1; quarter <= last; quarter++) {
    replay(other, quarter);
    yield [all / 2 + quarter - first, all];
  }
  return { was: replay(game, last).reports, would: replay(other, last).reports };
}
