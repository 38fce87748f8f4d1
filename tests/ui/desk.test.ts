/** What the desk reads out of reports and the scenario. */
import { describe, expect, it } from 'vitest';
import { isChosen, pricesOfOthers } from '../../src/ui/screens/desk/spending';
import type { Scenario } from '../../src/scenario/scenario';
import { quarter } from '../scenario/reports';

describe('the prices of the others', () => {
  const company = (price: number, opens?: number) => ({ start: { price }, opens });
  const scenario = {
    market: { companies: [company(500), company(510), company(440, 3)] }
  } as unknown as Pick<Scenario, 'market'>;
  const last = (purchases: number) => {
    const report = quarter(2, { price: 500 }, { price: 505 }, { price: 410 });
    const [own, open, young] = report.companies;
    return { ...report, companies: [own, open, { ...young, purchases }] } as const;
  };

  it('leave out who is not open yet, though it has a price', () => {
    expect(pricesOfOthers(scenario, last(0), 3)).toEqual([505]);
  });
  it('count who opens in the round that is planned by the price it opens with', () => {
    expect(pricesOfOthers(scenario, last(0), 4)).toEqual([505, 440]);
  });
  it('are what was asked last of those who sold', () => {
    expect(pricesOfOthers(scenario, last(900), 5)).toEqual([505, 410]);
  });
});

describe('a plan on the desk', () => {
  const standing = {
    orientation: 'service',
    price: 400,
    spend: { hours: 500 },
    settings: {},
    answer: null,
    predictions: {}
  } as const;

  it('says nothing of its own while it is the one that stands', () => {
    expect(isChosen({ ...standing, spend: { hours: 500, notebook: 0 } }, standing)).toBe(false);
    expect(isChosen(standing, { ...standing, answer: 'help', predictions: { profit: 'up' } })).toBe(false);
  });
  it('says something once anything is answered, changed or predicted', () => {
    const own = [
      { answer: 'help' },
      { price: 410 },
      { orientation: 'value' },
      { spend: { hours: 600 } },
      { settings: { contact: 1 } },
      { predictions: { profit: 'up' } }
    ] as const;
    for (const change of own) expect(isChosen({ ...standing, ...change }, standing)).toBe(true);
  });
});
