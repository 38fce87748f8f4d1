/** Whose customer somebody is, what ties them, and what a survey of it knows. */
import { describe, expect, it } from 'vitest';
import { probability } from '../../src/engine/choice';
import { copyMarket, createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import { NOBODY } from '../../src/engine/vocabulary';
import type { Watcher } from '../../src/engine/watcher';
import { cornerMarket, steadyDecisions } from './markets';

const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const spec = cornerMarket({ customers: 3000, history: 6 });
const market = createMarket(spec, 1);

describe('bonds', () => {
  it('belong to a company: those who went elsewhere are still drawn back to where they were known', () => {
    const chances = (bond: number) => {
      const m = copyMarket(market);
      const former = [...m.minds.home.keys()].filter((i) => m.minds.home[i] === 1);
      for (const i of former) m.minds.bond[3 * i + 2] = bond;
      return [
        mean(former.map((i) => probability(m, i, 2, 0))),
        mean(former.map((i) => probability(m, i, 1, 0)))
      ];
    };
    const [back, stay] = chances(0.6);
    const [backUnknown, stayUnknown] = chances(0);
    expect(back).toBeGreaterThan(1.2 * backUnknown);
    expect(stay).toBeLessThan(stayUnknown);
  });

  it('fade while people buy elsewhere', () => {
    const m = copyMarket(market);
    m.minds.bond.fill(0.9);
    playQuarter(m, { decisions: steadyDecisions(spec), answerCost: 0, effects: [] });
    const elsewhere = [...m.minds.home.keys()].filter((i) => m.minds.home[i] === 1);
    expect(mean(elsewhere.map((i) => m.minds.bond[3 * i + 2]))).toBeLessThan(0.7);
  });
});

describe('a custom', () => {
  it('outlives a purchase elsewhere: most people buy from several shops', () => {
    const m = copyMarket(market);
    const home = m.minds.home.slice();
    let strayed = 0;
    let still = 0;
    const watch: Watcher = {
      watched: new Uint8Array(spec.customers).fill(1),
      bought: ({ customer, company, switched }) => {
        if (home[customer] === NOBODY || home[customer] === company) return;
        strayed++;
        if (!switched && m.minds.home[customer] === home[customer]) still++;
      },
      week: ({ minds }) => home.set(minds.home)
    };
    playQuarter(m, { decisions: steadyDecisions(spec), answerCost: 0, effects: [], options: { watch } });
    expect(still / strayed).toBeGreaterThan(0.4);
    expect(still / strayed).toBeLessThan(0.9);
  });
});

describe('a survey of loyalty', () => {
  it('is not certain when few are asked and all of them stayed', () => {
    const captive = cornerMarket({
      customers: 1000,
      history: 2,
      parameters: { surveySize: 10, leavePurchases: 20, lapseTrips: 20 }
    });
    const { companies } = playQuarter(createMarket(captive, 3), {
      decisions: steadyDecisions(captive),
      answerCost: 0,
      effects: []
    });
    const sure = companies.map(({ survey }) => survey.loyalty).filter(({ value }) => value === 100);
    expect(sure.length).toBeGreaterThan(0);
    for (const { error, asked } of sure) {
      expect(asked).toBeLessThan(40);
      expect(error).toBeGreaterThan(5);
    }
  });
});
