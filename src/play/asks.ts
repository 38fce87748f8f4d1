/** Questions about a game as it stands, each asked once and remembered until the game moves on. */
import type { Orientation } from '../engine/vocabulary';
import type {
  CustomerFile,
  Film,
  Forecast,
  LuckBand,
  Pace,
  PlayOptions,
  Progress,
  Simulator,
  WhyReport
} from '../insight/answers';
import { scoreFigures, scoreGame } from '../scenario/goals';
import { playBeside } from './beside';
import { nothing, playBot, purePolicy } from './bots';
import { choicesOf, costOf, roundsWithout, tooDearIn, type Choice } from './choices';
import type { Draft, GameView } from './game';
import { findLeft, type Left } from './origins';
import { inOrder, payOffOf, type PayOff, type PlayedGame } from './pay-offs';
import { inputOf, playDrafts } from './rounds';
import { DOTS } from './square';

/** A whole game of somebody else in the same market with the same luck. */
export type OtherGame = PlayedGame;

/** One that holds a pure orientation. */
export interface Ghost extends OtherGame {
  readonly orientation: Orientation;
}

/** What luck alone would have made of a game, and what each of the lucks would have scored. */
export interface OtherLucks extends LuckBand {
  readonly scores: readonly number[];
}

/** Somebody who waits for an answer: a question that nobody waits for any more, their signals aborted, is stopped. */
export type Asker = Pace;

export interface Asks {
  /** The last quarter played, week by week; before the first round the last quarter of the history. */
  film(asker?: Asker): Promise<Film>;
  /** What is behind the changes of a company's last quarter, the player's (0) unless said; needs a round played. */
  why(asker?: Asker, company?: number): Promise<WhyReport>;
  customer(id: number, asker?: Asker): Promise<CustomerFile>;
  /** The pure orientations open in this scenario. */
  ghosts(asker?: Asker): Promise<readonly Ghost[]>;
  /** What had come of it had the player changed nothing and answered nothing. */
  nothing(asker?: Asker): Promise<OtherGame>;
  /** The same game with these plans in its rounds: rivals and story answer to what then happens. */
  whatIf(rounds: readonly Draft[], asker?: Asker): Promise<OtherGame>;
  /** What each thing brought that was decided otherwise than before the game; best for the score first. */
  payOffs(asker?: Asker): Promise<readonly PayOff[]>;
  /** This quarter without each thing decided otherwise than before the game in the rounds before it; none in the first. */
  origins(asker?: Asker): Promise<readonly Left[]>;
  /** What luck alone would have made of the same decisions. */
  luck(asker?: Asker): Promise<OtherLucks>;
  /** What the plan on the desk may earn; stopped when the plan changes or is played. */
  forecast(asker?: Asker): Promise<Forecast>;
  /** To be told after every change of the game: questions about an earlier round are stopped. */
  turn(): void;
  /** Stops what is still being worked out; the promises fail with an AbortError and may be asked again. */
  stop(): void;
}

/** Other lucks the result is held against. */
const SEEDS = 20;

interface Question {
  readonly answer: Promise<unknown>;
  readonly askers: Set<Asker>;
  readonly stopper: AbortController;
}
type Work<T> = (pace: { signal: AbortSignal; progress: Progress }) => Promise<T>;

/** `view` tells how the game stands; questions of an earlier round are stopped when a later one is asked. */
export function makeAsks(simulator: Simulator, view: () => GameView): Asks {
  const memory = makeMemory(() => view().rounds.length);
  const plans = makeMemory(() => planOf(view()));
  const game = (draft: readonly Draft[] = []) => {
    const { scenario, seed, rounds, reports } = view();
    return inputOf(scenario, seed, [...rounds, ...draft], reports);
  };
  const forecast = (pace: Pace) => {
    const { draft, flow } = view();
    const outcomes = flow.event?.options.map(({ effects }) => effects) ?? [];
    return simulator.forecast(game([draft]), outcomes, pace);
  };
  const luck = async (pace: Pace): Promise<OtherLucks> => {
    const { scenario } = view();
    const band = await simulator.luck(game(), SEEDS, pace);
    return { ...band, scores: band.runs.map((figures) => scoreFigures(scenario, figures)) };
  };
  const { ask } = memory;
  return {
    film: (asker) => ask('film', (pace) => simulator.film(game(), DOTS, pace), asker),
    why: (asker, company = 0) =>
      ask(`why/${company}`, (pace) => simulator.why(game(), { ...pace, company }), asker),
    customer: (id, asker) => ask(`customer/${id}`, (pace) => simulator.customer(game(), id, pace), asker),
    ghosts: (asker) => ask('ghosts', (pace) => raiseGhosts(simulator, view(), pace), asker),
    nothing: (asker) => ask('nothing', (pace) => doNothing(simulator, view(), pace), asker),
    whatIf: (rounds, asker) =>
      ask(
        `what-if/${JSON.stringify(rounds)}`,
        (pace) => playOtherwise(simulator, view(), rounds, pace),
        asker
      ),
    payOffs: (asker) => ask('pay-offs', (pace) => findPayOffs(simulator, view(), pace), asker),
    origins: (asker) => ask('origins', (pace) => findLeft(simulator, view(), pace), asker),
    luck: (asker) => ask('luck', luck, asker),
    forecast: (asker) => plans.ask('forecast', forecast, asker),
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
  const questions = new Map<string, Question>();
  let reached: number | string = -1;
  const stop = (): void => {
    for (const { stopper } of questions.values()) stopper.abort();
    questions.clear();
  };
  const turn = (): void => {
    if (stage() !== reached) stop();
    reached = stage();
  };
  const ask = <T>(name: string, work: Work<T>, asker: Asker = {}): Promise<T> => {
    turn();
    const question = questions.get(name) ?? begin(questions, name, work);
    join(questions, name, question, asker);
    // One name is one kind of answer: the methods of `Asks` are the only ones who ask.
    return question.answer as Promise<T>;
  };
  return { ask, turn, stop };
}

/** What failed is forgotten, so that it can be asked again. */
function begin<T>(questions: Map<string, Question>, name: string, work: Work<T>): Question {
  const stopper = new AbortController();
  const askers = new Set<Asker>();
  const progress: Progress = (done, of) => askers.forEach((asker) => asker.progress?.(done, of));
  const answer = work({ signal: stopper.signal, progress });
  const question = { answer, askers, stopper };
  questions.set(name, question);
  answer.catch(() => forget(questions, name, question));
  return question;
}

/** Once the last who asked is gone, an answer that is still being worked out is no longer worth it. */
function join(questions: Map<string, Question>, name: string, question: Question, asker: Asker): void {
  const { answer, askers, stopper } = question;
  const { signal } = asker;
  askers.add(asker);
  const leave = (): void => {
    askers.delete(asker);
    if (askers.size > 0) return;
    forget(questions, name, question);
    stopper.abort();
  };
  const settle = () => signal?.removeEventListener('abort', leave);
  signal?.addEventListener('abort', leave, { once: true });
  answer.then(settle, settle);
  if (signal?.aborted) leave();
}

function forget(questions: Map<string, Question>, name: string, question: Question): void {
  if (questions.get(name) === question) questions.delete(name);
}

async function doNothing(simulator: Simulator, { scenario, seed }: GameView, pace: Pace): Promise<OtherGame> {
  const { reports, result } = await playBot(scenario, seed, nothing, simulator, {
    ...pace,
    answer: () => null
  });
  return { reports, result };
}

async function playOtherwise(
  simulator: Simulator,
  { scenario, seed }: GameView,
  rounds: readonly Draft[],
  options: PlayOptions
): Promise<OtherGame> {
  const { reports } = await playDrafts(simulator, scenario, seed, rounds, options);
  return { reports, result: scoreGame(scenario, reports) };
}

async function findPayOffs(simulator: Simulator, view: GameView, pace: Pace): Promise<readonly PayOff[]> {
  const leave = async (choice: Choice, options: PlayOptions): Promise<PayOff> => {
    const without = await playOtherwise(simulator, view, roundsWithout(view, choice), options);
    return payOffOf(view, {
      choice,
      without,
      cost: costOf(view, choice),
      tooDear: tooDearIn(view, choice)
    });
  };
  return inOrder(await playBeside(simulator, choicesOf(view), view.rounds.length, leave, pace));
}

async function raiseGhosts(
  simulator: Simulator,
  { scenario, seed }: GameView,
  pace: Pace
): Promise<readonly Ghost[]> {
  const raise = async (orientation: Orientation, options: PlayOptions): Promise<Ghost> => {
    const policy = purePolicy(orientation);
    const { reports, result } = await playBot(scenario, seed, policy, simulator, options);
    return { orientation, reports, result };
  };
  return playBeside(simulator, scenario.desk.orientations, scenario.rounds, raise, pace);
}
