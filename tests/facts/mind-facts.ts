/** Facts of satisfaction and talk: losses weigh more than gains, the treadmill, and who tells whom. */
import type { Effect } from '../../src/engine/decision';
import type { QuarterOptions } from '../../src/engine/quarter';
import type { Fact } from './fact';
import { atLeast, atMost, between } from './fact';
import { enlarged, normalService, once, opened } from './markets';
import type { PurchaseLog } from './purchase-log';
import { startDecisions } from './paired';
import { logPurchases } from './purchase-log';
import { correlation, deviation, mean, sum } from './statistics';

const start = opened(normalService);
const year = once((seed) => logPurchases(start(seed), 4));

/** Felt less the bar it was held against, of every purchase. */
function surprises(log: PurchaseLog): Float64Array {
  return Float64Array.from(log.felt, (felt, row) => felt - log.expected[row]);
}

/** What each purchase did to satisfaction with the company; before a first one there it is what people expect. */
function moves(log: PurchaseLog): Float64Array {
  const before = Float32Array.from(log.snapshots[0].satisfaction);
  return Float64Array.from(log.satisfaction, (after, row) => {
    const at = log.customer[row] * log.companies + log.company[row];
    const move = after - before[at];
    before[at] = after;
    return move;
  });
}

const lossesWeigh: Fact = {
  id: 'F16',
  sentence:
    'quality one standard deviation below expectation costs more satisfaction than as much above it brings',
  emergent: false,
  figures: [between('loss over gain', 1.3, 2.5)],
  measure(seed) {
    const log = year(seed);
    const [surprise, moved] = [surprises(log), moves(log)];
    const step = deviation(surprise);
    const near = (at: number) =>
      mean(moved.filter((_, row) => Math.abs(surprise[row] - at * step) < step / 4));
    return [(near(0) - near(-1)) / (near(1) - near(0))];
  }
};

/** A difference of differences: luck must be small in it. */
const many = opened(enlarged(normalService, 2));
const STEP_WEEK = 1;
const IMPROVED = ['quality', 'skill', 'social', 'atmosphere', 'database'] as const;

/** Mean of a figure of the customers' nth purchases from company 0, n from 0. */
function byPurchase(log: PurchaseLog, figure: (row: number) => number, most: number): number[] {
  const times = new Uint16Array(log.people);
  const totals = Array.from({ length: most }, () => ({ sum: 0, n: 0 }));
  for (let row = 0; row < log.length; row++) {
    if (log.company[row] !== 0) continue;
    const k = times[log.customer[row]]++;
    if (k >= most) continue;
    totals[k].sum += figure(row);
    totals[k].n++;
  }
  return totals.map(({ sum, n }) => sum / n);
}

/** The market with and without a permanent step in everything company 0 does; figures as differences, purchase by purchase. */
function afterStep(seed: number): { surprise: number[]; satisfaction: number[] } {
  const market = many(seed);
  const effects: Effect[] = IMPROVED.map((stock) => ({
    kind: 'stock',
    company: 0,
    stock,
    add: 0.2,
    week: STEP_WEEK
  }));
  const options: QuarterOptions = { hold: [0] };
  const better = logPurchases(market, 6, startDecisions(market), options, effects);
  const same = logPurchases(market, 6, startDecisions(market), options);
  const gap = (figure: (log: PurchaseLog, row: number) => number) => {
    const [a, b] = [better, same].map((log) => byPurchase(log, (row) => figure(log, row), 12));
    return a.map((value, k) => value - b[k]);
  };
  return {
    surprise: gap((log, row) => log.felt[row] - log.expected[row]),
    satisfaction: gap((log, row) => log.satisfaction[row])
  };
}

const treadmill: Fact = {
  id: 'F17',
  sentence: 'people get used to better quality within a dozen purchases, yet stay more satisfied than before',
  emergent: true,
  calibrated: 'learningLeast',
  figures: [
    atMost('surprise left after 8 to 12 purchases, of its peak', 0.25),
    atLeast('satisfaction kept, points', 0.5)
  ],
  measure(seed) {
    const { surprise, satisfaction } = afterStep(seed);
    return [mean(surprise.slice(7)) / Math.max(...surprise), 100 * mean(satisfaction.slice(7))];
  }
};

/** Share of the purchases that satisfy a condition of which friends are told. */
function toldShare(log: PurchaseLog, when: (row: number) => boolean): number {
  let [told, all] = [0, 0];
  for (let row = 0; row < log.length; row++) {
    if (!when(row)) continue;
    all++;
    told += log.told[row];
  }
  return told / all;
}

const talk: Fact = {
  id: 'F22',
  sentence: 'good words outnumber bad ones, though the let down tell more; the merely content tell least',
  emergent: true,
  calibrated: 'talkLetDown, talkDelighted (the ratios of telling)',
  figures: [
    between('dissatisfied, % of purchases', 8, 15),
    between('good words for a bad one', 2, 5),
    between('telling, dissatisfied over satisfied', 1.5, 3),
    atLeast('telling, delighted over content', 1),
    atLeast('r of market share and share of good words', 0.8)
  ],
  measure(seed) {
    const log = year(seed);
    const { zone } = log.market.parameters;
    const surprise = surprises(log);
    const letDown = toldShare(log, (row) => surprise[row] < -zone);
    const satisfied = toldShare(log, (row) => surprise[row] >= -zone);
    const delighted = toldShare(log, (row) => surprise[row] > zone);
    const content = toldShare(log, (row) => Math.abs(surprise[row]) <= zone);
    const houses = Array.from({ length: log.companies }, (_, j) => j);
    const praise = houses.map((j) => mean(log.praise.map((words) => words[j])));
    const share = houses.map((j) => mean(log.reports.map(({ companies }) => companies[j].truth.share)));
    return [
      100 * mean(surprise.map((gap) => (gap < -zone ? 1 : 0))),
      sum(log.praise.flat()) / sum(log.warnings.flat()),
      letDown / satisfied,
      delighted / content,
      correlation(share, praise)
    ];
  }
};

export const mindFacts: readonly Fact[] = [lossesWeigh, treadmill, talk];
