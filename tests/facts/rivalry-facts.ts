/** Facts of value: what retention, margin and acquisition are worth, and what a price war wins against better service. */
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket } from '../../src/engine/market';
import { playTrial } from '../../src/engine/quarter';
import type { TrialCompany } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import { NOBODY, QUARTERS } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, between, told } from './fact';
import { normalService, once, opened, tiedService } from './markets';
import { changed, playPlan, startDecisions } from './paired';
import { sum } from './statistics';

const start = opened(tiedService);

/** Customer equity of the market a quarter on, with some of its numbers set differently: they change no purchase. */
function equity(market: Market, parameters: MarketSpec['parameters'] = {}, cost = 1): number {
  const { spec } = market;
  const companies = spec.companies.map((company) => ({ ...company, unitCost: company.unitCost * cost }));
  const changed = { ...copyMarket(market), spec: { ...spec, companies } };
  const numbers = { ...changed.parameters, ...parameters };
  return sum(equities({ ...changed, parameters: numbers }, startDecisions(market)));
}

function play(market: Market, decisions: readonly Decision[], deep = false): readonly TrialCompany[] {
  return playTrial(market, { decisions, answerCost: 0, effects: [], options: { deep } }).companies;
}

/** What the customers of each company are worth a quarter on. */
function equities(market: Market, decisions: readonly Decision[]): number[] {
  return play(market, decisions, true).map(({ equity = NaN }) => equity);
}

/** The persistence over a quarter of a yearly one. */
const quarterly = (yearly: number) => yearly ** (1 / QUARTERS);

/** The margin on a purchase, as the books have it, in cents. */
function margin(reports: readonly TrialCompany[]): number {
  const { revenue, goods, serving } = total(reports);
  return revenue - goods - serving;
}

function total(reports: readonly TrialCompany[]) {
  const line = (of: 'revenue' | 'goods' | 'serving') => sum(reports.map(({ books }) => books[of]));
  return { revenue: line('revenue'), goods: line('goods'), serving: line('serving') };
}

/** The share of today's customers who are still customers of the same house a year from now. */
function retentionOf(market: Market): number {
  const later = playPlan(market, new Array<Decision[]>(QUARTERS).fill(startDecisions(market)));
  const { home } = market.minds;
  const customers = Array.from(home.keys()).filter((i) => home[i] !== NOBODY);
  return customers.filter((i) => later.minds.home[i] === home[i]).length / customers.length;
}

const gain = (more: number, less: number) => 100 * (more / less - 1);

const leverage: Fact = {
  id: 'F28',
  sentence: 'one per cent more retention is worth several per cent of the customers, one of margin one',
  emergent: false,
  figures: [
    told('customers still there after a year, under ties'),
    between('equity by +1 % of that, %', 3, 6),
    between('equity by +1 % of margin, %', 0.9, 1.2),
    between('a year’s advertising cheaper by 1 %, % of equity', 0.02, 0.3),
    between('equity by +5 points of yearly persistence, from .85, %', 20, 45)
  ],
  measure(seed) {
    const market = start(seed);
    const year = retentionOf(market);
    const at = (yearly: number, cost = 1) => equity(market, { persistence: quarterly(yearly) }, cost);
    const now = at(year);
    const reports = play(copyMarket(market), startDecisions(market));
    const { goods } = total(reports);
    const cheaper = 1 - (0.01 * margin(reports)) / goods;
    const advertising = sum(market.spec.companies.map(({ start: { spend } }) => spend.advertising ?? 0));
    return [
      year,
      gain(at(1.01 * year), now),
      gain(at(year, cheaper), now),
      (QUARTERS * advertising) / now,
      gain(at(0.9), at(0.85))
    ];
  }
};

const leverageOfTheFickle: Fact = {
  id: 'F28 fickle',
  sentence: 'where customers are fickle too, five points more retention are worth a fifth and more',
  emergent: false,
  knownMiss:
    'A formula, and no seed matters: the worth of a customer counts this quarter’s purchases in full and discounts by quarters, so that a year’s loss of two fifths is spread over it. The published range is of the yearly formula that counts from the next payment on.',
  figures: [between('equity by +5 points of yearly persistence, from .6, %', 20, 45)],
  measure(seed) {
    const at = (yearly: number) => equity(start(seed), { persistence: quarterly(yearly) });
    return [gain(at(0.65), at(0.6))];
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
    // Copies share their room: this is still the cutter’s.
    const given = (1 - CUT) * own.price * cutter.scratch.purchases[0];
    const { product = 0, hours = 0 } = own.spend;
    const spend = { ...own.spend, product: product + given / 2, hours: hours + given / 2 };
    const [served] = play(server, changed(market, 0, { spend }));
    if (round === 0) [cut, served].forEach(({ truth }, k) => (early[k] = truth.share - before));
  }
  return { early, late: [equities(cutter, usual)[0], equities(server, usual)[0]] };
}

const SWITCHING = [0, 3];
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

export const rivalryFacts: readonly Fact[] = [leverage, leverageOfTheFickle, priceWar];
