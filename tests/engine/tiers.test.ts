/** The best customers, the next and the others. */
import { describe, expect, it } from 'vitest';
import { createMarket } from '../../src/engine/market';
import { worthNow } from '../../src/engine/tiers';
import { cornerMarket } from './markets';
import { mean, playOn, relationMarket, seeds } from './relations';

const markets = seeds.map((seed) => createMarket(relationMarket(), seed));

describe('tiers', () => {
  it('are five, fifteen and eighty per cent of the customers, and together all of them', () => {
    for (const market of markets) {
      const [report] = playOn(market).reports;
      const { tiers } = report.truth;
      const shares = tiers.map((tier) => tier.customers / report.customers);
      expect(tiers.reduce((sum, tier) => sum + tier.customers, 0)).toBe(report.customers);
      expect(Math.abs(shares[0] - 0.05)).toBeLessThan(0.01);
      expect(Math.abs(shares[1] - 0.15)).toBeLessThan(0.02);
      const equity = tiers.reduce((sum, tier) => sum + tier.equity, 0);
      expect(Math.abs(equity - report.equity)).toBeLessThan(3);
      const segments = report.segments.reduce((sum, segment) => sum + segment.equity, 0);
      expect(Math.abs(segments - report.equity)).toBeLessThan(4);
    }
  });

  it('buy and bring the more the higher they are', () => {
    for (const market of markets) {
      const { tiers } = playOn(market).reports[0].truth;
      const each = (figure: 'purchases' | 'profit' | 'equity') =>
        tiers.map((tier) => tier[figure] / tier.customers);
      for (const [best, next, others] of [each('purchases'), each('profit'), each('equity')]) {
        expect(best).toBeGreaterThan(next);
        expect(next).toBeGreaterThan(others);
      }
    }
  });

  it('tell of the same people how many they are and what they bought, even where all shop alike', () => {
    const alike = relationMarket();
    const segments = alike.segments.map((segment) => ({ ...segment, trips: { mean: 0.9, shape: 400 } }));
    const { reports } = playOn(createMarket({ ...alike, segments }, 3));
    for (const { truth, purchases } of reports) {
      const bought = truth.tiers.map((tier) => tier.purchases / tier.customers);
      for (const each of bought) expect(each).toBeGreaterThan(1);
      expect(bought[0]).toBeGreaterThan(bought[2]);
      const all = truth.tiers.reduce((sum, tier) => sum + tier.purchases, 0);
      expect(all).toBeLessThanOrEqual(purchases);
      expect(all).toBeGreaterThan(0.7 * purchases);
    }
  });

  it('are seen by a company only as far as it knows its customers', () => {
    const half = cornerMarket({ customers: 2000, history: 4, levers: {} });
    const { truth, tiersKnown = [], known } = playOn(createMarket(half, 1)).reports[0];
    expect(known).toBeGreaterThan(40);
    expect(known).toBeLessThan(60);
    truth.tiers.forEach((tier, k) => {
      expect(tiersKnown[k].customers).toBeLessThan(tier.customers);
      expect(tiersKnown[k].purchases).toBeLessThan(tier.purchases);
      expect(tiersKnown[k].profit).toBeLessThan(tier.profit);
      expect(tiersKnown[k].purchases / tiersKnown[k].customers).toBeGreaterThan(1);
    });
    const all = playOn(markets[0]).reports[0];
    expect(all.known).toBeGreaterThan(99);
  });
});

describe('purchases', () => {
  it('concentrate in a fifth of the buyers, but not all of them', () => {
    const tops = markets.map((market) => playOn(market).reports[0].truth.concentration);
    expect(mean(tops.map((t) => t.top20))).toBeGreaterThan(45);
    expect(mean(tops.map((t) => t.top20))).toBeLessThan(75);
    for (const { top5, top20 } of tops) expect(top5).toBeLessThan(top20);
  });

  it('count half after half a year and nothing after two', () => {
    const [market] = markets;
    const at = market.minds.worth.findIndex((worth) => worth > 1);
    const last = market.minds.last[at];
    const now = worthNow(market, at, last);
    expect(worthNow(market, at, last + 26)).toBeCloseTo(now / 2, 6);
    expect(worthNow(market, at, last + 110)).toBe(0);
  });
});
