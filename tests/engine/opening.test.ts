/** Who can be reached, and who is not there yet. */
import { describe, expect, it } from 'vitest';
import type { CompanySpec, MarketSpec } from '../../src/engine/market-spec';
import { createMarket, openMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import { playRound, viewOf, rivalLimits } from '../../src/engine/round';
import { NOBODY, SOURCES } from '../../src/engine/vocabulary';
import { cornerMarket, shop, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe('where choice is short', () => {
  const town = (choices: number): MarketSpec => {
    const spec = cornerMarket({ customers: 2000, history: 6 });
    // Where habit counts, tastes hardly differ and little is risked, what holds people is what they can reach.
    const parameters = {
      priceWeight: 6,
      tasteSpread: 0.75,
      riskWeight: 1.2,
      habitWeight: 1.1,
      brandWeight: 0.4
    };
    return { ...spec, parameters, climate: { ...spec.climate, choices } };
  };

  it('people stay with what they have, whether they are satisfied or not', () => {
    const lost = [0, 0.5, 1].map((choices) =>
      mean(
        seeds.map((seed) => {
          const { reports } = openMarket(town(choices), seed);
          return mean(reports[5].companies.map(({ lost, customers }) => lost / customers));
        })
      )
    );
    expect(lost[0]).toBeLessThan(0.6 * lost[1]);
    expect(lost[1]).toBeLessThan(0.85 * lost[2]);
  });

  it('everybody has one company within reach and with no choice no more than that', () => {
    const market = createMarket(town(0), 7);
    for (let i = 0; i < 2000; i++) {
      const tried = [0, 1, 2].filter((j) => market.minds.experience[i * 3 + j] > 0);
      expect(tried.length).toBeLessThanOrEqual(1);
    }
    expect(market.minds.home.filter((home) => home !== NOBODY).length).toBeGreaterThan(1200);
  });

  it('nobody can be said to stay by choice while most have none, and from the day they have, all are counted', () => {
    const told = (choices: number) => openMarket(town(choices), 7).reports.at(-1)?.companies ?? [];
    for (const { byChoice } of told(0.1)) expect(byChoice).toBeNull();
    for (const { byChoice, truth } of told(1)) expect(byChoice).toBe(truth.loyalty);
    for (const { byChoice, truth } of told(0.7)) {
      expect(byChoice).toBeLessThan(truth.loyalty);
      expect(byChoice).toBeGreaterThan(truth.loyalty - 15);
    }
  });

  it('a market that opens within a quarter tells who stays by choice from the next on', () => {
    const market = createMarket(town(0.1), 7);
    const input = { decisions: steadyDecisions(market.spec), answerCost: 0 };
    const opened = { kind: 'climate', field: 'choices', add: 1, week: 1 } as const;
    expect(playQuarter(market, { ...input, effects: [opened] }).companies[0].byChoice).toBeNull();
    expect(playQuarter(market, { ...input, effects: [] }).companies[0].byChoice).toBeGreaterThan(0);
  });

  it('the satisfied leave once the market opens', () => {
    const gone = seeds.map((seed) => {
      const market = createMarket(town(0.1), seed);
      const input = { decisions: steadyDecisions(market.spec), answerCost: 0 };
      const before = playQuarter(market, { ...input, effects: [] }).companies[0].truth.loyalty;
      const opened = { kind: 'climate', field: 'choices', add: 1, week: 1 } as const;
      return before - playQuarter(market, { ...input, effects: [opened] }).companies[0].truth.loyalty;
    });
    expect(mean(gone)).toBeGreaterThan(3);
  });
});

describe('a company that opens later', () => {
  const late = (opens?: number): CompanySpec[] => [
    shop('nine'),
    shop('penny', { control: { rule: 'price-led', with: {} } }),
    shop(
      'door',
      { ...(opens === undefined ? {} : { opens }), control: { rule: 'steady', with: {} } },
      { price: 700 }
    )
  ];
  const spec = cornerMarket({ customers: 2000, history: 3, companies: late(1) });
  const decision = steadyDecisions(spec)[0];
  const round = { decision, answerCost: 0, answer: [], happenings: [] };

  /** Numbers in a report that are not zero. */
  function figures(report: CompanyReport): number[] {
    const all = (value: unknown): number[] =>
      typeof value === 'number' ? [value] : Object.values(value ?? {}).flatMap(all);
    const survey = { satisfaction: report.survey.satisfaction.value, loyalty: report.survey.loyalty.value };
    const books = { ...report.books, cash: 0 };
    return all({ ...report, decision: {}, unitCost: 0, survey, books }).filter((x) => x !== 0);
  }

  it('is unknown, sells nothing and spends nothing until then', () => {
    const { market, reports } = openMarket(spec, 4);
    expect(market.minds.aware.every((bits) => (bits & 4) === 0)).toBe(true);
    for (const report of reports) expect(figures(report.companies[2])).toEqual([]);
    expect(playRound(market, round, reports).companies[2].books.cash).toBe(spec.companies[2].start.cash);
  });

  it('is nobody’s rival until then', () => {
    const { market, reports } = openMarket(spec, 4);
    const rivals = () =>
      viewOf(market, 1, reports, rivalLimits(market, 1)).rivals.map((rival) => rival.company);
    expect(rivals()).toEqual([0]);
    reports.push(playRound(market, round, reports));
    expect(rivals()).toEqual([0, 2]);
  });

  it('changes nothing for the others before it opens', () => {
    const others = [1, 20].map((opens) => {
      const { reports } = openMarket(
        cornerMarket({ customers: 2000, history: 3, companies: late(opens) }),
        4
      );
      return reports.map((report) => report.companies.slice(0, 2));
    });
    expect(others[0]).toEqual(others[1]);
  });

  it('is the only one that nobody has known since before the history', () => {
    const { aware, source } = openMarket(spec, 4).market.minds;
    const [before, later] = ['before', 'reach'].map((name) =>
      SOURCES.indexOf(name as (typeof SOURCES)[number])
    );
    const from = (j: number) =>
      [...aware.keys()].filter((i) => ((aware[i] >> j) & 1) === 1 && source[i * 3 + j] === before);
    expect(from(0).length).toBeGreaterThan(1500);
    const { market, reports } = openMarket(spec, 4);
    for (let q = 0; q < 3; q++) reports.push(playRound(market, round, reports));
    const known = [...market.minds.source.keys()].filter((at) => at % 3 === 2 && market.minds.source[at] > 0);
    expect(known.some((at) => market.minds.source[at] === later)).toBe(true);
    expect(known.some((at) => market.minds.source[at] === before)).toBe(false);
  });

  it('wins customers from its first day, who came to know it by themselves, advertising or friends', () => {
    const shares = seeds.map((seed) => {
      const { market, reports } = openMarket(spec, seed);
      for (let q = 0; q < 3; q++) reports.push(playRound(market, round, reports));
      const { source, aware } = market.minds;
      for (let i = 0; i < 2000; i++) if ((aware[i] & 4) !== 0) expect(source[i * 3 + 2]).toBeGreaterThan(0);
      const friends = [...aware.keys()].filter((i) => source[i * 3 + 2] === SOURCES.indexOf('friend'));
      expect(friends.length).toBeGreaterThan(0);
      return reports.slice(3).map((report) => report.companies[2].truth.share);
    });
    expect(mean(shares.map(([before]) => before))).toBe(0);
    expect(mean(shares.map(([, first]) => first))).toBeGreaterThan(5);
  });

  it('keeps every customer accounted for', () => {
    const { market, reports } = openMarket(spec, 4);
    for (let q = 0; q < 3; q++) {
      const report = playRound(market, round, reports);
      reports.push(report);
      const customers = report.companies.reduce((sum, company) => sum + company.customers, 0);
      expect(customers + report.undecided).toBe(2000);
      expect(report.companies.reduce((sum, company) => sum + company.truth.share, 0)).toBeCloseTo(100, 9);
    }
  });
});
