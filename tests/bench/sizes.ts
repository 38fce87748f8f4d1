/** What a customer-week costs in markets of a thousand to a million customers. */
import { race, ratios, spreadOf, timeOf, type Runner } from './clock';
import { fullMarket, playOn } from './full-model';
import { playable } from './market/kernel';
import { makeKernel } from './market/kernel-state';
import { WEEKS } from './market/shape';
import { makeStart } from './market/start';
import { printTable, printTitle, withSpread } from './print';
import type { Measured } from './targets';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** Each lap takes about this many customer-weeks, or one quarter. */
const LAP = 500_000;
const WARM = 4;
/** The largest runs in every third round. */
const LARGE = 1_000_000;
const SEED = 2026;

export function benchSizes(rounds: number): Measured {
  const kernel = raceSizes('Benchmark market', rounds, (customers) => {
    const market = playable(makeKernel(makeStart(customers, SEED)));
    return () => market.quarter();
  });
  const full = raceSizes('Full model', rounds, (customers) => {
    const market = fullMarket(customers, SEED);
    return () => playOn(market);
  });
  return { sizeKernel: kernel, sizeFull: full };
}

/** Prints a table; returns how much the largest costs against 10,000. */
function raceSizes(title: string, rounds: number, make: (customers: number) => () => unknown): number {
  printTitle(`${title} by size, nanoseconds of processor time a customer-week, ${rounds} rounds interleaved`);
  const runners: Runner[] = SIZES.map((customers) => {
    const quarter = make(customers);
    const quarters = Math.max(1, Math.round(LAP / (customers * WEEKS)));
    const work = () => {
      for (let k = 0; k < quarters; k++) quarter();
    };
    for (let k = 0; k < WARM; k++) quarter();
    const lap = () => (timeOf(work) * 1e6) / (customers * WEEKS * quarters);
    return { name: customers.toLocaleString('en'), lap, every: customers >= LARGE ? 3 : 1 };
  });
  const laps = race(runners, rounds);
  const usual = laps.get('10,000') ?? [];
  const rows = [...laps].map(([name, costs]) => [
    name,
    withSpread(spreadOf(costs), 1),
    withSpread(spreadOf(ratios(costs, usual)), 2)
  ]);
  printTable(['customers', 'ns a customer-week', 'against 10,000'], rows);
  return spreadOf(ratios(laps.get('1,000,000') ?? [], usual)).middle;
}
