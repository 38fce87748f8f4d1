/** What the screens can ask of the app around a game: the shelf, the saved games, the settings and the notices. */
import type { Locale, Words } from '../scenario/scenario';
import type { GameScore } from '../scenario/goals';
import type { DrawnEntry } from '../scenario/shelf';
import type { Place } from './game';
import type { GameSession } from './session';

/** A code of the message area `errors`, and the values its sentence needs. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

export type Outcome<T> = ({ readonly ok: true } & T) | ({ readonly ok: false } & Problem);

/** What the results of a round said first of the player's company: percentages, and cents. */
export interface Headline {
  readonly satisfaction: number;
  readonly loyalty: number;
  readonly share: number;
  readonly profit: number;
}

/** A saved game as the home screen lists it. */
export interface SavedGame {
  readonly id: string;
  readonly scenarioId: string;
  /** Null when the shelf no longer has its scenario as it was; the game can then only be exported or removed. */
  readonly title: Words | null;
  /** Round by round what was recorded under other rules of the market than today's; null for a game of today's. */
  readonly record: readonly Headline[] | null;
  /** The round that is being decided, 1 for the first, and of how many (0 when unknown). */
  readonly round: number;
  readonly rounds: number;
  readonly place: Place;
  /** What it came to, once it is over. */
  readonly result: Best | null;
  readonly seed: number;
  /** ISO 8601. */
  readonly updated: string;
}

/** What the best game of a scenario reached. */
export type Best = Pick<GameScore, 'score' | 'medal'>;

/** A save that could not be read; it stays as it was found. */
export interface AsideSave extends Problem {
  readonly id: string;
}

export interface Games {
  /** Newest first; `bests` has the scenarios that were played to the end on this device, by their id. */
  list(): Promise<{
    readonly games: readonly SavedGame[];
    readonly asides: readonly AsideSave[];
    readonly bests: Readonly<Partial<Record<string, Best>>>;
  }>;
  open(id: string): Promise<Outcome<{ readonly session: GameSession }>>;
  /** Plays a saved game's decisions again under today's rules, as a new game; the saved one stays as it is. */
  replay(id: string): Promise<Outcome<{ readonly session: GameSession }>>;
  /** Without a seed the game gets one by chance. */
  start(scenarioId: string, seed?: number): Promise<Outcome<{ readonly session: GameSession }>>;
  remove(id: string): Promise<void>;
  /** Hands the game to the player as a file. */
  exportFile(id: string): Promise<Outcome<object>>;
  exportAside(id: string): Promise<void>;
  /** Reads a file the player gives; the game is then in the list, under an id of its own. */
  importFile(file: File): Promise<Outcome<{ readonly id: string }>>;
}

export interface Settings {
  /** Null while the browser's language is followed. */
  readonly locale: Locale | null;
  /** Null while the system's dress is followed. */
  readonly theme: 'light' | 'dark' | null;
}

/** Something the app has to say that belongs to no screen; stays until it is dismissed. */
export interface Notice extends Problem {
  readonly id: number;
  /** Does what the notice offers, such as switching to a new version; absent where it offers nothing. */
  readonly act?: () => void;
}

/** A value that changes outside the screens. */
export interface Watched<T> {
  readonly now: T;
  /** Calls back after each change until the returned function is called. */
  readonly subscribe: (changed: () => void) => () => void;
}

export interface AppServices {
  readonly shelf: readonly DrawnEntry[];
  readonly games: Games;
  readonly settings: Watched<Settings> & { change(change: Partial<Settings>): void };
  readonly notices: Watched<readonly Notice[]> & { dismiss(id: number): void };
}
