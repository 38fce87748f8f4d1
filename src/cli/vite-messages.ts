/** A Vite plugin that parses the messages and derives those in Traditional Chinese when the app is built. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import { compileMessage } from '../text/compile-message.ts';

type Texts = Readonly<Record<string, string>>;
type Traditional = typeof import('./traditional');

const TRADITIONAL = 'virtual:messages/zh-Hant';
const simplified = new URL('../text/messages/zh-Hans/', import.meta.url);
/** The sentences about scenario files, which only the commands read: they parse them themselves. */
const UNPARSED = 'scenario';

/** Tests and commands read messages that were not compiled, so they keep the parser. */
export function messages(): Plugin[] {
  return [
    {
      name: 'clientele-messages',
      enforce: 'pre',
      resolveId: (id) => (id === TRADITIONAL ? `\0${id}` : null),
      load(id) {
        if (id === `\0${TRADITIONAL}`) return traditionalModule((file) => this.addWatchFile(file));
        return /\/text\/messages\/[\w-]+\/\w+\.json$/.test(id) ? JSON.stringify(compiledFile(id)) : null;
      }
    },
    {
      name: 'clientele-no-parser',
      apply: 'build',
      config: () => ({
        resolve: {
          alias: [{ find: /^(@formatjs\/icu-messageformat-parser)$/, replacement: '$1/no-parser.js' }]
        }
      })
    }
  ];
}

function textsOf(file: string | URL): Texts {
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

function compiledFile(file: string): object {
  return compiled(basename(file, '.json'), textsOf(file));
}

function compiled(area: string, texts: Texts): object {
  if (area === UNPARSED) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      try {
        return [key, compileMessage(text)];
      } catch (cause) {
        throw new Error(`The message ${area}.${key} cannot be read: “${text}”`, { cause });
      }
    })
  );
}

/** Each area has a name of its own, so that the areas no screen asks for stay out of the app. */
async function traditionalModule(watch: (file: string) => void): Promise<string> {
  // Loaded when first needed: the tables are large.
  const { module } = await runnerImport<Traditional>(
    fileURLToPath(new URL('traditional.ts', import.meta.url))
  );
  const areas = readdirSync(simplified).filter((name) => name.endsWith('.json'));
  const lines = areas.map((name) => {
    const file = new URL(name, simplified);
    watch(fileURLToPath(file));
    const area = basename(name, '.json');
    return `export const ${area} = ${JSON.stringify(compiled(area, module.traditionalTexts(textsOf(file))))};`;
  });
  const all = areas.map((name) => basename(name, '.json')).join(', ');
  return `${lines.join('\n')}\nexport default { ${all} };`;
}
