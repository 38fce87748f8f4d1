/** What can be asked of a game, and the shape of each answer. One interface, direct in Node and in a worker. */
import type { Decision, Effect, GameInput } from '../engine/decision';
import type { QuarterReport } from '../engine/report';
import type { Lever, Measure, Outcome, Setting } from '../engine/vocabulary';

/** What may lie behind a change between two quarters, seen from the company asked about. */
export type Cause =
  | { readonly kind: 'price' }
  | { readonly kind: 'lever'; readonly lever: Lever }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'orientation' }
  /** The player's answer to the event of the round. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'happening' }
  /** Another company's decision; the player's company (0) is a rival of the others. */
  | { readonly kind: 'rival'; readonly company: number }
  /** Another time of the year than the quarter before. */
  | { readonly kind: 'season' }
  /** Friends telling friends this quarter. */
  | { readonly kind: 'talk' }
  /** Customers getting used to what they get: expectations moving this quarter. */
  | { readonly kind: 'expectations' }
  /** What a company's earlier spending and orientation built up, or `fading` what it let go, arriving this quarter. */
  | { readonly kind: 'built'; readonly company: number; readonly fading: boolean }
  /** Some people like other companies than last quarter, for reasons of their own. */
  | { readonly kind: 'tastes' }
  /** Customers still coming round to how things already were: what earlier quarters set going in their minds. */
  | { readonly kind: 'earlier' }
  /** What was paid once in the quarter before, for turning or for an answer, and is not paid again. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'luck' }
  /** The survey asked other people than last time. */
  | { readonly kind: 'survey' };

export interface CausePart {
  readonly cause: Cause;
  /** In the unit of the measure; the parts of a measure sum to its change exactly. */
  readonly part: number;
  /** What the measure would have been at the end without this cause alone; absent where that cannot be run. */
  readonly without?: number;
  /** Its part of what those felt who stayed all quarter, where the measure is a mean over customers and this can be run. */
  readonly stayed?: number;
}

/** A mean over a company's customers moves because people change their minds, and because other people are counted. */
export interface Counted {
  /** Of those who were customers both at the start of the quarter and at its end: their mean at each. */
  readonly from: number;
  readonly to: number;
  /** What the mean of all gained, or lost, by those who left; and by those who came. With the change above it is all of it. */
  readonly left: number;
  readonly came: number;
}

export interface WhyMeasure {
  readonly from: number;
  readonly to: number;
  /** Largest first; a cause that made no difference is listed with part 0. */
  readonly parts: readonly CausePart[];
  /** Half the width of the band that luck alone gives this quarter. */
  readonly luck: number;
  /** Of the true figure of the player's own company, where it is a mean over its customers and some stayed. */
  readonly counted?: Counted;
}

/** What is explained beside the headline measures, of the player's own company. */
export const BESIDE = ['byChoice', 'equity', 'trust', 'morale', 'load'] as const;
type Beside = (typeof BESIDE)[number];
export type Explained = Measure | Beside;
/** All of these but the load can be scored, and are banded. */
export type Banded = Exclude<Explained, 'load'>;

/** What cannot be known of a quarter or the one before is left out. */
export type WhyReport = Readonly<Record<Measure, WhyMeasure> & Partial<Record<Beside, WhyMeasure>>>;

/** The square week by week: what a sample of customers did in the last quarter. */
export interface Film {
  /** Customer ids, one a dot. */
  readonly ids: Uint32Array;
  /** frames 0 (start) to 13 (end), each ids.length long: company or NOBODY. */
  readonly company: readonly Uint8Array[];
  /** Mood 1 to 7 about the company they buy from; 4 for those who buy from nobody. */
  readonly mood: readonly Uint8Array[];
  /** How near the door they stand: trust and habit together, 0 to 255. */
  readonly closeness: readonly Uint8Array[];
  /** Pairs of dot indices (teller, listener), for talk between two dots of the sample; 13 long, the first is week 1. */
  readonly talk: readonly Uint32Array[];
  /** Segment of each dot. */
  readonly segment: Uint8Array;
}

export type CustomerEvent =
  | {
      readonly kind: 'bought';
      readonly week: number;
      readonly company: number;
      /** In cents. */
      readonly price: number;
      /**
       * 0 to 100: what it was held against, their expectation lifted toward the best company they know; and what they felt
       * they got, less or more for a price that had changed.
       */
      readonly expected: number;
      readonly got: number;
      /** How they feel about the company after it, 0 to 100, and as one of seven moods. */
      readonly satisfaction: number;
      readonly mood: number;
      readonly failed: boolean;
      /** What became of the failure, if it failed. */
      readonly became?: Outcome;
      readonly crowded: boolean;
      readonly switched: boolean;
    }
  | {
      readonly kind: 'heard';
      readonly week: number;
      readonly company: number;
      readonly from: number;
      readonly good: boolean;
    }
  | {
      readonly kind: 'told';
      readonly week: number;
      readonly company: number;
      readonly good: boolean;
    }
  | { readonly kind: 'stayed-home'; readonly week: number };

/** Where a customer stands in the square at the end of a week, and what they then think of the company they buy from. */
export interface CustomerStanding {
  /** Counted from the start of the game: 0 is the moment before its first week. */
  readonly week: number;
  /** Or NOBODY: then the three figures are zero. */
  readonly company: number;
  /** 0 to 100. */
  readonly satisfaction: number;
  readonly trust: number;
  /** As in the film, 0 to 255. */
  readonly closeness: number;
}

/** One customer's history over the game, within a week in the order of cause and effect; weeks count from the start of the game (1), earlier ones are zero or less. */
export interface CustomerFile {
  readonly id: number;
  readonly segment: number;
  /** Shopping trips a week. */
  readonly trips: number;
  /** The company they buy from, or NOBODY: then the three figures are zero. */
  readonly company: number;
  /** About that company, 0 to 100. */
  readonly satisfaction: number;
  readonly trust: number;
  readonly expectation: number;
  /** Weeks with the present company. */
  readonly tenure: number;
  /** What they spent in the game so far, in cents, by company. */
  readonly spent: readonly number[];
  readonly friends: readonly number[];
  readonly events: readonly CustomerEvent[];
  /** When the game began, after each week that made them another company's, and today; oldest first, never empty. */
  readonly standings: readonly CustomerStanding[];
}

/** The band that luck alone gives the player's result under the same decisions. */
export interface LuckBand {
  readonly seeds: number;
  /** By measure, over the seeds: tenth percentile, median, ninetieth of the last quarter (profit: of the sum). */
  readonly byMeasure: Readonly<Record<Banded, readonly [number, number, number]>>;
  /** What each seed came to: the same figures, null where one cannot be known. */
  readonly runs: readonly Readonly<Record<Banded, number | null>>[];
}

/** The player's profit in the coming quarter as trial runs had it: tenth percentile, median, ninetieth, in cents. */
export interface Forecast {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The game as it went and as it would have gone: all quarters of each, history first. */
export interface WhatIf {
  readonly was: readonly QuarterReport[];
  readonly would: readonly QuarterReport[];
}

export type Progress = (done: number, of: number) => void;

/** How an answer is waited for. */
export interface Pace {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

export interface PlayOptions extends Pace {
  /** Below `hands`: games of different hands are played beside each other; each goes on best where it was played before. */
  readonly hand?: number;
}

export interface WhyOptions extends Pace {
  /** The company whose figures are explained; the player's (0) unless said otherwise. */
  readonly company?: number;
}

/**
 * Answers come from market, seed and decisions alone; a signal stops the work, and the promise then rejects with its
 * reason. Film and why are about the last round given, or about the last quarter of the history when none is.
 */
export interface Simulator {
  /** How many games it can play at a time. */
  readonly hands: number;
  /** All quarters from the history on, the last one that of the last round given. */
  play(game: GameInput, options?: PlayOptions): Promise<readonly QuarterReport[]>;
  film(game: GameInput, dots: number, pace?: Pace): Promise<Film>;
  why(game: GameInput, options?: WhyOptions): Promise<WhyReport>;
  /** The decision of one round changed, counted from 0; what answers and events put into the rounds stays as it was. */
  whatIf(game: GameInput, round: number, decision: Decision, pace?: Pace): Promise<WhatIf>;
  luck(game: GameInput, seeds: number, pace?: Pace): Promise<LuckBand>;
  /** Of the last round given, with what the round's event may come to, whatever is answered. */
  forecast(game: GameInput, outcomes: readonly (readonly Effect[])[], pace?: Pace): Promise<Forecast>;
  customer(game: GameInput, id: number, pace?: Pace): Promise<CustomerFile>;
}
