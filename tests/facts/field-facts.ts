/** Facts of the field: people at the counter, channels, and a crisis. */
import type { Decision, Effect } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import { drawOne, unit } from '../../src/engine/random';
import type { Market } from '../../src/engine/state';
import type { Stock } from '../../src/engine/vocabulary';
import { WEEKS } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, atMost, between, onAverage } from './fact';
import { base, company, normalService, opened, segment } from './markets';
import { changed, salesOf, startDecisions } from './paired';
import type { PurchaseLog } from './purchase-log';
import { logPurchases } from './purchase-log';
import { correlation, mean, sum } from './statistics';

const DIFFER: readonly Stock[] = ['morale', 'skill', 'capacity', 'quality', 'social', 'atmosphere', 'reach'];
const TOWNS = 6;
const HOUSES = 8;

/** Eight houses that differ in all they have built by as much and by luck alone; no lever moves it. */
function differing(seed: number, town: number): MarketSpec {
  const level = (house: number, k: number) => 0.2 + 0.6 * unit(drawOne(seed, town, house, k));
  const houses = Array.from({ length: HOUSES }, (_, house) => {
    const stocks = Object.fromEntries(DIFFER.map((stock, k) => [stock, level(house, k)]));
    return company(`house-${house}`, { stocks }, 900);
  });
  const segments = [segment('guests', 1, 1, 20, { mean: 0.4, shape: 1.2 })];
  return { ...base, customers: 2000, levers: {}, segments, companies: houses };
}

/** A house in a quarter: how happy its people and its customers are, and how good the encounters were. */
interface House {
  readonly employees: number;
  readonly service: number;
  readonly customers: number;
}

function houses(seed: number): House[] {
  return Array.from({ length: TOWNS }, (_, town) => {
    const log = logPurchases(opened(differing(seed, town))(seed), 1);
    return log.reports[0].companies.map(({ stocks, truth }, j) => {
      const felt = log.felt.filter((_, row) => log.company[row] === j);
      return { employees: stocks.morale, service: mean(felt), customers: truth.satisfaction };
    });
  }).flat();
}

const employees: Fact = {
  id: 'F30',
  sentence: 'happy people at the counter make customers somewhat happier, by serving them better',
  emergent: false,
  figures: [
    onAverage(between('standardised effect of employee on customer satisfaction', 0.1, 0.35)),
    onAverage(between('the same at equal service quality', -0.05, 0.05))
  ],
  measure(seed) {
    const all = houses(seed);
    const [e, q, s] = [
      all.map((house) => house.employees),
      all.map((house) => house.service),
      all.map((house) => house.customers)
    ];
    const [es, eq, qs] = [correlation(e, s), correlation(e, q), correlation(q, s)];
    return [es, (es - eq * qs) / (1 - eq * eq)];
  }
};

/** Three sellers with so many channels, to people who want experience more or less. */
function channelled(experience: number, channels: number, spread: number): MarketSpec {
  const rest = (1 - experience) / 2;
  const wants = { product: rest, service: rest, relationship: 0, experience, personal: 0 };
  const people = segment('all', 1, 1, 20, { mean: 0.4, shape: 1.2 });
  return {
    ...base,
    segments: [{ ...people, wants }],
    climate: { ...base.climate, outside: 1 },
    parameters: { channelSpread: spread },
    companies: ['one', 'two', 'three'].map((id) => company(id, { stocks: { channels, integration: 0.5 } }))
  };
}
const SPREAD = 0.25;
const [sober, hedonic, wide] = [
  [0.05, SPREAD],
  [0.5, SPREAD],
  [0.05, 2 * SPREAD]
].map(([experience, spread]) => opened(channelled(experience, 0.7, spread)));

/** A quarter as channels make it. */
interface Quarter {
  /** How much more often a trip of people who use channels more than most ends in a purchase, in per cent. */
  readonly premium: number;
  /** Per cent of purchases after looking elsewhere, and satisfaction; means of the sellers. */
  readonly researched: number;
  readonly satisfaction: number;
}

function quarterOf(market: Market): Quarter {
  const { roaming } = market.people;
  const bought = [0, 0];
  const trips = [0, 0];
  const group = (i: number) => (roaming[i] > 0.3 ? 1 : 0);
  const watch = {
    watched: new Uint8Array(roaming.length).fill(1),
    bought: ({ customer }: { customer: number }) => {
      bought[group(customer)]++;
      trips[group(customer)]++;
    },
    stayedHome: (customer: number) => {
      trips[group(customer)]++;
    }
  };
  const decisions = startDecisions(market);
  const input = { decisions, answerCost: 0, effects: [], options: { watch } };
  const { companies } = playQuarter(copyMarket(market), input);
  return {
    premium: 100 * (bought[1] / trips[1] / (bought[0] / trips[0]) - 1),
    researched: mean(companies.map(({ researched }) => researched)),
    satisfaction: mean(companies.map(({ truth }) => truth.satisfaction))
  };
}

const channels: Fact = {
  id: 'F31',
  sentence: 'people look in one channel and buy in another; channels that differ please less',
  emergent: false,
  figures: [
    between('purchases after looking elsewhere, %', 10, 40),
    atLeast('premium of people of many channels where experience counts, %', 0),
    onAverage(atMost('the same where it does not', 1)),
    atMost('satisfaction where channels spread twice as much, less as it is', 0)
  ],
  measure(seed) {
    const [plain, enjoyed, spread] = [sober, hedonic, wide].map((opening) => quarterOf(opening(seed)));
    return [plain.researched, enjoyed.premium, plain.premium, spread.satisfaction - plain.satisfaction];
  }
};

const service = opened(normalService);
const crisis: Effect = { kind: 'crisis', company: 0, depth: 0.8, week: 1 };

const COURSES = [[crisis], []];

/** Purchases at the first house in some weeks by the customers who pass. */
function sales(
  { customer, company: at, week }: PurchaseLog,
  from: number,
  to: number,
  who: (i: number) => boolean
): number {
  return sum(
    customer.map((i, row) => (at[row] === 0 && week[row] >= from && week[row] < to && who(i) ? 1 : 0))
  );
}

const anybody = () => true;

/** What a change of decision does to the first house's sales in the first quarter under a crisis, over the same without one. */
function ratio(market: Market, logs: readonly PurchaseLog[], j: number, change: Partial<Decision>): number {
  const decisions = changed(market, j, change);
  const [struck, spared] = COURSES.map((effects, k) =>
    Math.log(salesOf(market, decisions, effects)[0] / sales(logs[k], 0, WEEKS, anybody))
  );
  return struck / spared;
}

const EARLY = 8;

const crisisFact: Fact = {
  id: 'F32',
  sentence:
    'a crisis costs sales, deafens people to its company’s advertising and opens their eyes to rivals',
  emergent: false,
  calibrated: 'crisisDeafness, crisisCompare, crisisBuffer, crisisPatience',
  figures: [
    atLeast('sales lost in the first eight weeks, %', 0),
    atMost('effect of its advertising in the crisis over that in calm', 1),
    atLeast('effect of a rival’s price likewise', 1),
    atMost(
      'loss with those who trust (above .75) over that with the wary (below .5), first eight weeks',
      0.5
    ),
    atMost('difference of the two losses in the next half year over that at first', 1)
  ],
  measure(seed) {
    const market = service(seed);
    const logs = COURSES.map((effects) => logPurchases(market, 3, undefined, {}, effects));
    const { home, trust } = market.minds;
    const c = market.people.keys.length;
    const customers = (passes: (level: number) => boolean) => (i: number) =>
      home[i] === 0 && passes(trust[i * c]);
    const wary = customers((level) => level < 0.5);
    const trusting = customers((level) => level > 0.75);
    const loss = (who: (i: number) => boolean, from: number, to: number) => {
      const [struck, spared] = logs.map((log) => sales(log, from, to, who));
      return 1 - struck / spared;
    };
    const [low, high] = [loss(wary, 0, EARLY), loss(trusting, 0, EARLY)];
    const gap = loss(wary, EARLY, 3 * WEEKS) - loss(trusting, EARLY, 3 * WEEKS);
    const louder = { spend: { ...startDecisions(market)[0].spend, advertising: 4_000_000 } };
    return [
      100 * loss(anybody, 0, EARLY),
      ratio(market, logs, 0, louder),
      ratio(market, logs, 1, { price: 800 }),
      high / low,
      gap / (low - high)
    ];
  }
};

export const fieldFacts: readonly Fact[] = [employees, channels, crisisFact];
