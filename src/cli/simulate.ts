/**
 * Plays a case without a screen: `npm run simulate -- corner-shops --policy pure-service --seed 7 --rounds 8 --out results`.
 * Writes kpi.csv, purchases.csv, customers.csv and decisions.json; `--customers N` for another town, `--json` for a summary.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { POLICY_NAMES } from '../engine/policies';
import type { QuarterReport } from '../engine/report';
import { scaleScenario } from '../scenario/scale';
import type { Scenario } from '../scenario/scenario';
import { loadScenario, loadScenarioFile, scenarioIds } from './scenario-files';
import { contenderNamed, simulate, type Sink } from './simulation';

/** Lines gathered before they are written, so that a million customers are not a million writes. */
const BATCH = 1 << 20;

/** Opens a table for writing; `close` writes what is left. */
function openTable(path: string): { sink: Sink; close: () => void } {
  const file = openSync(path, 'w');
  let waiting = '';
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  return {
    sink: (line) => {
      waiting += `${line}\n`;
      if (waiting.length > BATCH) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    }
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, not “${text}”.`);
}

function scenarioOf(file: string | undefined): Scenario {
  const known = scenarioIds().join(', ');
  if (file === undefined) throw new Error(`Name a case: one of ${known}, or the path of a .yaml file.`);
  if (/\.ya?ml$/.test(file)) return loadScenarioFile(file);
  if (!scenarioIds().includes(file)) throw new Error(`There is no case “${file}”. There are: ${known}.`);
  return loadScenario(file);
}

function summaryOf(reports: readonly QuarterReport[], scenario: Scenario): object {
  const played = reports.filter(({ quarter }) => quarter >= 0);
  const companies = scenario.market.companies.map(({ id }, j) => {
    const own = played.map((report) => report.companies[j]);
    const last = own.at(-1);
    return {
      id,
      profit: own.reduce((sum, { books }) => sum + books.profit, 0) / 100,
      purchases: own.reduce((sum, { purchases }) => sum + purchases, 0),
      satisfaction: last?.truth.satisfaction,
      loyalty: last?.truth.loyalty,
      share: last?.truth.share,
      trust: last?.trust,
      customers: last?.customers,
      equity: (last?.equity ?? 0) / 100
    };
  });
  return { rounds: played.length, hash: reports.at(-1)?.hash, companies };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      policy: { type: 'string', default: 'steady' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      customers: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false }
    }
  });
  const original = scenarioOf(positionals.at(0));
  const size = values.customers ?? String(original.market.customers);
  const scenario = scaleScenario(original, wholeNumber('customers', size, 100, 1_000_000));
  const contender = contenderNamed(values.policy, scenario);
  if (!contender)
    throw new Error(
      `There is no policy “${values.policy}”. There are: ${POLICY_NAMES.join(', ')}, reference.`
    );
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);
  const rounds = wholeNumber('rounds', values.rounds ?? String(scenario.rounds), 1, 100);
  const out = values.out;
  if (out !== undefined) mkdirSync(out, { recursive: true });
  const open = (name: string) =>
    out === undefined
      ? { sink: () => undefined, close: () => undefined }
      : openTable(join(out, `${name}.csv`));
  const tables = { kpi: open('kpi'), purchases: open('purchases'), customers: open('customers') };
  const { reports, record } = await simulate(scenario, contender, seed, rounds, {
    kpi: tables.kpi.sink,
    purchases: tables.purchases.sink,
    customers: tables.customers.sink
  });
  for (const table of Object.values(tables)) table.close();
  if (out !== undefined) writeFileSync(join(out, 'decisions.json'), `${JSON.stringify(record, null, 2)}\n`);
  const summary = summaryOf(reports, scenario);
  if (values.json) console.log(JSON.stringify(summary, null, 2));
  else if (out === undefined) console.log('Name a folder with --out DIR, or ask for a summary with --json.');
  else console.log(`Written to ${out}: kpi.csv, purchases.csv, customers.csv, decisions.json.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
