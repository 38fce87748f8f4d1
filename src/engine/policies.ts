/** How a company can be led: rules that see what a company could see, and nothing else. */
import type { Decision } from './decision';
import type { Cents, LeverSpec } from './market-spec';
import type { CompanyReport, Survey, TrialCompany } from './report';
import type { Lever, Orientation, Setting } from './vocabulary';
import { friendLed, imitator, innovator, priceFollower, priceLed, serviceLeader, steady } from './rivals';
import { alwaysMost, alwaysLeast, endGameStrip, pure, random } from './yardsticks';

/** What an amount may be: from `least` in whole steps to `most`. */
export interface Range {
  readonly least: Cents;
  readonly most: Cents;
  readonly step: Cents;
}

/** What a company may decide. */
export interface Limits {
  /** For levers and the answer to the round's event together. */
  readonly budget: Cents;
  readonly price: Range;
  /** The levers that are open; others get nothing. */
  readonly levers: Readonly<Partial<Record<Lever, Range>>>;
  readonly orientations: readonly Orientation[];
  /** The settings that are open, with the steps that are, counted from 0; others stand at their first. */
  readonly settings?: Readonly<Partial<Record<Setting, readonly number[]>>>;
}

/** One's own last quarter: everything but the truth that only the engine knows. */
export interface OwnReport extends Omit<CompanyReport, 'truth'> {
  /** Per cent of all purchases. */
  readonly share: number;
}

/** The part of it that the rules in POLICIES read: there is as much in a trial run. */
export interface TrialOwn extends Omit<TrialCompany, 'truth'> {
  readonly share: number;
}

/** What anybody on the street can see of a rival. */
export interface RivalView {
  readonly company: number;
  readonly price: Cents;
  readonly share: number;
  /** What its customers say when asked. */
  readonly satisfaction: Survey;
}

/** All that a policy knows. */
export interface CompanyView<Own extends TrialOwn = OwnReport> {
  readonly company: number;
  /** The quarter to decide; 0 is the first of the game. */
  readonly quarter: number;
  /** How many rounds the game has; undefined where nobody knows the end. */
  readonly rounds?: number;
  /** Own decision and report by quarter, oldest first, history included; empty before the first quarter of all. */
  readonly own: readonly Own[];
  /** The decision that stands if nothing is changed. */
  readonly last: Decision;
  readonly rivals: readonly RivalView[];
  readonly usualPrice: Cents;
  readonly unitCost: Cents;
  readonly overhead: Cents;
  readonly cash: Cents;
  readonly levers: Readonly<Partial<Record<Lever, LeverSpec>>>;
  readonly limits: Limits;
  /** The parameters of the rule, from the scenario. */
  readonly with: Readonly<Record<string, number>>;
  /** A random word for this company and quarter. */
  readonly luck: number;
}

/** A way to lead a company. What it returns is fitted to the limits before it counts. */
export type Policy = (view: CompanyView) => Decision;

/** What is known of a company in a trial run. */
export type TrialView = CompanyView<TrialOwn>;

/** A policy that reads so little that it can be followed in trial runs. */
export type Rule = (view: TrialView) => Decision;

/** Every rule by its name; scenarios name rivals' rules, ghosts and tests the others. */
export const POLICIES = {
  'price-led': priceLed,
  'friend-led': friendLed,
  'price-follower': priceFollower,
  innovator,
  'service-leader': serviceLeader,
  imitator,
  steady,
  'pure-transaction': pure('transaction'),
  'pure-service': pure('service'),
  'pure-relationship': pure('relationship'),
  'pure-experience': pure('experience'),
  'pure-value': pure('value'),
  random,
  'always-max': alwaysMost,
  'always-min': alwaysLeast,
  'end-game-strip': endGameStrip
} as const satisfies Readonly<Record<string, Rule>>;

export type PolicyName = keyof typeof POLICIES;
export const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[];

/** The policy of a name; undefined where there is none. */
export function policyNamed(name: string): Rule | undefined {
  return Object.hasOwn(POLICIES, name) ? POLICIES[name as PolicyName] : undefined;
}
