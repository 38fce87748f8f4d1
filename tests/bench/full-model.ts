/** The engine's own model in a market of the benchmark's shape: as many people, shops, segments, friends and purchases. */
import type { MarketSpec } from '../../src/engine/market-spec';
import { foundMarket, openMarket } from '../../src/engine/market';
import { populate } from '../../src/engine/people';
import { playQuarter, playTrial } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { cornerMarket, shop, steadyDecisions } from '../engine/markets';
import { COMPANIES, FIRMS, PEOPLE } from './market/shape';

const USUAL_PRICE = 1000;
/** Purchases a week that a counter can serve, at 10,000 customers. */
const COUNTER = 900;
/** So little appeal has buying nothing that nearly every trip ends in a purchase, as in the benchmark market. */
const NO_REASON_TO_STAY_HOME = -4;

const NAMES = ['north', 'east', 'south', 'west'] as const;
const RIVALS = [
  { rule: 'steady', with: {} },
  { rule: 'price-led', with: { undercut: 0.05, floor: 700 } },
  { rule: 'friend-led', with: { above: 0.04 } },
  { rule: 'pure-experience', with: {} }
] as const;

/** The first company is the player's; the others go by rules. */
export function fullSpec(customers: number, history = 2): MarketSpec {
  const { segments, climate } = cornerMarket();
  return cornerMarket({
    customers,
    history,
    segments: PEOPLE.share.map((share, s) => ({
      ...segments[s],
      share,
      trips: { mean: PEOPLE.rate, shape: PEOPLE.rateShape },
      priceSensitivity: { mean: PEOPLE.price[s], spread: PEOPLE.priceSpread }
    })),
    companies: NAMES.slice(0, COMPANIES).map((id, j) =>
      shop(
        id,
        { counter: COUNTER, overhead: 600_000, ...(j === 0 ? {} : { control: RIVALS[j] }) },
        { price: Math.round(FIRMS.price[j] * USUAL_PRICE), awareness: PEOPLE.knows }
      )
    ),
    climate: { ...climate, usualPrice: USUAL_PRICE, outside: NO_REASON_TO_STAY_HOME },
    friends: PEOPLE.ring + PEOPLE.mostFar - 2
  });
}

/** The market after its history, everybody deciding as before the game. */
export function fullMarket(customers: number, seed: number): Market {
  return openMarket(fullSpec(customers), seed).market;
}

/** The market before its history. */
export function freshMarket(spec: MarketSpec, seed: number): Market {
  return foundMarket(spec, seed, populate(spec, seed));
}

/** One quarter on with its whole report; everybody decides as before the game. Returns how many purchases it saw. */
export function playOn(market: Market): number {
  const decisions = steadyDecisions(market.spec);
  const { companies } = playQuarter(market, { decisions, answerCost: 0, effects: [] });
  return companies.reduce((sum, { purchases }) => sum + purchases, 0);
}

/** The same with books, measures and surveys only, as every run does that answers a question. */
export function tryOn(market: Market): void {
  playTrial(market, { decisions: steadyDecisions(market.spec), answerCost: 0, effects: [] });
}
