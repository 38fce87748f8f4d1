/** Plays the pinned games on every JavaScript engine found here and compares the hashes; `--pin` writes them down anew. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const pinned = fileURLToPath(new URL('games/hashes.json', import.meta.url));
const script = 'test-results/games.js';

// Node is V8; gjs (Debian: gjs) is SpiderMonkey; jsc (Debian: libjavascriptcoregtk-4.0-bin) is JavaScriptCore.
const engines = [
  ['V8', 'node'],
  ['SpiderMonkey', 'gjs'],
  ['JavaScriptCore', 'jsc']
];

await writeScript();
const results = engines.map(([name, command]) => [name, hashesFrom(command)]);
for (const [name, hashes] of results) console.log(`${name}: ${hashes ?? 'not on this machine'}`);

const here = results[0][1];
if (process.argv.includes('--pin')) writeFileSync(pinned, `${JSON.stringify(JSON.parse(here), null, 2)}\n`);
const expected = JSON.stringify(JSON.parse(readFileSync(pinned, 'utf8')));
const wrong = results.filter(([, hashes]) => hashes !== null && hashes !== expected);
if (wrong.length > 0)
  console.error(`Not the pinned hashes ${expected}: ${wrong.map(([name]) => name).join(', ')}`);
process.exit(wrong.length > 0 ? 1 : 0);

/** One plain script: the engine, the market of the first game, and the games. */
async function writeScript() {
  mkdirSync('test-results', { recursive: true });
  const { module } = await runnerImport(
    fileURLToPath(new URL('../src/cli/scenario-files.ts', import.meta.url))
  );
  const { market } = module.loadScenario('corner-shops');
  const entry = fileURLToPath(new URL('games/golden.ts', import.meta.url));
  const lib = { entry, formats: ['iife'], name: 'games' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib }
  });
  const { code } = [built].flat()[0].output[0];
  const say = `(typeof print === 'function' ? print : console.log)`;
  writeFileSync(script, `${code}\n${say}(JSON.stringify(games.goldenHashes(${JSON.stringify(market)})));\n`);
}

/** What an engine prints, or null where it is not installed. */
function hashesFrom(command) {
  const { error, stdout, stderr } = spawnSync(command, [script], { encoding: 'utf8' });
  if (error) return null;
  return stdout.trim() || `failed: ${stderr.trim()}`;
}
