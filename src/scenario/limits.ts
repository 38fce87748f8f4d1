/** What the desk of a scenario allows, and a draft turned into what the market is given. */
import type { Decision, RoundInput } from '../engine/decision';
import type { Cents } from '../engine/market-spec';
import type { Limits, Range } from '../engine/policies';
import type { Lever, Orientation, Setting } from '../engine/vocabulary';
import type { EventSpec, FlowState, OptionSpec, Scenario } from './scenario';

/** What is needed of a player's draft. */
export interface Plan {
  readonly orientation: Orientation;
  readonly price: Cents;
  readonly spend: Readonly<Partial<Record<Lever, Cents>>>;
  readonly settings?: Readonly<Partial<Record<Setting, number>>>;
  /** The id of the chosen answer; null stands for the last option, silence. */
  readonly answer: string | null;
}

/** What may be decided in a round, 1 for the first. What is not open yet goes on as before the game. */
export function limitsOf({ desk, market }: Scenario, round: number): Limits {
  const { start } = market.companies[0];
  const range = ({ least, most, step }: Range): Range => ({ least, most, step });
  const waiting = (cents: Cents = 0): Range => ({ least: cents, most: cents, step: 1 });
  const levers = desk.levers.map((card) => [
    card.lever,
    card.from > round ? waiting(start.spend[card.lever]) : range(card)
  ]);
  const settings = desk.settings.map(({ setting, steps, from }) => [
    setting,
    from > round ? [start.settings?.[setting] ?? 0] : steps
  ]);
  return {
    budget: desk.budget,
    price: range(desk.price),
    levers: Object.fromEntries(levers) as Limits['levers'],
    orientations: desk.orientations,
    ...(settings.length > 0 && { settings: Object.fromEntries(settings) as Limits['settings'] & object })
  };
}

/** The part of a plan that is the company's decision. */
export function decisionOf({ orientation, price, spend, settings }: Omit<Plan, 'answer'>): Decision {
  return { orientation, price, spend, ...(settings && { settings }) };
}

/** The event asked in these states, if any; the story's first. */
export function eventOf(scenario: Scenario, states: readonly FlowState[]): EventSpec | null {
  const id = states.find(({ event }) => event !== undefined)?.event;
  return scenario.events.find((event) => event.id === id) ?? null;
}

/** The option an answer stands for: the last where none, or none of that name, was chosen. */
export function optionOf(event: EventSpec, answer: string | null): OptionSpec {
  const option = event.options.find(({ id }) => id === answer) ?? event.options.at(-1);
  if (!option) throw new Error(`The event ${event.id} has no options.`);
  return option;
}

/** What one round puts into the market. */
export function roundInput(scenario: Scenario, states: readonly FlowState[], plan: Plan): RoundInput {
  const event = eventOf(scenario, states);
  const option = event && optionOf(event, plan.answer);
  return {
    decision: decisionOf(plan),
    answerCost: option?.cost ?? 0,
    answer: option?.effects ?? [],
    happenings: states.flatMap(({ happenings }) => happenings)
  };
}
