/** Arbitrary decisions and markets for property tests. */
import fc from 'fast-check';
import type { Decision, Effect } from '../../src/engine/decision';
import type { CompanySpec, MarketSpec } from '../../src/engine/market-spec';
import { PARAMETERS } from '../../src/engine/parameters';
import { LEVERS, ORIENTATIONS, SETTING_NAMES, SETTINGS, STOCKS } from '../../src/engine/vocabulary';
import { cornerMarket, shop } from './markets';

/** A number in a range, ends likely, with none of the tiny ones that a range of floats is full of. */
const between = (least: number, most: number) =>
  fc.integer({ min: 0, max: 1000 }).map((k) => least + ((most - least) * k) / 1000);

const level = between(0, 1);
const cents = fc.integer({ min: 0, max: 3_000_000 });

export const decision: fc.Arbitrary<Decision> = fc.record({
  orientation: fc.constantFrom(...ORIENTATIONS),
  price: fc.integer({ min: 100, max: 4000 }),
  spend: fc.dictionary(fc.constantFrom(...LEVERS), cents, { noNullPrototype: true }),
  settings: fc.record(
    Object.fromEntries(SETTING_NAMES.map((name) => [name, fc.nat(SETTINGS[name].length - 1)])),
    { requiredKeys: [] }
  )
});

const week = fc.integer({ min: 1, max: 13 });
const add = between(-1, 1);

/** Effects on the first two companies. */
export const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    kind: fc.constant('stock' as const),
    company: fc.integer({ min: 0, max: 1 }),
    stock: fc.constantFrom(...STOCKS),
    add,
    week
  }),
  fc.record({
    kind: fc.constant('customers' as const),
    company: fc.integer({ min: 0, max: 1 }),
    segment: fc.constantFrom('all' as const, 0, 1),
    field: fc.constantFrom('satisfaction' as const, 'trust' as const, 'expectation' as const),
    add,
    share: level,
    week
  }),
  fc.record({
    kind: fc.constant('climate' as const),
    field: fc.constantFrom(
      'usualPrice' as const,
      'outside' as const,
      'transparency' as const,
      'switching' as const,
      'goods' as const,
      'choices' as const,
      'technology' as const
    ),
    add,
    week
  }),
  fc.record({
    kind: fc.constantFrom('crisis' as const, 'breach' as const),
    company: fc.integer({ min: 0, max: 1 }),
    depth: level,
    week
  })
);

/** A lever for every stock, each named by chance: what any of them can do is tried. */
const levers: fc.Arbitrary<MarketSpec['levers']> = fc.dictionary(
  fc.constantFrom(...LEVERS),
  fc.record({
    half: fc.integer({ min: 1, max: 1_000_000 }),
    feeds: fc.dictionary(fc.constantFrom(...STOCKS), level, { noNullPrototype: true })
  }),
  { noNullPrototype: true }
);

function company(id: string): fc.Arbitrary<CompanySpec> {
  return fc
    .record({
      price: fc.integer({ min: 300, max: 2000 }),
      unitCost: fc.integer({ min: 0, max: 900 }),
      counter: between(200, 20_000),
      awareness: level,
      orientation: fc.constantFrom(...ORIENTATIONS),
      hours: cents,
      opens: fc.constantFrom(-40, -40, -1, 0, 1),
      built: fc.dictionary(fc.constantFrom(...STOCKS), level, { noNullPrototype: true })
    })
    .map(({ price, unitCost, counter, awareness, orientation, hours, opens, built }) =>
      shop(
        id,
        { unitCost, counter, opens },
        { price, awareness, orientation, spend: { hours }, stocks: built }
      )
    );
}

/** Two to eight companies, some of which open later, odd seasons, any levers and stakes, any parameter anywhere in its range. */
export const market: fc.Arbitrary<MarketSpec> = fc
  .record({
    count: fc.integer({ min: 2, max: 8 }),
    customers: fc.integer({ min: 100, max: 400 }),
    season: fc.array(between(0, 2.9), { minLength: 13, maxLength: 13 }),
    friends: fc.integer({ min: 2, max: 12 }),
    outside: between(-5, 5),
    stakes: level,
    roaming: level,
    choices: level,
    technology: level,
    levers,
    parameters: fc.record(
      Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, { least, most }]) => [name, between(least, most)])
      ),
      { requiredKeys: [] }
    )
  })
  .chain(({ count, season, outside, stakes, roaming, choices, technology, ...rest }) =>
    fc.tuple(...Array.from({ length: count }, (_, j) => company(`shop-${j}`))).map((companies) =>
      cornerMarket({
        ...rest,
        companies,
        segments: cornerMarket().segments.map((segment) => ({ ...segment, stakes, roaming })),
        history: 1,
        season: season.map((w) => w + 0.1),
        climate: {
          usualPrice: 1000,
          outside,
          transparency: 0.5,
          switching: 0.2,
          goods: 0,
          choices,
          technology
        }
      })
    )
  );
