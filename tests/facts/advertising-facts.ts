/** Facts of advertising: how much it does at once, how long it lasts, and that more of it does less. */
import type { Effect } from '../../src/engine/decision';
import { copyMarket } from '../../src/engine/market';
import { playTrial } from '../../src/engine/quarter';
import { drawOne, unit } from '../../src/engine/random';
import type { Market } from '../../src/engine/state';
import { inverseNormal } from '../../src/engine/variates';
import { stockAt } from '../../src/engine/stocks';
import { STOCKS, WEEKS } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, atMost, between, onAverage } from './fact';
import { ADVERTISING_HALF, once, opened, packagedGoods } from './markets';
import type { Plan } from './paired';
import { changed, expectedWeeks, playPlan, startDecisions } from './paired';
import { mean, slopeT, sum } from './statistics';

const MORE = 1.1;
const YEAR = 4;
const start = opened(packagedGoods);
/** A big brand, a middling one and a small one stand for all. */
const BRANDS = [0, 3, 6];

/** Everybody goes on as before but j, who advertises in each quarter so many times as much as usual. */
function advertise(market: Market, j: number, usual: number, factors: readonly number[]): Plan {
  const spend = startDecisions(market)[j].spend;
  return factors.map((factor) =>
    changed(market, j, { spend: { ...spend, advertising: Math.round(usual * factor) } })
  );
}

/** Expected sales of j over a plan. */
function salesUnder(market: Market, j: number, plan: Plan): number {
  return sum(expectedWeeks(market, plan, [j]).map(([sales]) => sales));
}

function elasticity(more: number, same: number): number {
  return Math.log(more / same) / Math.log(MORE);
}

function usualOf({ spec }: Market, j: number): number {
  return spec.companies[j].start.spend.advertising ?? 0;
}

/** Elasticities of the three brands' sales, from pairs of sales with more advertising and without; weighted by sales. */
function weighted(sales: readonly (readonly [more: number, same: number])[]): number {
  const all = sum(sales.map(([, same]) => same));
  return sum(sales.map(([more, same]) => (same / all) * elasticity(more, same)));
}

const PULSE = 8;
/** Expected sales of the three brands over two years in which everybody goes on as before, week by week. */
const asUsual = once((seed) => {
  const market = start(seed);
  return expectedWeeks(
    market,
    advertise(market, 0, usualOf(market, 0), new Array<number>(PULSE).fill(1)),
    BRANDS
  );
});

/** Elasticity of sales in a quarter to that quarter's advertising. */
const mature = once((seed) => {
  const market = start(seed);
  const quarter = asUsual(seed).slice(0, WEEKS);
  return weighted(
    BRANDS.map((j, brand) => [
      salesUnder(market, j, advertise(market, j, usualOf(market, j), [MORE])),
      sum(quarter.map((week) => week[brand]))
    ])
  );
});

/** The same of brands that have advertised twice as much as usual for half a year. */
function loud(market: Market): number {
  return weighted(
    BRANDS.map((j) => {
      const usual = usualOf(market, j);
      const louder = playPlan(market, advertise(market, j, usual, [2, 2]));
      const sales = (factor: number) => salesUnder(louder, j, advertise(market, j, usual, [factor]));
      return [sales(2 * MORE), sales(2)];
    })
  );
}

const [model] = packagedGoods.companies.slice(1);
const LAUNCHED = packagedGoods.companies.length - 1;
/** The packaged goods with one brand that nobody knows yet. */
const beforeLaunch = opened({
  ...packagedGoods,
  companies: packagedGoods.companies.map((company, j) =>
    j < LAUNCHED
      ? company
      : {
          ...model,
          id: 'laurel',
          start: {
            ...model.start,
            spend: { ...model.start.spend, advertising: 0 },
            stocks: { ...model.start.stocks, goodwill: 0 },
            awareness: 0
          }
        }
  )
});

/** Elasticity of a new brand's sales in its first year to that year's advertising. */
function launch(market: Market): number {
  const [more, same] = [MORE, 1].map((factor) =>
    salesUnder(
      market,
      LAUNCHED,
      advertise(market, LAUNCHED, ADVERTISING_HALF, new Array<number>(YEAR).fill(factor))
    )
  );
  return elasticity(more, same);
}

const WEEKS_OF_NOISE = 52;
const brands = packagedGoods.companies.map((_, j) => j);
const NOISE = 0.3;

/** t value of a year's weekly sales on weekly goodwill where a brand's advertising varies from week to week; each brand. */
function regressions(seed: number): number[] {
  const market = copyMarket(start(seed));
  const goodwill = stockAt('goodwill');
  const level = (j: number) => market.firms.stocks[j * STOCKS.length + goodwill];
  const tracks = brands.map((): { x: number[]; y: number[] } => ({ x: [], y: [] }));
  let sold = brands.map(() => 0);
  const week = (_: Market, ofQuarter: number) => {
    const now = brands.map((j) => market.scratch.purchases[j]);
    if (ofQuarter > 0)
      tracks.forEach(({ x, y }, j) => {
        x.push(level(j));
        y.push(Math.log(Math.max(1, now[j] - sold[j])));
      });
    sold = now;
  };
  for (let q = 0; q < WEEKS_OF_NOISE / WEEKS; q++) {
    const effects = brands.flatMap((j) => bursts(seed, q, j));
    playTrial(market, {
      decisions: startDecisions(market),
      answerCost: 0,
      effects,
      options: { watch: { week } }
    });
  }
  return tracks.map(({ x, y }) => slopeT(x, y));
}

/** What a spend that varies by a third from week to week adds to goodwill or takes from it. */
function bursts(seed: number, quarter: number, company: number): Effect[] {
  return Array.from({ length: WEEKS }, (_, w) => {
    const word = drawOne(seed, quarter * WEEKS + w, company, 1);
    return {
      kind: 'stock',
      company,
      stock: 'goodwill',
      add: 0.15 * 0.25 * NOISE * inverseNormal(unit(word)),
      week: w + 1
    };
  });
}

const shortRunFact: Fact = {
  id: 'F12',
  sentence:
    'ten per cent more advertising brings a mature brand some half per cent more sales in a quarter, a new one more',
  emergent: false,
  calibrated: 'brandWeight',
  figures: [
    between('elasticity in a quarter, mature brands', 0.03, 0.15),
    between('elasticity in the year of a launch', 0.1, 0.25),
    onAverage(atLeast('share of a year’s noisy weekly regressions with |t| < 1.96', 0.3))
  ],
  measure(seed) {
    const noisy = regressions(seed).map((t) => (Math.abs(t) < 1.96 ? 1 : 0));
    return [mature(seed), launch(beforeLaunch(seed)), mean(noisy)];
  }
};

/** What a quarter of double advertising adds to the expected sales of two years, week by week; all the brands' together. */
const pulse = once((seed) => {
  const market = start(seed);
  const same = asUsual(seed);
  const factors = [2, ...new Array<number>(PULSE - 1).fill(1)];
  const added = BRANDS.map((j, brand) =>
    expectedWeeks(market, advertise(market, j, usualOf(market, j), factors), [j]).map(
      ([sales], w) => sales - same[w][brand]
    )
  );
  return same.map((_, w) => sum(added.map((weeks) => weeks[w])));
});

/** Weeks until what the last week of a pulse did has halved. */
function halfLife(added: readonly number[]): number {
  const peak = added[WEEKS - 1];
  const at = added.findIndex((gain, week) => week >= WEEKS && gain < peak / 2);
  if (at < 0) return NaN;
  const [before, after] = [added[at - 1], added[at]];
  return at - WEEKS + (before - peak / 2) / (before - after);
}

const longRun: Fact = {
  id: 'F13',
  sentence: 'advertising goes on working when it has stopped: half of its effect comes later',
  emergent: false,
  calibrated: 'brandWeight',
  figures: [between('long-run over short-run effect', 1.6, 2.6), between('half-life in weeks', 3, 7)],
  measure(seed) {
    const added = pulse(seed);
    return [sum(added) / sum(added.slice(0, WEEKS)), halfLife(added)];
  }
};

const concave: Fact = {
  id: 'F14',
  sentence: 'the more is advertised, the less a further tenth brings',
  emergent: false,
  figures: [atMost('elasticity at twice the spend over that at the usual', 1)],
  measure(seed) {
    return [loud(start(seed)) / mature(seed)];
  }
};

export const advertisingFacts: readonly Fact[] = [shortRunFact, longRun, concave];
