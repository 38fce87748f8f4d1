/** Rivals and yardsticks: they decide by what a company could see, and as their idea of business says. */
import { describe, expect, it } from 'vitest';
import type { Decision, RoundInput } from '../../src/engine/decision';
import { copyMarket, openMarket } from '../../src/engine/market';
import type { CompanyView, Limits } from '../../src/engine/policies';
import { POLICIES, POLICY_NAMES, policyNamed } from '../../src/engine/policies';
import type { QuarterReport } from '../../src/engine/report';
import { decisionsFor, playRound, rivalLimits, viewOf } from '../../src/engine/round';
import { checkDecision, fitDecision } from '../../src/engine/rules';
import { ORIENTATIONS } from '../../src/engine/vocabulary';
import { cornerMarket } from './markets';

const spec = cornerMarket({ customers: 1000, history: 3 });
const { market, reports } = openMarket(spec, 5);
const [nine, penny, door] = spec.companies;
const limits: Limits = { ...rivalLimits(market, 0), price: { least: 700, most: 1500, step: 10 } };
const own: Decision = { orientation: 'service', price: 1000, spend: nine.start.spend };
const round = (decision: Decision): RoundInput => ({ decision, answerCost: 0, answer: [], happenings: [] });

/** Rounds in which the player decides the same each time. */
function game(decision: Decision, rounds: number): QuarterReport[] {
  const m = copyMarket(market);
  const all = [...reports];
  for (let r = 0; r < rounds; r++) all.push(playRound(m, round(decision), all));
  return all.slice(reports.length);
}

/** What company j sees now, with some of it otherwise. */
function view(j: number, changes: Partial<CompanyView> = {}): CompanyView {
  return { ...viewOf(market, j, reports, rivalLimits(market, j)), ...changes };
}

describe('a view of the market', () => {
  it('shows surveys, prices and shares, never the truth about anybody', () => {
    const seen = view(1);
    expect(JSON.stringify(seen)).not.toContain('truth');
    expect(seen.rivals.map((rival) => rival.company)).toEqual([0, 2]);
    expect(seen.own).toHaveLength(3);
    expect(seen.last.price).toBe(penny.start.price);
  });
});

describe('the price-led rival', () => {
  const priceLed = POLICIES['price-led'];

  it('goes under the cheapest shop on the street as long as its till allows', () => {
    const rivals = view(1).rivals.map((rival) => ({ ...rival, price: 900 }));
    expect(priceLed(view(1, { rivals })).price).toBeCloseTo(900 * 0.95, 6);
  });

  it('saves on its counter every quarter', () => {
    expect(priceLed(view(1)).spend.hours).toBeLessThan(penny.start.spend.hours ?? 0);
  });

  it('must raise its price when there is no money left', () => {
    expect(priceLed(view(1, { cash: -1 })).price).toBeGreaterThan(view(1).last.price);
  });

  it('never sells at a loss however low the street goes', () => {
    const rivals = view(1).rivals.map((rival) => ({ ...rival, price: 100 }));
    expect(priceLed(view(1, { rivals })).price).toBeGreaterThan(penny.unitCost);
  });
});

describe('the friend-led rival', () => {
  it('keeps its price a little above the usual and its people at the counter', () => {
    const decisions = game(own, 4).map((report) => report.companies[2].decision);
    for (const { price, spend, orientation } of decisions) {
      expect(Math.abs(price / 1040 - 1)).toBeLessThan(0.03);
      expect(spend.notebook).toBe(door.start.spend.notebook);
      expect(orientation).toBe('relationship');
    }
  });
});

describe('a round', () => {
  it('takes the player’s decision as it is and lets rivals decide by their rules', () => {
    const decisions = decisionsFor(market, round(own), reports);
    expect(decisions[0]).toEqual(own);
    expect(decisions[1].orientation).toBe('transaction');
  });

  it('charges the answer to the event to the player alone', () => {
    const m = copyMarket(market);
    const report = playRound(m, { ...round(own), answerCost: 777 }, reports);
    expect(report.companies.map((c) => c.books.answer)).toEqual([777, 0, 0]);
  });

  it('is decided by rivals before they see what the player does now', () => {
    const cheap = decisionsFor(market, round({ ...own, price: 700 }), reports);
    expect(cheap.slice(1)).toEqual(decisionsFor(market, round(own), reports).slice(1));
  });
});

describe('every policy', () => {
  it('is known by its name, and nothing else is', () => {
    for (const name of POLICY_NAMES) expect(policyNamed(name)).toBe(POLICIES[name]);
    expect(policyNamed('toString')).toBeUndefined();
  });

  it('can be fitted to the limits', () => {
    for (const name of POLICY_NAMES) {
      const fitted = fitDecision(limits, POLICIES[name](view(0, { limits, rounds: 4 })), 0);
      expect(checkDecision(limits, fitted, 0)).toEqual([]);
    }
  });

  it('among the five pure ones holds its orientation and spends what the others spend', () => {
    const spent = ORIENTATIONS.map((orientation) => {
      const plan = POLICIES[`pure-${orientation}`](view(0, { limits }));
      expect(plan.orientation).toBe(orientation);
      return Object.values(plan.spend).reduce((sum, cents) => sum + cents, 0);
    });
    for (const sum of spent) expect(sum).toBeCloseTo(limits.budget * 0.85, 3);
  });

  it('that decides by lot decides otherwise under other luck', () => {
    const lots = [1, 2, 3].map((luck) => POLICIES.random(view(0, { limits, luck })).price);
    expect(new Set(lots).size).toBe(3);
  });

  it('that strips at the end plays on until then', () => {
    const strip = POLICIES['end-game-strip'];
    expect(strip(view(0, { limits, rounds: 4, quarter: 2 }))).toEqual(view(0).last);
    expect(strip(view(0, { limits, rounds: 4, quarter: 3 })).price).toBe(1500);
  });
});
