/** One game in hand: its moments, its orders, and the questions that can be asked of it. */
import type { Asks } from './asks';
import type { GameEvent, GameView } from './game';
import type { DecisionProblem } from '../engine/rules';

export interface GameSession {
  /** The same object until something changes. */
  readonly view: GameView;
  send(event: GameEvent): void;
  /** Whether the game would take this order now: the one thing that decides whether a button is enabled. */
  can(event: GameEvent): boolean;
  /** Calls back after each change until the returned function is called. */
  subscribe(changed: () => void): () => void;
  /** What keeps the draft from being committed. */
  problems(): readonly DecisionProblem[];
  readonly ask: Asks;
  /** Stops all work; the game has been saved. */
  leave(): void;
}
