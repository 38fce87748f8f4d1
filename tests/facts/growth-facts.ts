/** Facts of where growth comes from: from more people who buy, or from people who buy more often. Looked for in packaged goods. */
import type { Decision } from '../../src/engine/decision';
import { years } from './buying-facts';
import type { Fact } from './fact';
import { atLeast, onAverage } from './fact';
import { opened, packagedGoods } from './markets';
import { changed } from './paired';
import { countBought, logPurchases, type PurchaseLog } from './purchase-log';
import { mean } from './statistics';

const YEAR = 52;
/** Two brands of middling size. */
const GROWING = [2, 4];
const CHEAPER = 0.9;
const MORE = 4;

const start = opened(packagedGoods);

/** Buyers of a brand in the second year, and what they bought. */
function soldIn(log: PurchaseLog, j: number): { buyers: number; purchases: number } {
  const counts = countBought(log, YEAR, 2 * YEAR);
  let [buyers, purchases] = [0, 0];
  for (let at = j; at < counts.length; at += log.companies) {
    purchases += counts[at];
    buyers += Number(counts[at] > 0);
  }
  return { buyers, purchases };
}

/** Of the log growth of a brand's sales against a market in which it changes nothing, the share that is more buyers, per cent. */
function fromBuyers(seed: number, j: number, change: Partial<Decision>): number {
  const market = start(seed);
  const grown = soldIn(logPurchases(market, 8, changed(market, j, change)), j);
  const usual = soldIn(years(seed), j);
  return (100 * Math.log(grown.buyers / usual.buyers)) / Math.log(grown.purchases / usual.purchases);
}

function plans(j: number): readonly Partial<Decision>[] {
  const { price, spend } = packagedGoods.companies[j].start;
  const { advertising = 0, product = 0, hours = 0 } = spend;
  return [
    { price: CHEAPER * price },
    { spend: { ...spend, advertising: MORE * advertising } },
    { spend: { ...spend, product: MORE * product, hours: MORE * hours } }
  ];
}

const growthByBuyers: Fact = {
  id: 'F44',
  sentence: 'brands that grow do so mainly by having more buyers, whatever they grow by',
  emergent: true,
  figures: ['a tenth cheaper', 'four times the advertising', 'a better product and service'].map((by) =>
    onAverage(atLeast(`share of log growth that is penetration, %; ${by}`, 50))
  ),
  calibrated: 'reputation',
  measure: (seed) => [0, 1, 2].map((plan) => mean(GROWING.map((j) => fromBuyers(seed, j, plans(j)[plan]))))
};

export const growthFacts: readonly Fact[] = [growthByBuyers];
