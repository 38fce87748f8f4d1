/** What must come of nothing: no drift, no favourites, mirrored firms, and forgetting where nobody advertises. */
import type { Fact } from './fact';
import { atMost, between } from './fact';
import type { MarketSpec } from '../../src/engine/market-spec';
import { createMarket } from '../../src/engine/market';
import type { Course } from './course';
import { boughtIn, playOn } from './course';
import { normalService, opened, packagedGoods } from './markets';
import { salesOf, startDecisions } from './paired';
import { sum } from './statistics';

const markets = [packagedGoods, normalService].map(opened);

/** Per cent of the purchases of some quarters that each company had. */
function shareOf(quarters: Course['sold']): number[] {
  const sold = quarters[0].map((_, j) => sum(quarters.map((quarter) => quarter[j])));
  return sold.map((purchases) => (100 * purchases) / sum(sold));
}

/** The largest change of a share from one year to the next, in points. */
function drift({ sold }: Course): number {
  const [before, after] = [shareOf(sold.slice(0, 4)), shareOf(sold.slice(4))];
  return Math.max(...before.map((share, j) => Math.abs(after[j] - share)));
}

const [model] = packagedGoods.companies.slice(1);
const identical: MarketSpec = {
  ...packagedGoods,
  companies: packagedGoods.companies.map(({ id }) => ({ ...model, id }))
};
const alike = opened(identical);

/** The largest distance of a share from an equal one in standard errors, customers being the sample. */
function favouritism(year: Course): number {
  const counts = boughtIn(year, 0, 4);
  const c = year.sold[0].length;
  const errors = Array.from({ length: c }, (_, j) => {
    let [gap, square] = [0, 0];
    for (let row = 0; row < counts.length; row += c) {
      const off = counts[row + j] - sum(counts.subarray(row, row + c)) / c;
      gap += off;
      square += off * off;
    }
    return Math.abs(gap) / Math.sqrt(square);
  });
  return Math.max(...errors);
}

/** The most by which a quarter's sales differ when all companies stand in the reverse order. */
function mirrored(seed: number): number {
  const market = createMarket({ ...normalService, companies: [...normalService.companies].reverse() }, seed);
  const there = salesOf(market, startDecisions(market)).reverse();
  const here = markets[1](seed);
  return Math.max(...salesOf(here, startDecisions(here)).map((sales, j) => Math.abs(sales - there[j])));
}

/** Packaged goods whose last brand nobody would buy, sees or hears of. */
const silentBrand: MarketSpec = {
  ...packagedGoods,
  companies: packagedGoods.companies.map((company, j) =>
    j < packagedGoods.companies.length - 1
      ? company
      : {
          ...company,
          start: { ...company.start, price: 9000, spend: {}, stocks: { goodwill: 0, reach: 0 }, awareness: 1 }
        }
  )
};
const silent = opened(silentBrand);

/** Those who still know the silent brand after a year, against those who would at the rate of forgetting. */
function forgetting(seed: number): number {
  const start = silent(seed);
  const last = start.people.keys.length - 1;
  const { market } = playOn(start, 4, undefined, { talk: false });
  const [before, after] = [start, market].map(({ minds }) =>
    minds.aware.reduce((n, bits) => n + ((bits >> last) & 1), 0)
  );
  return after / before / (1 - start.parameters.forgetting) ** 4;
}

const nothing: Fact = {
  id: 'F36',
  sentence: 'where nothing is done nothing drifts, equals stay equal, and the unadvertised is forgotten',
  emergent: false,
  figures: [
    atMost('largest yearly change of a share, points', 2),
    atMost('largest distance from equal shares of equal brands, standard errors', 2.64),
    atMost('difference in sales when the companies stand in reverse order', 0),
    between('awareness left after a year without advertising, over that foretold', 0.97, 1.03)
  ],
  measure: (seed) => [
    Math.max(...markets.map((start) => drift(playOn(start(seed), 8)))),
    favouritism(playOn(alike(seed), 4)),
    mirrored(seed),
    forgetting(seed)
  ]
};

export const nullFacts: readonly Fact[] = [nothing];
