/** Games in a small market for tests to ask about. */
import type { Decision, Effect, GameInput, RoundInput } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { cornerMarket } from '../engine/markets';

export const smallMarket: MarketSpec = cornerMarket({ customers: 600, history: 3 });

/** A round in which the player goes on as before the game but for what is named. */
export function aRound(changes: Partial<Decision> = {}, more: Partial<RoundInput> = {}): RoundInput {
  const { orientation, price, spend } = smallMarket.companies[0].start;
  const decision = { orientation, price, spend, ...changes };
  return { decision, answerCost: 0, answer: [], happenings: [], ...more };
}

export function aGame(...rounds: RoundInput[]): GameInput {
  return { market: smallMarket, seed: 2026, rounds };
}

/** The player's customers like the company more from week 2 on. */
export const gladness: Extract<Effect, { kind: 'customers' }> = {
  kind: 'customers',
  company: 0,
  segment: 'all',
  field: 'satisfaction',
  add: 0.1,
  share: 0.8,
  week: 2
};
