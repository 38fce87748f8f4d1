/** Facts of failure: who comes back after one, by what was made of it. Looked for where much hangs on a purchase. */
import type { MarketSpec } from '../../src/engine/market-spec';
import { OUTCOMES } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, atMost, between } from './fact';
import { base, company, once, opened, segment } from './markets';
import type { PurchaseLog } from './purchase-log';
import { logPurchases, nextRows } from './purchase-log';
import { deviation, mean } from './statistics';

/** Two sellers of something dear and seldom bought, where things go wrong often enough to be counted. */
const highStakes: MarketSpec = {
  ...base,
  customers: 8000,
  segments: [{ ...segment('careful', 1, 1, 20, { mean: 0.06, shape: 2 }), stakes: 1 }],
  climate: { ...base.climate, switching: 1, outside: -1 },
  parameters: { failureBasic: 0.08 },
  companies: ['left', 'right'].map((id) => company(id, { stocks: { recovery: 0.6 } }))
};
const start = opened(highStakes);
const years = once((seed) => logPurchases(start(seed), 8));

const NOTHING = 0;
const SORE = 26;

/** What was seen after the purchases that ended in some way: how many came back, and how satisfaction moved. */
interface After {
  readonly repeat: number;
  readonly moved: number;
}

/** Each row's history with its company in the log: failures so far, week of the last, satisfaction before. */
function after(log: PurchaseLog): { first: After[]; again: After[]; spread: number } {
  const next = nextRows(log);
  const failures = new Uint8Array(log.people * log.companies);
  const last = new Int32Array(failures.length);
  const before = Float32Array.from(log.snapshots[0].satisfaction);
  const cells = () => [NOTHING, ...OUTCOMES].map(() => ({ came: [] as number[], moved: [] as number[] }));
  const [first, again] = [cells(), cells()];
  for (let row = 0; row < log.length; row++) {
    const at = log.customer[row] * log.companies + log.company[row];
    const ended = log.failed[row];
    const fresh = failures[at] === 0;
    const second = !fresh && log.week[row] - last[at] <= SORE;
    const cell = fresh ? first[ended] : second ? again[ended] : undefined;
    cell?.moved.push(log.satisfaction[row] - before[at]);
    if (next[row] >= 0) cell?.came.push(log.company[next[row]] === log.company[row] ? 1 : 0);
    before[at] = log.satisfaction[row];
    if (ended === NOTHING) continue;
    failures[at]++;
    last[at] = log.week[row];
  }
  const summed = (all: typeof first) =>
    all.map(({ came, moved }) => ({ repeat: 100 * mean(came), moved: mean(moved) }));
  return { first: summed(first), again: summed(again), spread: deviation(log.satisfaction) };
}

const seen = once((seed) => after(years(seed)));
const FAST = 1 + OUTCOMES.indexOf('fast');

const recoveryParadox: Fact = {
  id: 'F24',
  sentence:
    'what is made good at once may please more than no failure, but brings nobody back more, and not twice',
  emergent: false,
  calibrated: 'recoveryLiftFast, grudgeFast',
  figures: [
    between('satisfaction after one made good at once less after none, standard deviations', 0, 0.2),
    between('repeat after one made good at once less after none, points', -8, 2),
    atMost('satisfaction likewise after the second failure', 0)
  ],
  measure(seed) {
    const { first, again, spread } = seen(seed);
    return [
      (first[FAST].moved - first[NOTHING].moved) / spread,
      first[FAST].repeat - first[NOTHING].repeat,
      (again[FAST].moved - first[NOTHING].moved) / spread
    ];
  }
};

const complaintLadder: Fact = {
  id: 'F25',
  sentence: 'after a failure the silent come back least, then those helped not, late and at once',
  emergent: false,
  calibrated: 'grudge, grudgeLeast, grudgeMost, grudgeUnresolved, grudgeResolved',
  figures: [
    atLeast('least step from silent to unresolved, resolved and fast, points', 0),
    atLeast('repeat, fast less silent, points', 40)
  ],
  measure(seed) {
    const rungs = seen(seed).first.slice(1).map(({ repeat }) => repeat); // prettier-ignore
    const steps = rungs.slice(1).map((rate, k) => rate - rungs[k]);
    return [Math.min(...steps), rungs[3] - rungs[0]];
  }
};

export const failureFacts: readonly Fact[] = [recoveryParadox, complaintLadder];
