/** What the club teaches, measured in whole games: members are not customers, and the bonds that last are not the paid ones. */
import { beforeAll, describe, expect, it } from 'vitest';
import { fewWhoMeanIt, fewWhoMeanItAnswer } from '../../src/cli/references/the-club';
import { loadScenario } from '../../src/cli/scenario-files';
import type { Decision } from '../../src/engine/decision';
import { POLICIES, type Policy } from '../../src/engine/policies';
import type { CompanyReport } from '../../src/engine/report';
import { ORIENTATIONS, SETTINGS } from '../../src/engine/vocabulary';
import { directSimulator } from '../../src/insight/simulator';
import { nothing, playBot, purePolicy, type Answering, type BotGame } from '../../src/play/bots';
import { walk } from '../../src/play/flow';
import { MEDALS } from '../../src/scenario/goals';

const club = loadScenario('the-club');
const SEEDS = [21, 22];
const LAST = club.rounds - 1;

/** One a seed: each remembers the years before the game, which all policies share. */
const simulators = SEEDS.map(() => directSimulator());

function playAll(policy: Policy, answer?: Answering, seeds = SEEDS): Promise<BotGame[]> {
  const options = answer ? { answer } : {};
  return Promise.all(seeds.map((seed, i) => playBot(club, seed, policy, simulators[i], options)));
}

/** One game will do for what lies far off. */
function playOnce(policy: Policy, answer?: Answering): Promise<BotGame[]> {
  return playAll(policy, answer, SEEDS.slice(0, 1));
}

/** The naive reading: a card for everybody, points that are worth something, and television to say so. */
const cardsForAll: Policy = ({ usualPrice }) => ({
  orientation: 'transaction',
  price: usualPrice * 0.98,
  settings: { entry: SETTINGS.entry.indexOf('bought') },
  spend: {
    product: 2500000,
    training: 2500000,
    notebook: 1500000,
    advertising: 5500000,
    rewards: 4500000,
    club: 1000000
  }
});

/** The same policy, but its decisions changed from a round on. */
function changed(policy: Policy, from: number, change: (decision: Decision) => Decision): Policy {
  return (view) => (view.quarter < from ? policy(view) : change(policy(view)));
}

function without(...levers: (keyof Decision['spend'])[]): (decision: Decision) => Decision {
  return (decision) => ({
    ...decision,
    spend: { ...decision.spend, ...Object.fromEntries(levers.map((lever) => [lever, 0])) }
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const score = (name: string): number => mean(games[name].map(({ result }) => result.score));

/** A figure of the player's company in the last quarter, as the mean over the seeds. */
function atEnd(name: string, figure: (company: CompanyReport) => number): number {
  return mean(games[name].map(({ reports }) => figure(reports[reports.length - 1].companies[0])));
}

let games: Readonly<Record<string, readonly BotGame[]>>;

beforeAll(async () => {
  const pure: [string, BotGame[]][] = [];
  for (const name of ORIENTATIONS) pure.push([name, await playOnce(purePolicy(name))]);
  const answered = (policy: Policy) => playAll(policy, fewWhoMeanItAnswer);
  games = {
    ...Object.fromEntries(pure),
    few: await answered(fewWhoMeanIt),
    unread: await playOnce(changed(fewWhoMeanIt, 0, without('training')), fewWhoMeanItAnswer),
    unbound: await answered(changed(fewWhoMeanIt, LAST, without('club', 'ties'))),
    cards: await playAll(cardsForAll),
    unpaid: await playAll(changed(cardsForAll, LAST, without('rewards'))),
    cheaper: await playOnce(changed(cardsForAll, 4, (plan) => ({ ...plan, price: plan.price - 1500 }))),
    nothing: await playOnce(nothing, () => null),
    random: await playOnce(POLICIES.random),
    most: await playOnce(POLICIES['always-max']),
    least: await playOnce(POLICIES['always-min']),
    strip: await playOnce(POLICIES['end-game-strip'])
  };
}, 300_000);

describe('in the club', () => {
  it('few who mean it, known and met before they are bound, win gold', () => {
    for (const { result } of games['few']) expect(result.medal).toBe('gold');
  });

  it('relationship is the best orientation to hold, and still not enough for gold', () => {
    const others = ORIENTATIONS.filter((name) => name !== 'relationship').map(score);
    expect(score('relationship')).toBeGreaterThan(Math.max(...others) + 5);
    for (const { result } of games['relationship']) expect(result.medal).toBe('silver');
    expect(score('few')).toBeGreaterThan(score('relationship') + 10);
  });

  it('playing by lot, by extremes, by stripping or not at all stays below silver', () => {
    for (const name of ['nothing', 'random', 'most', 'least', 'strip'])
      for (const { result } of games[name])
        expect([name, MEDALS.indexOf(result.medal ?? 'bronze')]).toEqual([name, MEDALS.indexOf('bronze')]);
  });

  it('a card for everybody makes twice as many members as customers, and fewer customers than a club of few', () => {
    expect(atEnd('cards', ({ members }) => members)).toBeGreaterThan(5500);
    expect(atEnd('cards', ({ members, customers }) => members / customers)).toBeGreaterThan(1.8);
    expect(atEnd('few', ({ members, customers }) => members / customers)).toBeLessThan(1);
    expect(atEnd('few', ({ customers }) => customers)).toBeGreaterThan(
      1.1 * atEnd('cards', ({ customers }) => customers)
    );
  });

  it('those members are not loyal, and their gifts eat the margin', () => {
    expect(atEnd('cards', ({ repurchase }) => repurchase)).toBeLessThan(
      atEnd('few', ({ repurchase }) => repurchase) - 10
    );
    expect(atEnd('cards', ({ books }) => books.rewards / books.revenue)).toBeGreaterThan(0.05);
    expect(score('cards')).toBeLessThan(score('few') - 40);
  });

  it('what points bought goes when the points stop; what a club grew stays', () => {
    const lost = (kept: string, stopped: string) =>
      atEnd(kept, ({ repurchase }) => repurchase) - atEnd(stopped, ({ repurchase }) => repurchase);
    expect(lost('cards', 'unpaid')).toBeGreaterThan(1);
    expect(lost('few', 'unbound')).toBeLessThan(0.7);
  });

  it('files without people who have time for them do little: the weakest link decides', () => {
    expect(score('unread')).toBeLessThan(score('few') - 15);
    expect(atEnd('unread', ({ truth }) => truth.satisfaction)).toBeLessThan(
      atEnd('few', ({ truth }) => truth.satisfaction) - 5
    );
  });

  it('how it is played decides how it ends', () => {
    const ending = (name: string) => new Set(games[name].map(({ flow }) => flow.ending?.title.en));
    expect(ending('few')).toEqual(new Set(['People we know']));
    expect(ending('cards')).toEqual(new Set(['Eight million cards']));
    expect(ending('nothing')).toEqual(new Set(['One of four']));
  });

  it('play reaches every state of the story and of the trade around it', () => {
    const seen = new Set<string>();
    for (const { rounds, reports } of Object.values(games).flat())
      for (const { states } of walk(club, rounds, reports).views) for (const { id } of states) seen.add(id);
    const all = club.flow.regions.flatMap(({ states }) => states.map(({ id }) => id));
    expect(all.filter((id) => !seen.has(id))).toEqual([]);
  });
});
