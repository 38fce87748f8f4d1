/** A market before anyone has moved: what a scenario compiles to, as plain data the engine understands. */
import type { ByDimension, Lever, Orientation, Setting, Stock } from './vocabulary';
import type { ParameterName } from './parameters';

/** Money is in cents everywhere in the engine: whole numbers, so that books add up exactly. */
export type Cents = number;

/** Customers who want similar things. */
export interface SegmentSpec {
  readonly id: string;
  /** Share of the population, 0 to 1; the shares of all segments sum to one. */
  readonly share: number;
  /** Shopping trips a week, gamma-distributed over people: mean (0 to 3) and shape (above 0). */
  readonly trips: { readonly mean: number; readonly shape: number };
  /** What they want: weights of the five dimensions, summing to one. */
  readonly wants: ByDimension<number>;
  /** Sensitivity to price as a multiple of the market's: mean, and spread over people (0 to 1). */
  readonly priceSensitivity: { readonly mean: number; readonly spread: number };
  /** Extra cost of serving one purchase. */
  readonly costToServe: Cents;
  /** How much hangs on one purchase, 0 (a bun) to 1 (a washing machine): what a failure costs in feeling; 0.3 if not said. */
  readonly stakes?: number;
  /** Mean inclination to use several channels, 0 to 1; 0.3 if not said. */
  readonly roaming?: number;
}

/** How a rival decides; the parameters have meaning to the rule alone (see `policies.ts`). */
export interface RuleSpec {
  readonly rule: string;
  readonly with: Readonly<Record<string, number>>;
}

/** One seller; number 0 is the player's. */
export interface CompanySpec {
  readonly id: string;
  /** A person decides, or a rule does. */
  readonly control: 'player' | RuleSpec;
  readonly start: StartSpec;
  /** Cost of the goods in one purchase. */
  readonly unitCost: Cents;
  /** Paid every quarter whatever happens. */
  readonly overhead: Cents;
  /** Purchases a week that the counter can serve when the capacity stock is at one. */
  readonly counter: number;
  /** The quarter in which it opens (0 is the first of the game); from the beginning if not said. */
  readonly opens?: number;
}

/** What the company did in the years before the game, and what it had built by then. */
export interface StartSpec {
  readonly orientation: Orientation;
  readonly price: Cents;
  /** A quarter; a lever that is not named gets nothing. */
  readonly spend: Readonly<Partial<Record<Lever, Cents>>>;
  /** The step of each setting, counted from 0; what is not named stands at its first. */
  readonly settings?: Readonly<Partial<Record<Setting, number>>>;
  /** Levels, 0 to 1; one that is not named starts where its spending leads, or as `startLevels` has it where no lever feeds it. */
  readonly stocks: Readonly<Partial<Record<Stock, number>>>;
  /** May be below zero. */
  readonly cash: Cents;
  /** Share of the population that knows the company, 0 to 1. */
  readonly awareness: number;
}

/** How one lever works: where a spend goes, with diminishing returns. */
export interface LeverSpec {
  /** The spend that reaches half of the best possible level. */
  readonly half: Cents;
  /** The stocks it feeds, each with the level it can reach at unlimited spend (0 to 1). */
  readonly feeds: Readonly<Partial<Record<Stock, number>>>;
}

/** Conditions no company chooses. */
export interface Climate {
  /** The price customers think normal; sensitivity is to the difference from it. */
  readonly usualPrice: Cents;
  /** How strongly buying nothing competes with buying, in utility. */
  readonly outside: number;
  /** How easily prices are compared, 0 (hidden) to 1 (on every screen). */
  readonly transparency: number;
  /** What it costs to change company, in utility. */
  readonly switching: number;
  /** What the goods of one purchase cost more than each company's own unit cost, whoever buys them. */
  readonly goods: Cents;
  /** Share of the companies that one customer can reach, 0 (their own alone) to 1 (all of them). */
  readonly choices: number;
  /** How far technology carries channels, data and analytics, 0 (not at all) to 1 (all the way). */
  readonly technology: number;
}

/** All that a market starts from; `checkMarket` says what is out of bounds. */
export interface MarketSpec {
  /** How many customers, 100 to 1,000,000. */
  readonly customers: number;
  /** One to twelve. */
  readonly segments: readonly SegmentSpec[];
  /** Two to eight; each is named by its place in this list. */
  readonly companies: readonly CompanySpec[];
  readonly levers: Readonly<Partial<Record<Lever, LeverSpec>>>;
  readonly climate: Climate;
  /** Demand by week, around 1: thirteen numbers for every quarter alike, or 52 for a year whose first week begins the game. */
  readonly season: readonly number[];
  /** Quarters played before the game starts, 0 to 40, with everybody's start decision. */
  readonly history: number;
  /** Friends a customer talks with, 2 to 12. */
  readonly friends: number;
  /** Parameters of the model that this market sets differently. */
  readonly parameters: Readonly<Partial<Record<ParameterName, number>>>;
}
