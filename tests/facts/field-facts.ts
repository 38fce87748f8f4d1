/** Facts of the field: people at the counter, channels, and a crisis. */
import type { Decision, Effect } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket } from '../../src/engine/market';
import { playQuarter, playTrial } from '../../src/engine/quarter';
import { drawOne, unit } from '../../src/engine/random';
import type { Market } from '../../src/engine/state';
import type { Stock } from '../../src/engine/vocabulary';
import { WEEKS } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, atMost, between, onAverage } from './fact';
import { base, company, normalService, opened, segment } from './markets';
import { changed } from './paired';
import type { PurchaseLog } from './purchase-log';
import { logPurchases, startDecisions } from './purchase-log';
import { correlation, mean, sum } from './statistics';

const DIFFER: readonly Stock[] = ['morale', 'skill', 'capacity', 'quality', 'social', 'atmosphere', 'reach'];
const TOWNS = 3;
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
    return log.reports[0].companies.map(({ employees, truth }, j) => {
      const felt = Array.from(log.felt).filter((_, row) => log.company[row] === j);
      return { employees, service: mean(felt), customers: truth.satisfaction };
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

/** How much more often a trip of people who use channels more than most ends in a purchase, in per cent. */
function premium(market: Market): number {
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
  const played = copyMarket(market);
  playTrial(played, { decisions: startDecisions(market), answerCost: 0, effects: [], options: { watch } });
  return 100 * (bought[1] / trips[1] / (bought[0] / trips[0]) - 1);
}

function after(market: Market, figure: 'researched' | 'satisfaction'): number {
  const { reports } = logPurchases(market, 1);
  return mean(
    reports[0].companies.map(({ researched, truth }) =>
      figure === 'researched' ? researched : truth.satisfaction
    )
  );
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
    const before = sober(seed);
    return [
      after(before, 'researched'),
      premium(hedonic(seed)),
      premium(before),
      after(wide(seed), 'satisfaction') - after(before, 'satisfaction')
    ];
  }
};

const service = opened(normalService);
const crisis: Effect = { kind: 'crisis', company: 0, depth: 0.8, week: 1 };

/** Purchases at the first house in the first quarter, everybody deciding thus, with the crisis or without. */
function sales(market: Market, decisions: readonly Decision[], hit: boolean): number {
  const effects = hit ? [crisis] : [];
  return playQuarter(copyMarket(market), { decisions, answerCost: 0, effects }).companies[0].purchases;
}

/** By how much a change of decision changes the first house's sales under a crisis, over the same without one. */
function shifted(market: Market, decisions: readonly Decision[], hit: boolean): number {
  return Math.log(sales(market, decisions, hit) / sales(market, startDecisions(market), hit));
}

/** The share of purchases that the crisis costs in some weeks, of the customers who pass. */
function loss(logs: readonly PurchaseLog[], from: number, to: number, who: (i: number) => boolean): number {
  const [struck, spared] = logs.map(({ customer, company: at, week }) =>
    sum(customer.map((i, row) => (at[row] === 0 && week[row] >= from && week[row] < to && who(i) ? 1 : 0)))
  );
  return 1 - struck / spared;
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
    const logs = [[crisis], []].map((effects) => logPurchases(market, 3, undefined, {}, effects));
    const { home, trust } = market.minds;
    const c = market.people.keys.length;
    const customers = (passes: (level: number) => boolean) => (i: number) =>
      home[i] === 0 && passes(trust[i * c]);
    const wary = customers((level) => level < 0.5);
    const trusting = customers((level) => level > 0.75);
    const of = (who: (i: number) => boolean, from: number, to: number) => loss(logs, from, to, who);
    const [low, high] = [of(wary, 0, EARLY), of(trusting, 0, EARLY)];
    const gap = of(wary, EARLY, 3 * WEEKS) - of(trusting, EARLY, 3 * WEEKS);
    const louder = { spend: { ...startDecisions(market)[0].spend, advertising: 4_000_000 } };
    const cheaper = { price: 800 };
    const ratio = (j: number, change: Partial<Decision>) => {
      const decisions = changed(market, j, change);
      return shifted(market, decisions, true) / shifted(market, decisions, false);
    };
    return [
      100 * loss(logs, 0, EARLY, () => true),
      ratio(0, louder),
      ratio(1, cheaper),
      high / low,
      gap / (low - high)
    ];
  }
};

export const fieldFacts: readonly Fact[] = [employees, channels, crisisFact];
