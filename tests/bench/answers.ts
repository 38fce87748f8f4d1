/** How long a player waits: for a quarter, a replay, a why, ghosts with a band of luck. On one thread in processor time; and as in the app. */
import type { Decision, GameInput, RoundInput } from '../../src/engine/decision';
import { policyNamed } from '../../src/engine/policies';
import { rivalLimits, viewOf } from '../../src/engine/round';
import { fitDecision } from '../../src/engine/rules';
import { ORIENTATIONS } from '../../src/engine/vocabulary';
import { makeReplay, quartersOf } from '../../src/insight/replay';
import type { Simulator } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { steadyDecisions } from '../engine/markets';
import { spreadOf, timeOf, timeOfAsync } from './clock';
import { freshMarket, fullSpec, playOn } from './full-model';
import { HANDS, makePool } from './pool';
import { printTable, printTitle, withSpread } from './print';
import type { Measured } from './targets';

const SEED = 2026;
const ROUNDS = 12;
const BAND = 50;

interface Setting {
  readonly rounds: number;
  /** Other lucks a ghost is played under; the times are scaled to 50. */
  readonly lucks: number;
  /** What a thread runs. */
  readonly thread: URL;
}

export async function benchAnswers({ rounds, lucks, thread }: Setting): Promise<Measured> {
  printTitle('Waiting, milliseconds of processor time on one thread (full model)');
  const game = steadyGame(10_000);
  const ghosts = ORIENTATIONS.map((orientation) => ghostGame(`pure-${orientation}`));
  const quarter = await repeat(rounds, quarterTimer());
  const replay = await repeat(rounds, () => timeOf(() => makeReplay()(game, quartersOf(game))));
  const why = await repeat(rounds, () => timeWhy(game));
  const five = await repeat(Math.min(rounds, 5), () => timeGhosts());
  const bands = await repeat(1, () => timeBands(ghosts, lucks));
  const band = await repeat(1, () => timeBands(ghosts.slice(0, 1), lucks));
  const scaled = (BAND / lucks) * bands[0];
  const pooled = await timePooled(ghosts, lucks, thread);
  printTable(
    ['', 'ms'],
    [
      ['a quarter, 10,000 customers', withSpread(spreadOf(quarter), 1)],
      [
        `a ${ROUNDS}-round replay from the seed, 10,000, history and people included`,
        withSpread(spreadOf(replay), 0)
      ],
      ['why, for a quarter, 10,000', withSpread(spreadOf(why), 0)],
      [`five ghosts of ${ROUNDS} rounds, 2,000`, withSpread(spreadOf(five), 0)],
      [
        `a band of ${BAND} lucks for one game of ${ROUNDS} rounds, 2,000`,
        ((BAND / lucks) * band[0]).toFixed(0)
      ],
      [`five ghosts, each with a band of ${BAND} lucks, 2,000`, (spreadOf(five).middle + scaled).toFixed(0)],
      [`the same on ${HANDS} threads, as in the app, by the clock`, pooled.clock.toFixed(0)],
      ['of it processor time, all threads together', pooled.spent.toFixed(0)]
    ]
  );
  if (lucks !== BAND) console.log(`  Bands are scaled up from ${lucks} lucks.`);
  return {
    why: spreadOf(why).middle / 1000,
    ghosts: (spreadOf(five).middle + scaled) / 1000,
    ghostsPooled: pooled.clock / 1000
  };
}

/** The first times pay for compiling and are thrown away. */
async function repeat(rounds: number, time: () => number | Promise<number>): Promise<number[]> {
  const times: number[] = [];
  const warm = rounds > 1 ? 2 : 0;
  for (let round = -warm; round < rounds; round++) {
    const taken = await time();
    if (round >= 0) times.push(taken);
  }
  return times;
}

function quarterTimer(): () => number {
  const market = freshMarket(fullSpec(10_000), SEED);
  return () => timeOf(() => playOn(market));
}

function roundOf(decision: Decision): RoundInput {
  return { decision, answerCost: 0, answer: [], happenings: [] };
}

/** Everything the player can change is changed in the last round, and an event is answered. */
function steadyGame(customers: number): GameInput {
  const market = fullSpec(customers);
  const [steady] = steadyDecisions(market);
  const spend = { ...steady.spend, hours: 700_000, notebook: 100_000 };
  const last: RoundInput = {
    decision: { orientation: 'relationship', price: steady.price + 50, spend },
    answerCost: 50_000,
    answer: [{ kind: 'stock', company: 0, stock: 'goodwill', add: 0.1, week: 2 }],
    happenings: [{ kind: 'climate', field: 'goods', add: 30, week: 1 }]
  };
  const rounds = [...Array.from({ length: ROUNDS - 1 }, () => roundOf(steady)), last];
  return { market, seed: SEED, rounds };
}

/** A pure orientation, deciding on what it sees, in a market of 2,000. */
function ghostGame(name: string): GameInput {
  const market = fullSpec(2_000);
  const replay = makeReplay();
  const policy = policyNamed(name);
  if (!policy) throw new Error(`There is no policy ${name}.`);
  let game: GameInput = { market, seed: SEED, rounds: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const { market: now, reports } = replay(game, quartersOf(game));
    const limits = rivalLimits(now, 0);
    const decision = fitDecision(limits, policy(viewOf(now, 0, reports, limits, ROUNDS)), 0);
    game = { ...game, rounds: [...game.rounds, roundOf(decision)] };
  }
  return game;
}

/** Of a game that the simulator has played, as when a player asks. */
async function timeWhy(game: GameInput): Promise<number> {
  const simulator = directSimulator();
  await simulator.play(game);
  return timeOfAsync(() => simulator.why(game));
}

function timeGhosts(): number {
  return timeOf(() => ORIENTATIONS.forEach((orientation) => ghostGame(`pure-${orientation}`)));
}

async function timeBands(games: readonly GameInput[], lucks: number): Promise<number> {
  const simulator = directSimulator();
  for (const game of games) await simulator.play(game);
  return timeOfAsync(async () => {
    for (const game of games) await simulator.luck(game, lucks);
  });
}

/**
 * Milliseconds by the clock, and of processor time, for the ghosts and their bands on all hands of the app's pool; each hand raises
 * a ghost round by round, as the app does; the bands are asked for at once. The threads have played before.
 */
async function timePooled(games: readonly GameInput[], lucks: number, thread: URL) {
  const { simulator, end } = makePool(thread);
  await raiseAll(simulator, games);
  await simulator.luck(games[0], lucks);
  // Of another seed nothing is remembered.
  const fresh = games.map((game) => ({ ...game, seed: game.seed + 1 }));
  const raised = await timeBoth(() => raiseAll(simulator, fresh));
  const banded = await timeBoth(async () => {
    await Promise.all(fresh.map((game) => simulator.luck(game, lucks)));
  });
  await end();
  return {
    clock: raised.clock + (BAND / lucks) * banded.clock,
    spent: raised.spent + (BAND / lucks) * banded.spent
  };
}

async function timeBoth(work: () => Promise<void>): Promise<{ clock: number; spent: number }> {
  const from = performance.now();
  const spent = await timeOfAsync(work);
  return { clock: performance.now() - from, spent };
}

async function raiseAll(simulator: Simulator, games: readonly GameInput[]): Promise<void> {
  const waiting = [...games];
  const raise = async (hand: number): Promise<void> => {
    for (let game = waiting.shift(); game !== undefined; game = waiting.shift())
      for (let round = 0; round <= ROUNDS; round++)
        await simulator.play({ ...game, rounds: game.rounds.slice(0, round) }, { hand });
  };
  await Promise.all(Array.from({ length: HANDS }, (_, hand) => raise(hand)));
}
