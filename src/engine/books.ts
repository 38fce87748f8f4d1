/** The books of a quarter: every cent has one origin and one use. */
import { recoveryCost } from './complaints';
import type { Decision } from './decision';
import type { Cents } from './market-spec';
import { isOpen } from './opening';
import type { Books } from './report';
import type { Market } from './state';

/** What a plan spends on levers. */
export function plannedSpend(decision: Decision): Cents {
  return Object.values(decision.spend).reduce((sum, cents) => sum + Math.round(cents), 0);
}

/** What the goods of one purchase cost company j this week; never less than nothing. */
export function goodsCost({ spec, climate }: Market, j: number): Cents {
  return Math.max(0, spec.companies[j].unitCost + climate.goods);
}

/** Closes the books of company j and moves its cash. Revenue less every other line is profit, to the cent; all is nought before it opens. */
export function closeBooks(
  market: Market,
  j: number,
  decision: Decision,
  answer: Cents,
  turned: boolean
): Books {
  const { spec, firms, scratch, parameters } = market;
  const company = spec.companies[j];
  const open = isOpen(market, j);
  const purchases = scratch.purchases[j];
  const costs = {
    goods: scratch.goods[j],
    serving: spec.segments.reduce(
      (sum, segment, s) => sum + scratch.bySegment[j * spec.segments.length + s] * segment.costToServe,
      0
    ),
    levers: open ? plannedSpend(decision) : 0,
    answer: open ? answer : 0,
    turning: turned ? Math.round(parameters.turningCost * company.overhead) : 0,
    complaints: recoveryCost(market, j),
    rewards: scratch.rewards[j],
    care: scratch.caring[j],
    overhead: open ? company.overhead : 0
  };
  const revenue = purchases * firms.price[j];
  const profit = revenue - Object.values(costs).reduce((sum, cents) => sum + cents, 0);
  firms.cash[j] += profit;
  return { revenue, ...costs, profit, cash: firms.cash[j] };
}
