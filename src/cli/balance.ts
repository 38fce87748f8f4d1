/** Plays a scenario with many policies over many seeds and prints what they reach: `npm run balance -- corner-shops 20`. */
import { POLICIES, type Policy } from '../engine/policies';
import type { Simulator } from '../insight/answers';
import { directSimulator } from '../insight/simulator';
import { playBot, type Answering, type BotGame } from '../play/bots';
import { MEDALS } from '../scenario/goals';
import type { Scenario } from '../scenario/scenario';
import { nothing, REFERENCES } from './attentive';
import { loadScenario } from './scenario-files';
import { searchPlans } from './search';

interface Contender {
  readonly name: string;
  readonly policy: Policy;
  readonly answer?: Answering;
}

const silent: Answering = () => null;

/** Policies that others are measured against; the rest are rules of rivals. */
const YARDSTICK = /^(pure-|random|always-|end-game)/;

const [id = 'corner-shops', count = '20', searched = '60'] = process.argv.slice(2);
const scenario = loadScenario(id);
const reference = REFERENCES[id] ?? REFERENCES['corner-shops'];

const contenders: readonly Contender[] = [
  { name: 'reference', ...reference },
  { name: 'reference, silent', ...reference, answer: silent },
  { name: 'nothing', policy: nothing, answer: silent },
  ...Object.entries(POLICIES)
    .filter(([name]) => YARDSTICK.test(name))
    .map(([name, policy]) => ({ name, policy }))
];

/** One simulator a seed: each remembers the years before the game, which all contenders share. */
const simulators: Simulator[] = [];

async function playAll(scenario: Scenario, { policy, answer }: Contender, seeds: number): Promise<BotGame[]> {
  const games: BotGame[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    simulators[seed] ??= directSimulator();
    games.push(await playBot(scenario, seed, policy, simulators[seed], answer ? { answer } : {}));
  }
  return games;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** One row: score with its spread, medals in per cent of games, the goals' mean values, the commonest ending. */
function row(name: string, games: readonly BotGame[]): Record<string, string | number> {
  const scores = games.map(({ result }) => result.score);
  const medals = [...MEDALS].reverse().map((medal) => {
    const share = games.filter(({ result }) => result.medal === medal).length / games.length;
    return `${Math.round(100 * share)}`;
  });
  const [first] = games;
  const goals = first.result.goals.map(({ measure }, i) => {
    const money = measure === 'profit' || measure === 'equity';
    const value = mean(games.map(({ result }) => result.goals[i].value)) / (money ? 100 : 1);
    return [measure, Math.round(value * 10) / 10] as const;
  });
  const share = mean(games.map(({ reports }) => reports.at(-1)?.companies[0].truth.share ?? 0));
  return {
    policy: name,
    score: Math.round(mean(scores) * 10) / 10,
    sd: Math.round(spread(scores) * 10) / 10,
    'gold/silver/bronze %': medals.join('/'),
    ...Object.fromEntries(goals),
    share: Math.round(share * 10) / 10,
    ending: commonest(games.map(({ flow }) => flow.ending?.title.en ?? '-'))
  };
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)[0];
}

/** The rivals' share by round under play that changes nothing, as the mean over the seeds. */
function rivalsByRound(games: readonly BotGame[], scenario: Scenario): Record<string, string>[] {
  return scenario.companies.map(({ name }, company) => {
    const rounds = games[0].reports.map(({ quarter }, i) => {
      const figures = games.map(({ reports }) => reports[i].companies[company]);
      const share = mean(figures.map(({ truth }) => truth.share)).toFixed(1);
      const satisfaction = mean(figures.map(({ truth }) => truth.satisfaction)).toFixed(0);
      const price = mean(figures.map(({ decision }) => decision.price / 100)).toFixed(2);
      return [`Q${quarter + 1}`, `${share} ${satisfaction} ${price}`] as const;
    });
    return { 'share satisfaction price': name.en, ...Object.fromEntries(rounds.slice(-scenario.rounds - 1)) };
  });
}

const rows: Record<string, string | number>[] = [];
for (const contender of contenders) {
  const games = await playAll(scenario, contender, Number(count));
  rows.push(row(contender.name, games));
  if (contender.name === 'nothing' || contender.name === 'reference') {
    console.log(contender.name);
    console.table(rivalsByRound(games, scenario));
  }
}
console.table(rows);
console.log(`The best of ${searched} plans drawn by lot and improved:`);
console.log(await searchPlans(scenario, Number(searched)));
