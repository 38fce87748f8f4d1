/** The benchmark market as the engine writes it against the same market for its peers, and the full model beside it. */
import type { Market } from '../../src/engine/state';
import { race, ratios, spreadOf, timeOf, type Runner } from './clock';
import { fullMarket, playOn, tryOn } from './full-model';
import { makeAgentScript, type AgentScript } from './market/agentscript';
import { makeClasses } from './market/classes';
import { makeFlocc, type Flocc } from './market/flocc';
import { playable } from './market/kernel';
import { makeKernel } from './market/kernel-state';
import { buildNative, type Native } from './market/native';
import { makeObjects, stateOf } from './market/objects';
import { hashState, soldBy, type Playable } from './market/outcome';
import { COMPANIES, OPENING, WEEKS } from './market/shape';
import { makeStart } from './market/start';
import { percent, printTable, printTitle, withSpread } from './print';
import type { Measured } from './targets';

const SEED = 2026;
const OURS = 'ours: struct of arrays, two passes';
const NATIVE = 'C++ -O3 -march=native';
const FULL = 'the full model of the game';
const REPORTED = 'the same, with the whole report';

/** Libraries to compare with; null where they could not be installed. */
export interface Peers {
  readonly agentscript: AgentScript | null;
  readonly flocc: Flocc | null;
  /** Where the C++ is, and where to build it. */
  readonly native: { readonly source: string; readonly folder: string };
}

interface Contender {
  readonly runner: Runner;
  readonly hash: string;
  readonly units: readonly number[];
}

interface Setting {
  readonly customers: number;
  readonly rounds: number;
}

export function benchSpeed(peers: Peers, { customers, rounds }: Setting): Measured {
  printTitle(
    `Benchmark market, ${customers} customers, ${COMPANIES} companies, ${rounds} rounds interleaved`
  );
  const contenders = enter(peers, customers);
  let bought = 0;
  const full = enterFull(FULL, customers, tryOn);
  const reported = enterFull(REPORTED, customers, (market) => {
    bought = playOn(market) / (customers * WEEKS);
  });
  // Those who make garbage run last.
  const [kernel, ...others] = contenders.map(({ runner }) => runner);
  const runners = [kernel, full, reported, ...others];
  const laps = race(runners, rounds);
  const ours = laps.get(OURS) ?? [];
  const of = (name: string) => spreadOf(ratios(laps.get(name) ?? [], ours));
  printLaps(contenders, laps, ours, customers);
  console.log(`  The full model sold ${bought.toFixed(3)} a customer-week.`);
  const has = (name: string) => laps.has(name);
  return {
    classes: of('idiomatic classes').middle,
    full: of(FULL).middle,
    reported: of(REPORTED).middle,
    ...(has(NATIVE) && { native: of(NATIVE).middle }),
    ...(has('AgentScript') && { agentscript: of('AgentScript').middle }),
    ...(has('Flocc, get and set') && { flocc: of('Flocc, get and set').middle })
  };
}

/** Nanoseconds a customer-week. */
function perWeek(milliseconds: number, customers: number, quarters: number): number {
  return (milliseconds * 1e6) / (customers * WEEKS * quarters);
}

/**
 * Everybody plays the opening quarters, which also warms them up; and one quarter before each lap, as C++ does: after a process
 * was started the first writes to memory are slow.
 */
function enter({ agentscript, flocc, native }: Peers, customers: number): Contender[] {
  const start = makeStart(customers, SEED);
  const kernel = makeKernel(start);
  const built = buildNative(native.source, native.folder, kernel);
  const objects = makeObjects(start);
  const contend = (name: string, market: Playable, quarters: number, hash = () => '–'): Contender => {
    for (let quarter = 0; quarter < OPENING; quarter++) market.quarter();
    const lap = () => {
      market.quarter();
      const time = timeOf(() => {
        for (let quarter = 0; quarter < quarters; quarter++) market.quarter();
      });
      return perWeek(time, customers, quarters);
    };
    return { runner: { name, lap }, hash: hash(), units: soldBy(market.units, COMPANIES) };
  };
  return [
    contend(OURS, playable(kernel), 3, () => hashState(kernel)),
    contend('flat objects, same arithmetic', objects, 2, () => hashState(stateOf(objects))),
    ...(built ? [contendNative(built, customers)] : []),
    ...(agentscript ? [contend('AgentScript', makeAgentScript(agentscript, start), 1)] : []),
    contend('idiomatic classes', makeClasses(start), 1),
    ...(flocc ? [contend('Flocc, get and set', makeFlocc(flocc, start), 1)] : [])
  ];
}

/** A market of the full model that has played the opening quarters. */
function enterFull(name: string, customers: number, quarter: (market: Market) => void): Runner {
  const market = fullMarket(customers, SEED);
  const lap = () => {
    quarter(market);
    return perWeek(
      timeOf(() => quarter(market)),
      customers,
      1
    );
  };
  for (let k = 0; k < OPENING; k++) lap();
  return { name, lap };
}

function contendNative(run: Native, customers: number): Contender {
  const quarters = 3;
  const { hash, units } = run(0);
  const lap = () => perWeek(run(quarters).nanoseconds / 1e6, customers, quarters);
  return { runner: { name: NATIVE, lap }, hash, units: soldBy(units, COMPANIES) };
}

function printLaps(
  contenders: readonly Contender[],
  laps: ReadonlyMap<string, readonly number[]>,
  ours: readonly number[],
  customers: number
): void {
  const [{ units: expected }] = contenders;
  const rows = [...laps].map(([name, costs]) => {
    const contender = contenders.find(({ runner }) => runner.name === name);
    const { middle } = spreadOf(costs);
    const gap = contender?.units.map((sold, j) => Math.abs(sold / expected[j] - 1));
    return [
      name,
      withSpread(spreadOf(costs), 1),
      (1e3 / middle).toFixed(1),
      withSpread(spreadOf(ratios(costs, ours)), 2),
      contender?.hash ?? '–',
      gap ? percent(Math.max(...gap)) : '–'
    ];
  });
  printTable(
    [
      '',
      'ns a customer-week',
      'millions a second',
      'cost against ours',
      `state after ${OPENING} quarters`,
      'units off'
    ],
    rows
  );
  console.log(
    `  Median and quartiles; ns are of processor time. ${customers} people, the same for everybody.`
  );
}
