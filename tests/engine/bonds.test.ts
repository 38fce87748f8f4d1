/** What holds customers beside satisfaction and trust. */
import { describe, expect, it } from 'vitest';
import { isKnown } from '../../src/engine/acquaintance';
import { probability } from '../../src/engine/choice';
import { copyMarket, createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { steadyDecisions } from './markets';
import { customersOf, mean, playOn, relationMarket, seeds, spending } from './relations';

const plain = relationMarket();
const tied = { ...plain, companies: plain.companies.map((c) => ({ ...c })) };
tied.companies[0] = {
  ...tied.companies[0],
  start: { ...tied.companies[0].start, spend: spending(plain, { ties: 100 }) }
};

/** Of the customers of the first shop (or those of them who are let down), the share that leaves within a year. */
function churn(before: Market, after: Market, only: (i: number) => boolean = () => true): number {
  const customers = customersOf(before).filter(only);
  return customers.filter((i) => after.minds.home[i] !== 0).length / customers.length;
}

const free = seeds.map((seed) => createMarket({ ...plain, history: 8 }, seed));
const bound = seeds.map((seed) => createMarket({ ...tied, history: 8 }, seed));
const letDown = (m: Market) => (i: number) => m.minds.satisfaction[i * 3] < 0.5;
const yearOf = (m: Market) => playOn(m, { spend: m.spec.companies[0].start.spend }, 4).market;

describe('structural ties', () => {
  it('cut the customers lost in a year to a third or less', () => {
    const lost = mean(free.map((m) => churn(m, yearOf(m))));
    const kept = mean(bound.map((m) => churn(m, yearOf(m))));
    expect(lost).toBeGreaterThan(0.15);
    expect(kept).toBeLessThan(lost / 3);
  });

  it('hold people who are let down, until they are cut', () => {
    const stay = bound.map((m) => churn(m, yearOf(m), letDown(m)));
    const cut = bound.map((m) => {
      const after = copyMarket(m);
      after.minds.tie.fill(0);
      const decisions = steadyDecisions(m.spec, { spend: spending(m.spec, { ties: 0 }) });
      const effects = [{ kind: 'stock', company: 0, stock: 'structure', add: -1, week: 1 }] as const;
      for (let quarter = 0; quarter < 4; quarter++)
        playQuarter(after, { decisions, answerCost: 0, effects: [...effects] });
      return churn(m, after, letDown(m));
    });
    expect(mean(bound.map((m) => customersOf(m).filter(letDown(m)).length))).toBeGreaterThan(50);
    expect(mean(stay)).toBeLessThan(0.15);
    expect(mean(cut)).toBeGreaterThan(2 * mean(stay));
  });
});

describe('empathy', () => {
  const half = relationMarket({ analytics: 0.8, freshness: 0.8 });
  const { hours } = half.levers;
  const spec = { ...half, levers: hours ? { hours } : {} };
  const [own, ...others] = spec.companies;
  const stocks = { ...own.start.stocks, database: 0.5 };
  const some = { ...spec, companies: [{ ...own, start: { ...own.start, stocks } }, ...others] };
  const felt = (contact: number) =>
    seeds.map((seed) => {
      const { market } = playOn(createMarket(some, seed), { settings: { contact } }, 4);
      const customers = customersOf(market);
      const empathy = (knows: boolean) =>
        mean(customers.filter((i) => isKnown(market, i, 0) === knows).map((i) => market.minds.empathy[i]));
      return { known: empathy(true), others: empathy(false) };
    });

  it('grows with those the company knows and goes to, not with the others', () => {
    const [basic, partner] = [felt(0), felt(4)];
    seeds.forEach((_, k) => {
      expect(partner[k].known).toBeGreaterThan(2 * basic[k].known);
      expect(partner[k].known).toBeGreaterThan(3 * partner[k].others);
    });
  });
});

describe('reciprocity and empathy', () => {
  it('begin again with a new company, but for what a bond there remembers', () => {
    for (const market of free) {
      const after = copyMarket(market);
      const homes = market.minds.home.slice();
      after.minds.reciprocity.fill(1);
      after.minds.empathy.fill(1);
      playQuarter(after, { decisions: steadyDecisions(plain), answerCost: 0, effects: [] });
      const people = [...homes.keys()].filter((i) => homes[i] < 3 && after.minds.home[i] < 3);
      const stayed = people.filter((i) => after.minds.home[i] === homes[i]);
      const moved = people.filter((i) => after.minds.home[i] !== homes[i]);
      expect(moved.length).toBeGreaterThan(20);
      expect(mean(moved.map((i) => after.minds.empathy[i]))).toBeLessThan(0.4);
      expect(mean(stayed.map((i) => after.minds.empathy[i]))).toBeGreaterThan(0.8);
      expect(mean(moved.map((i) => after.minds.reciprocity[i]))).toBeLessThan(
        mean(stayed.map((i) => after.minds.reciprocity[i]))
      );
    }
  });

  it('fade with every week away, by a share of what is left', () => {
    const market = copyMarket(free[0]);
    const { minds, parameters } = market;
    minds.reciprocity.fill(0.8);
    minds.empathy.fill(0.5);
    const left = (fade: number, weeks: number) => Math.pow(1 - fade, weeks);
    for (const i of customersOf(market).slice(0, 50)) {
      const logOdds = (week: number) => {
        const chance = probability(market, i, 0, week);
        return Math.log(chance / (1 - chance));
      };
      const away = 0 - minds.last[i * 3];
      const owed = left(parameters.reciprocityFade, away) - left(parameters.reciprocityFade, away + 60);
      const close = left(parameters.empathyFade, away) - left(parameters.empathyFade, away + 60);
      const fall = 0.8 * parameters.reciprocityWeight * owed + 0.5 * parameters.empathyWeight * close;
      expect(logOdds(0) - logOdds(60)).toBeCloseTo(fall, 5);
    }
  });

  it('hold customers: without them more leave', () => {
    const lost = (full: number) =>
      mean(
        free.map((market) => {
          const before = copyMarket(market);
          before.minds.reciprocity.fill(full);
          before.minds.empathy.fill(full);
          return churn(market, playOn(before).market);
        })
      );
    expect(lost(1)).toBeLessThan(0.8 * lost(0));
  });
});
