/** A crisis: fewer come, advertising falls on deaf ears, customers look around, and trust buffers it for a while. */
import { describe, expect, it } from 'vitest';
import type { Decision, Effect } from '../../src/engine/decision';
import { copyMarket, createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import { weighCompanies } from '../../src/engine/performance';
import type { Market } from '../../src/engine/state';
import { stockAt } from '../../src/engine/stocks';
import { cornerMarket, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const spec = cornerMarket({ customers: 3000, history: 6 });
const markets = seeds.map((seed) => createMarket(spec, seed));
const crisis: Effect = { kind: 'crisis', company: 0, depth: 0.8, week: 1 };
const calm: Effect[] = [];

/** Purchases at the first shop, week by week over some quarters, of its customers at the start who pass. */
function weekly(
  market: Market,
  hit: boolean,
  quarters: number,
  who: (i: number) => boolean,
  changes: readonly Partial<Decision>[] = []
): number[] {
  const m = copyMarket(market);
  const watched = Uint8Array.from(m.minds.home, (home, i) => (home === 0 && who(i) ? 1 : 0));
  const weeks: number[] = Array.from({ length: 13 * quarters }, () => 0);
  for (let q = 0; q < quarters; q++) {
    const first = m.quarter * 13 + 1 - 13 * q;
    const watch = {
      watched,
      bought: ({ company, week }: { company: number; week: number }) => {
        if (company === 0) weeks[week - first]++;
      }
    };
    const effects = hit && q === 0 ? [crisis] : calm;
    const decisions = steadyDecisions(spec).map((own, j) => ({ ...own, ...changes[j] }));
    playQuarter(m, { decisions, answerCost: 0, effects, options: { watch } });
  }
  return weeks;
}

describe('a crisis', () => {
  it('costs a large part of the sales at once and wears off', () => {
    const losses = markets.map((market) => {
      const [with_, without] = [weekly(market, true, 4, () => true), weekly(market, false, 4, () => true)];
      const loss = (from: number, to: number) => {
        const sum = (xs: number[]) => xs.slice(from, to).reduce((a, b) => a + b, 0);
        return 1 - sum(with_) / sum(without);
      };
      return [loss(0, 8), loss(39, 52)];
    });
    expect(mean(losses.map(([early]) => early))).toBeGreaterThan(0.15);
    expect(mean(losses.map(([, late]) => late))).toBeLessThan(mean(losses.map(([early]) => early)) / 2);
  });

  it('makes its own advertising weaker', () => {
    const effect = (market: Market) => {
      const pull = (goodwill: number) => {
        const m = copyMarket(market);
        m.firms.stocks[stockAt('goodwill')] = goodwill;
        weighCompanies(m);
        return m.scratch.pull[0];
      };
      return pull(0.9) - pull(0.1);
    };
    const struck = copyMarket(markets[0]);
    struck.firms.crisis[0] = 0.8;
    expect(effect(struck)).toBeLessThan(0.6 * effect(markets[0]));
  });

  it('makes its customers heed the prices of others more', () => {
    const cut = [{}, { price: 790 }, {}];
    const many = [...markets, ...Array.from({ length: 15 }, (_, k) => createMarket(spec, 6 + k))];
    const sold = (market: Market, hit: boolean, changes: readonly Partial<Decision>[]) =>
      weekly(market, hit, 1, () => true, changes)
        .slice(0, 8)
        .reduce((a, b) => a + b, 0);
    const lost = (hit: boolean) =>
      mean(many.map((market) => sold(market, hit, cut) / sold(market, hit, []) - 1));
    expect(lost(true)).toBeLessThan(1.1 * lost(false));
  }, 180_000);

  it('is felt half as much in the first eight weeks by those who trust it most, and the gap shrinks', () => {
    const loss = (market: Market, who: (i: number) => boolean, from: number, to: number) => {
      const [struck, spared] = [true, false].map((hit) =>
        weekly(market, hit, 2, who)
          .slice(from, to)
          .reduce((a, b) => a + b, 0)
      );
      return 1 - struck / spared;
    };
    const trusting = (market: Market) => (i: number) => market.minds.trust[i * 3] > 0.75;
    const wary = (market: Market) => (i: number) => market.minds.trust[i * 3] < 0.5;
    const early = [trusting, wary].map((who) => mean(markets.map((m) => loss(m, who(m), 0, 8))));
    const late = [trusting, wary].map((who) => mean(markets.map((m) => loss(m, who(m), 8, 26))));
    expect(early[0]).toBeLessThan(0.6 * early[1]);
    expect(late[1] - late[0]).toBeLessThan(early[1] - early[0]);
  });

  it('finds less and less patience', () => {
    const m = copyMarket(markets[0]);
    playQuarter(m, { decisions: steadyDecisions(spec), answerCost: 0, effects: [crisis] });
    expect(m.firms.patience[0]).toBeLessThan(0.6);
    expect(m.firms.patience[1]).toBe(1);
  });

  it('is over sooner where what went wrong is made good', () => {
    const left = [0, 0.9].map((recovery) => {
      const m = copyMarket(markets[0]);
      m.firms.stocks[stockAt('recovery')] = recovery;
      playQuarter(m, {
        decisions: steadyDecisions(spec),
        answerCost: 0,
        effects: [crisis],
        options: { hold: [0, 1, 2] }
      });
      return m.firms.crisis[0];
    });
    expect(left[1]).toBeLessThan(0.8 * left[0]);
    expect(left[1]).toBeGreaterThan(0);
  });
});
