/** Plays a scenario headless and tells of every week, purchase and customer: what a researcher needs. */
import type { GameInput, RoundInput } from '../engine/decision';
import { LADDER, ladderStep } from '../engine/ladder';
import type { MarketSpec } from '../engine/market-spec';
import { POLICY_NAMES, policyNamed, type Policy } from '../engine/policies';
import type { QuarterReport } from '../engine/report';
import { viewOf } from '../engine/round';
import { fitDecision } from '../engine/rules';
import type { Market } from '../engine/state';
import { ENGINE_VERSION } from '../engine/version';
import { NEVER, NOBODY, SOURCES, WEEKS } from '../engine/vocabulary';
import type { Purchase, Watcher } from '../engine/watcher';
import { makeReplay, playOn, quarterInput, type Point } from '../insight/replay';
import { directSimulator } from '../insight/simulator';
import { playBot } from '../play/bots';
import { inputOf } from '../play/rounds';
import { limitsOf } from '../scenario/limits';
import type { Scenario } from '../scenario/scenario';
import { REFERENCES } from './attentive';
import type { Contender } from './contenders';

/** Takes the lines of one table, the first being its head. */
export type Sink = (line: string) => void;

export interface Sinks {
  readonly kpi: Sink;
  readonly purchases: Sink;
  readonly customers: Sink;
}

export interface Simulated {
  readonly reports: readonly QuarterReport[];
  /** Everything the game was: enough to play it again. */
  readonly record: object;
}

/** The names of all who can play this case. */
export function contendersOf({ id }: Scenario): readonly string[] {
  return Object.hasOwn(REFERENCES, id) ? [...POLICY_NAMES, 'reference'] : POLICY_NAMES;
}

/** The contender of a name; undefined where there is none. */
export function contenderNamed(name: string, scenario: Scenario): Contender | undefined {
  const reference = name === 'reference' ? REFERENCES[scenario.id] : undefined;
  if (reference) return { name, ...reference };
  const policy = policyNamed(name);
  return policy && { name, policy };
}

/**
 * Plays `rounds` rounds, the case's own with its events and after them plain quarters. The tables are filled week by week,
 * counted from the first of the game; the years before it are played and not told of.
 */
export async function simulate(
  scenario: Scenario,
  { name, policy, answer }: Contender,
  seed: number,
  rounds: number,
  sinks: Sinks
): Promise<Simulated> {
  const { market } = scenario;
  const game = await playBot(scenario, seed, policy, directSimulator(), answer ? { answer } : {});
  const inputs = inputOf(scenario, seed, game.rounds, game.reports).rounds.slice(0, rounds);
  let point = makeReplay()({ market, seed, rounds: [] }, market.history);
  const firsts = firstsIn(point.market);
  const watcher = tell(scenario, sinks, firsts);
  const decisions: object[] = [];
  for (let round = 0; round < rounds; round++) {
    const input = inputs.at(round) ?? plainRound(scenario, policy, point);
    const now: GameInput = { market, seed, rounds: [...inputs.slice(0, round), input] };
    inputs[round] = input;
    decisions.push({ ...quarterInput(now, point), events: game.rounds.at(round)?.answer ?? null });
    point = playOn(now, point, { watch: watcher });
  }
  listCustomers(point.market, scenario, firsts, sinks.customers);
  const { id, version, hash } = scenario;
  const record = { engine: ENGINE_VERSION, scenario: { id, version, hash }, customers: market.customers };
  return {
    reports: point.reports,
    record: { ...record, seed, policy: name, rounds: decisions, hash: point.reports.at(-1)?.hash ?? '' }
  };
}

/** A quarter after the end of the case: nothing happens but what companies decide. */
function plainRound(scenario: Scenario, policy: Policy, { market, reports }: Point): RoundInput {
  const limits = limitsOf(scenario, scenario.rounds);
  const decision = fitDecision(limits, policy(viewOf(market, 0, reports, limits)), 0);
  return { decision, answerCost: 0, answer: [], happenings: [] };
}

const KPI = 'week,company,price,purchases,revenue,failures,customers,satisfaction,trust,load';
const PURCHASES = 'week,customer,nth,segment,company,price,expected,experienced,satisfaction';

/** The week of each person's first purchase from each company: 0 before the game, NEVER until there is one. */
function firstsIn({ minds }: Market): Int16Array {
  return Int16Array.from(minds.experience, (bought) => (bought > 0 ? 0 : NEVER));
}

/**
 * A watcher who after each week writes a line for each purchase, by customer and in the order of their purchases, and one for each
 * company; and who notes first purchases.
 */
function tell({ market: spec }: Scenario, { kpi, purchases }: Sinks, firsts: Int16Array): Watcher {
  const names = spec.companies.map(({ id }) => id);
  const sold = names.map(() => ({ purchases: 0, revenue: 0, failures: 0 }));
  let basket: Purchase[] = [];
  kpi(KPI);
  purchases(PURCHASES);
  const bought = (purchase: Purchase) => {
    const { week, customer, company, price, failed } = purchase;
    const own = sold[company];
    own.purchases++;
    own.revenue += price;
    if (failed) own.failures++;
    const at = customer * names.length + company;
    if (firsts[at] === NEVER) firsts[at] = week;
    basket.push(purchase);
  };
  const week = (market: Market, ofQuarter: number) => {
    if (ofQuarter === 0) return;
    listPurchases(basket, market, spec, purchases);
    basket = [];
    const time = market.quarter * WEEKS + ofQuarter;
    const base = countBase(market);
    names.forEach((name, j) => {
      const { purchases: n, revenue, failures } = sold[j];
      const mean = (sum: number) =>
        (base.customers[j] === 0 ? 0 : (100 * sum) / base.customers[j]).toFixed(3);
      const feelings = `${mean(base.satisfaction[j])},${mean(base.trust[j])}`;
      const books = `${money(market.firms.price[j])},${n},${money(revenue)},${failures}`;
      kpi(`${time},${name},${books},${base.customers[j]},${feelings},${market.firms.load[j].toFixed(4)}`);
      Object.assign(sold[j], { purchases: 0, revenue: 0, failures: 0 });
    });
  };
  return { watched: new Uint8Array(spec.customers).fill(1), bought, week };
}

/** A line for each purchase of a week: those of one person stand together, numbered from 1. */
function listPurchases(basket: Purchase[], { people }: Market, spec: MarketSpec, sink: Sink): void {
  let [last, nth] = [-1, 0];
  for (const purchase of basket.sort((a, b) => a.customer - b.customer)) {
    const { week, customer, company, price, expected, got, satisfaction } = purchase;
    nth = customer === last ? nth + 1 : 1;
    last = customer;
    const who = `${customer},${nth},${spec.segments[people.segment[customer]].id}`;
    const levels = [expected, got, satisfaction].map((level) => level.toFixed(4)).join(',');
    sink(`${week},${who},${spec.companies[company].id},${money(price)},${levels}`);
  }
}

/** Customers of each company, and the sums of what they feel. */
function countBase({ minds, people }: Market) {
  const count = people.keys.length;
  const customers = new Int32Array(count);
  const satisfaction = new Float64Array(count);
  const trust = new Float64Array(count);
  for (let i = 0; i < minds.home.length; i++) {
    const j = minds.home[i];
    if (j === NOBODY) continue;
    customers[j]++;
    satisfaction[j] += minds.satisfaction[i * count + j];
    trust[j] += minds.trust[i * count + j];
  }
  return { customers, satisfaction, trust };
}

/** A line for each person as they are at the end: with the company they buy from, and with every company. */
function listCustomers(market: Market, { market: spec }: Scenario, firsts: Int16Array, sink: Sink): void {
  const { minds, people } = market;
  const names = spec.companies.map(({ id }) => id);
  const now = market.quarter * WEEKS;
  const of = names.flatMap((name) => [`step_${name}`, `trust_${name}`, `came_${name}`, `first_${name}`]);
  sink(['id', 'segment', 'company', 'step', 'trust', ...of].join(','));
  for (let i = 0; i < minds.home.length; i++) {
    const step = (j: number) => LADDER[ladderStep(market, i, j, now)];
    const trust = (j: number) => minds.trust[i * names.length + j].toFixed(4);
    const home = minds.home[i];
    const present = home === NOBODY ? ['', '', ''] : [names[home], step(home), trust(home)];
    const first = (at: number) => (firsts[at] === NEVER ? '' : firsts[at]);
    const all = names.flatMap((_, j) => {
      const at = i * names.length + j;
      return [step(j), trust(j), SOURCES[minds.source[at]], first(at)];
    });
    sink([i, spec.segments[people.segment[i]].id, ...present, ...all].join(','));
  }
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}
