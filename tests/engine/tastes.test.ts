/** Tastes: neighbours share some, a few people's change each quarter, and no decision has a part in it. */
import { describe, expect, it } from 'vitest';
import { copyMarket, createMarket } from '../../src/engine/market';
import { playTrial } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { cornerMarket, steadyDecisions } from './markets';

const CUSTOMERS = 8000;
const town = (parameters: Readonly<Record<string, number>>) =>
  cornerMarket({ customers: CUSTOMERS, history: 0, parameters });

function playOn(market: Market, quarters: number, price?: number): Market {
  const decisions = steadyDecisions(market.spec, price === undefined ? {} : { price });
  for (let q = 0; q < quarters; q++) playTrial(market, { decisions, answerCost: 0, effects: [] });
  return market;
}

/** The share of people who like another company than before. */
function changed(before: Float32Array, after: Float32Array): number {
  const count = before.length / CUSTOMERS;
  let people = 0;
  for (let i = 0; i < CUSTOMERS; i++) people += Number(before[i * count] !== after[i * count]);
  return people / CUSTOMERS;
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(x), mean(y)];
  const product = (u: readonly number[], v: readonly number[], p: number, q: number) =>
    u.reduce((sum, value, k) => sum + (value - p) * (v[k] - q), 0);
  return product(x, y, a, b) / Math.sqrt(product(x, x, a, a) * product(y, y, b, b));
}

/** How alike two people on the same block are in their liking of the first company. */
function alike({ people: { taste, keys } }: Market): number {
  const first = Array.from({ length: CUSTOMERS / 8 }, (_, block) => taste[8 * block * keys.length]);
  const second = Array.from({ length: CUSTOMERS / 8 }, (_, block) => taste[(8 * block + 3) * keys.length]);
  return correlation(first, second);
}

describe('tastes', () => {
  it('of a few people change before each quarter but the first', () => {
    const market = createMarket(town({ renewal: 0.1 }), 3);
    const first = market.people.taste;
    expect(playOn(market, 1).people.taste).toBe(first);
    const second = playOn(market, 1).people.taste;
    expect(changed(first, second)).toBeGreaterThan(0.09);
    expect(changed(first, second)).toBeLessThan(0.11);
    expect(changed(first, playOn(market, 1).people.taste)).toBeGreaterThan(0.17);
  });

  it('change for nobody where none are to', () => {
    const market = createMarket(town({ renewal: 0 }), 3);
    const first = market.people.taste;
    expect(playOn(market, 4).people.taste).toBe(first);
  });

  it('change for the same people into the same, whatever is decided and whoever is asked first', () => {
    const market = createMarket(town({}), 5);
    const [dear, cheap] = [copyMarket(market), copyMarket(market)];
    playOn(dear, 3, 1200);
    playOn(cheap, 3, 700);
    expect(cheap.people).toBe(dear.people);
    expect(playOn(createMarket(town({}), 5), 3).people.taste).toEqual(dear.people.taste);
  });

  it('are shared by neighbours in part, and stay so when they change', () => {
    expect(Math.abs(alike(createMarket(town({ likeness: 0 }), 7)))).toBeLessThan(0.1);
    const market = createMarket(town({ likeness: 0.5, renewal: 0.5 }), 7);
    expect(alike(market)).toBeGreaterThan(0.4);
    expect(alike(playOn(market, 3))).toBeGreaterThan(0.4);
  });
});
