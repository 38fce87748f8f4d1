/** What a company makes of what it knows: idea, technology and implementation, of which the weakest decides. */
import type { Market } from './state';
import { stockAt } from './stocks';
import { usable } from './technology';
import { ORIENTATIONS, STOCKS } from './vocabulary';

const SKILL = stockAt('skill');
const CAPACITY = stockAt('capacity');
const FRESHNESS = stockAt('freshness');
const ANALYTICS = stockAt('analytics');
const RELATIONSHIP = ORIENTATIONS.indexOf('relationship');
const VALUE = ORIENTATIONS.indexOf('value');

/**
 * How far company j uses what its database says, 0 to 1: the least of how far it believes in knowing customers, how fresh the
 * entries are, and how far somebody has the skill and the time to read them. A shortage of one cannot be made up by another.
 */
export function useOfKnowledge({ firms, parameters }: Market, j: number): number {
  const { stocks, readiness } = firms;
  const row = j * STOCKS.length;
  const roots = j * ORIENTATIONS.length;
  const idea = Math.max(readiness[roots + RELATIONSHIP], readiness[roots + VALUE]);
  const technology = Math.min(1, stocks[row + FRESHNESS] / parameters.freshEnough);
  const hands = Math.min(1, Math.min(stocks[row + SKILL], stocks[row + CAPACITY]) / parameters.readFully);
  const { unbelieved, stale, unread } = parameters;
  return Math.min(
    unbelieved + (1 - unbelieved) * idea,
    stale + (1 - stale) * technology,
    unread + (1 - unread) * hands
  );
}

/** How personally company j can treat a customer it knows, 0 to 1: use of what it knows, and analytics of it. */
export function understanding(market: Market, j: number): number {
  const { firms, climate, parameters } = market;
  const analytics = usable(firms.stocks[j * STOCKS.length + ANALYTICS], climate.technology);
  return useOfKnowledge(market, j) * (parameters.unanalysed + (1 - parameters.unanalysed) * analytics);
}
