/** A scenario ready to play: what a checked scenario file compiles to, as plain data. */
import type { Effect } from '../engine/decision';
import type { Cents, MarketSpec } from '../engine/market-spec';
import type { Lever, Measure, Orientation, Setting } from '../engine/vocabulary';

export const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language; Traditional Chinese is derived when the app is built. */
export type Words = Readonly<Record<Locale, string>>;

/** Whose names the customers bear: those of the reader's own language, Chinese ones or European ones. */
export const NAME_LISTS = ['reader', 'china', 'europe'] as const;
export type NameList = (typeof NAME_LISTS)[number];

export interface Scenario {
  readonly id: string;
  readonly version: number;
  /** Eight hexadecimal digits over everything but the words: a save of another market is not replayed. */
  readonly hash: string;
  readonly title: Words;
  readonly summary: Words;
  readonly industry: Words;
  readonly era: Words;
  /** The names of the reader's own language if not said. */
  readonly names?: NameList;
  /** 1 to 3. */
  readonly difficulty: number;
  readonly rounds: number;
  readonly minutes: number;
  readonly concepts: readonly string[];
  readonly market: MarketSpec;
  /** In the order of the market's companies; the player's is number 0. */
  readonly companies: readonly CompanyCard[];
  readonly segments: readonly { readonly id: string; readonly name: Words }[];
  readonly desk: DeskSpec;
  readonly briefing: Briefing;
  readonly flow: FlowSpec;
  readonly events: readonly EventSpec[];
  readonly goals: readonly Goal[];
  /** Score, 0 to 100, from which each medal is given. */
  readonly medals: { readonly bronze: number; readonly silver: number; readonly gold: number };
  readonly debrief: Debrief;
}

export interface CompanyCard {
  readonly id: string;
  readonly name: Words;
  /** Who runs it, and which of the drawn faces they have. */
  readonly owner: Words;
  readonly face: string;
  /** How they think about customers, in a line. */
  readonly idea: Words;
  /** What a rival says in a round; the first line whose conditions hold. Empty for the player. */
  readonly lines: readonly RivalLine[];
}

interface RivalLine {
  readonly when: readonly Condition[];
  readonly say: Words;
}

export interface DeskSpec {
  /** What may be spent on levers and answers in a round. */
  readonly budget: Cents;
  readonly price: {
    readonly label: Words;
    readonly help: Words;
    readonly least: Cents;
    readonly most: Cents;
    readonly step: Cents;
  };
  readonly levers: readonly LeverCard[];
  readonly settings: readonly SettingCard[];
  readonly orientations: readonly Orientation[];
  /** What a round asks the player to predict and which charts it shows; the last entry serves later rounds. */
  readonly guide: readonly { readonly predict: readonly Measure[]; readonly charts: readonly DeskChart[] }[];
}

export const DESK_CHARTS = ['satisfaction', 'segments', 'profit'] as const;
export type DeskChart = (typeof DESK_CHARTS)[number];

export interface LeverCard {
  readonly lever: Lever;
  readonly label: Words;
  /** What it does, in a sentence. */
  readonly help: Words;
  /** Reading of a spend, with `{n}` for the spend divided by `per`: "{n} hours a week". */
  readonly reading: Words;
  readonly per: Cents;
  readonly least: Cents;
  readonly most: Cents;
  readonly step: Cents;
  /** The round from which it can be used; what was spent before the game goes on until then. */
  readonly from: number;
}

export interface SettingCard {
  readonly setting: Setting;
  readonly label: Words;
  readonly help: Words;
  /** The steps that are open, counted from 0 as in SETTINGS. */
  readonly steps: readonly number[];
  readonly from: number;
}

interface Briefing {
  readonly company: Words;
  readonly market: Words;
  readonly goal: Words;
  readonly practise: readonly Words[];
}

/** The statechart of the case: parallel regions of states; the first region carries the story. */
export interface FlowSpec {
  readonly regions: readonly FlowRegion[];
}

export interface FlowRegion {
  readonly id: string;
  readonly start: string;
  readonly states: readonly FlowState[];
}

export interface FlowState {
  readonly id: string;
  /** The one idea of the round: title and a sentence or two. */
  readonly idea?: { readonly title: Words; readonly text: Words; readonly concept: string };
  /** What the player reads when the round opens here. */
  readonly text?: Words;
  /** The event asked in this state. */
  readonly event?: string;
  /** What these happenings are called, in few words; by the title of the event where that is not said. */
  readonly called?: Words;
  /** What happens to the market in a round spent here. */
  readonly happenings: readonly Effect[];
  /** Taken in order after each round; the first whose conditions all hold. */
  readonly next: readonly { readonly when: readonly Condition[]; readonly to: string }[];
  /** Set where the game ends. */
  readonly ending?: { readonly title: Words; readonly text: Words };
}

/** Something that must hold after a round; data, never an expression. */
export type Condition =
  | {
      readonly kind: 'measure';
      readonly measure: Measure | 'trust' | 'customers' | 'members' | 'price' | 'load' | 'cash';
      readonly company: number;
      readonly above?: number;
      readonly below?: number;
      /** Rounds in a row, the last one included. */
      readonly for: number;
    }
  /** The price was cut or raised against the round before. */
  | { readonly kind: 'price-move'; readonly company: number; readonly move: 'cut' | 'raised' | 'kept' }
  | { readonly kind: 'chose'; readonly event: string; readonly option: string }
  /** This many rounds have been played. */
  | { readonly kind: 'played'; readonly rounds: number };

/** A moment of truth: something happens and waits for an answer. */
export interface EventSpec {
  readonly id: string;
  readonly title: Words;
  readonly text: Words;
  /** Two to four. The last is what happens if the player says nothing, and is free. */
  readonly options: readonly OptionSpec[];
}

export interface OptionSpec {
  readonly id: string;
  readonly title: Words;
  readonly text: Words;
  readonly cost: Cents;
  readonly effects: readonly Effect[];
  /** The orientations whose fixed policy would answer so. */
  readonly suits: readonly Orientation[];
}

/** What a game can be measured by: the headline measures, and what they rest on. */
export const GOAL_MEASURES = [
  'satisfaction',
  'loyalty',
  'byChoice',
  'profit',
  'share',
  'equity',
  'trust',
  'morale'
] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

/** One thing that counts: worth nothing at `from`, everything at `to`, in a straight line between. */
export interface Goal {
  readonly measure: GoalMeasure;
  readonly label: Words;
  /** Of the player's company: the last round's figure; profit is summed over the rounds. */
  readonly from: number;
  readonly to: number;
  /** Share of the score; the weights of all goals sum to one. */
  readonly weight: number;
}

interface Debrief {
  /** Answered in writing. */
  readonly questions: readonly Words[];
  /** What to notice, once the result is known. */
  readonly notice: readonly Words[];
  /** The history behind the case, with its source. */
  readonly story: Words;
}
