/** `npm run sums`: asks why of ten thousand random games, on all processors; fails unless every split adds up to its change. */
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const GAMES = Number(process.argv[2] ?? 10_000);
/** Games that a thread takes at a time. */
const BATCH = 100;

if (isMainThread) await main();
else await work();

async function main() {
  const started = performance.now();
  const threads = Math.max(2, availableParallelism());
  const { EVERY_KIND } = await import(await bundle());
  let next = 0;
  const take = () => {
    const from = next;
    next = Math.min(GAMES, next + BATCH);
    return from < next ? [from, next] : null;
  };
  const found = await Promise.all(Array.from({ length: threads }, () => thread(take)));
  const faults = found.flatMap(({ faults }) => faults);
  const kinds = new Set(found.flatMap(({ kinds }) => kinds));
  faults.push(
    ...EVERY_KIND.filter((kind) => !kinds.has(kind)).map((kind) => `no game had the cause ${kind}`)
  );
  for (const fault of faults.slice(0, 20)) console.error(fault);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${GAMES} games of ${kinds.size} kinds of causes: ${faults.length} do not add up, ${seconds} s`
  );
  process.exit(faults.length > 0 ? 1 : 0);
}

/** A thread that takes batches until there are none left. */
function thread(take) {
  const sum = { faults: [], kinds: [] };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { argv: [String(GAMES)] });
    const give = () => {
      const batch = take();
      if (batch) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve(sum));
    };
    worker.on('error', reject);
    worker.on('message', ({ faults, kinds }) => {
      sum.faults.push(...faults);
      sum.kinds.push(...kinds);
      give();
    });
    give();
  });
}

async function work() {
  const { faultsIn } = await import(built());
  parentPort.on('message', ([from, to]) => parentPort.postMessage(faultsIn(from, to)));
}

function built() {
  return pathToFileURL(fileURLToPath(new URL('../test-results/sums/main.js', import.meta.url))).href;
}

/** Built as the app is: the modules of the test runner are slower. */
async function bundle() {
  const { build } = await import('vite');
  const here = (path) => fileURLToPath(new URL(path, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: here('sums/main.ts'), outDir: here('../test-results/sums'), target: 'es2022' }
  });
  return built();
}
