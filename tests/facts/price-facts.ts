/** Facts of price: what one brand's price does to its own sales and to those of others, within a quarter. */
import type { Fact } from './fact';
import { atLeast, atMost, between, onAverage } from './fact';
import { copyMarket } from '../../src/engine/market';
import { playTrial } from '../../src/engine/quarter';
import type { MarketSpec } from '../../src/engine/market-spec';
import {
  captiveService,
  groceries,
  normalService,
  once,
  opened,
  openDurables,
  packagedGoods
} from './markets';
import { changed, salesOf, startDecisions } from './paired';
import { correlation, mean, median, sum } from './statistics';

const STEP = 0.1;

interface Response {
  /** Share of all purchases of each company, nothing changed. */
  readonly shares: readonly number[];
  /** The companies whose price moves. */
  readonly moved: readonly number[];
  /** Row: one of them; column: whose sales. */
  readonly elasticities: readonly (readonly number[])[];
}

/** Elasticities of all sales to the price of every so many-th company, from a tenth more against a tenth less. */
function responses(spec: MarketSpec, every = 1): (seed: number) => Response {
  const start = opened(spec);
  return once((seed) => {
    const market = start(seed);
    const sold = salesOf(market, startDecisions(market));
    const moved = sold.map((_, j) => j).filter((j) => j % every === 0);
    const elasticities = moved.map((j) => {
      const at = (factor: number) =>
        salesOf(market, changed(market, j, { price: spec.companies[j].start.price * factor }));
      const [dear, cheap] = [at(1 + STEP), at(1 - STEP)];
      return dear.map((sales, k) => Math.log(sales / cheap[k]) / Math.log((1 + STEP) / (1 - STEP)));
    });
    return { moved, shares: sold.map((sales) => sales / sum(sold)), elasticities };
  });
}

/** Own-price elasticity, of the companies whose price moves by share. */
function ownPrice({ moved, shares, elasticities }: Response): number {
  const weighed = moved.map((j, row) => shares[j] * elasticities[row][j]);
  return sum(weighed) / sum(moved.map((j) => shares[j]));
}

const goods = responses(packagedGoods);
/** Of eight durables alike but for a few per cent of the price, two speak for all. */
const markets = [goods, responses(normalService), responses(captiveService), responses(openDurables, 4)];

const ownElasticity: Fact = {
  id: 'F10',
  sentence: 'a price one per cent higher costs some 1.4 to 3.5 per cent of sales, and small brands more',
  emergent: false,
  figures: [
    between('own-price elasticity, packaged goods', -3.5, -1.4),
    onAverage(between('the same over the four markets', -3.2, -2)),
    atMost('r of share and size of the elasticity', -0.3)
  ],
  measure(seed) {
    const { shares, elasticities } = goods(seed);
    const sizes = shares.map((_, j) => -elasticities[j][j]);
    const all = mean(markets.map((respond) => ownPrice(respond(seed))));
    return [ownPrice(goods(seed)), all, correlation(shares, sizes)];
  }
};

const crossElasticity: Fact = {
  id: 'F11',
  sentence: 'a brand gains a little from a rival’s higher price',
  emergent: true,
  figures: [
    between('median cross-price elasticity', 0.05, 0.3),
    atLeast('share of pairs in which it is positive', 0.95)
  ],
  measure(seed) {
    const pairs = goods(seed).elasticities.flatMap((row, j) => row.filter((_, k) => k !== j));
    return [median(pairs), pairs.filter((value) => value > 0).length / pairs.length];
  }
};

const grocers = opened(groceries);
const CUT = 0.8;
/** The leader and one of middling size. */
const CUTTERS = [0, 4];
const YEAR_AND_HALF = 6;

/** Sales of company j, quarter by quarter, where its first one is played at a price and the others as usual. */
function salesAfter(seed: number, j: number, factor: number): number[] {
  const market = copyMarket(grocers(seed));
  const { price } = groceries.companies[j].start;
  return Array.from({ length: YEAR_AND_HALF }, (_, q) => {
    const decisions = q === 0 ? changed(market, j, { price: price * factor }) : startDecisions(market);
    playTrial(market, { decisions, answerCost: 0, effects: [] });
    return market.scratch.purchases[j];
  });
}

/** What a cut of a fifth for one quarter adds to sales, per cent of what they are without it, quarter by quarter. */
function liftOfCut(seed: number, j: number): number[] {
  const usual = salesAfter(seed, j, 1);
  return salesAfter(seed, j, CUT).map((sales, q) => 100 * (sales / usual[q] - 1));
}

const cutsPass: Fact = {
  id: 'F46',
  sentence: 'a price cut sells much while it lasts, and when it is over sales are as they were before',
  emergent: false,
  calibrated: 'fairness, bargain',
  figures: [
    atLeast('sales in the quarter of a cut of a fifth, % more', 20),
    onAverage(between('in the third to the sixth quarter from then', -3, 3))
  ],
  measure(seed) {
    const lifts = CUTTERS.map((j) => liftOfCut(seed, j));
    return [mean(lifts.map(([first]) => first)), mean(lifts.map((lift) => mean(lift.slice(2))))];
  }
};

export const priceFacts: readonly Fact[] = [ownElasticity, crossElasticity, cutsPass];
