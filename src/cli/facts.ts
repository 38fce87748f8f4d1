/** Holds the market to the facts: `npm run facts` measures and writes them down, `-- --check` compares with what is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FACTS_FILE, factsText, type FactRow } from './facts-text';

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = 'test-results/facts';
const vitest = ['vitest', 'run', '--config', 'tests/facts/vitest.config.ts'];

process.chdir(root);
rmSync(found, { recursive: true, force: true });
const check = process.argv.includes('--check');
const rest = process.argv.slice(2).filter((word) => word !== '--check');
const { status } = spawnSync('npx', [...vitest, ...rest], {
  stdio: 'inherit',
  shell: process.platform === 'win32'
});

const measured = existsSync(found) ? readdirSync(found).flatMap((file) => read(`${found}/${file}`)) : [];
// Ended from outside, or never begun: what was written down stays.
if (status === null || measured.length === 0) process.exit(status || 1);
for (const line of plainTable(inOrder(measured))) console.log(line);

// `npm run facts -- price` measures some of them: the others stay as they were written down.
const some = rest.some((word) => !word.startsWith('-'));
const others = some ? read(FACTS_FILE).filter(({ id }) => !measured.some((fact) => fact.id === id)) : [];
const text = await factsText(inOrder([...measured, ...others]));
if (check && readFileSync(FACTS_FILE, 'utf8') !== text) {
  console.error('The facts written down are not those measured: run `npm run facts`, then `npm run model`.');
  process.exit(1);
}
if (!check) writeFileSync(FACTS_FILE, text);
process.exit(status);

function read(file: string): FactRow[] {
  return JSON.parse(readFileSync(file, 'utf8')) as FactRow[];
}

function inOrder(facts: readonly FactRow[]): FactRow[] {
  return [...facts].sort((a, b) => numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1));
}

/** F9 comes before F10. */
function numberOf({ id }: FactRow): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0);
}

/** One line a figure: fact, target, mean and spread over the seeds, seeds inside, verdict. */
function plainTable(facts: readonly FactRow[]): string[] {
  return facts.flatMap(({ id, sentence, emergent, met, reason, calibrated, figures }) => [
    `${id} ${sentence}: ${met ? 'MET' : 'NOT MET'}${emergent ? ' (emergent)' : ''}${setBy(calibrated)}`,
    ...figures.map(({ name, target, mean, spread, inside }) => {
      const seeds = inside === null ? '' : `, ${Math.round(100 * inside)} % of seeds inside`;
      return `    ${name}: ${mean} ± ${spread}, target ${target}${seeds}`;
    }),
    ...(reason === '' ? [] : [`    ${reason}`])
  ]);
}

/** A fact that numbers were set on is no evidence for the model. */
function setBy(calibrated = ''): string {
  return calibrated === '' ? '' : ` (set: ${calibrated})`;
}
