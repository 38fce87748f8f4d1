/** Corner markets in which the first shop can tie, reward, gather and look after its customers. */
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec, StartSpec } from '../../src/engine/market-spec';
import { copyMarket } from '../../src/engine/market';
import type { CompanyReport } from '../../src/engine/report';
import { playQuarter } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { cornerMarket, steadyDecisions } from './markets';

export const seeds = [1, 2, 3, 4, 5];

export function mean(xs: readonly number[]): number {
  return xs.reduce((a, b) => a + b, 0) / xs.length;
}

/** Levers of which next to nothing buys all there is, so that only what they do is measured. */
const LEVERS: MarketSpec['levers'] = {
  rewards: { half: 1, feeds: { rewards: 1 } },
  club: { half: 1, feeds: { club: 1 } },
  ties: { half: 1, feeds: { structure: 1 } },
  care: { half: 1, feeds: { care: 1 } },
  data: { half: 1, feeds: { database: 1 } },
  cocreation: { half: 1, feeds: { cocreation: 1 } }
};

/** The corner with these levers and stocks at the first shop from the beginning, known to everybody in its database. */
export function relationMarket(
  stocks: StartSpec['stocks'] = {},
  overrides: Partial<MarketSpec> = {}
): MarketSpec {
  const base = cornerMarket({ customers: 2000, history: 4, ...overrides });
  const [own, ...others] = base.companies;
  const start = { ...own.start, stocks: { ...own.start.stocks, database: 1, ...stocks } };
  const spend = { ...start.spend, data: 100_000 };
  return {
    ...base,
    levers: { hours: base.levers.hours, ...LEVERS } as MarketSpec['levers'],
    companies: [{ ...own, start: { ...start, spend } }, ...others]
  };
}

/** What the first shop spends before the game, with more on some levers. */
export function spending(spec: MarketSpec, more: Decision['spend']): Decision['spend'] {
  return { ...spec.companies[0].start.spend, ...more };
}

/** Purchases of each customer at the first shop over some quarters in which it decides thus; moves the market. */
export function purchasesOf(market: Market, own: Partial<Decision>, quarters = 1): Float64Array {
  const bought = new Float64Array(market.minds.home.length);
  const watch = {
    watched: new Uint8Array(bought.length).fill(1),
    bought: ({ customer, company }: { customer: number; company: number }) => {
      if (company === 0) bought[customer]++;
    }
  };
  for (let quarter = 0; quarter < quarters; quarter++)
    playQuarter(market, {
      decisions: steadyDecisions(market.spec, own),
      answerCost: 0,
      effects: [],
      options: { watch }
    });
  return bought;
}

/** The first shop's reports over some quarters in which it decides thus, and the market after them; the one given stays. */
export function playOn(
  before: Market,
  own: Partial<Decision> = {},
  quarters = 1
): { market: Market; reports: CompanyReport[] } {
  const market = copyMarket(before);
  const decisions = steadyDecisions(market.spec, own);
  const reports = Array.from(
    { length: quarters },
    () => playQuarter(market, { decisions, answerCost: 0, effects: [] }).companies[0]
  );
  return { market, reports };
}

/** The first shop's customers. */
export function customersOf({ minds }: Market): number[] {
  return [...minds.home.keys()].filter((i) => minds.home[i] === 0);
}
