/** Prints the headline conclusions on some seeds as JSON, under the parameters that `FACT_PARAMETERS` sets: run by `npm run sensitivity`. */
import { referenceOf, yardsticks } from '../../src/cli/contenders';
import { loadScenario } from '../../src/cli/scenario-files';
import { directSimulator } from '../../src/insight/simulator';
import { nothing, playBot } from '../../src/play/bots';
import type { Conclusion } from '../../src/cli/sensitivity-text';
import type { Scenario } from '../../src/scenario/scenario';
import { buyingFacts } from '../facts/buying-facts';
import { judge, within } from '../facts/fact';
import { leavingFacts } from '../facts/leaving-facts';
import { mindFacts } from '../facts/mind-facts';
import { priceFacts } from '../facts/price-facts';

const MARGIN = 'points by which attentive play beats the best pure orientation in the corner';
/** Facts that are conclusions rather than inputs. */
const HEADLINES = ['F1', 'F10', 'F16', 'F17', 'F18', 'F20b', 'F21', 'F22'];

const seeds = Array.from({ length: Number(process.argv[2]) }, (_, k) => k + 1);
const facts = [...buyingFacts, ...priceFacts, ...mindFacts, ...leavingFacts]
  .filter(({ id }) => HEADLINES.includes(id))
  .map((fact): Conclusion => {
    const { name, target, mean } = judge(fact, seeds).figures[0];
    return { name, target, value: mean, holds: within(fact.figures[0], mean) };
  });
console.log(JSON.stringify([...facts, ...(await playCase())]));

/** In the first case: by how much attentive play beats the best pure orientation. */
async function playCase(): Promise<Conclusion[]> {
  const scenario = loadScenario('corner-shops');
  const parameters = JSON.parse(process.env['FACT_PARAMETERS'] ?? '{}') as Scenario['market']['parameters'];
  const market = { ...scenario.market, parameters: { ...scenario.market.parameters, ...parameters } };
  const bent = { ...scenario, market };
  const reference = referenceOf(bent, { policy: nothing, answer: () => null });
  const pure = yardsticks(bent).filter(({ name }) => name.startsWith('pure-'));
  const scores = new Map<string, number>();
  for (const { name, policy, answer } of [reference, ...pure]) {
    let sum = 0;
    for (const seed of seeds) {
      const game = await playBot(bent, seed, policy, directSimulator(), answer ? { answer } : {});
      sum += game.result.score;
    }
    scores.set(name, sum / seeds.length);
  }
  const best = Math.max(...pure.map(({ name }) => scores.get(name) ?? 0));
  const margin = Number(((scores.get('reference') ?? 0) - best).toPrecision(3));
  return [{ name: MARGIN, target: 'at least 0', value: margin, holds: margin >= 0 }];
}
