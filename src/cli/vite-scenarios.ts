/** A Vite plugin that brings the scenario files into the app when it is built. */
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

type ScenarioFiles = typeof import('./scenario-files');
type OpeningSquare = typeof import('./opening-square');

const SHELF = 'virtual:scenarios';
const SQUARE = '/square';
const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * `virtual:scenarios` is the shelf, each scenario a chunk of its own, and so is the square it opens with; a bad file
 * fails the build with its sentences.
 */
export function scenarios(): Plugin {
  // Loaded when first needed, and by Vite itself, which understands the imports of the app.
  const files = once(async () => (await runnerImport<ScenarioFiles>(own('scenario-files.ts'))).module);
  const squares = once(async () => (await runnerImport<OpeningSquare>(own('opening-square.ts'))).module);
  return {
    name: 'clientele-scenarios',
    resolveId: (id) => (id === SHELF || id.startsWith(`${SHELF}/`) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${SHELF}`) return shelfModule(await files());
      if (!id.startsWith(`\0${SHELF}/`)) return null;
      const asked = id.slice(`\0${SHELF}/`.length);
      const name = asked.endsWith(SQUARE) ? asked.slice(0, -SQUARE.length) : asked;
      const { loadScenario, scenarioPath } = await files();
      this.addWatchFile(fileURLToPath(scenarioPath(name)));
      const scenario = loadScenario(name);
      if (asked === name) return `export const scenario = ${asParsed(scenario)};`;
      return `export const square = ${asParsed(await (await squares()).openingSquare(scenario))};`;
    }
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function shelfModule({ loadScenario, scenarioIds }: ScenarioFiles): string {
  const entries = scenarioIds().map((id) => {
    const { version, hash, title, summary, industry, era, difficulty, rounds, minutes, concepts } =
      loadScenario(id);
    const card = { id, version, hash, title, summary, industry, era, difficulty, rounds, minutes, concepts };
    const chunk = (path: string, name: string) =>
      `() => import(${JSON.stringify(`${SHELF}/${path}`)}).then((chunk) => chunk.${name})`;
    const parts = `load: ${chunk(id, 'scenario')}, square: ${chunk(`${id}${SQUARE}`, 'square')}`;
    return `{ ...${JSON.stringify(card)}, ${parts} }`;
  });
  return `export const shelf = [${entries.join(',\n')}];`;
}

/** Browsers parse a JSON string faster than the same object written as code. */
function asParsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
