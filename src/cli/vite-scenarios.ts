/** A Vite plugin that brings the scenario files into the app when it is built. */
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

type ScenarioFiles = typeof import('./scenario-files');

const SHELF = 'virtual:scenarios';
const scenarioFiles = fileURLToPath(new URL('scenario-files.ts', import.meta.url));

/** `virtual:scenarios` is the shelf, each scenario a chunk of its own; a bad file fails the build with its sentences. */
export function scenarios(): Plugin {
  // Loaded when first needed, and by Vite itself, which understands the imports of the app.
  const files = once(async () => (await runnerImport<ScenarioFiles>(scenarioFiles)).module);
  return {
    name: 'clientele-scenarios',
    resolveId: (id) => (id === SHELF || id.startsWith(`${SHELF}/`) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${SHELF}`) return shelfModule(await files());
      if (!id.startsWith(`\0${SHELF}/`)) return null;
      const scenario = id.slice(`\0${SHELF}/`.length);
      const { loadScenario, scenarioPath } = await files();
      this.addWatchFile(fileURLToPath(scenarioPath(scenario)));
      return `export const scenario = ${asParsed(loadScenario(scenario))};`;
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
    const load = `() => import(${JSON.stringify(`${SHELF}/${id}`)}).then((chunk) => chunk.scenario)`;
    return `{ ...${JSON.stringify(card)}, load: ${load} }`;
  });
  return `export const shelf = [${entries.join(',\n')}];`;
}

/** Browsers parse a JSON string faster than the same object written as code. */
function asParsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
