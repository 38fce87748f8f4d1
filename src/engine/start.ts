/** What a company decided in the years before the game. */
import type { Decision } from './decision';
import type { MarketSpec } from './market-spec';

/** The decision with which company j played the history. */
export function startDecision(spec: MarketSpec, j: number): Decision {
  const { orientation, price, spend, settings } = spec.companies[j].start;
  return { orientation, price, spend, ...(settings === undefined ? {} : { settings }) };
}
