/** One game in hand: its moments, its orders, and the questions that can be asked of it. */
import { createActor, type SnapshotFrom } from 'xstate';
import type { DecisionProblem } from '../engine/rules';
import { makeAsks, type Asks } from './asks';
import type { GameEvent, GameView } from './game';
import { gameMachine, type GameStart } from './machine';
import { problemsOf } from './rounds';
import { viewOf } from './view';

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
  /** Stops all work for good. */
  leave(): void;
}

/** Starts a game, or plays its log again; the first view has no place until that is done. */
export function openSession(start: GameStart): GameSession {
  const actor = createActor(gameMachine, { input: start }).start();
  const ask = makeAsks(start.simulator, () => view());
  let gone = false;
  let seen: { of: SnapshotFrom<typeof gameMachine>; view: GameView } | null = null;
  const view = (): GameView => {
    const snapshot = actor.getSnapshot();
    if (seen?.of !== snapshot) seen = { of: snapshot, view: viewOf(snapshot) };
    return seen.view;
  };
  actor.subscribe(() => ask.turn());
  return {
    get view() {
      return view();
    },
    send: (event) => {
      if (!gone) actor.send(event);
    },
    can: (event) => actor.getSnapshot().can(event),
    subscribe(changed) {
      const subscription = actor.subscribe(changed);
      return () => subscription.unsubscribe();
    },
    problems: () => {
      const { scenario, flow, draft } = view();
      return problemsOf(scenario, flow, draft);
    },
    ask,
    leave() {
      gone = true;
      ask.stop();
      actor.stop();
    }
  };
}
