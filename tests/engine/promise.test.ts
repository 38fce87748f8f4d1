/** What a company promises: bold words bring people in and let them down, modest ones the reverse. */
import { describe, expect, it } from 'vitest';
import { chosen, got, list } from '../../src/engine/chunk';
import { copyMarket, createMarket } from '../../src/engine/market';
import { learn } from '../../src/engine/minds';
import { weighCompanies } from '../../src/engine/performance';
import { playQuarter } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { SETTINGS, STOCKS } from '../../src/engine/vocabulary';
import { cornerMarket, shop, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const spec = cornerMarket({
  customers: 3000,
  history: 4,
  companies: [shop('nine', {}, { awareness: 0.6, stocks: { goodwill: 0.7 } }), shop('penny'), shop('door')]
});
const markets = seeds.map((seed) => createMarket(spec, seed));

/** After some quarters of one promise: people who tried the shop first in them, its satisfaction, and its trust. */
function after(promise: (typeof SETTINGS.promise)[number], quarters: number) {
  const outcomes = markets.map((market: Market) => {
    const m = copyMarket(market);
    const strangers = [...m.minds.home.keys()].filter((i) => m.minds.experience[i * 3] === 0);
    let last;
    for (let q = 0; q < quarters; q++) {
      const decisions = steadyDecisions(spec, { settings: { promise: SETTINGS.promise.indexOf(promise) } });
      last = playQuarter(m, { decisions, answerCost: 0, effects: [] }).companies[0];
    }
    const tried = strangers.filter((i) => m.minds.experience[i * 3] > 0).length;
    return { tried, satisfaction: last?.truth.satisfaction ?? 0, trust: last?.trust ?? 0 };
  });
  return {
    tried: mean(outcomes.map((o) => o.tried)),
    satisfaction: mean(outcomes.map((o) => o.satisfaction)),
    trust: mean(outcomes.map((o) => o.trust))
  };
}

const [honest, modest, bold] = SETTINGS.promise.map((promise) => after(promise, 3));

describe('a bold promise', () => {
  it('makes more people try', () => {
    expect(bold.tried).toBeGreaterThan(1.04 * honest.tried);
  });

  it('lets them down', () => {
    expect(bold.satisfaction).toBeLessThan(honest.satisfaction - 0.7);
    expect(bold.trust).toBeLessThan(honest.trust);
  });
});

describe('a modest promise', () => {
  it('makes fewer people try', () => {
    expect(modest.tried).toBeLessThan(0.97 * honest.tried);
  });

  it('is more than kept', () => {
    expect(modest.satisfaction).toBeGreaterThan(honest.satisfaction + 0.3);
    expect(modest.trust).toBeGreaterThan(honest.trust);
  });
});

describe('what is promised', () => {
  /** How far beyond what they get somebody with so many purchases comes to expect the loudest shop to be, the promise honest. */
  function beyond(purchases: number): number {
    const m = copyMarket(markets[0]);
    m.firms.stocks[STOCKS.indexOf('goodwill')] = 1;
    weighCompanies(m);
    for (let time = 0; time < 500; time++) {
      [list[0], chosen[0], got[0]] = [0, 0, 0.5];
      m.minds.experience[0] = purchases;
      learn(m, 1);
    }
    return m.minds.expectation[0] - 0.5;
  }

  it('is believed the less the better somebody knows the shop', () => {
    const { promise, promiseHonest, learningSlows } = markets[0].parameters;
    expect(beyond(0)).toBeCloseTo(promise * (1 - promiseHonest), 4);
    expect(beyond(learningSlows)).toBeCloseTo(beyond(0) / 2, 4);
    expect(beyond(200)).toBeLessThan(0.2 * beyond(0));
  });
});
