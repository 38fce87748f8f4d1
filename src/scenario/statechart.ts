/** The flow of a scenario as a plain machine configuration that a statechart library can run. */
import type { Condition, FlowRegion, FlowSpec, FlowState } from './scenario';

/** The event each region listens to: a round has been played. */
export const ROUND_PLAYED = 'round.played';
/** The guard, by name, whose parameters are the conditions of a transition. */
export const HOLDS = 'holds';

interface ChartTransition {
  target: string;
  guard?: { type: typeof HOLDS; params: { when: Condition[] } };
}

interface ChartState {
  type?: 'final';
  on?: { [ROUND_PLAYED]: ChartTransition[] };
}

export interface Chart {
  id: 'flow';
  type: 'parallel';
  states: Record<string, { initial: string; states: Record<string, ChartState> }>;
}

/** One parallel region a region of the flow; endings are final states. Guards are left to whoever runs it. */
export function statechartOf(flow: FlowSpec): Chart {
  return { id: 'flow', type: 'parallel', states: Object.fromEntries(flow.regions.map(regionOf)) };
}

function regionOf({ id, start, states }: FlowRegion): [string, Chart['states'][string]] {
  return [
    id,
    { initial: start, states: Object.fromEntries(states.map((state) => [state.id, stateOf(state)])) }
  ];
}

function stateOf({ next, ending }: FlowState): ChartState {
  if (ending) return { type: 'final' };
  if (next.length === 0) return {};
  return { on: { [ROUND_PLAYED]: next.map(transitionOf) } };
}

function transitionOf({ when, to }: FlowState['next'][number]): ChartTransition {
  return when.length === 0
    ? { target: to }
    : { target: to, guard: { type: HOLDS, params: { when: [...when] } } };
}
