/** What a company decides for a quarter, and what a scenario can do to the market beside it. */
import type { Cents, Climate, MarketSpec } from './market-spec';
import type { Lever, Orientation, Setting, Stock } from './vocabulary';

/** A company's decision for one quarter. Levers that are not named get nothing. */
export interface Decision {
  readonly orientation: Orientation;
  /** The everyday price of one purchase. */
  readonly price: Cents;
  readonly spend: Readonly<Partial<Record<Lever, Cents>>>;
  /** The step of each setting, counted from 0; what is not named stands at its first. */
  readonly settings?: Readonly<Partial<Record<Setting, number>>>;
}

/** A thing that happens to the market in a week of the quarter (1 to 13), and stays unless it wears off. */
export type Effect =
  | {
      readonly kind: 'stock';
      readonly company: number;
      readonly stock: Stock;
      /** −1 to 1; the level stays within 0 to 1. */
      readonly add: number;
      readonly week: number;
    }
  | {
      readonly kind: 'customers';
      /** The company whose customers they are. */
      readonly company: number;
      /** The segment, or all of them. */
      readonly segment: number | 'all';
      readonly field: 'satisfaction' | 'trust' | 'expectation';
      /** −1 to 1; the feeling stays within 0 to 1. */
      readonly add: number;
      /** The share of those customers it reaches, 0 to 1; who they are is luck. */
      readonly share: number;
      readonly week: number;
    }
  | {
      readonly kind: 'climate';
      readonly field: keyof Climate;
      /** In the unit of the field: cents, utility, or −1 to 1. */
      readonly add: number;
      readonly week: number;
    }
  | {
      /** The company is publicly at fault: fewer come, its advertising speaks to deaf ears; it wears off. */
      readonly kind: 'crisis';
      readonly company: number;
      /** 0 to 1. */
      readonly depth: number;
      readonly week: number;
    }
  | {
      /** What the company knows of its customers gets out: the trust of those it knows falls at once. */
      readonly kind: 'breach';
      readonly company: number;
      /** 0 to 1. */
      readonly depth: number;
      readonly week: number;
    };

/** All that is put into one quarter of the market by the player and the scenario. */
export interface RoundInput {
  /** The player's decision; `checkDecision` says whether it is allowed. */
  readonly decision: Decision;
  /** What the player's answer to the round's event costs, once. */
  readonly answerCost: Cents;
  /** What that answer does. */
  readonly answer: readonly Effect[];
  /** What the scenario does of its own accord. */
  readonly happenings: readonly Effect[];
}

/** Everything a game is: the same input gives the same bits everywhere. */
export interface GameInput {
  readonly market: MarketSpec;
  /** A whole number from 0 to 4,294,967,295. */
  readonly seed: number;
  readonly rounds: readonly RoundInput[];
}
