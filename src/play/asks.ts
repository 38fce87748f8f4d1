/** Questions about a game as it stands, each asked once and remembered until the game moves on. */
import type { QuarterReport } from '../engine/report';
import type { Orientation } from '../engine/vocabulary';
import type {
  CustomerFile,
  Film,
  Forecast,
  LuckBand,
  Progress,
  Simulator,
  WhyReport
} from '../insight/answers';
import type { GameScore } from '../scenario/goals';
import { playBot, purePolicy } from './bots';
import type { Draft, GameView } from './game';
import { inputOf } from './rounds';
import { DOTS } from './square';

/** A pure orientation played in the same market with the same luck. */
export interface Ghost {
  readonly orientation: Orientation;
  /** History first, as in a game. */
  readonly reports: readonly QuarterReport[];
  readonly result: GameScore;
}

export interface Asks {
  /** The last quarter played, week by week; before the first round the last quarter of the history. */
  film(): Promise<Film>;
  /** What is behind the changes of a company's last quarter, the player's (0) unless said; needs a round played. */
  why(progress?: Progress, company?: number): Promise<WhyReport>;
  customer(id: number): Promise<CustomerFile>;
  /** The pure orientations open in this scenario. */
  ghosts(progress?: Progress): Promise<readonly Ghost[]>;
  /** What luck alone would have made of the same decisions. */
  luck(progress?: Progress): Promise<LuckBand>;
  /** What the plan on the desk may earn; stopped when the plan changes or is played. */
  forecast(): Promise<Forecast>;
  /** To be told after every change of the game: questions about an earlier round are stopped. */
  turn(): void;
  /** Stops what is still being worked out; the promises fail with an AbortError and may be asked again. */
  stop(): void;
}

/** Other lucks the result is held against. */
const SEEDS = 20;

interface Question {
  readonly answer: Promise<unknown>;
  readonly listeners: Set<Progress>;
}
type Work<T> = (options: { signal: AbortSignal; progress: Progress }) => Promise<T>;

/** `view` tells how the game stands; questions of an earlier round are stopped when a later one is asked. */
export function makeAsks(simulator: Simulator, view: () => GameView): Asks {
  const memory = makeMemory(() => view().rounds.length);
  const plans = makeMemory(() => planOf(view()));
  const game = (draft: readonly Draft[] = []) => {
    const { scenario, seed, rounds, reports } = view();
    return inputOf(scenario, seed, [...rounds, ...draft], reports);
  };
  const forecast = ({ signal }: { signal: AbortSignal }) => {
    const { draft, flow } = view();
    const outcomes = flow.event?.options.map(({ effects }) => effects) ?? [];
    return simulator.forecast(game([draft]), outcomes, { signal });
  };
  const { ask } = memory;
  return {
    film: () => ask('film', () => simulator.film(game(), DOTS)),
    why: (progress, company = 0) =>
      ask(`why/${company}`, (options) => simulator.why(game(), { ...options, company }), progress),
    customer: (id) => ask(`customer/${id}`, () => simulator.customer(game(), id)),
    ghosts: (progress) => ask('ghosts', (options) => raiseGhosts(simulator, view(), options), progress),
    luck: (progress) => ask('luck', (options) => simulator.luck(game(), SEEDS, options), progress),
    forecast: () => plans.ask('forecast', forecast),
    turn() {
      memory.turn();
      plans.turn();
    },
    stop() {
      memory.stop();
      plans.stop();
    }
  };
}

/** All of the plan that can change what comes of it; nothing while the quarter is computed, which has the market to itself. */
function planOf({ rounds, draft, work }: GameView): string {
  const { orientation, price, spend, settings, answer } = draft;
  return work ?? JSON.stringify([rounds.length, orientation, price, spend, settings, answer]);
}

/** What was asked since `stage` was last another. */
function makeMemory(stage: () => number | string) {
  let questions = new Map<string, Question>();
  let stopper = new AbortController();
  let reached: number | string = -1;
  const stop = (): void => {
    stopper.abort();
    stopper = new AbortController();
    questions = new Map();
  };
  const turn = (): void => {
    if (stage() !== reached) stop();
    reached = stage();
  };
  const ask = <T>(name: string, work: Work<T>, listener?: Progress): Promise<T> => {
    turn();
    const question = questions.get(name) ?? begin(questions, name, stopper.signal, work);
    if (listener) question.listeners.add(listener);
    // One name is one kind of answer: the methods of `Asks` are the only ones who ask.
    return question.answer as Promise<T>;
  };
  return { ask, turn, stop };
}

/** What failed is forgotten, so that it can be asked again. */
function begin<T>(
  questions: Map<string, Question>,
  name: string,
  signal: AbortSignal,
  work: Work<T>
): Question {
  const listeners = new Set<Progress>();
  const answer = work({ signal, progress: (done, of) => listeners.forEach((tell) => tell(done, of)) });
  answer.catch(() => questions.delete(name));
  const question = { answer, listeners };
  questions.set(name, question);
  return question;
}

async function raiseGhosts(
  simulator: Simulator,
  { scenario, seed }: GameView,
  { signal, progress }: { signal: AbortSignal; progress: Progress }
): Promise<readonly Ghost[]> {
  const ghosts: Ghost[] = [];
  for (const orientation of scenario.desk.orientations) {
    const { reports, result } = await playBot(scenario, seed, purePolicy(orientation), simulator, { signal });
    ghosts.push({ orientation, reports, result });
    progress(ghosts.length, scenario.desk.orientations.length);
  }
  return ghosts;
}
