/** Facts of value: what retention, margin and acquisition are worth, and what a price war wins against better service. */
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import { QUARTERS } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, between, told } from './fact';
import { normalService, once, opened } from './markets';
import { changed } from './paired';
import { startDecisions } from './purchase-log';
import { sum } from './statistics';

const start = opened(normalService);

/** Customer equity of the market a quarter on, with some of its numbers set differently: they change no purchase. */
function equity(market: Market, parameters: MarketSpec['parameters'] = {}, cost = 1): number {
  const { spec } = market;
  const companies = spec.companies.map((company) => ({ ...company, unitCost: company.unitCost * cost }));
  const changed = { ...copyMarket(market), spec: { ...spec, companies } };
  const numbers = { ...changed.parameters, ...parameters };
  return sum(
    play({ ...changed, parameters: numbers }, startDecisions(market)).map((report) => report.equity)
  );
}

function play(market: Market, decisions: readonly Decision[]): readonly CompanyReport[] {
  return playQuarter(market, { decisions, answerCost: 0, effects: [] }).companies;
}

/** The persistence over a quarter of a yearly one. */
const quarterly = (yearly: number) => yearly ** (1 / QUARTERS);

/** The margin on a purchase, as the books have it, in cents. */
function margin(reports: readonly CompanyReport[]): number {
  const { revenue, goods, serving } = total(reports);
  return revenue - goods - serving;
}

function total(reports: readonly CompanyReport[]) {
  const line = (of: 'revenue' | 'goods' | 'serving' | 'levers') => sum(reports.map(({ books }) => books[of]));
  return { revenue: line('revenue'), goods: line('goods'), serving: line('serving'), levers: line('levers') };
}

const leverage: Fact = {
  id: 'F28',
  sentence: 'one per cent more retention is worth several per cent of the customers, one of margin one',
  emergent: false,
  knownMiss:
    'People here buy from several sellers, so that little more than two thirds of a customer’s purchases are left after a year, and the worth of a customer counts this quarter’s purchases too: the formula then gives less than for a subscriber who stays with 80 to 90 per cent.',
  figures: [
    between('equity by +1 % of yearly persistence, %', 3, 6),
    between('equity by +1 % of margin, %', 0.9, 1.2),
    between('a year’s advertising cheaper by 1 %, % of equity', 0.02, 0.3),
    between('equity by +5 points of yearly persistence, from .6, %', 20, 45),
    between('the same from .85, %', 20, 45)
  ],
  measure(seed) {
    const market = start(seed);
    const now = equity(market);
    const year = market.parameters.persistence ** QUARTERS;
    const at = (yearly: number) => equity(market, { persistence: quarterly(yearly) });
    const gain = (more: number, less: number) => 100 * (more / less - 1);
    const reports = play(copyMarket(market), startDecisions(market));
    const { goods } = total(reports);
    const cheaper = 1 - (0.01 * margin(reports)) / goods;
    const advertising = sum(market.spec.companies.map(({ start: { spend } }) => spend.advertising ?? 0));
    return [
      gain(at(1.01 * year), now),
      gain(equity(market, {}, cheaper), now),
      (QUARTERS * advertising) / now,
      gain(at(0.65), at(0.6)),
      gain(at(0.9), at(0.85))
    ];
  }
};

const ROUNDS = 8;
const CUT = 0.9;

/** The same money spent by the first house for two years on a price cut or on people and product, then all as before. */
interface War {
  /** Points of share by which each beats going on as before, in the first quarter. */
  readonly early: readonly [cut: number, service: number];
  /** Equity under the one and the other in the quarter after the two years. */
  readonly late: readonly [cut: number, service: number];
}

function war(market: Market): War {
  const usual = startDecisions(market);
  const [own] = usual;
  const [calm, cutter, server] = [market, market, market].map(copyMarket);
  const before = play(calm, usual)[0].truth.share;
  const early: [number, number] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const [cut] = play(cutter, changed(market, 0, { price: own.price * CUT }));
    const given = (1 - CUT) * own.price * cut.purchases;
    const { product = 0, hours = 0 } = own.spend;
    const spend = { ...own.spend, product: product + given / 2, hours: hours + given / 2 };
    const [served] = play(server, changed(market, 0, { spend }));
    if (round === 0) [cut, served].forEach(({ truth }, k) => (early[k] = truth.share - before));
  }
  return { early, late: [play(cutter, usual)[0].equity, play(server, usual)[0].equity] };
}

const SWITCHING = [0, 1, 3];
const wars = SWITCHING.map((switching) => {
  const opening = opened({ ...normalService, climate: { ...normalService.climate, switching } });
  return once((seed) => war(opening(seed)));
});

const priceWar: Fact = {
  id: 'F35',
  sentence: 'a price cut wins share at once; the same money in service may win the better customers',
  emergent: true,
  figures: [
    atLeast('share won by a price cut less that by service in the first quarter, points', 0),
    ...SWITCHING.map((switching) =>
      told(`equity after two years of service over that after two of price cuts, switching cost ${switching}`)
    )
  ],
  measure(seed) {
    const fought = wars.map((fight) => fight(seed));
    const [{ early }] = fought;
    return [early[0] - early[1], ...fought.map(({ late: [cut, served] }) => served / cut)];
  }
};

export const rivalryFacts: readonly Fact[] = [leverage, priceWar];
