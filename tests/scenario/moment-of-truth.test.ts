/** What fifteen seconds teach, measured in whole games: the front line first wins, the poster first and the red pencil lose. */
import { beforeAll, describe, expect, it } from 'vitest';
import { REFERENCES } from '../../src/cli/attentive';
import { loadScenario } from '../../src/cli/scenario-files';
import { POLICIES, type Policy } from '../../src/engine/policies';
import { ORIENTATIONS } from '../../src/engine/vocabulary';
import { directSimulator } from '../../src/insight/simulator';
import { nothing, playBot, purePolicy, type Answering, type BotGame } from '../../src/play/bots';
import { walk } from '../../src/play/flow';

const airline = loadScenario('moment-of-truth');
const reference = REFERENCES['moment-of-truth'];
const SEEDS = [11, 12];
/** Far enough from silver that one will do. */
const ONE = SEEDS.slice(0, 1);
const silent: Answering = () => null;
const salesman: Answering = ({ options }) =>
  options.find(({ suits }) => suits.includes('transaction'))?.id ?? null;

/** One a seed: each remembers the years before the game, which all policies share. */
const simulators = SEEDS.map(() => directSimulator());

/** Says first that the service is great, and fills the planes; those who serve stay as few as they were. */
const posterFirst: Policy = ({ usualPrice, last }) => ({
  orientation: 'transaction',
  price: usualPrice,
  settings: { promise: 2 },
  spend: { ...last.spend, hours: 900_000, advertising: 2_800_000 }
});

/** Books service as a cost and saves on it. */
const redPencil: Policy = ({ usualPrice }) => ({
  orientation: 'service',
  price: usualPrice,
  spend: { hours: 400_000, training: 100_000, advertising: 900_000, wages: 300_000 }
});

function playAll(policy: Policy, answer?: Answering, seeds = SEEDS): Promise<BotGame[]> {
  const options = answer ? { answer } : {};
  return Promise.all(seeds.map((seed, i) => playBot(airline, seed, policy, simulators[i], options)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function score(name: string): number {
  return mean(games[name].map(({ result }) => result.score));
}

/** A figure of the player's company in a round, 1 to 8, as the mean over the seeds. */
function figure(name: string, round: number, what: (report: Own) => number): number {
  return mean(
    games[name].map(({ reports }) =>
      what(reports.filter(({ quarter }) => quarter >= 0)[round - 1].companies[0])
    )
  );
}
type Own = BotGame['reports'][number]['companies'][number];

let games: Readonly<Record<string, readonly BotGame[]>>;

beforeAll(async () => {
  const pure: [string, BotGame[]][] = [];
  for (const name of ORIENTATIONS) pure.push([name, await playAll(purePolicy(name))]);
  games = {
    reference: await playAll(reference.policy, reference.answer),
    nothing: await playAll(nothing, silent),
    poster: await playAll(posterFirst, salesman),
    pencil: await playAll(redPencil, silent),
    random: await playAll(POLICIES.random),
    most: await playAll(POLICIES['always-max'], undefined, ONE),
    least: await playAll(POLICIES['always-min'], undefined, ONE),
    strip: await playAll(POLICIES['end-game-strip'], undefined, ONE),
    ...Object.fromEntries(pure)
  };
}, 240_000);

describe('on the northern airline', () => {
  it('the front line first, and an honest promise last, wins gold', () => {
    expect(score('reference')).toBeGreaterThanOrEqual(airline.medals.gold);
    for (const name of ORIENTATIONS) expect(score('reference')).toBeGreaterThan(score(name) + 3);
  });

  it('service is the best orientation to hold all the time, and does not win gold by itself', () => {
    const others = ORIENTATIONS.filter((name) => name !== 'service').map(score);
    expect(score('service')).toBeGreaterThan(Math.max(...others) + 10);
    for (const { result } of games['service']) expect(result.medal).toBe('silver');
  });

  it('neither doing nothing, the most or the least of all, stripping at the end nor chance reaches silver', () => {
    for (const name of ['nothing', 'most', 'least', 'strip', 'random'])
      for (const { result } of games[name])
        expect([name, result.medal]).toBeOneOf([
          [name, null],
          [name, 'bronze']
        ]);
  });

  it('the poster first fills the planes, and lets people down until the others have passed it', () => {
    const share = (name: string, round: number) => figure(name, round, ({ truth }) => truth.share);
    expect(share('poster', 2)).toBeGreaterThan(share('reference', 2) + 2);
    expect(figure('poster', 2, ({ load }) => load)).toBeGreaterThan(0.8);
    expect(share('poster', 8)).toBeLessThan(share('reference', 8) - 3);
    for (const what of [({ truth }: Own) => truth.satisfaction, ({ trust }: Own) => trust]) {
      expect(figure('poster', 8, what)).toBeLessThan(figure('poster', 1, what) - 8);
      expect(figure('reference', 8, what)).toBeGreaterThan(figure('reference', 1, what) + 4);
    }
    for (const { result } of games['poster']) expect(result.score).toBeLessThan(airline.medals.silver);
  });

  it('money for people shows as a loss at first and as profit later; saving on them the other way round', () => {
    const profit = (name: string, round: number) => figure(name, round, ({ books }) => books.profit);
    expect(profit('reference', 1)).toBeLessThan(profit('pencil', 1));
    expect(profit('reference', 8)).toBeGreaterThan(profit('pencil', 8) + 5_000_000);
    const all = (name: string) =>
      mean(games[name].map(({ reports }) => reports.at(-1)?.companies[0].books.cash ?? 0));
    expect(all('reference')).toBeGreaterThan(all('pencil'));
  });

  it('content employees go with content customers', () => {
    const morale = (name: string) => figure(name, 8, ({ employees }) => employees);
    for (const name of ['poster', 'pencil', 'transaction'])
      expect(morale('reference')).toBeGreaterThan(morale(name) + 15);
  });

  it('play reaches every state and ending of the story', () => {
    const [story] = airline.flow.regions;
    const seen = new Set<string>();
    for (const { rounds, reports } of Object.values(games).flat())
      for (const { states } of walk(airline, rounds, reports).views) seen.add(states[0].id);
    expect(story.states.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});
