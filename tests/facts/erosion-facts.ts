/** Facts of how the buyers of a brand fall away in a market where nothing happens. */
import { QUARTERS, WEEKS } from '../../src/engine/vocabulary';
import { years } from './buying-facts';
import type { Fact } from './fact';
import { atLeast, between, onAverage } from './fact';
import { countBought, type PurchaseLog } from './purchase-log';
import { mean } from './statistics';

/** Which customers bought a brand in each quarter of the log. */
function buyersByQuarter(log: PurchaseLog, j: number): boolean[][] {
  const quarters = log.snapshots.length - 1;
  return Array.from({ length: quarters }, (_, q) => {
    const counts = countBought(log, q * WEEKS, (q + 1) * WEEKS);
    return Array.from({ length: log.people }, (_, i) => counts[i * log.companies + j] > 0);
  });
}

/** Of the buyers of a quarter, the share who buy again so many quarters later; over all quarters that can be compared. */
function repeat(buyers: readonly (readonly boolean[])[], lag: number): number {
  const starts = buyers.slice(0, buyers.length - QUARTERS - 1);
  let [bought, again] = [0, 0];
  for (const [q, first] of starts.entries())
    for (const [i, was] of first.entries()) {
      bought += Number(was);
      again += Number(was && buyers[q + lag][i]);
    }
  return again / bought;
}

/** How much of the repeat buying of each brand is gone a year later, per cent. */
function erosion(log: PurchaseLog): number[] {
  return Array.from({ length: log.companies }, (_, j) => {
    const buyers = buyersByQuarter(log, j);
    return 100 * (1 - repeat(buyers, 1 + QUARTERS) / repeat(buyers, 1));
  });
}

const erodingRepeat: Fact = {
  id: 'F43',
  sentence: 'where nothing happens repeat buying still falls away from year to year, least for the leaders',
  emergent: false,
  calibrated: 'renewal',
  figures: [
    onAverage(between('repeat buying gone a year later, %; nine markets 15', 10, 20)),
    onAverage(atLeast('the same of the smaller brands less that of the two leaders, points', 0))
  ],
  measure(seed) {
    const gone = erosion(years(seed));
    return [mean(gone), mean(gone.slice(2, 6)) - mean(gone.slice(0, 2))];
  }
};

export const erosionFacts: readonly Fact[] = [erodingRepeat];
