/** Looks for a better plan than anybody wrote down: whole plans drawn by lot, the best of them bettered step by step. */
import type { Decision } from '../engine/decision';
import type { Policy } from '../engine/policies';
import { ORIENTATIONS } from '../engine/vocabulary';
import { directSimulator } from '../insight/simulator';
import { playBot } from '../play/bots';
import { limitsOf } from '../scenario/limits';
import type { Scenario } from '../scenario/scenario';

/** The decisions of all rounds, and which answer is taken: the place in the list of options. */
interface Plan {
  readonly rounds: readonly Decision[];
  readonly answers: readonly number[];
}

const SEEDS = [101, 102, 103];
/** One a seed: each remembers the years before the game. */
const simulators = SEEDS.map(() => directSimulator());

/** The best plan found in so many tries, described in a line a round. */
export async function searchPlans(scenario: Scenario, tries: number): Promise<string> {
  let best = { plan: drawPlan(scenario), score: -1 };
  for (let i = 0; i < tries; i++) {
    const plan = i < tries / 4 ? drawPlan(scenario) : changed(scenario, best.plan);
    const score = await worth(scenario, plan);
    if (score > best.score) best = { plan, score };
  }
  return `score ${best.score.toFixed(1)}\n${best.plan.rounds.map((round, i) => line(round, best.plan.answers[i])).join('\n')}`;
}

async function worth(scenario: Scenario, plan: Plan): Promise<number> {
  const policy: Policy = ({ quarter }) => plan.rounds[quarter];
  let sum = 0;
  for (const [i, seed] of SEEDS.entries()) {
    const game = await playBot(scenario, seed, policy, simulators[i], {
      answer: (event, _, { quarter }) => event.options[plan.answers[quarter] % event.options.length].id
    });
    sum += game.result.score;
  }
  return sum / SEEDS.length;
}

function drawPlan(scenario: Scenario): Plan {
  const rounds = Array.from({ length: scenario.rounds }, () => drawRound(scenario));
  return { rounds, answers: rounds.map(() => Math.floor(Math.random() * 12)) };
}

function drawRound(scenario: Scenario): Decision {
  const { price, levers, orientations } = limitsOf(scenario, scenario.rounds);
  const between = ({ least, most }: { least: number; most: number }) =>
    least + Math.random() * (most - least);
  const spend = Object.entries(levers).map(([lever, range]) => [lever, Math.round(between(range))]);
  return {
    orientation: orientations[Math.floor(Math.random() * orientations.length)] ?? ORIENTATIONS[0],
    price: Math.round(between(price)),
    spend: Object.fromEntries(spend) as Decision['spend']
  };
}

/** One round drawn anew in one respect. */
function changed(scenario: Scenario, plan: Plan): Plan {
  const at = Math.floor(Math.random() * plan.rounds.length);
  const fresh = drawRound(scenario);
  const keys = ['orientation', 'price', 'spend', 'answer'] as const;
  const key = keys[Math.floor(Math.random() * keys.length)];
  if (key === 'answer')
    return { ...plan, answers: plan.answers.map((a, i) => (i === at ? Math.floor(Math.random() * 12) : a)) };
  // An orientation is worth nothing for a round: it is held from there on.
  const rounds = plan.rounds.map((round, i) =>
    i === at || (key === 'orientation' && i > at) ? { ...round, [key]: fresh[key] } : round
  );
  return { ...plan, rounds };
}

function line({ orientation, price, spend }: Decision, answer: number): string {
  const levers = Object.entries(spend).map(([lever, cents]) => `${lever} ${Math.round(cents / 100)}`);
  return `${orientation}, price ${(price / 100).toFixed(2)}, ${levers.join(', ')}, answer ${answer}`;
}
