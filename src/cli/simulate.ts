/**
 * Plays a case without a screen: `npm run simulate -- corner-shops --policy pure-service --seed 7 --rounds 8 --out results`.
 * Writes kpi.csv, purchases.csv, customers.csv and decisions.json; `--customers N` for another town, `--json` for a summary.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { QuarterReport } from '../engine/report';
import { scaleScenario } from '../scenario/scale';
import type { Scenario } from '../scenario/scenario';
import { makeFolder, readArguments, run, scenarioOf, wholeNumber } from './command';
import type { Contender } from './contenders';
import { contenderNamed, contendersOf, simulate, type Simulated, type Sink } from './simulation';

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

await run(async () => {
  const { values, positionals } = readArguments(
    {
      policy: { type: 'string', default: 'steady' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      customers: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false }
    },
    1
  );
  const original = scenarioOf(positionals.at(0));
  const size = values.customers ?? String(original.market.customers);
  const scenario = scaleScenario(original, wholeNumber('customers', size, 100, 1_000_000));
  const contender = contenderNamed(values.policy, scenario);
  if (!contender)
    throw new Error(
      `There is no policy “${values.policy}” for this case. There are: ${contendersOf(scenario).join(', ')}.`
    );
  const seed = wholeNumber('seed', values.seed, 0, 0xffffffff);
  const rounds = wholeNumber('rounds', values.rounds ?? String(scenario.rounds), 1, 100);
  const { out, json } = values;
  if (out === undefined && !json)
    throw new Error('Name a folder with --out DIR, or ask for a summary with --json.');
  const { reports, record } = await playInto(out, scenario, contender, seed, rounds);
  if (out !== undefined) writeFileSync(join(out, 'decisions.json'), `${JSON.stringify(record, null, 2)}\n`);
  if (json) console.log(JSON.stringify(summaryOf(reports, scenario), null, 2));
  else console.log(`Written to ${out}: kpi.csv, purchases.csv, customers.csv, decisions.json.`);
});

/** Plays with the tables in a folder, which is made where there is none; or with none. */
async function playInto(
  out: string | undefined,
  scenario: Scenario,
  contender: Contender,
  seed: number,
  rounds: number
): Promise<Simulated> {
  if (out !== undefined) makeFolder(out);
  const open = (name: string) =>
    out === undefined
      ? { sink: () => undefined, close: () => undefined }
      : openTable(join(out, `${name}.csv`));
  const tables = { kpi: open('kpi'), purchases: open('purchases'), customers: open('customers') };
  const simulated = await simulate(scenario, contender, seed, rounds, {
    kpi: tables.kpi.sink,
    purchases: tables.purchases.sink,
    customers: tables.customers.sink
  });
  for (const table of Object.values(tables)) table.close();
  return simulated;
}
