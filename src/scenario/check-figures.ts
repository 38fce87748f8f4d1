/** Whether the engine can play the market of a scenario file. */
import { checkMarket } from '../engine/check-market';
import { compileScenario } from './compile';
import type { ScenarioFile } from './file-shape';
import { finding, type Finding, type Path } from './problem';
import type { Scenario } from './scenario';

/** The engine's own objections, led back to the file. Every name in the file must be known. */
export function checkMarketFigures(file: ScenarioFile): Finding[] {
  const scenario = compileScenario(file, (text) => text);
  return checkMarket(scenario.market).map(({ code, at }) =>
    finding('scenario/market', placeOf(scenario, at), { said: `${code}, ${at}` })
  );
}

/** `companies[1].start` is that company by its name; anything else is the market as a whole. */
function placeOf({ companies, segments }: Scenario, at: string): Path {
  const [, list = '', place = ''] = /^(companies|segments)\[(\d+)\]/.exec(at) ?? [];
  if (list === 'companies') return ['market', list, companies[Number(place)].id];
  if (list === 'segments') return ['market', list, segments[Number(place)].id];
  return ['market'];
}
