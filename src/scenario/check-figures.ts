/** Whether the engine can play the market of a scenario file. */
import { checkMarket } from '../engine/check-market';
import { PARAMETERS, type ParameterName } from '../engine/parameters';
import { compileScenario } from './compile';
import type { ScenarioFile } from './file-shape';
import { finding, type Finding, type Path } from './problem';
import type { Scenario } from './scenario';

/** The engine's own objections, led back to the file. Every name in the file must be known. */
export function checkMarketFigures(file: ScenarioFile): Finding[] {
  const scenario = compileScenario(file, (text) => text);
  return checkMarket(scenario.market).map(({ code, at }) => {
    const path = placeOf(scenario, at);
    const name = String(path.at(-1));
    if (code !== 'market/parameter-range') return finding('scenario/market', path, { what: wordOf(code) });
    const { least, most } = PARAMETERS[name as ParameterName];
    return finding('scenario/parameter-range', path, { name, least, most });
  });
}

/** `market/company-figure` is the `companyFigure` of the sentence. */
function wordOf(code: string): string {
  return code.slice('market/'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `companies[1].start` is the start of that company, which has a name in the file. */
function placeOf({ companies, segments }: Scenario, at: string): Path {
  const steps = at.split('.').flatMap((step) => {
    const [, list = step, place = ''] = /^(companies|segments)\[(\d+)\]$/.exec(step) ?? [];
    if (place === '') return [list];
    return [list, (list === 'companies' ? companies : segments)[Number(place)].id];
  });
  return ['market', ...steps];
}
