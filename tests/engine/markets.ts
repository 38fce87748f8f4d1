/** Small markets for tests: three shops on a corner, and ways to bend them. */
import type { CompanySpec, MarketSpec, StartSpec } from '../../src/engine/market-spec';
import type { Decision } from '../../src/engine/decision';
import type { Orientation } from '../../src/engine/vocabulary';

const start: StartSpec = {
  orientation: 'service',
  price: 1000,
  spend: { hours: 600_000, notebook: 200_000 },
  stocks: { goodwill: 0.5, reach: 0.6 },
  cash: 2_000_000,
  awareness: 0.95
};

/** A shop; what is not named is as at Number Nine. */
export function shop(
  id: string,
  more: Partial<CompanySpec> = {},
  starts: Partial<StartSpec> = {}
): CompanySpec {
  return {
    id,
    control: 'player',
    unitCost: 600,
    overhead: 4_000_000,
    counter: 2600,
    ...more,
    start: { ...start, ...starts }
  };
}

const priceLed = { rule: 'price-led', with: { undercut: 0.05, floor: 700 } };
const friendLed = { rule: 'friend-led', with: { above: 0.04 } };

/** Three shops, four kinds of people; `customers` is 2,000 unless overridden (counters shrink with it). */
export function cornerMarket(overrides: Partial<MarketSpec> = {}): MarketSpec {
  const customers = overrides.customers ?? 2000;
  const scale = customers / 10_000;
  const companies = overrides.companies ?? [
    shop('number-nine'),
    shop(
      'penny-wise',
      { control: priceLed },
      {
        orientation: 'transaction',
        price: 930,
        spend: { hours: 350_000 },
        stocks: { goodwill: 0.6, reach: 0.7 }
      }
    ),
    shop(
      'green-door',
      { control: friendLed, counter: 1800 },
      {
        orientation: 'relationship',
        price: 1060,
        spend: { hours: 500_000, notebook: 500_000 },
        stocks: { goodwill: 0.4, reach: 0.5 },
        awareness: 0.85
      }
    )
  ];
  return {
    customers,
    segments: [
      segment('families', 0.34, 0.55, 1.2, [0.3, 0.22, 0.2, 0.14, 0.14]),
      segment('students', 0.24, 0.5, 1.4, [0.36, 0.18, 0.12, 0.22, 0.12]),
      segment('retired', 0.2, 0.45, 0.8, [0.22, 0.24, 0.3, 0.08, 0.16]),
      segment('office', 0.22, 0.4, 0.7, [0.26, 0.32, 0.12, 0.16, 0.14])
    ],
    levers: {
      hours: { half: Math.round(500_000 * scale), feeds: { capacity: 1, skill: 0.7, morale: 0.8 } },
      notebook: { half: Math.round(300_000 * scale), feeds: { database: 1, social: 0.9 } }
    },
    climate: {
      usualPrice: 1000,
      outside: -0.6,
      transparency: 0.5,
      switching: 0.2,
      goods: 0,
      choices: 1,
      technology: 1
    },
    season: Array.from({ length: 13 }, () => 1),
    history: 6,
    friends: 6,
    parameters: {},
    ...overrides,
    companies: companies.map((company) => scaled(company, scale))
  };
}

function segment(
  id: string,
  share: number,
  mean: number,
  sensitivity: number,
  wants: readonly [number, number, number, number, number]
) {
  const [product, service, relationship, experience, personal] = wants;
  return {
    id,
    share,
    trips: { mean, shape: 2 },
    wants: { product, service, relationship, experience, personal },
    priceSensitivity: { mean: sensitivity, spread: 0.3 },
    costToServe: 20
  };
}

/** The same shop in a town of another size. */
function scaled(company: CompanySpec, scale: number): CompanySpec {
  const spend = Object.entries(company.start.spend).map(([lever, cents]) => [
    lever,
    Math.round(cents * scale)
  ]);
  return {
    ...company,
    overhead: Math.round(company.overhead * scale),
    counter: company.counter * scale,
    start: { ...company.start, spend: Object.fromEntries(spend) as StartSpec['spend'] }
  };
}

/** What every company decided before the game, with changes to the first one's. */
export function steadyDecisions(spec: MarketSpec, own: Partial<Decision> = {}): Decision[] {
  return spec.companies.map(({ start: { orientation, price, spend } }, j) => ({
    orientation,
    price,
    spend,
    ...(j === 0 ? own : {})
  }));
}

/** A shop in no way different from others but in name. */
export function twins(orientation: Orientation = 'service'): CompanySpec[] {
  return ['left', 'right'].map((id) => shop(id, { counter: 3600 }, { orientation }));
}
