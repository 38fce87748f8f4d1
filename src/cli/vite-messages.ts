/** A Vite plugin that gathers the messages of a language and parses them when the app is built. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import { compileMessage } from '../text/compile-message.ts';

type Texts = Readonly<Record<string, string>>;
type Traditional = typeof import('./traditional');

const PREFIX = '\0virtual:messages/';
/** The sentences about scenario files, which only the commands read. */
const UNSHOWN = 'scenario';
/** What the home screen says; the words of a game follow while it is looked at. */
const HOME: readonly string[] = ['app', 'common', 'errors', 'home'];
const GAME = 'game-';

/** `virtual:messages/LOCALE` and `…/game-LOCALE` hold all a player may read; Traditional Chinese is derived from Simplified. */
export function messages(): Plugin[] {
  return [
    {
      name: 'clientele-messages',
      resolveId: (id) => (`\0${id}`.startsWith(PREFIX) ? `\0${id}` : null),
      load(id) {
        if (!id.startsWith(PREFIX)) return null;
        return messagesModule(id.slice(PREFIX.length), (file) => this.addWatchFile(file));
      }
    },
    {
      // Tests and commands read messages that were not compiled, so they keep the parser.
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

async function messagesModule(asked: string, watch: (file: string) => void): Promise<string> {
  const ofGame = asked.startsWith(GAME);
  const locale = ofGame ? asked.slice(GAME.length) : asked;
  const derived = locale === 'zh-Hant';
  const folder = new URL(`../text/messages/${derived ? 'zh-Hans' : locale}/`, import.meta.url);
  const spell = derived ? await traditional() : (texts: Texts) => texts;
  const all = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const names = all.map((name) => basename(name, '.json')).filter((area) => area !== UNSHOWN);
  const asking = names.filter((area) => HOME.includes(area) !== ofGame);
  const areas = asking.map((area) => {
    const file = fileURLToPath(new URL(`${area}.json`, folder));
    watch(file);
    return [area, compiled(area, spell(JSON.parse(readFileSync(file, 'utf8')) as Texts))];
  });
  return `export default ${JSON.stringify(Object.fromEntries(areas))};`;
}

/** Loaded when first needed: the tables are large. */
async function traditional(): Promise<(texts: Texts) => Texts> {
  const file = fileURLToPath(new URL('traditional.ts', import.meta.url));
  return (await runnerImport<Traditional>(file)).module.traditionalTexts;
}

function compiled(area: string, texts: Texts): object {
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
