/** Asking people back: the lapsed come more readily than strangers, sooner than later, and the more for what there was. */
import { describe, expect, it } from 'vitest';
import type { MarketSpec } from '../../src/engine/market-spec';
import { createMarket, openMarket } from '../../src/engine/market';
import type { CompanyReport } from '../../src/engine/report';
import { playQuarter } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { NOBODY, WEEKS } from '../../src/engine/vocabulary';
import { hasLapsed } from '../../src/engine/winback';
import { cornerMarket, shop, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

/** Three shops, of which the first asks people back as hard as told and knows this share of its customers. */
function town(winback: number, database = 0.8): MarketSpec {
  return cornerMarket({
    customers: 4000,
    history: 8,
    companies: [
      shop(
        'nine',
        {},
        {
          spend: { hours: 600_000, notebook: database === 0 ? 0 : 600_000 },
          stocks: { winback, database, goodwill: 0.6 }
        }
      ),
      shop('penny', {}, { awareness: 0.9 }),
      shop('door', {}, { awareness: 0.9 })
    ]
  });
}

const runs = seeds.map((seed) => openMarket(town(0.6), seed));

function over(reports: CompanyReport[][], figure: (report: CompanyReport) => number): number {
  return mean(reports.map((of) => of.reduce((sum, report) => sum + figure(report), 0)));
}

const own = runs.map(({ reports }) => reports.slice(2).map((report) => report.companies[0]));

describe('an invitation', () => {
  const lapsed = over(own, (r) => r.invitations.lapsedCame) / over(own, (r) => r.invitations.lapsed);
  const cold = over(own, (r) => r.invitations.coldCame) / over(own, (r) => r.invitations.cold);

  it('brings back 15 to 45 of a hundred who left', () => {
    expect(lapsed).toBeGreaterThan(0.15);
    expect(lapsed).toBeLessThan(0.45);
  });

  it('brings in 3 to 20 of a hundred who never came, fewer than of those who left', () => {
    expect(cold).toBeGreaterThan(0.03);
    expect(cold).toBeLessThan(0.2);
    expect(lapsed).toBeGreaterThan(cold);
  });

  it('brings back people of whom some stay, and those are of the won back', () => {
    for (const { reports } of runs)
      for (const { wonBack, invitations } of reports.slice(1).map((report) => report.companies[0])) {
        expect(invitations.lapsedStayed).toBeLessThanOrEqual(invitations.lapsedCame);
        expect(invitations.lapsedStayed).toBeLessThanOrEqual(wonBack);
      }
    expect(over(own, (r) => r.invitations.lapsedStayed)).toBeGreaterThan(0);
    expect(over(own, (r) => r.invitations.lapsedStayed)).toBeLessThan(over(own, (r) => r.wonBack));
  });

  it('wins back more customers than wait to come of themselves', () => {
    const quiet = seeds.map((seed) =>
      openMarket(town(0), seed)
        .reports.slice(2)
        .map((report) => report.companies[0])
    );
    expect(over(own, (r) => r.wonBack)).toBeGreaterThan(1.05 * over(quiet, (r) => r.wonBack));
    expect(over(quiet, (r) => r.invitations.lapsed + r.invitations.cold)).toBe(0);
  });

  it('goes to nobody who bought there within a quarter', () => {
    const market = createMarket(town(0.6), 2);
    const { minds, spec } = market;
    let asked = 0;
    const week = ({ quarter }: Market, ofQuarter: number) => {
      const now = quarter * WEEKS + ofQuarter;
      for (let i = 0; i < minds.home.length; i++) {
        if (minds.invited[i] !== 0 || minds.experience[i * 3] === 0) continue;
        asked++;
        expect(now - minds.last[i * 3]).toBeGreaterThanOrEqual(WEEKS);
      }
    };
    playQuarter(market, {
      decisions: steadyDecisions(spec),
      answerCost: 0,
      effects: [],
      options: { watch: { week } }
    });
    expect(asked).toBeGreaterThan(100);
  });

  it('goes to nobody who left unless the company knows its customers', () => {
    const { reports } = openMarket(town(0.6, 0), 1);
    for (const { companies } of reports) expect(companies[0].invitations.lapsed).toBe(0);
  });

  it('is for the next trip and no longer', () => {
    const market = createMarket(town(0.6), 3);
    const before = market.minds.invited.slice();
    const held = market.minds.trip.slice();
    const decisions = steadyDecisions(market.spec);
    market.firms.stocks.fill(0);
    playQuarter(market, { decisions, answerCost: 0, effects: [], options: { hold: [0, 1, 2] } });
    const carried = [...before.keys()].filter((i) => before[i] !== NOBODY);
    expect(carried.length).toBeGreaterThan(10);
    for (const i of carried) expect(market.minds.invited[i] === NOBODY).toBe(market.minds.trip[i] > held[i]);
  });
});

describe('of those who left and are asked back', () => {
  /** Share that accepts an invitation put into their hands at the end of the history, of those who pass. */
  function accepting(who: (market: Market, i: number) => boolean): number {
    const counts = seeds.map((seed) => {
      const market = createMarket(town(0), seed);
      const { minds } = market;
      let asked = 0;
      for (let i = 0; i < minds.home.length; i++) {
        if (!hasLapsed(market, i, 0, 0) || !who(market, i)) continue;
        minds.invited[i] = 0;
        asked++;
      }
      const report = playQuarter(market, {
        decisions: steadyDecisions(market.spec),
        answerCost: 0,
        effects: []
      });
      return [report.companies[0].invitations.lapsedCame, asked];
    });
    return mean(counts.map(([came]) => came)) / mean(counts.map(([, asked]) => asked));
  }
  const since = ({ minds }: Market, i: number) => 0 - minds.last[i * 3];

  it('fewer come the longer ago they left', () => {
    const soon = accepting((market, i) => since(market, i) <= 20);
    const late = accepting((market, i) => since(market, i) > 20 && since(market, i) <= 39);
    const later = accepting((market, i) => since(market, i) > 39);
    expect(late).toBeLessThan(0.85 * soon);
    expect(later).toBeLessThan(late);
  });

  it('more come the better they once knew and trusted the company', () => {
    const strong = accepting((m, i) => m.minds.trust[i * 3] > 0.6 && m.minds.experience[i * 3] > 5);
    const weak = accepting((m, i) => m.minds.trust[i * 3] < 0.5 && m.minds.experience[i * 3] <= 5);
    expect(strong).toBeGreaterThan(1.3 * weak);
  });
});
