/** What is said of a company in public: others than its customers come to know what it is like. */
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/engine/decision';
import { copyMarket, createMarket } from '../../src/engine/market';
import { weighCompanies } from '../../src/engine/performance';
import { playQuarter } from '../../src/engine/quarter';
import { hear } from '../../src/engine/reputation';
import type { Market } from '../../src/engine/state';
import { NOBODY, STOCKS } from '../../src/engine/vocabulary';
import { cornerMarket, shop, steadyDecisions } from './markets';

const COMPANIES = 3;
const spec = cornerMarket({
  customers: 3000,
  history: 4,
  companies: [shop('nine'), shop('penny'), shop('door')]
});
const markets = [1, 2, 3, 4, 5].map((seed) => createMarket(spec, seed));
const [market] = markets;
const { reputation, learningSlows } = market.parameters;
const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

/** A market in which the first shop does as well as can be, and somebody who bought there so often but is at home elsewhere. */
function heard(purchases: number, home = NOBODY): Market {
  const m = copyMarket(market);
  for (const stock of ['quality', 'skill', 'morale', 'social', 'atmosphere'] as const)
    m.firms.stocks[STOCKS.indexOf(stock)] = 1;
  weighCompanies(m);
  m.scratch.crowding[0] = 0;
  m.minds.home[0] = home;
  m.minds.experience[0] = purchases;
  m.minds.expectation[0] = 0.2;
  m.minds.satisfaction[0] = 0.2;
  return m;
}

/** What the first shop is like for the first customer. */
function levelOf(m: Market): number {
  const wants = Array.from(m.people.wants.subarray(0, 5));
  return wants.reduce((sum, want, d) => sum + want * m.scratch.performance[d], 0);
}

describe('reputation', () => {
  it('brings what a stranger expects, and how they like the shop, part of the way to what it is like', () => {
    const m = heard(0);
    hear(m, 0);
    const there = 0.2 + reputation * (levelOf(m) - 0.2);
    expect(m.minds.expectation[0]).toBeCloseTo(there, 5);
    expect(m.minds.satisfaction[0]).toBeCloseTo(there, 5);
  });

  it('goes half as far with those who bought there some times, and leaves their own satisfaction alone', () => {
    const m = heard(learningSlows);
    hear(m, 0);
    expect(m.minds.expectation[0]).toBeCloseTo(0.2 + (reputation / 2) * (levelOf(m) - 0.2), 5);
    expect(m.minds.satisfaction[0]).toBeCloseTo(0.2, 6);
  });

  it('tells a shop’s own customers nothing', () => {
    const m = heard(3, 0);
    hear(m, 0);
    expect(m.minds.expectation[0]).toBeCloseTo(0.2, 6);
  });

  it('speaks of crowding', () => {
    const [empty, full] = [0, 0.1].map((crowding) => {
      const m = heard(0);
      m.scratch.crowding[0] = crowding;
      hear(m, 0);
      return m.minds.expectation[0];
    });
    expect(full).toBeCloseTo(empty - 0.1 * reputation, 5);
  });

  /** People who never bought at the first shop before and do within a year in which its quality is this much better. */
  function won(better: number): number {
    return sum(
      markets.map((start) => {
        const m = copyMarket(start);
        const strangers = [...m.minds.home.keys()].filter((i) => m.minds.experience[i * COMPANIES] === 0);
        const rise: Effect = { kind: 'stock', company: 0, stock: 'quality', add: better, week: 1 };
        const decisions = steadyDecisions(spec);
        const options = { hold: [0], talk: false };
        for (let q = 0; q < 4; q++)
          playQuarter(m, { decisions, answerCost: 0, effects: q === 0 ? [rise] : [], options });
        return strangers.filter((i) => m.minds.experience[i * COMPANIES] > 0).length;
      })
    );
  }

  it('wins a shop that got better people who had never come, though nobody talks', () => {
    expect(won(0.4)).toBeGreaterThan(1.05 * won(0));
  });

  it('is nothing where its number is nothing', () => {
    const m = heard(0);
    hear({ ...m, parameters: { ...m.parameters, reputation: 0 } }, 0);
    expect(m.minds.expectation[0]).toBeCloseTo(0.2, 6);
  });
});
