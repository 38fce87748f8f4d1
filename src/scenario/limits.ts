/** What the desk of a scenario allows, and a draft turned into what the market is given. */
import type { RoundInput } from '../engine/decision';
import type { Cents } from '../engine/market-spec';
import type { Limits } from '../engine/policies';
import type { Lever, Orientation } from '../engine/vocabulary';
import type { EventSpec, FlowState, OptionSpec, Scenario } from './scenario';

/** What is needed of a player's draft. */
export interface Plan {
  readonly orientation: Orientation;
  readonly price: Cents;
  readonly spend: Readonly<Partial<Record<Lever, Cents>>>;
  /** The id of the chosen answer; null stands for the last option, silence. */
  readonly answer: string | null;
}

export function limitsOf({ desk }: Scenario): Limits {
  const range = ({ least, most, step }: { least: Cents; most: Cents; step: Cents }) => ({
    least,
    most,
    step
  });
  return {
    budget: desk.budget,
    price: range(desk.price),
    levers: Object.fromEntries(desk.levers.map((card) => [card.lever, range(card)])),
    orientations: desk.orientations
  };
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
  const { orientation, price, spend } = plan;
  return {
    decision: { orientation, price, spend },
    answerCost: option?.cost ?? 0,
    answer: option?.effects ?? [],
    happenings: states.flatMap(({ happenings }) => happenings)
  };
}
