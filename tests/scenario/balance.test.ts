/** What the corner teaches, measured in whole games: attention wins, formulas do not, and the cheap shop loses people. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attentive, attentiveAnswer } from '../../src/cli/attentive';
import { loadScenario } from '../../src/cli/scenario-files';
import { POLICIES, type Policy } from '../../src/engine/policies';
import { ORIENTATIONS } from '../../src/engine/vocabulary';
import { directSimulator } from '../../src/insight/simulator';
import { nothing, playBot, purePolicy, type Answering, type BotGame } from '../../src/play/bots';
import { walk } from '../../src/play/flow';

const corner = loadScenario('corner-shops');
const SEEDS = [11, 12, 13, 14, 15];
const silent: Answering = () => null;

/** One a seed: each remembers the years before the game, which all policies share. */
const simulators = SEEDS.map(() => directSimulator());

function playAll(policy: Policy, answer?: Answering): Promise<BotGame[]> {
  const options = answer ? { answer } : {};
  return Promise.all(SEEDS.map((seed, i) => playBot(corner, seed, policy, simulators[i], options)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function score(games: readonly BotGame[]): number {
  return mean(games.map(({ result }) => result.score));
}

/** Service and both levers, for the whole game; only the orientation may differ. */
function held(orientation: 'transaction' | 'service'): Policy {
  return () => ({ orientation, price: 410, spend: { hours: 400000, notebook: 120000 } });
}

let games: Readonly<Record<string, readonly BotGame[]>>;

beforeAll(async () => {
  const pure: [string, BotGame[]][] = [];
  for (const name of ORIENTATIONS) pure.push([name, await playAll(purePolicy(name))]);
  games = {
    attentive: await playAll(attentive, attentiveAnswer),
    nothing: await playAll(nothing, silent),
    random: await playAll(POLICIES.random),
    most: await playAll(POLICIES['always-max']),
    least: await playAll(POLICIES['always-min']),
    strip: await playAll(POLICIES['end-game-strip']),
    ...Object.fromEntries(pure)
  };
}, 240_000);

describe('in the corner', () => {
  it('somebody who reads the reports wins gold', () => {
    const gold = games['attentive'].filter(({ result }) => result.medal === 'gold');
    expect(gold.length / SEEDS.length).toBeGreaterThanOrEqual(0.8);
  });

  it('no formula does: not one orientation held, nor the most or least of everything', () => {
    for (const name of [...ORIENTATIONS, 'most', 'least', 'strip', 'random', 'nothing'])
      for (const { result } of games[name]) expect([name, result.medal]).not.toEqual([name, 'gold']);
  });

  it('playing by lot or only pressing the button wins bronze at best', () => {
    for (const name of ['random', 'nothing', 'least'])
      for (const { result } of games[name]) expect([null, 'bronze']).toContain(result.medal);
  });

  it('stripping the shop in the last round does not pay', () => {
    expect(score(games['strip'])).toBeLessThan(score(games['nothing']));
  });

  it('the five orientations differ, and competing on price is worth least in trust', () => {
    const scores = ORIENTATIONS.map((name) => score(games[name]));
    expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThan(15);
    const trust = (name: string) =>
      mean(games[name].map(({ reports }) => reports.at(-1)?.companies[0].trust ?? 0));
    const others = ORIENTATIONS.filter((name) => name !== 'transaction').map(trust);
    expect(trust('transaction')).toBeLessThan(Math.min(...others));
  });

  it('Penny Wise wins people with a cut and loses them from the second round on', () => {
    for (const name of ['attentive', 'nothing', 'service'])
      for (const { reports } of games[name]) {
        const [before, first, second, third, last] = reports
          .filter(({ quarter }) => quarter >= -1)
          .map(({ companies }) => companies[1].truth.share);
        expect(first).toBeGreaterThan(before);
        expect(second).toBeLessThan(first);
        expect(third).toBeLessThan(second);
        expect(last).toBeLessThan(third);
      }
  });

  it('the figures say what the debrief says: friends stay with Mei, and from the second round on people leave Bruno', () => {
    for (const name of ['attentive', 'nothing', 'service'])
      for (const { reports } of games[name])
        for (const { companies, quarter } of reports.filter((report) => report.quarter >= 1)) {
          const [own, bruno, mei] = companies.map(({ truth }) => truth);
          expect([name, quarter, mei.loyalty > bruno.loyalty + 4]).toEqual([name, quarter, true]);
          expect(bruno.satisfaction).toBeLessThan(Math.min(own.satisfaction, mei.satisfaction));
        }
  });

  it('turning to service pays within the four rounds, with the same money', async () => {
    const [turned, stayed] = [
      await playAll(held('service'), silent),
      await playAll(held('transaction'), silent)
    ];
    expect(score(turned)).toBeGreaterThan(score(stayed));
  });

  it('play reaches every state and ending of the story', () => {
    const [story] = corner.flow.regions;
    const seen = new Set<string>();
    for (const { rounds, reports } of Object.values(games).flat())
      for (const { states } of walk(corner, rounds, reports).views) seen.add(states[0].id);
    const unseen = story.states.map(({ id }) => id).filter((id) => !seen.has(id));
    expect(unseen).toEqual([]);
  });
});
