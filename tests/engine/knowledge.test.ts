/** Idea, technology and implementation: the weakest decides what knowing customers is worth. */
import { describe, expect, it } from 'vitest';
import { understanding, useOfKnowledge } from '../../src/engine/knowledge';
import type { StartSpec } from '../../src/engine/market-spec';
import { createMarket } from '../../src/engine/market';
import { mean, playOn, relationMarket, seeds } from './relations';

type Layers = Pick<StartSpec, 'orientation'> & { readonly stocks: StartSpec['stocks'] };

const all: Layers = {
  orientation: 'value',
  stocks: { database: 1, freshness: 1, analytics: 1, skill: 1, capacity: 1, morale: 1 }
};
const lacking: Readonly<Record<string, Layers>> = {
  idea: { ...all, orientation: 'transaction' },
  technology: { ...all, stocks: { ...all.stocks, freshness: 0 } },
  implementation: { ...all, stocks: { ...all.stocks, skill: 0 } }
};

function marketWith({ orientation, stocks }: Layers, technology = 1) {
  const spec = relationMarket(stocks);
  const [own, ...others] = spec.companies;
  const start = { ...own.start, orientation };
  return {
    ...spec,
    climate: { ...spec.climate, technology },
    levers: {},
    companies: [{ ...own, start }, ...others]
  };
}

/** Satisfaction after a year of somebody who wants to be treated personally and nothing else. */
function satisfied(layers: Layers, technology = 1): number {
  const spec = marketWith(layers, technology);
  const wants = { product: 0, service: 0, relationship: 0, experience: 0, personal: 1 };
  const personal = { ...spec, segments: spec.segments.map((segment) => ({ ...segment, wants })) };
  const own = { orientation: layers.orientation };
  return mean(
    seeds.map((seed) => playOn(createMarket(personal, seed), own, 4).reports[3].truth.satisfaction)
  );
}

describe('what is known of customers', () => {
  it('is of little use where one of the three layers is missing, and of no more for having more of another', () => {
    const full = useOfKnowledge(createMarket(marketWith(all), 1), 0);
    expect(full).toBeGreaterThan(0.9);
    for (const layers of Object.values(lacking))
      expect(useOfKnowledge(createMarket(marketWith(layers), 1), 0)).toBeLessThan(0.75 * full);
    const stale = { ...all, stocks: { ...all.stocks, freshness: 0.1 } };
    const staler = { ...stale, stocks: { ...stale.stocks, skill: 0.7 } };
    expect(useOfKnowledge(createMarket(marketWith(staler), 1), 0)).toBe(
      useOfKnowledge(createMarket(marketWith(stale), 1), 0)
    );
  });

  it('satisfies those who want personal treatment, unless it has gone stale or technology cannot carry it', () => {
    const whole = satisfied(all);
    expect(satisfied(lacking.technology)).toBeLessThan(whole - 5);
    expect(satisfied(lacking.implementation)).toBeLessThan(whole - 5);
    expect(satisfied(all, 0.3)).toBeLessThan(whole - 5);
  });

  it('needs analytics to be personal', () => {
    const dull = { ...all, stocks: { ...all.stocks, analytics: 0 } };
    const [smart, simple] = [all, dull].map((layers) =>
      understanding(createMarket(marketWith(layers), 1), 0)
    );
    expect(simple).toBeLessThan(0.5 * smart);
  });
});
