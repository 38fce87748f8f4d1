/** Contact, care and treatment: what going to customers earns and what it costs. */
import { describe, expect, it } from 'vitest';
import { careByTier } from '../../src/engine/care';
import type { MarketSpec } from '../../src/engine/market-spec';
import { createMarket } from '../../src/engine/market';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import { tierOf, worthNow } from '../../src/engine/tiers';
import { SETTINGS, WEEKS } from '../../src/engine/vocabulary';
import { customersOf, mean, playOn, relationMarket, seeds } from './relations';

const contact = (step: (typeof SETTINGS.contact)[number]) => ({ contact: SETTINGS.contact.indexOf(step) });
const treatment = (step: (typeof SETTINGS.treatment)[number]) => ({
  treatment: SETTINGS.treatment.indexOf(step)
});

/** Satisfaction of the first shop's customers by tier, and of all. */
function content(market: Market): number[] {
  const customers = customersOf(market);
  const tier = (i: number) => tierOf(market.scratch, 0, worthNow(market, i * 3, market.quarter * WEEKS));
  const of = (people: number[]) => mean(people.map((i) => market.minds.satisfaction[i * 3]));
  return [...[0, 1, 2].map((t) => of(customers.filter((i) => tier(i) === t))), of(customers)];
}

describe('contact', () => {
  const spec = relationMarket({ analytics: 0.8, freshness: 0.8 });
  const markets = seeds.map((seed) => createMarket(spec, seed));

  it('costs more the higher its level, and nothing where nobody is known', () => {
    const costs = SETTINGS.contact.map((step) =>
      mean(markets.map((m) => playOn(m, { settings: contact(step) }).reports[0].books.care))
    );
    expect(costs[0]).toBe(0);
    for (let k = 1; k < costs.length; k++) expect(costs[k]).toBeGreaterThan(costs[k - 1]);
    const [own, ...others] = spec.companies;
    const blind = { ...own, start: { ...own.start, stocks: { ...own.start.stocks, database: 0 } } };
    const stranger = createMarket({ ...spec, companies: [blind, ...others], levers: {} }, 1);
    const { reports } = playOn(stranger, { settings: contact('partnership') });
    expect(reports[0].books.care).toBe(0);
    expect(reports[0].tiersKnown).toBeUndefined();
  });

  it('lets more of the unhappy say so', () => {
    const silent = (step: 'basic' | 'partnership') => {
      const runs = markets.map((m) => playOn(m, { settings: contact(step) }, 2).reports[1].complaints);
      return mean(runs.map((c) => c.silent / c.failed));
    };
    expect(silent('partnership')).toBeLessThan(silent('basic') - 0.05);
  });

  /** What partnership adds to profit over two years, in cents. */
  function gain(of: MarketSpec): number {
    return mean(
      seeds.map((seed) => {
        const market = createMarket(of, seed);
        const sum = (reports: CompanyReport[]) => reports.reduce((all, r) => all + r.books.profit, 0);
        const { reports } = playOn(market, { settings: contact('partnership') }, 8);
        return sum(reports) - sum(playOn(market, {}, 8).reports);
      })
    );
  }

  it('costs more than it earns with masses on a low margin, and earns more where a customer brings much', () => {
    const [own, ...others] = spec.companies;
    const low = { ...spec, companies: [{ ...own, unitCost: 900 }, ...others] };
    const dear = { ...spec, parameters: { contactCost: 20 } };
    expect(gain(low)).toBeLessThan(0);
    expect(gain(dear)).toBeGreaterThan(0);
  });
});

describe('care', () => {
  const plain = relationMarket({ care: 0 });
  const cared = relationMarket({ care: 0.4 });
  const wide = {
    ...cared,
    levers: { hours: cared.levers.hours, data: cared.levers.data } as MarketSpec['levers']
  };
  const bare = { ...plain, levers: wide.levers };
  const feel = (spec: MarketSpec, step: (typeof SETTINGS.treatment)[number]) => {
    const runs = seeds.map((seed) =>
      content(playOn(createMarket(spec, seed), { settings: treatment(step) }, 4).market)
    );
    return [0, 1, 2, 3].map((k) => mean(runs.map((run) => run[k])));
  };
  const none = feel(bare, 'same');
  const same = feel(wide, 'same');
  const value = feel(wide, 'by-value');
  const best = feel(wide, 'best-only');

  it('is felt, by all alike or more by the more valuable', () => {
    expect(same[3]).toBeGreaterThan(none[3] + 0.01);
    expect(value[0]).toBeGreaterThan(same[0] + 0.01);
    expect(value[2]).toBeLessThan(same[2]);
    expect(value[2]).toBeGreaterThan(best[2]);
  });

  it('for the best alone is felt by the others a little', () => {
    expect(best[0]).toBeGreaterThan(none[0] + 0.02);
    expect(best[2]).toBeLessThan(none[2]);
    expect(best[2]).toBeGreaterThan(none[2] - 0.06);
  });

  it('costs by how many get it', () => {
    const costs = SETTINGS.treatment.map(
      (step) => playOn(createMarket(wide, 1), { settings: treatment(step) }).reports[0].books.care
    );
    expect(costs[0]).toBeGreaterThan(costs[2]);
    expect(costs[2]).toBeGreaterThan(0);
  });

  it('is the same in sum however it is given, as long as those it is meant for can take it', () => {
    const { parameters } = createMarket(wide, 1);
    const sizes = [0.05, 0.15, 0.8];
    const given = (care: number, step: (typeof SETTINGS.treatment)[number]) =>
      careByTier(care, SETTINGS.treatment.indexOf(step), parameters);
    const sum = (levels: readonly number[]) =>
      levels.reduce((all, level, tier) => all + level * sizes[tier], 0);
    for (const care of [0.1, 0.2, 0.4, 0.6, 0.8, 1]) {
      const [best, good, others] = given(care, 'by-value');
      expect(sum([best, good, others])).toBeCloseTo(care, 9);
      expect(best).toBeGreaterThanOrEqual(good);
      expect(good).toBeGreaterThanOrEqual(others);
      expect(best).toBeLessThanOrEqual(1);
      expect(sum(given(care, 'best-only'))).toBeCloseTo(Math.min(care, 0.2), 9);
      expect(given(care, 'best-only')[2]).toBe(0);
    }
  });

  it('gives way where it is crowded', () => {
    const narrow = (spec: MarketSpec): MarketSpec => {
      const [own, ...others] = spec.companies;
      return { ...spec, companies: [{ ...own, counter: own.counter / 5 }, ...others] };
    };
    const crowded = feel(narrow(wide), 'same')[3] - feel(narrow(bare), 'same')[3];
    expect(crowded).toBeLessThan(0.7 * (same[3] - none[3]));
  });
});

describe('cocreation', () => {
  it('makes the product fit those who are known', () => {
    const feel = (cocreation: number) => {
      const spec = relationMarket({ cocreation });
      const built = {
        ...spec,
        levers: { hours: spec.levers.hours, data: spec.levers.data } as MarketSpec['levers']
      };
      return mean(seeds.map((seed) => content(playOn(createMarket(built, seed), {}, 2).market)[3]));
    };
    expect(feel(1)).toBeGreaterThan(feel(0) + 0.02);
  });
});
