/** What holds in every market whatever anybody decides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMarket } from '../../src/engine/check-market';
import type { Decision } from '../../src/engine/decision';
import { marketHash } from '../../src/engine/hash';
import { copyMarket, createMarket, openMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { QuarterReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import { decision, effect, market } from './arbitraries';
import { cornerMarket, steadyDecisions } from './markets';

const runs = { numRuns: 25 };
const seed = fc.integer({ min: 0, max: 0xffffffff });
const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

/** Every number in a report, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function expectSound(m: Market, report: QuarterReport): void {
  expect(numbersIn(report).every(Number.isFinite)).toBe(true);
  expect(sum(report.companies.map((c) => c.customers)) + report.undecided).toBe(m.spec.customers);
  expect(sum(report.flows.flat())).toBe(m.spec.customers);
  const sold = sum(report.companies.map((c) => c.purchases));
  if (sold > 0) expect(sum(report.companies.map((c) => c.truth.share))).toBeCloseTo(100, 9);
  for (const array of [m.minds.expectation, m.minds.satisfaction, m.minds.trust, m.minds.habit, m.minds.bond])
    expect(array.every((x) => x >= 0 && x <= 1)).toBe(true);
  for (const array of [m.minds.reciprocity, m.minds.empathy, m.minds.tie, m.minds.points])
    expect(array.every((x) => x >= 0 && x <= 1)).toBe(true);
  expect(m.minds.grudge.every((x) => x >= 0 && x <= Math.fround(m.parameters.grudgeMost))).toBe(true);
  expect(m.firms.stocks.every((x) => x >= 0 && x <= 1)).toBe(true);
}

describe('in every market', () => {
  it('customers are conserved, shares sum to one and every figure is finite', () => {
    fc.assert(
      fc.property(
        market,
        seed,
        fc.array(fc.array(decision, { minLength: 8, maxLength: 8 }), { maxLength: 3 }),
        fc.array(effect, { maxLength: 4 }),
        (spec, s, rounds, effects) => {
          expect(checkMarket(spec)).toEqual([]);
          const { market: m, reports } = openMarket(spec, s);
          for (const report of reports) expectSound(m, report);
          for (const decisions of rounds) {
            const own = decisions.slice(0, spec.companies.length);
            expectSound(m, playQuarter(m, { decisions: own, answerCost: 0, effects }));
          }
        }
      ),
      runs
    );
  });

  it('every cent has one origin and one use', () => {
    fc.assert(
      fc.property(
        seed,
        fc.array(decision, { minLength: 3, maxLength: 3 }),
        fc.nat(100_000),
        (s, decisions, answerCost) => {
          const m = createMarket(cornerMarket({ customers: 300, history: 1 }), s);
          const cash = Array.from(m.firms.cash);
          const report = playQuarter(m, { decisions, answerCost, effects: [] });
          report.companies.forEach(
            ({ books, purchases, complaints: made, decision: { price, spend } }, j) => {
              expect(books.revenue).toBe(purchases * price);
              expect(books.goods).toBe(purchases * m.spec.companies[j].unitCost);
              expect(books.serving).toBe(purchases * 20);
              expect(books.levers).toBe(sum(Object.values(spend)));
              expect(books.answer).toBe(j === 0 ? answerCost : 0);
              expect(books.complaints).toBe((made.resolved + made.fast) * Math.round(price / 2));
              const { revenue, profit, cash: till, ...costs } = books;
              expect(profit).toBe(revenue - sum(Object.values(costs)));
              expect(till).toBe(cash[j] + profit);
              expect(numbersIn(books).every(Number.isInteger)).toBe(true);
            }
          );
        }
      ),
      runs
    );
  });

  it('those who came and those who left account for every change in customers', () => {
    const m = createMarket(cornerMarket(), 3);
    const before = playQuarter(m, { decisions: steadyDecisions(m.spec), answerCost: 0, effects: [] });
    const after = playQuarter(m, {
      decisions: steadyDecisions(m.spec, { price: 800 }),
      answerCost: 0,
      effects: []
    });
    before.companies.forEach(({ customers }, j) => expect(sum(after.flows[j])).toBe(customers));
    after.companies.forEach(({ customers }, j) =>
      expect(sum(after.flows.map((row) => row[j]))).toBe(customers)
    );
  });
});

describe('the same again', () => {
  const spec = cornerMarket({ customers: 500, history: 2 });

  it('the same seed and decisions give the same market to the bit', () => {
    fc.assert(
      fc.property(seed, fc.array(decision, { minLength: 3, maxLength: 3 }), (s, decisions) => {
        const play = () => playQuarter(createMarket(spec, s), { decisions, answerCost: 0, effects: [] });
        expect(play()).toEqual(play());
      }),
      runs
    );
  });

  it('another seed gives another market', () => {
    expect(marketHash(createMarket(spec, 1))).not.toBe(marketHash(createMarket(spec, 2)));
  });

  it('a copy goes its own way and leaves the original alone', () => {
    const m = createMarket(spec, 9);
    const hash = marketHash(m);
    const copy = copyMarket(m);
    playQuarter(copy, { decisions: steadyDecisions(spec, { price: 500 }), answerCost: 0, effects: [] });
    expect(marketHash(m)).toBe(hash);
    expect(marketHash(copy)).not.toBe(hash);
  });

  it('a market survives the way to a worker', () => {
    const m = createMarket(spec, 9);
    const sent = structuredClone(m);
    const input = { decisions: steadyDecisions(spec), answerCost: 0, effects: [] };
    expect(playQuarter(sent, input)).toEqual(playQuarter(m, input));
  });

  it('looking on changes nothing', () => {
    const m = createMarket(spec, 9);
    const watched = new Uint8Array(spec.customers).fill(1);
    let seen = 0;
    const watch = {
      watched,
      week: () => seen++,
      bought: () => seen++,
      stayedHome: () => seen++,
      heard: () => seen++,
      told: () => seen++
    };
    const input = { decisions: steadyDecisions(spec), answerCost: 0, effects: [] };
    const looked = playQuarter(copyMarket(m), { ...input, options: { watch } });
    expect(looked).toEqual(playQuarter(m, input));
    expect(seen).toBeGreaterThan(1000);
  });
});

describe('luck belongs to a customer', () => {
  /** Who went where, week by week. */
  function diary(decisions: Decision[], luck = 0): string[] {
    const spec = cornerMarket({ customers: 400, history: 2 });
    const m = createMarket(spec, 4);
    const lines: string[] = [];
    const watch = {
      watched: new Uint8Array(400).fill(1),
      bought: ({ customer, week }: { customer: number; week: number }) => lines.push(`${week}:${customer}`),
      stayedHome: (customer: number, week: number) => lines.push(`${week}:${customer}`)
    };
    playQuarter(m, { decisions, answerCost: 0, effects: [], options: { watch, luck } });
    return lines.sort();
  }

  it('a lever changes nobody’s shopping days', () => {
    const spec = cornerMarket({ customers: 400, history: 2 });
    expect(diary(steadyDecisions(spec, { spend: { hours: 1 } }))).toEqual(diary(steadyDecisions(spec)));
  });

  it('another luck gives other days to the same people', () => {
    const spec = cornerMarket({ customers: 400, history: 2 });
    expect(diary(steadyDecisions(spec), 5)).not.toEqual(diary(steadyDecisions(spec)));
  });

  it('a better offer of one company moves nobody between two others in that week', () => {
    const spec = cornerMarket({ customers: 2000, history: 2 });
    const chosen = (price: number) => {
      const m = createMarket(spec, 4);
      const first = new Map<number, number>();
      const watch = {
        watched: new Uint8Array(2000).fill(1),
        bought: ({ customer, week, company }: { customer: number; week: number; company: number }) => {
          if (week === 1 && !first.has(customer)) first.set(customer, company);
        }
      };
      playQuarter(m, {
        decisions: steadyDecisions(spec, { price }),
        answerCost: 0,
        effects: [],
        options: { watch }
      });
      return first;
    };
    const dear = chosen(1000);
    const cheap = chosen(900);
    for (const [customer, company] of dear) expect([company, 0]).toContain(cheap.get(customer));
    expect(cheap.size).toBeGreaterThanOrEqual(dear.size);
  });
});
