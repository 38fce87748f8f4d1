/** The game in hand, for the screens: what they read here is read again when the game changes. */
import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { GameEvent, GameView } from '../play/game';
import type { GameSession } from '../play/session';

export class Session {
  readonly #game: GameSession;
  readonly #watch: () => void;

  constructor(game: GameSession) {
    this.#game = game;
    this.#watch = createSubscriber((update) => game.subscribe(update));
  }

  /** The moment the game is at. */
  get view(): GameView {
    this.#watch();
    return this.#game.view;
  }

  /** What keeps the draft from being committed; empty when nothing does. */
  get problems(): ReturnType<GameSession['problems']> {
    this.#watch();
    return this.#game.problems();
  }

  /** Questions about the game as it stands; answers are promises. */
  get ask(): GameSession['ask'] {
    return this.#game.ask;
  }

  /** Whether the game would take this order: the one thing that enables a button. */
  can(event: GameEvent): boolean {
    this.#watch();
    return this.#game.can(event);
  }

  send(event: GameEvent): void {
    this.#game.send(event);
  }
}

export const [useSession, provideSession] = createContext<Session>();
