/** Customer equity against what the same customers bring in, and the end of a game, where it must not be gamed. */
import { describe, expect, it } from 'vitest';
import { goodsCost } from '../../src/engine/books';
import type { Decision } from '../../src/engine/decision';
import { copyMarket, createMarket } from '../../src/engine/market';
import type { MarketSpec } from '../../src/engine/market-spec';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import { cornerMarket, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const YEARS_3 = 12;

const corner = cornerMarket({ customers: 1500 });
const fickle = cornerMarket({
  customers: 1500,
  climate: { ...corner.climate, switching: 0, transparency: 0.9, outside: 0.2 },
  parameters: { tasteSpread: 0.7, habitWeight: 0.6 }
});

/** The company's report on a quarter played thus, and what the customers it then had bring it in the three years after. */
function lastRound(spec: MarketSpec, seed: number, own: Partial<Decision>): [CompanyReport, number] {
  const m = createMarket(spec, seed);
  const decisions = steadyDecisions(spec, own);
  const report = playQuarter(m, { decisions, answerCost: 0, effects: [] }).companies[0];
  return [report, marginsOf(m, decisions)];
}

function marginsOf(market: Market, decisions: readonly Decision[]): number {
  const m = copyMarket(market);
  const watched = Uint8Array.from(m.minds.home, (home) => (home === 0 ? 1 : 0));
  let worth = 0;
  let discount = 1;
  const watch = {
    watched,
    bought: ({ customer, company, price }: { customer: number; company: number; price: number }) => {
      const { costToServe } = m.spec.segments[m.people.segment[customer]];
      if (company === 0) worth += discount * (price - goodsCost(m, 0) - costToServe);
    }
  };
  for (let quarter = 0; quarter < YEARS_3; quarter++) {
    discount /= 1 + m.parameters.discount;
    playQuarter(m, { decisions, answerCost: 0, effects: [], options: { watch } });
  }
  return worth;
}

/** Means over the seeds: equity, what it stands for, and the profit of the quarter. */
function measured(spec: MarketSpec, own: Partial<Decision> = {}) {
  const rounds = seeds.map((seed) => lastRound(spec, seed, own));
  return {
    equity: mean(rounds.map(([report]) => report.equity)),
    worth: mean(rounds.map(([, worth]) => worth)),
    profit: mean(rounds.map(([report]) => report.truth.profit))
  };
}

const spend = corner.companies[0].start.spend;
const doubled = Object.fromEntries(Object.entries(spend).map(([lever, cents]) => [lever, 2 * cents]));
const plain = measured(corner);

describe('customer equity', () => {
  it('is within a seventh of what the same customers bring in three years, in two markets', () => {
    for (const { equity, worth } of [plain, measured(fickle)]) {
      expect(equity / worth).toBeGreaterThan(6 / 7);
      expect(equity / worth).toBeLessThan(8 / 7);
    }
  });
});

describe('in the last round', () => {
  it('stripping the shop loses no more equity than it loses in truth, and more than it earns', () => {
    const stripped = measured(corner, { spend: {} });
    expect(stripped.equity).toBeLessThan(plain.equity);
    expect(plain.equity - stripped.equity).toBeLessThan(plain.worth - stripped.worth);
    const both = measured(corner, { price: 1400, spend: {} });
    expect(plain.equity - both.equity).toBeLessThan(1.1 * (plain.worth - both.worth));
    expect(plain.equity - both.equity).toBeGreaterThan(both.profit - plain.profit);
  });

  it('spending the most gains no more equity than it gains in truth', () => {
    const lavish = measured(corner, { spend: doubled });
    expect(lavish.equity).toBeGreaterThan(plain.equity);
    expect(lavish.equity - plain.equity).toBeLessThan(lavish.worth - plain.worth);
  });

  it('a dearer price alone costs more equity than it earns', () => {
    const dear = measured(corner, { price: 1400 });
    expect(plain.equity - dear.equity).toBeGreaterThan(dear.profit - plain.profit);
  });
});
