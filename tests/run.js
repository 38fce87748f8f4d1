/** `npm test`: installs what is missing and runs every check, in order of cost; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, root } from '../src/cli/install.js';

ensureInstalled();
const { ensureChromium } = await import('./browser.js');
if (!(await ensureChromium())) process.exit(1);

const reports = 'test-results/reports';
process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const steps = [
  ['lint'],
  ['types'],
  ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  ['build', '--', '--logLevel', 'warn'],
  ['size'],
  ['engines'],
  ['sums'],
  [
    'facts',
    '--',
    '--check',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/facts.json`
  ],
  ['e2e']
];

const broken = steps.find((step) => !passes(step))?.[0];
const { passed, failed } = tally();
console.log(`${passed} passed, ${broken ? Math.max(1, failed) : failed} failed`);
process.exit(broken || failed > 0 || passed === 0 ? 1 : 0);

function passes([step, ...args]) {
  const started = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', step, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` }
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`— ${step}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return status === 0;
}

function tally() {
  const vitest = [report('unit'), report('facts')];
  const stats = report('e2e')?.stats;
  const all = (count) => vitest.reduce((sum, run) => sum + (run?.[count] ?? 0), 0);
  return {
    passed: all('numPassedTests') + (stats?.expected ?? 0),
    failed: all('numFailedTests') + (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  };
}

function report(name) {
  try {
    return JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8'));
  } catch {
    return undefined;
  }
}
