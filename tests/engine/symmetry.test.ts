/** No company is favoured by its place in the list, and a market left alone stays as it is. */
import { describe, expect, it } from 'vitest';
import { openMarket } from '../../src/engine/market';
import type { Decision, Effect } from '../../src/engine/decision';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport, QuarterReport } from '../../src/engine/report';
import { STOCKS } from '../../src/engine/vocabulary';
import { cornerMarket, shop, steadyDecisions, twins } from './markets';

const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

describe('mirrored companies', () => {
  const everyStock = Object.fromEntries(STOCKS.map((stock, s) => [stock, 0.2 + 0.02 * s]));
  const shops = [
    shop('nine', {}, { stocks: everyStock }),
    shop('penny', { counter: 1500 }, { stocks: { ...everyStock, skill: 0.1, recovery: 0.9 } }),
    shop('door', { unitCost: 500 }),
    shop('late', { opens: 1 }, { price: 950, stocks: everyStock })
  ];
  const orders = [
    [0, 1, 2, 3],
    [1, 0, 3, 2],
    [3, 2, 0, 1]
  ];
  const plans: Decision[] = [
    { orientation: 'value', price: 980, spend: { hours: 50_000 }, settings: { treatment: 1, entry: 2 } },
    { orientation: 'service', price: 900, spend: { notebook: 70_000 }, settings: { promise: 2, contact: 4 } },
    { orientation: 'relationship', price: 1100, spend: {}, settings: { contact: 2, treatment: 2 } },
    { orientation: 'experience', price: 970, spend: {}, settings: { promise: 1 } }
  ];

  /** Plays with the companies listed in another order; reports come back in the first order. */
  function playListed(order: number[]): CompanyReport[] {
    const { climate } = cornerMarket();
    const listed = cornerMarket({
      customers: 1500,
      history: 2,
      companies: order.map((k) => shops[k]),
      climate: { ...climate, choices: 0.8, technology: 0.9 }
    });
    const effects = (['crisis', 'breach'] as const).map((kind, k): Effect => {
      return { kind, company: order.indexOf(k), depth: 0.6, week: 3 };
    });
    const { market } = openMarket(listed, 8);
    let report: QuarterReport | undefined;
    for (let q = 0; q < 3; q++)
      report = playQuarter(market, { decisions: order.map((k) => plans[k]), answerCost: 0, effects });
    const companies = report?.companies ?? [];
    return shops.map((_, k) => companies[order.indexOf(k)]);
  }

  it('give mirrored results to the last bit, wherever they stand in the list', () => {
    const [first, ...others] = orders.map(playListed);
    for (const other of others) expect(other).toEqual(first);
  });

  it('that are twins share the market evenly over many seeds', () => {
    const shares = seeds.map((seed) => {
      const { reports } = openMarket(cornerMarket({ companies: twins(), history: 2 }), seed);
      return reports[1].companies[0].truth.share;
    });
    expect(Math.abs(mean(shares) - 50)).toBeLessThan(1.2);
  });
});

describe('a market in which nobody changes anything', () => {
  it('stays as it is: shares drift by less than two points a year', () => {
    const drifts = seeds.slice(0, 8).map((seed) => {
      const spec = cornerMarket({ customers: 5000, history: 8 });
      const { market, reports } = openMarket(spec, seed);
      const before = reports[7].companies.map((c) => c.truth.share);
      let after = before;
      for (let q = 0; q < 4; q++)
        after = playQuarter(market, {
          decisions: steadyDecisions(spec),
          answerCost: 0,
          effects: []
        }).companies.map((c) => c.truth.share);
      return after.map((share, j) => share - before[j]);
    });
    for (let j = 0; j < 3; j++) expect(Math.abs(mean(drifts.map((d) => d[j])))).toBeLessThan(1);
    expect(drifts.flat().filter((d) => Math.abs(d) < 2).length / drifts.flat().length).toBeGreaterThan(0.8);
  });
});
