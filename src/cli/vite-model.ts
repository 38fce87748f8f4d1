/** A Vite plugin that brings the market model into the app: each language a chunk of its own. */
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Locale } from '../scenario/scenario.ts';

type Source = typeof import('./model-source');

const PREFIX = '\0virtual:model/';

/** `virtual:model/LOCALE` holds the rules, numbers and facts; a bad file fails the build with its sentences. */
export function model(): Plugin {
  return {
    name: 'clientele-model',
    resolveId: (id) => (`\0${id}`.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = fileURLToPath(new URL('model-source.ts', import.meta.url));
      const { modelFiles, modelIn, MODEL_FOLDER } = (await runnerImport<Source>(file)).module;
      for (const name of modelFiles()) this.addWatchFile(fileURLToPath(new URL(name, MODEL_FOLDER)));
      const text = JSON.stringify(modelIn(id.slice(PREFIX.length) as Locale));
      return `export default JSON.parse(${JSON.stringify(text)});`;
    }
  };
}
