/** `npm run balance -- FILE`: what many policies reach in a scenario, over seeds, and what a teacher would call absurd in it. */
import { parseArgs } from 'node:util';
import type { Simulator } from '../insight/answers';
import { directSimulator } from '../insight/simulator';
import { playBot, type BotGame } from '../play/bots';
import { MEDALS } from '../scenario/goals';
import { findAbsurd, mean, spread, type Scores } from './absurd';
import { FOOLISH, levered, mended, referenceOf, stripped, yardsticks, type Contender } from './contenders';
import { loadScenario, loadScenarioFile, scenarioIds } from './scenario-files';
import { searchPolicy } from './search';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '20' }, tries: { type: 'string', default: '200' } }
});
const [file = 'corner-shops'] = positionals;
const scenario = scenarioIds().includes(file) ? loadScenario(file) : loadScenarioFile(file);
const seeds = Array.from({ length: Number(options.seeds) }, (_, k) => k + 1);
/** One a seed: each remembers the years before the game, which all share. */
const simulators: readonly Simulator[] = seeds.map(() => directSimulator());

const found = searchPolicy(scenario, Number(options.tries));
const reference = referenceOf(scenario, found);
const best = { name: 'best found', policy: found.policy, answer: found.answer };
const table = new Map<string, BotGame[]>();
for (const one of [
  reference,
  best,
  ...yardsticks(scenario),
  stripped(reference),
  mended(reference, scenario)
])
  table.set(one.name, await playAll(one));
console.table([...table].map(([name, games]) => row(name, games)));
console.log(`The best found in ${options.tries} tries:\n${found.description}`);

const levers = [];
for (const [least, most] of levered(reference, scenario))
  levers.push({
    name: least.name,
    least: scoresOf(await playAll(least)),
    most: scoresOf(await playAll(most))
  });
console.table(
  levers.map(({ name, least, most }) => ({
    lever: name,
    least: rounded(mean(least)),
    most: rounded(mean(most))
  }))
);
const absurd = findAbsurd({
  reference: scoresNamed('reference'),
  nothing: scoresNamed('nothing'),
  random: scoresNamed('random'),
  best: scoresNamed('best found'),
  pure: scoresBy([...table.keys()].filter((name) => name.startsWith('pure-'))),
  foolish: scoresBy(FOOLISH),
  silver: scenario.medals.silver,
  levers,
  stripped: scoresNamed('reference, stripped at the end'),
  bad: scoresNamed('always-min'),
  mended: scoresNamed('reference after a bad start')
});
for (const sentence of absurd) console.log(sentence);
if (absurd.length === 0) console.log('Nothing that a teacher would call absurd.');

async function playAll({ policy, answer }: Contender): Promise<BotGame[]> {
  const games: BotGame[] = [];
  for (const [k, seed] of seeds.entries())
    games.push(await playBot(scenario, seed, policy, simulators[k], answer ? { answer } : {}));
  return games;
}

function scoresOf(games: readonly BotGame[]): Scores {
  return games.map(({ result }) => result.score);
}

function scoresNamed(name: string): Scores {
  return scoresOf(table.get(name) ?? []);
}

function scoresBy(names: readonly string[]): Record<string, Scores> {
  return Object.fromEntries(names.map((name) => [name, scoresNamed(name)]));
}

/** Score with its spread, medals in per cent of games, the goals' mean values, the commonest ending. */
function row(name: string, games: readonly BotGame[]): Record<string, string | number> {
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
