/** The phases of a game and who may do what in them; its figures come from the engine, its story from the scenario. */
import { assign, fromPromise, setup } from 'xstate';
import type { Simulator } from '../insight/answers';
import type { Scenario } from '../scenario/scenario';
import { PLACES, type Draft, type FlowView, type GameContext, type GameEvent, type GameLog } from './game';
import type { Place, Said } from './game';
import { firstDraft, nextDraft, openGame, playRound, problemsOf } from './rounds';
import type { Opening, Played } from './rounds';

/** What a game starts from: a scenario and a seed, who computes it, and the log if it was played before. */
export interface GameStart {
  readonly simulator: Simulator;
  readonly id: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly log: GameLog | null;
}

/** The game as the machine holds it. */
export interface Game extends GameContext, Played {
  readonly simulator: Simulator;
  readonly log: GameLog | null;
  /** Where the log says the player stands. */
  readonly resume: Place;
}

/** The longest written answer; a save holds no more. */
const LONGEST = 10_000;

const rules = setup({
  types: { context: {} as Game, events: {} as GameEvent, input: {} as GameStart },
  actors: {
    open: fromPromise(({ input, signal }: { input: Game; signal: AbortSignal }) =>
      openGame(input.simulator, input.scenario, input.seed, input.log, { signal })
    ),
    play: fromPromise(({ input, signal }: { input: Game; signal: AbortSignal }) =>
      playRound(input.simulator, input.scenario, input.seed, input, input.draft, { signal })
    )
  },
  guards: {
    stoodAt: ({ context }, { place }: { place: Place }) => context.resume === place,
    mayCommit: ({ context }) => isAllowed(context),
    mayReopen: ({ context }) => canPass(context.failure),
    mayReplay: ({ context }) => canPass(context.failure) && isAllowed(context),
    isNumeric: (_, { draft }: { draft: Draft }) =>
      [draft.price, ...Object.values(draft.spend), ...Object.values(draft.settings ?? {})].every(
        Number.isFinite
      ),
    isQuestion: ({ context }, { index }: { index: number }) => index in context.scenario.debrief.questions,
    isOver: ({ context }) => context.over,
    isRefused: (_, { opening }: { opening: Opening }) => !opening.ok
  },
  actions: {
    resume: assign((_, { opening }: { opening: Opening }) =>
      opening.ok
        ? { ...opening.played, resume: opening.place, draft: opening.draft, notices: opening.notices }
        : opening
    ),
    advance: assign(({ context }, { played }: { played: Played }) => ({
      ...played,
      draft: nextDraft(context.draft)
    })),
    fail: assign((_, { error }: { error: unknown }) => ({ failure: failureOf(error) })),
    clear: assign({ failure: null }),
    plan: assign((_, { draft }: { draft: Draft }) => ({ draft, failure: null })),
    write: assign(({ context }, { index, text }: { index: number; text: string }) => ({
      writing: context.scenario.debrief.questions.map((_, i) =>
        i === index ? text.slice(0, LONGEST) : (context.writing[i] ?? '')
      )
    }))
  }
});

export const gameMachine = rules.createMachine({
  id: 'game',
  context: ({ input }) => newGame(input),
  initial: 'opening',
  states: {
    opening: {
      invoke: {
        id: 'open',
        src: 'open',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isRefused', params: ({ event }) => ({ opening: event.output }) },
            target: 'closed',
            actions: { type: 'resume', params: ({ event }) => ({ opening: event.output }) }
          },
          {
            target: 'open',
            actions: { type: 'resume', params: ({ event }) => ({ opening: event.output }) }
          }
        ],
        onError: { target: 'closed', actions: { type: 'fail', params: ({ event }) => event } }
      }
    },
    closed: { on: { retry: { guard: 'mayReopen', target: 'opening', actions: 'clear' } } },
    open: {
      always: PLACES.map((place) => ({
        guard: { type: 'stoodAt' as const, params: { place } },
        target: place
      }))
    },
    briefing: { on: { 'briefing.continue': 'desk' } },
    desk: {
      on: {
        'draft.change': {
          guard: { type: 'isNumeric', params: ({ event }) => event },
          actions: { type: 'plan', params: ({ event }) => event }
        },
        'decision.commit': { guard: 'mayCommit', target: 'playing' },
        retry: { guard: 'mayReplay', target: 'playing' }
      }
    },
    playing: {
      entry: 'clear',
      invoke: {
        id: 'play',
        src: 'play',
        input: ({ context }) => context,
        onDone: {
          target: 'field',
          actions: { type: 'advance', params: ({ event }) => ({ played: event.output }) }
        },
        onError: { target: 'desk', actions: { type: 'fail', params: ({ event }) => event } }
      }
    },
    field: { on: { 'field.continue': 'results' } },
    results: { on: { 'results.continue': [{ guard: 'isOver', target: 'debrief' }, { target: 'desk' }] } },
    debrief: {
      on: {
        'debrief.write': {
          guard: { type: 'isQuestion', params: ({ event }) => event },
          actions: { type: 'write', params: ({ event }) => event }
        }
      }
    }
  }
});

function newGame({ simulator, id, scenario, seed, log }: GameStart): Game {
  const draft = log?.draft ?? firstDraft(scenario);
  return {
    ...{ simulator, id, scenario, seed, log, draft, resume: 'briefing' },
    ...{ rounds: [], reports: [], flow: nowhere(scenario), last: null, lines: [], over: false },
    writing: log?.writing ?? [],
    failure: null,
    notices: []
  };
}

/** Where the story stands while nothing has been opened yet. */
function nowhere(scenario: Scenario): FlowView {
  const states = scenario.flow.regions.flatMap((region) =>
    region.states.filter(({ id }) => id === region.start)
  );
  return { round: 1, states, event: null, ending: null };
}

function isAllowed({ scenario, flow, draft }: GameContext): boolean {
  return problemsOf(scenario, flow, draft).length === 0;
}

/** A breakdown of the simulator can pass; what a save holds stays as it is however often it is opened. */
function canPass(failure: Said | null): boolean {
  return failure?.code.startsWith('simulator/') ?? false;
}

/** The simulator names what happened to it; anything else is a fault of the quarter's calculation. */
function failureOf(error: unknown): Said {
  const named = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const code = typeof named === 'string' && named.includes('/') ? named : 'simulator/crashed';
  return { code, detail: error instanceof Error ? error.message : String(error) };
}
