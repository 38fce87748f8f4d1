/** The markets in which the facts are looked for: packaged goods, services in normal competition, a captive and a stressed one. */
import { createMarket } from '../../src/engine/market';
import type { CompanySpec, MarketSpec, SegmentSpec, StartSpec } from '../../src/engine/market-spec';
import type { Market } from '../../src/engine/state';

/** So many that chance moves no figure far. */
const CUSTOMERS = 5000;
/** A year before anything is measured. */
const BURN_IN = 4;

/** Spend in cents a quarter that keeps a stock at a level, where its lever alone feeds it up to 1. */
function spendFor(level: number, half: number): number {
  return Math.round((half * level) / (1 - level));
}

export const ADVERTISING_HALF = 400_000;
const PRODUCT_HALF = 300_000;
const HOURS_HALF = 300_000;

export function segment(
  id: string,
  share: number,
  sensitivity: number,
  costToServe: number,
  trips: SegmentSpec['trips']
): SegmentSpec {
  const wants = { product: 0.4, service: 0.2, relationship: 0.1, experience: 0.2, personal: 0.1 };
  return {
    id,
    share,
    trips,
    wants,
    priceSensitivity: { mean: sensitivity, spread: 0.3 },
    costToServe
  };
}

/** A company that differs from others in what is named, with money enough to stay as it is. */
export function company(id: string, starts: Partial<StartSpec>, counter = CUSTOMERS): CompanySpec {
  const { stocks = {} } = starts;
  const { goodwill = 0.5, quality = 0.55, skill = 0.5 } = stocks;
  return {
    id,
    control: { rule: 'steady', with: {} },
    unitCost: 600,
    overhead: 100_000,
    counter,
    start: {
      orientation: 'transaction',
      price: 1000,
      spend: {
        advertising: spendFor(goodwill, ADVERTISING_HALF),
        product: spendFor(quality, PRODUCT_HALF),
        hours: spendFor(skill, HOURS_HALF)
      },
      cash: 10_000_000,
      awareness: 0.9,
      ...starts,
      stocks: { capacity: 0.5, morale: 0.5, ...stocks, goodwill, quality, skill }
    }
  };
}

export const base: MarketSpec = {
  customers: CUSTOMERS,
  segments: [],
  companies: [],
  levers: {
    advertising: { half: ADVERTISING_HALF, feeds: { goodwill: 1 } },
    product: { half: PRODUCT_HALF, feeds: { quality: 1 } },
    hours: { half: HOURS_HALF, feeds: { skill: 1, morale: 1, capacity: 1 } }
  },
  climate: {
    usualPrice: 1000,
    outside: 0,
    transparency: 0.5,
    switching: 0,
    goods: 0,
    choices: 1,
    technology: 1
  },
  season: Array.from({ length: 13 }, () => 1),
  history: BURN_IN,
  friends: 6,
  parameters: {}
};

function brand(id: string, size: number): CompanySpec {
  return company(id, { awareness: 0.5 + 0.5 * size, stocks: { reach: size, goodwill: 0.1 + 0.8 * size } });
}

/** Eight brands of the same quality and price: how well they are known and how easily they are found gives them their shares. */
const brands = [
  brand('alder', 1),
  brand('birch', 0.86),
  brand('cedar', 0.49),
  brand('elder', 0.49),
  brand('hazel', 0.44),
  brand('maple', 0.38),
  brand('rowan', 0.07),
  brand('sorrel', 0)
];

/**
 * Packaged goods: the toothpaste of Goodhardt, Ehrenberg & Chatfield (1984). The brands have the shares they had there, scaled to
 * sum to one (.29, .22, .12, .12, .10, .09, .03, .02); purchase rates are gamma-distributed with its shape of 0.78; as many people
 * buy in a quarter (.56), as often (2.6 times). Buying nothing competes as much as it takes for three quarters of what a price
 * loses to go to other brands (Bell, Chiang & Padmanabhan 1999). Rare purchases need two years to settle.
 */
export const packagedGoods: MarketSpec = {
  ...base,
  history: 8,
  climate: { ...base.climate, outside: 1.5 },
  segments: [
    segment('families', 0.5, 1, 20, { mean: 0.157, shape: 0.78 }),
    segment('singles', 0.3, 0.8, 30, { mean: 0.117, shape: 0.78 }),
    segment('bargain-hunters', 0.2, 1.5, 10, { mean: 0.137, shape: 0.78 })
  ],
  companies: brands
};

/**
 * Groceries: the same brands, bought as often as in Ehrenberg (1988), where in a year a brand's buyers buy it about 7 times and
 * others about 20 times: both are missed by as much, the one from below and the other from above.
 */
export const groceries: MarketSpec = {
  ...packagedGoods,
  history: BURN_IN,
  segments: [
    segment('families', 0.5, 1, 20, { mean: 0.546, shape: 0.78 }),
    segment('singles', 0.3, 0.8, 30, { mean: 0.41, shape: 0.78 }),
    segment('bargain-hunters', 0.2, 1.5, 10, { mean: 0.473, shape: 0.78 })
  ]
};

const serviceSegments = [
  segment('regulars', 0.4, 0.8, 30, { mean: 0.4, shape: 1.2 }),
  segment('everyday', 0.35, 1, 20, { mean: 0.3, shape: 1.2 }),
  segment('savers', 0.25, 1.5, 10, { mean: 0.3, shape: 1.2 })
];

/** A service in normal competition: four houses that differ in orientation, price and skill; some cost of changing. */
export const normalService: MarketSpec = {
  ...base,
  segments: serviceSegments,
  climate: { ...base.climate, switching: 0.5 },
  companies: [
    company('lodge', { orientation: 'service', stocks: { skill: 0.65, reach: 0.6 } }, 900),
    company(
      'manor',
      { orientation: 'relationship', price: 1040, stocks: { social: 0.7, database: 0.6 } },
      900
    ),
    company('depot', { orientation: 'transaction', price: 930, stocks: { skill: 0.4, quality: 0.6 } }, 900),
    company('arbor', { orientation: 'experience', price: 1020, stocks: { atmosphere: 0.7 } }, 900)
  ]
};

/** The same service where every house ties its customers somewhat, so that as many stay a year as with a good subscription. */
export const tiedService: MarketSpec = {
  ...normalService,
  companies: normalService.companies.map((house) => ({
    ...house,
    start: { ...house.start, stocks: { ...house.start.stocks, structure: 0.4 } }
  }))
};

/** The same service where changing is costly and prices are hard to compare. */
export const captiveService: MarketSpec = {
  ...normalService,
  climate: { ...base.climate, switching: 4, transparency: 0.2 }
};

/**
 * The stress market of the satisfied defector: eight sellers of a durable bought every other year or so, prices in plain
 * sight, nothing that binds, little trust to begin with. Who buys so seldom is asked in three times the number, after two years.
 */
export const openDurables: MarketSpec = {
  ...base,
  customers: 3 * CUSTOMERS,
  history: 8,
  segments: [
    segment('first', 0.5, 1, 20, { mean: 0.012, shape: 3 }),
    segment('second', 0.5, 1.3, 20, { mean: 0.009, shape: 3 })
  ],
  climate: { ...base.climate, transparency: 1 },
  parameters: { trustAtFirst: 0.15, bondWeight: 0, habitWeight: 0 },
  companies: ['ash', 'bay', 'elm', 'fir', 'ivy', 'oak', 'rue', 'yew'].map((id, k) =>
    company(id, { price: 960 + 10 * k, stocks: { reach: 0.4 + 0.05 * k, skill: 0.2 + 0.08 * k, social: 0 } })
  )
};

/** The same market of so many times as many people, with counters for all of them: luck tells less. */
export function enlarged(spec: MarketSpec, times: number): MarketSpec {
  const companies = spec.companies.map((house) => ({ ...house, counter: times * house.counter }));
  return { ...spec, customers: times * spec.customers, companies };
}

/** Remembers what a function of a seed gave: facts about one market share its runs. */
export function once<T>(make: (seed: number) => T): (seed: number) => T {
  const made = new Map<number, T>();
  return (seed) => {
    const known = made.get(seed);
    if (known !== undefined) return known;
    const fresh = make(seed);
    made.set(seed, fresh);
    return fresh;
  };
}

/** Parameters that all markets set differently, unless they set them themselves: how sensitive the facts are to them. */
const overridden = JSON.parse(process.env['FACT_PARAMETERS'] ?? '{}') as MarketSpec['parameters'];

/** The market after its burn-in, one a seed. Copy it to play on. */
export function opened(spec: MarketSpec): (seed: number) => Market {
  const parameters = { ...overridden, ...spec.parameters };
  return once((seed) => createMarket({ ...spec, parameters }, seed));
}
