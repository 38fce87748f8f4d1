/** One game as the screens see it: what has been decided, what came of it, and where the player stands. */
import type { QuarterReport } from '../engine/report';
import type { Cents } from '../engine/market-spec';
import type { Lever, Measure, Orientation, Setting } from '../engine/vocabulary';
import type { GameScore } from '../scenario/goals';
import type { EventSpec, FlowState, Scenario } from '../scenario/scenario';
import type { PredictionResult } from './predictions';

export const DIRECTIONS = ['up', 'same', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A round's decision while it is being made and, unchanged, once it is committed. */
export interface Draft {
  readonly orientation: Orientation;
  readonly price: Cents;
  readonly spend: Readonly<Partial<Record<Lever, Cents>>>;
  /** The step of each setting the company has; absent where it has none. */
  readonly settings?: Readonly<Partial<Record<Setting, number>>>;
  /** The id of the chosen answer to the event; null until one is chosen (then the last option stands). */
  readonly answer: string | null;
  readonly predictions: Readonly<Partial<Record<Measure, Direction>>>;
}

/** Where the scenario's statechart stands before the round that is being decided. */
export interface FlowView {
  /** 1 for the first round; the number of rounds when the last has been played. */
  readonly round: number;
  /** The state of each region, the story first. */
  readonly states: readonly FlowState[];
  readonly event: EventSpec | null;
  readonly ending: { readonly title: Scenario['title']; readonly text: Scenario['title'] } | null;
}

/** A code of `text`, with what it is about. */
export interface Said {
  readonly code: string;
  readonly detail: string;
}

export interface GameContext {
  readonly id: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly rounds: readonly Draft[];
  readonly draft: Draft;
  /** History first; the player's rounds are the ones with `quarter` 0 and up. */
  readonly reports: readonly QuarterReport[];
  readonly flow: FlowView;
  /** The player's written answers to the debrief questions. */
  readonly writing: readonly string[];
  /** A code of `text` when something went wrong, with what it is about. */
  readonly failure: Said | null;
  /** What was found when the game was opened and stands in nobody's way; each a code of `text`. */
  readonly notices: readonly Said[];
}

export const PLACES = ['briefing', 'desk', 'field', 'results', 'debrief'] as const;
/** Where in a round the player stands; part of the save. */
export type Place = (typeof PLACES)[number];

/** What a player can do, in the player's voice. */
export type GameEvent =
  | { readonly type: 'briefing.continue' }
  | { readonly type: 'draft.change'; readonly draft: Draft }
  | { readonly type: 'decision.commit' }
  | { readonly type: 'field.continue' }
  | { readonly type: 'results.continue' }
  | { readonly type: 'debrief.write'; readonly index: number; readonly text: string }
  /** Once more what could not be done: opening the game, or playing the quarter. */
  | { readonly type: 'retry' };

/** What the game is busy with while it stands at no place and takes no orders. */
type Work = 'opening' | 'playing';

/** One moment of a game, for the screens: immutable, a new object whenever something changed. */
export interface GameView extends GameContext {
  /** Where the player stands; while a quarter is being computed still the desk; null before the game is open. */
  readonly place: Place | null;
  readonly work: Work | null;
  /** Whether the last round has been played. */
  readonly over: boolean;
  /** The round last played as it stood at the desk: its event, its idea; null before the first. */
  readonly last: FlowView | null;
  /** The plan that stands if nothing is changed: the last decision, or how the company was run before. */
  readonly standing: Draft;
  /** What each company says about the quarter just played; null for those who say nothing. */
  readonly lines: readonly (Scenario['title'] | null)[];
  /** What the draft would cost, levers and answer together, and what the budget leaves; below zero is too much. */
  readonly spent: Cents;
  readonly left: Cents;
  /** The last round's predictions against what came. */
  readonly predictions: readonly PredictionResult[];
  /** Predictions that came true over the game, and how many were made. */
  readonly insight: { readonly hits: number; readonly made: number };
  /** The score against the goals as the game stands. */
  readonly result: GameScore;
}

/** The part of a save that a game is opened from. */
export interface GameLog {
  readonly rounds: readonly Draft[];
  readonly draft: Draft;
  readonly place: Place;
  readonly writing: readonly string[];
  /** The hash of the market after each round, as far as it was known. */
  readonly reached: readonly string[];
}
