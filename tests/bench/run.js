/** `npm run bench`: installs the libraries to compare with, builds the benchmark as the app is built, and runs it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../../test-results/bench');
const quick = process.argv.includes('--quick');

console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}${quick ? ', quick' : ''}`
);
installPeers();
// AgentScript draws its sprites when it is loaded.
globalThis.OffscreenCanvas ??= class {
  getContext() {
    return {};
  }
};
const native = { source: here('market/market.cpp'), folder };
const peers = {
  agentscript: await peer('agentscript/dist/agentscript.js'),
  flocc: await peer('flocc/dist/flocc.es.js'),
  native
};
const [main, thread] = [await built('main'), await built('thread')];
const { bench } = await import(main);
await bench({ peers, scenarios: await scenarios(), quick, thread: new URL(thread) });

function installPeers() {
  if (existsSync(here('node_modules/.package-lock.json'))) return;
  console.log('Installing the libraries to compare with (once) …');
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here('.'),
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
}

/** A library, or null where it could not be installed. */
async function peer(file) {
  const path = here(`node_modules/${file}`);
  if (existsSync(path)) return import(pathToFileURL(path).href);
  console.log(`${file} is not installed: it is left out.`);
  return null;
}

/** Each in one file, as the app's worker is; returns where. */
async function built(name) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: here(`${name}.ts`),
      outDir: folder,
      target: 'es2022',
      emptyOutDir: false,
      // As in the app's worker: V8 takes a constant for one only where it is declared as one.
      rolldownOptions: { output: { topLevelVar: false } }
    }
  });
  return pathToFileURL(`${folder}/${name}.js`).href;
}

/** All scenarios, the first game first. */
async function scenarios() {
  const { module } = await runnerImport(here('../../src/cli/scenario-files.ts'));
  const ids = module
    .scenarioIds()
    .sort((a, b) => Number(b === 'corner-shops') - Number(a === 'corner-shops'));
  return ids.map((id) => module.loadScenario(id));
}
