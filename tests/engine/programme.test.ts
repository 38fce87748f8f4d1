/** Clubs and rewards: who joins, what they do, and what is left when the money stops. */
import { describe, expect, it } from 'vitest';
import { copyMarket, createMarket } from '../../src/engine/market';
import type { Decision } from '../../src/engine/decision';
import { keenness } from '../../src/engine/programme';
import { SETTINGS } from '../../src/engine/vocabulary';
import { customersOf, mean, playOn, purchasesOf, relationMarket, seeds, spending } from './relations';

const spec = relationMarket({}, { customers: 4000 });
const markets = seeds.map((seed) => createMarket(spec, seed));
const entry = (step: (typeof SETTINGS.entry)[number]) => ({ entry: SETTINGS.entry.indexOf(step) });
const rewards: Partial<Decision> = { spend: spending(spec, { rewards: 100 }) };
const club: Partial<Decision> = { spend: spending(spec, { club: 100 }) };
const none: Partial<Decision> = { spend: spending(spec, {}) };

const sum = (bought: Float64Array, of: readonly number[]) => of.reduce((all, i) => all + bought[i], 0);

/**
 * Per cent more purchases, quarter by quarter, than without: of a year's buyers the lighter two thirds and the heaviest third.
 * The plan runs for a year, then stops.
 */
function lifts(plan: Partial<Decision>): { light: number[]; heavy: number[] } {
  const runs = markets.map((market) => {
    const [a, b] = [copyMarket(market), copyMarket(market)];
    const year = purchasesOf(a, none, 4);
    for (let quarter = 0; quarter < 4; quarter++) purchasesOf(b, none);
    const buyers = [...year.keys()].filter((i) => year[i] > 0).sort((x, y) => year[x] - year[y]);
    const cut = Math.floor((2 * buyers.length) / 3);
    const groups = [buyers.slice(0, cut), buyers.slice(cut)];
    return Array.from({ length: 6 }, (_, quarter) => {
      const without = purchasesOf(a, none);
      const within = purchasesOf(b, quarter < 4 ? plan : none);
      return groups.map((group) => 100 * (sum(within, group) / sum(without, group) - 1));
    });
  });
  const each = (group: number) =>
    Array.from({ length: 6 }, (_, quarter) => mean(runs.map((run) => run[quarter][group])));
  return { light: each(0), heavy: each(1) };
}

describe('rewards alone', () => {
  const { light, heavy } = lifts(rewards);

  it('move light buyers by 3 to 20 per cent and heavy buyers by less than 3', () => {
    expect(mean(light.slice(1, 4))).toBeGreaterThan(3);
    expect(mean(light.slice(1, 4))).toBeLessThan(20);
    expect(Math.abs(mean(heavy.slice(1, 4)))).toBeLessThan(3);
  });

  it('are without effect a quarter after the money stops', () => {
    expect(Math.abs(light[5])).toBeLessThan(2);
    expect(Math.abs(heavy[5])).toBeLessThan(2);
  });

  it('make many members who bond no more than anybody', () => {
    for (const market of markets) {
      const { market: after, reports } = playOn(market, rewards, 4);
      const { market: before } = playOn(market, none, 4);
      const customers = customersOf(after);
      expect(reports[3].members).toBeGreaterThan(0.9 * customers.length);
      const bond = (m: typeof after) => mean(customersOf(m).map((i) => m.minds.bond[i * 3]));
      expect(bond(after)).toBeLessThan(bond(before) + 0.02);
    }
  });

  it('cost what they cost, to the cent', () => {
    for (const market of markets) {
      const { books } = playOn(market, rewards, 4).reports[3];
      expect(books.rewards).toBeGreaterThan(0.01 * books.revenue);
      const { goods, serving, levers, answer, turning, complaints, care, overhead } = books;
      const costs = goods + serving + levers + answer + turning + complaints + care + overhead;
      expect(books.revenue - costs - books.rewards).toBe(books.profit);
      expect(Number.isInteger(books.rewards)).toBe(true);
    }
  });
});

describe('a club', () => {
  it('lets members bond, and the bond outlives it', () => {
    for (const market of markets) {
      const run = playOn(market, club, 4).market;
      const without = playOn(market, none, 4).market;
      const bond = (m: typeof run) => mean(customersOf(m).map((i) => m.minds.bond[i * 3]));
      expect(bond(run)).toBeGreaterThan(1.3 * bond(without));
      const [later, plainly] = [playOn(run, none).market, playOn(without, none).market];
      expect(bond(later)).toBeGreaterThan(1.15 * bond(plainly));
    }
  });

  it('that has to be earned or paid for has fewer members, and fees pay for some of it', () => {
    for (const market of markets) {
      const [bought, earned, paid] = SETTINGS.entry.map(
        (step) => playOn(market, { ...club, settings: entry(step) }).reports[0]
      );
      expect(earned.members).toBeLessThan(bought.members);
      expect(paid.members).toBeLessThan(0.5 * bought.members);
      expect(paid.members).toBeGreaterThan(0);
      expect(paid.books.rewards).toBe(-paid.members * 2 * paid.decision.price);
      expect(bought.books.rewards).toBe(0);
    }
  });

  it('has members as keen as they came in, even where others have to pay now', () => {
    const market = copyMarket(markets[0]);
    const { minds, parameters } = market;
    const plan = (step: (typeof SETTINGS.entry)[number]) => ({ ...club, settings: entry(step) });
    const free = playOn(market, plan('bought'), 3).market;
    const joined = [...free.minds.member.keys()].filter((i) => (free.minds.member[i] & 1) === 1);
    const later = playOn(free, plan('paid'), 2).market;
    const keen = [...later.minds.member.keys()]
      .filter((i) => (later.minds.member[i] & 1) === 1)
      .map((i) => keenness(later, i, 0));
    expect(joined.every((i) => keenness(later, i, 0) === 1)).toBe(true);
    expect(keen.filter((each) => each === parameters.keenPaid).length).toBeGreaterThan(0);
    expect(keen.length).toBe(joined.length + keen.filter((each) => each === parameters.keenPaid).length);
    const bond = (m: typeof later) => mean(joined.map((i) => m.minds.bond[i * 3]));
    expect(bond(later)).toBeCloseTo(bond(playOn(free, plan('bought'), 2).market), 2);
    expect(minds.member.some((bits) => bits !== 0)).toBe(false);
  });

  it('that is given up has no members any more', () => {
    const { market } = playOn(markets[0], club, 2);
    expect(playOn(market, none, 16).reports[15].members).toBe(0);
  });
});
