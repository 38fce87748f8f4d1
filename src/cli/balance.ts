/** `npm run balance -- FILE`: what many policies reach in a scenario, over seeds, and what a teacher would call absurd in it. */
import type { Simulator } from '../insight/answers';
import { directSimulator } from '../insight/simulator';
import { playBot, type BotGame } from '../play/bots';
import { MEDALS } from '../scenario/goals';
import type { Scenario } from '../scenario/scenario';
import { findAbsurd, mean, spread, type Scores, type Standings } from './absurd';
import { readArguments, run, scenarioOf, wholeNumber } from './command';
import { FOOLISH, levered, mended, referenceOf, stripped, yardsticks, type Contender } from './contenders';
import { searchPolicy } from './search';

/** Plays a contender once a seed. */
type Play = (one: Contender) => Promise<BotGame[]>;
type Games = ReadonlyMap<string, readonly BotGame[]>;

await run(async () => {
  const { values, positionals } = readArguments(
    { seeds: { type: 'string', default: '20' }, tries: { type: 'string', default: '200' } },
    1
  );
  const count = wholeNumber('seeds', values.seeds, 1, 1000);
  const tries = wholeNumber('tries', values.tries, 1, 100_000);
  const scenario = scenarioOf(positionals.at(0) ?? 'corner-shops');
  const play = playerOf(scenario, count);
  const found = await searchPolicy(scenario, tries);
  const reference = referenceOf(scenario, found);
  const best = { name: 'best found', policy: found.policy, answer: found.answer };
  const others = [...yardsticks(scenario), stripped(reference), mended(reference, scenario)];
  const games = new Map<string, BotGame[]>();
  for (const one of [reference, best, ...others]) games.set(one.name, await play(one));
  console.table([...games].map(([name, played]) => row(scenario, name, played)));
  console.log(`The best found in ${tries} tries:\n${found.description}`);
  const absurd = findAbsurd({
    ...standings(games),
    silver: scenario.medals.silver,
    levers: await pullLevers(scenario, reference, play)
  });
  for (const sentence of absurd) console.log(sentence);
  if (absurd.length === 0) console.log('Nothing that a teacher would call absurd.');
});

function playerOf(scenario: Scenario, seeds: number): Play {
  /** One a seed: each remembers the years before the game, which all share. */
  const simulators: readonly Simulator[] = Array.from({ length: seeds }, () => directSimulator());
  return async ({ policy, answer }) => {
    const games: BotGame[] = [];
    for (const [k, simulator] of simulators.entries())
      games.push(await playBot(scenario, k + 1, policy, simulator, answer ? { answer } : {}));
    return games;
  };
}

/** What each lever does at its least and at its most; printed, too. */
async function pullLevers(
  scenario: Scenario,
  reference: Contender,
  play: Play
): Promise<Standings['levers']> {
  const levers = [];
  for (const [least, most] of levered(reference, scenario))
    levers.push({ name: least.name, least: scoresOf(await play(least)), most: scoresOf(await play(most)) });
  console.table(
    levers.map(({ name, least, most }) => ({
      lever: name,
      least: rounded(mean(least)),
      most: rounded(mean(most))
    }))
  );
  return levers;
}

function standings(games: Games): Omit<Standings, 'silver' | 'levers'> {
  const named = (name: string) => scoresOf(games.get(name) ?? []);
  const by = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, named(name)]));
  return {
    reference: named('reference'),
    nothing: named('nothing'),
    random: named('random'),
    best: named('best found'),
    pure: by([...games.keys()].filter((name) => name.startsWith('pure-'))),
    foolish: by(FOOLISH),
    stripped: named('reference, stripped at the end'),
    bad: named('always-min'),
    mended: named('reference after a bad start')
  };
}

function scoresOf(games: readonly BotGame[]): Scores {
  return games.map(({ result }) => result.score);
}

/** Score with its spread, medals in per cent of games, the goals' mean values, the commonest ending. */
function row(scenario: Scenario, name: string, games: readonly BotGame[]): Record<string, string | number> {
  const scores = scoresOf(games);
  const medals = [...MEDALS].reverse().map((medal) => {
    const share = games.filter(({ result }) => result.medal === medal).length / games.length;
    return `${Math.round(100 * share)}`;
  });
  const goals = scenario.goals.map(({ measure }, i) => {
    const money = measure === 'profit' || measure === 'equity';
    const value = mean(games.map(({ result }) => result.goals[i].value ?? 0)) / (money ? 100 : 1);
    return [measure, rounded(value)] as const;
  });
  return {
    policy: name,
    score: rounded(mean(scores)),
    sd: rounded(spread(scores)),
    'gold/silver/bronze %': medals.join('/'),
    ...Object.fromEntries(goals),
    ending: commonest(games.map(({ flow }) => flow.ending?.title.en ?? '-'))
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)[0];
}
