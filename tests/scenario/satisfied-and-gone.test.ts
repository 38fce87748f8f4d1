/** What the valley teaches, measured in whole games: staying is not loyalty, and trust has to be there before the door opens. */
import { beforeAll, describe, expect, it } from 'vitest';
import { REFERENCES } from '../../src/cli/attentive';
import { loadScenario } from '../../src/cli/scenario-files';
import { POLICIES, type Policy } from '../../src/engine/policies';
import { ORIENTATIONS } from '../../src/engine/vocabulary';
import { directSimulator } from '../../src/insight/simulator';
import { nothing, playBot, purePolicy, type Answering, type BotGame } from '../../src/play/bots';
import { walk } from '../../src/play/flow';

const valley = loadScenario('satisfied-and-gone');
const reference = REFERENCES['satisfied-and-gone'];
const SEEDS = [11, 12];
/** Enough where nothing comes near a limit. */
const ONE = SEEDS.slice(0, 1);
const silent: Answering = () => null;

/** One a seed: each remembers the years before the game, which all policies share. */
const simulators = SEEDS.map(() => directSimulator());

/** Reads the survey as it stands: while nearly everybody stays, asks for more and saves on training; then the other way round. */
const harvest: Policy = ({ own, last }) => {
  const staying = (own.at(-1)?.survey.loyalty.value ?? 0) >= 94;
  return {
    orientation: 'transaction',
    price: last.price + (staying ? 30 : -40),
    spend: staying
      ? { hours: 700_000, ties: 500_000, advertising: 400_000, training: 100_000 }
      : { hours: 700_000, ties: 500_000, advertising: 600_000, training: 100_000, winback: 200_000 }
  };
};

/** Believes in the box on the wall alone. */
const locks: Policy = ({ usualPrice }) => ({
  orientation: 'transaction',
  price: usualPrice,
  spend: { hours: 900_000, ties: 1_200_000, advertising: 300_000, training: 100_000 }
});

/** As good a company as any, for next to no money: held by a price. */
const cheap: Policy = () => ({
  orientation: 'value',
  price: 440,
  settings: { contact: 2 },
  spend: { hours: 700_000, training: 500_000, notebook: 500_000, privacy: 200_000 }
});

function playAll(policy: Policy, seeds: readonly number[], answer?: Answering): Promise<BotGame[]> {
  const options = answer ? { answer } : {};
  return Promise.all(seeds.map((seed, i) => playBot(valley, seed, policy, simulators[i], options)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function score(name: string): number {
  return mean(games[name].map(({ result }) => result.score));
}

type Report = BotGame['reports'][number]['companies'][number];

/** A figure of a company in a round, 1 to 6, as the mean over the seeds. */
function figure(name: string, round: number, what: (report: Report) => number, company = 0): number {
  return mean(
    games[name].map(({ reports }) => {
      const played = reports.filter(({ quarter }) => quarter >= 0);
      return what(played[round - 1].companies[company]);
    })
  );
}

const loyalty = ({ truth }: Report) => truth.loyalty;
const satisfaction = ({ truth }: Report) => truth.satisfaction;
const trust = (report: Report) => report.trust;
/** Of those who left, the per cent who had been satisfied; of the satisfied, the per cent who left. */
const satisfiedOfLeavers = ({ leavers, lost }: Report) => (100 * leavers.satisfiedLeft) / lost;
const leaversOfSatisfied = ({ leavers }: Report) => (100 * leavers.satisfiedLeft) / leavers.satisfied;

let games: Readonly<Record<string, readonly BotGame[]>>;

beforeAll(async () => {
  const pure: [string, BotGame[]][] = [];
  for (const name of ORIENTATIONS) pure.push([name, await playAll(purePolicy(name), ONE)]);
  games = {
    reference: await playAll(reference.policy, SEEDS, reference.answer),
    nothing: await playAll(nothing, SEEDS, silent),
    harvest: await playAll(harvest, ONE),
    locks: await playAll(locks, ONE),
    cheap: await playAll(cheap, ONE),
    random: await playAll(POLICIES.random, ONE),
    most: await playAll(POLICIES['always-max'], ONE),
    least: await playAll(POLICIES['always-min'], ONE),
    strip: await playAll(POLICIES['end-game-strip'], ONE),
    ...Object.fromEntries(pure)
  };
}, 300_000);

describe('in the valley', () => {
  it('who builds trust before the market opens wins gold, and is chosen', () => {
    for (const { result, flow } of games['reference']) {
      expect(result.medal).toBe('gold');
      expect(flow.ending?.title.en).toBe('Chosen');
    }
    for (const name of ORIENTATIONS) expect(score('reference')).toBeGreaterThan(score(name) + 5);
  });

  it('of the five orientations value fits best, and none wins gold', () => {
    for (const name of ORIENTATIONS) {
      expect(score('value')).toBeGreaterThanOrEqual(score(name));
      for (const { result } of games[name]) expect([name, result.medal]).not.toEqual([name, 'gold']);
    }
  });

  it('nobody wins a medal by lot, by extremes, by stripping or by pressing the button', () => {
    for (const name of ['random', 'most', 'least', 'strip', 'nothing'])
      for (const { result } of games[name]) expect([name, result.medal]).toEqual([name, null]);
  });

  it('believing in 98 per cent, and in locks, wins none either', () => {
    for (const name of ['harvest', 'locks'])
      for (const { result } of games[name]) expect([name, result.medal]).toEqual([name, null]);
    // Of what there is to win beyond doing nothing, less than a quarter.
    const toWin = score('reference') - score('nothing');
    expect(score('harvest') - score('nothing')).toBeLessThan(toWin / 4);
    expect(score('locks')).toBeLessThan(score('nothing'));
  });

  it('everybody looks loyal while the boxes are locked, whatever they do', () => {
    for (const name of ['reference', 'nothing', 'harvest', 'locks'])
      expect([name, figure(name, 1, loyalty) > 97]).toEqual([name, true]);
  });

  it('when they are opened the satisfied leave whoever only had the lock, and satisfaction does not move', () => {
    expect(figure('nothing', 4, loyalty)).toBeLessThan(70);
    expect(figure('nothing', 4, loyalty, 1)).toBeLessThan(65);
    expect(Math.abs(figure('nothing', 4, satisfaction) - figure('nothing', 1, satisfaction))).toBeLessThan(3);
    expect(figure('harvest', 4, loyalty)).toBeLessThan(figure('nothing', 4, loyalty));
    expect(figure('reference', 4, loyalty)).toBeGreaterThan(figure('nothing', 4, loyalty) + 10);
    expect(figure('reference', 3, trust)).toBeGreaterThan(figure('nothing', 3, trust) + 8);
  });

  it('both figures of the satisfied who left are as the debrief tells them', () => {
    const about = (name: string, what: (report: Report) => number, said: number) => {
      expect(figure(name, 4, what)).toBeGreaterThan(said - 4);
      expect(figure(name, 4, what)).toBeLessThan(said + 4);
    };
    about('nothing', satisfiedOfLeavers, 72);
    about('nothing', leaversOfSatisfied, 34);
    about('reference', satisfiedOfLeavers, 80);
    about('reference', leaversOfSatisfied, 23);
  });

  it('play reaches every state and ending of the story', () => {
    const [story] = valley.flow.regions;
    const seen = new Set<string>();
    for (const { rounds, reports } of Object.values(games).flat())
      for (const { states } of walk(valley, rounds, reports).views) seen.add(states[0].id);
    expect(story.states.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});
