/** Nonsense in a market is found before anybody plays it. */
import { describe, expect, it } from 'vitest';
import { checkMarket } from '../../src/engine/check-market';
import type { MarketSpec } from '../../src/engine/market-spec';
import { PARAMETER_NAMES, PARAMETERS, parameterValues } from '../../src/engine/parameters';
import { cornerMarket, shop } from './markets';

const codes = (overrides: Partial<MarketSpec>) =>
  checkMarket(cornerMarket(overrides)).map(({ code }) => code);
const [first, ...rest] = cornerMarket().segments;

describe('a market', () => {
  it('that makes sense has no problem', () => {
    expect(checkMarket(cornerMarket())).toEqual([]);
  });

  it('whose shares of people do not sum to one is refused', () => {
    expect(codes({ segments: [{ ...first, share: 0.5 }, ...rest] })).toContain('market/segment-shares');
  });

  it('with too few people, companies or friends is refused', () => {
    expect(codes({ customers: 50 })).toContain('market/customers-count');
    expect(codes({ companies: [shop('alone')] })).toContain('market/companies-count');
    expect(codes({ companies: [shop('same'), shop('same')] })).toContain('market/company-ids');
    expect(codes({ friends: 1 })).toContain('market/friends');
  });

  it('with figures that are no figures is refused', () => {
    expect(
      codes({
        climate: {
          usualPrice: Number.NaN,
          outside: 0,
          transparency: 0,
          switching: 0,
          goods: 0,
          choices: 1,
          technology: 1
        }
      })
    ).toEqual(['market/climate-figure']);
    expect(codes({ segments: [{ ...first, trips: { mean: 0, shape: 1 } }, ...rest] })).toContain(
      'market/segment-figure'
    );
    expect(codes({ season: [1, 2] })).toContain('market/season');
    expect(codes({ parameters: { chance: 7 } })).toEqual(['market/parameter-range']);
  });

  it('whose rival follows a rule nobody knows is refused', () => {
    const odd = shop('odd', { control: { rule: 'wizard', with: {} } });
    expect(codes({ companies: [shop('a'), odd] })).toContain('market/company-rule');
  });
});

describe('the parameter table', () => {
  it('has every default inside its range, with a unit, a source and a meaning', () => {
    for (const name of PARAMETER_NAMES) {
      const row = PARAMETERS[name];
      expect(row.default).toBeGreaterThanOrEqual(row.least);
      expect(row.default).toBeLessThanOrEqual(row.most);
      for (const text of [row.unit, row.source, row.meaning]) expect(text.length).toBeGreaterThan(2);
    }
  });

  it('gives way to what a market sets differently', () => {
    const values = parameterValues(cornerMarket({ parameters: { chance: 0.2 } }));
    expect(values.chance).toBe(0.2);
    expect(values.gain).toBe(PARAMETERS.gain.default);
  });
});
