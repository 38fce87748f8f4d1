/** Brings the scenario files and the Traditional Chinese messages into the app when it is built. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

type ScenarioFiles = typeof import('./scenario-files');
type Traditional = typeof import('./traditional');

const SHELF = 'virtual:scenarios';
const MESSAGES = 'virtual:messages/zh-Hant';
const simplified = new URL('../text/messages/zh-Hans/', import.meta.url);

/** `virtual:scenarios` is the shelf, each scenario a chunk of its own; a bad file fails the build with its sentences. */
export function scenarios(): Plugin {
  // Loaded when first needed, and by Vite itself, which understands the imports of the app.
  const files = once(() => load<ScenarioFiles>('./scenario-files.ts'));
  const traditional = once(() => load<Traditional>('./traditional.ts'));
  return {
    name: 'clientele-scenarios',
    resolveId: (id) => (id === MESSAGES || id === SHELF || id.startsWith(`${SHELF}/`) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${MESSAGES}`)
        return traditionalMessages(await traditional(), (file) => this.addWatchFile(file));
      if (id === `\0${SHELF}`) return shelfModule(await files());
      if (!id.startsWith(`\0${SHELF}/`)) return null;
      const scenario = id.slice(`\0${SHELF}/`.length);
      const { loadScenario, scenarioPath } = await files();
      this.addWatchFile(fileURLToPath(scenarioPath(scenario)));
      return `export const scenario = ${asParsed(loadScenario(scenario))};`;
    }
  };
}

async function load<T>(file: string): Promise<T> {
  return (await runnerImport<T>(fileURLToPath(new URL(file, import.meta.url)))).module;
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

function traditionalMessages({ traditionalTexts }: Traditional, watch: (file: string) => void): string {
  const areas = readdirSync(simplified)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = new URL(name, simplified);
      watch(fileURLToPath(file));
      const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return [name.slice(0, -'.json'.length), traditionalTexts(messages)];
    });
  return `export default ${asParsed(Object.fromEntries(areas))};`;
}

/** Browsers parse a JSON string faster than the same object written as code. */
function asParsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
