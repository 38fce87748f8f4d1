/** Walks the statechart of a scenario: from what has been played to where the story stands. */
import { initialTransition, setup, transition } from 'xstate';
import type { RoundInput } from '../engine/decision';
import type { QuarterReport } from '../engine/report';
import { holds, type History } from '../scenario/conditions';
import { eventOf, optionOf, roundInput } from '../scenario/limits';
import type { Condition, FlowState, Scenario } from '../scenario/scenario';
import { HOLDS, ROUND_PLAYED, statechartOf } from '../scenario/statechart';
import type { Draft, FlowView } from './game';

/** Where the story went: the view before each round, and what each round put into the market. */
export interface Walk {
  /** One more than there are rounds; the last is where the story stands now. */
  readonly views: readonly [FlowView, ...FlowView[]];
  readonly inputs: readonly RoundInput[];
  readonly history: History;
}

const walker = setup({
  types: { events: {} as { type: typeof ROUND_PLAYED; history: History } },
  guards: { [HOLDS]: ({ event }, { when }: { when: readonly Condition[] }) => holds(when, event.history) }
});

/** `reports` has the quarters of the history and at least one for each of `rounds`. */
export function walk(scenario: Scenario, rounds: readonly Draft[], reports: readonly QuarterReport[]): Walk {
  const chart = walker.createMachine(statechartOf(scenario.flow));
  let [at] = initialTransition(chart);
  let view = viewOf(scenario, at.value, 0);
  const views: [FlowView, ...FlowView[]] = [view];
  const inputs: RoundInput[] = [];
  let history: History = { reports: reportsUntil(reports, 0), choices: {}, rounds: 0 };
  for (const [index, draft] of rounds.entries()) {
    inputs.push(roundInput(scenario, view.states, draft));
    const { event } = view;
    const choices = event ? { [event.id]: optionOf(event, draft.answer).id } : {};
    history = {
      reports: reportsUntil(reports, index + 1),
      choices: { ...history.choices, ...choices },
      rounds: index + 1
    };
    [at] = transition(chart, at, { type: ROUND_PLAYED, history });
    view = viewOf(scenario, at.value, index + 1);
    views.push(view);
  }
  return { views, inputs, history };
}

/** Whether there is no further round: the story has ended, or the rounds are used up. */
export function isOver(scenario: Scenario, flow: FlowView, played: number): boolean {
  return flow.ending !== null || played >= scenario.rounds;
}

/** The quarters of the history and of so many rounds. */
function reportsUntil(reports: readonly QuarterReport[], rounds: number): readonly QuarterReport[] {
  return reports.filter(({ quarter }) => quarter < rounds);
}

function viewOf(scenario: Scenario, value: unknown, played: number): FlowView {
  const states = scenario.flow.regions.map(({ id, states }) => stateIn(states, id, value));
  return {
    round: Math.min(played + 1, scenario.rounds),
    states,
    event: eventOf(scenario, states),
    ending: states.find(({ ending }) => ending)?.ending ?? null
  };
}

/** A parallel chart's value names, for each region, the state it is in. */
function stateIn(states: readonly FlowState[], region: string, value: unknown): FlowState {
  const name = (value as Readonly<Record<string, string>>)[region];
  const state = states.find(({ id }) => id === name);
  if (!state) throw new Error(`The region ${region} of the flow is in no state of its own.`);
  return state;
}
