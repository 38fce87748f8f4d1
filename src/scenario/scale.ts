/** The same case in a larger or smaller town: everything that is counted in people grows with them. */
import type { Cents, CompanySpec, LeverSpec, MarketSpec } from '../engine/market-spec';
import type { Lever } from '../engine/vocabulary';
import type { Scenario } from './scenario';

/** Parameters of rivals' rules that are money, in cents. */
const MONEY_OF_RULES: readonly string[] = ['floor'];

/**
 * A scenario with another number of customers, 100 to 1,000,000: counters, budgets, overheads and what money buys are
 * in proportion, so that the game is the same but for luck. Prices and unit costs are those of one purchase and stay.
 */
export function scaleScenario(scenario: Scenario, customers: number): Scenario {
  const factor = customers / scenario.market.customers;
  if (factor === 1) return scenario;
  const cents = (amount: Cents): Cents => Math.round(amount * factor);
  const { desk } = scenario;
  return {
    ...scenario,
    market: scaleMarket(scenario.market, customers),
    desk: {
      ...desk,
      budget: cents(desk.budget),
      levers: desk.levers.map((card) => ({
        ...card,
        least: cents(card.least),
        most: cents(card.most),
        step: Math.max(1, cents(card.step)),
        per: Math.max(1, cents(card.per))
      }))
    },
    events: scenario.events.map((event) => ({
      ...event,
      options: event.options.map((option) => ({ ...option, cost: cents(option.cost) }))
    })),
    goals: scenario.goals.map((goal) =>
      goal.measure === 'profit' || goal.measure === 'equity'
        ? { ...goal, from: cents(goal.from), to: cents(goal.to) }
        : goal
    )
  };
}

function scaleMarket(market: MarketSpec, customers: number): MarketSpec {
  const factor = customers / market.customers;
  const levers = Object.entries(market.levers).map(([lever, works]) => [lever, scaleLever(works, factor)]);
  return {
    ...market,
    customers,
    companies: market.companies.map((company) => scaleCompany(company, factor)),
    levers: Object.fromEntries(levers) as Partial<Record<Lever, LeverSpec>>
  };
}

function scaleLever(works: LeverSpec, factor: number): LeverSpec {
  return { ...works, half: Math.max(1, Math.round(works.half * factor)) };
}

function scaleCompany(company: CompanySpec, factor: number): CompanySpec {
  const { control, start } = company;
  const times = (amount: number) => Math.round(amount * factor);
  const spend = Object.entries(start.spend).map(([lever, amount]) => [lever, times(amount)]);
  return {
    ...company,
    control: control === 'player' ? control : { ...control, with: scaleRule(control.with, factor) },
    start: { ...start, spend: Object.fromEntries(spend) as typeof start.spend, cash: times(start.cash) },
    overhead: times(company.overhead),
    counter: Math.max(1, company.counter * factor)
  };
}

function scaleRule(numbers: Readonly<Record<string, number>>, factor: number): Record<string, number> {
  const entries = Object.entries(numbers);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, MONEY_OF_RULES.includes(name) ? Math.round(value * factor) : value])
  );
}
