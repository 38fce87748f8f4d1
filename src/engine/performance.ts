/** What a company is like to buy from this week: its stocks turned into the dimensions people want, and its counter. */
import type { Market } from './state';
import { stockAt } from './stocks';
import { DIMENSIONS, ORIENTATIONS, STOCKS } from './vocabulary';

const D = DIMENSIONS.length;
const AT = Object.fromEntries(STOCKS.map((stock) => [stock, stockAt(stock)])) as Record<
  (typeof STOCKS)[number],
  number
>;

/** Overload can cost this much performance and no more. */
const WORST_CROWDING = 0.5;

/** Fills in this week's figures of all companies: performance by dimension, pull, price push, crowding, failures. */
export function weighCompanies(market: Market): void {
  for (let j = 0; j < market.firms.price.length; j++) {
    weighDimensions(market, j);
    weighCounter(market, j);
    weighPrice(market, j);
  }
}

/**
 * The five dimensions, each multiplied by how far its orientation has taken root. The three layers of customer knowledge
 * are a weakest link: a notebook nobody has the skill or the time to use does little.
 */
function weighDimensions({ firms, parameters, scratch }: Market, j: number): void {
  const { stocks, readiness } = firms;
  const { basicLevel, rootless, rooting } = parameters;
  const row = j * STOCKS.length;
  const of = (stock: keyof typeof AT) => stocks[row + AT[stock]];
  const use = 0.3 + 0.7 * Math.min(1, 1.4 * Math.min(of('skill'), of('capacity')));
  const raw = [
    of('quality'),
    0.45 * of('skill') + 0.25 * of('morale') + 0.3 * of('capacity'),
    0.5 * of('social') + 0.5 * of('database') * use,
    0.7 * of('atmosphere') + 0.3 * of('reach'),
    of('database') * use * (0.4 + 0.6 * of('analytics'))
  ];
  for (let d = 0; d < D; d++) {
    const factor = rootless + rooting * readiness[j * ORIENTATIONS.length + d];
    scratch.performance[j * D + d] = basicLevel + (1 - basicLevel) * Math.min(1, raw[d] * factor);
  }
  scratch.pull[j] =
    parameters.brandWeight * (of('goodwill') - 0.5) + parameters.reachWeight * (of('reach') - 0.5);
}

/** Purchases a week that a company's counter can serve. */
export function counterOf({ spec, firms, parameters: { counterBasic } }: Market, j: number): number {
  const capacity = firms.stocks[j * STOCKS.length + AT.capacity];
  return spec.companies[j].counter * (counterBasic + (1 - counterBasic) * capacity);
}

/** Crowding is convex in load (queues are); failures rise with load and fall with skill and morale. */
function weighCounter({ firms, parameters, scratch }: Market, j: number): void {
  const row = j * STOCKS.length;
  const over = Math.max(0, firms.load[j] - parameters.easyLoad);
  scratch.crowding[j] = Math.min(WORST_CROWDING, parameters.congestion * over * over);
  scratch.failing[j] = Math.min(
    1,
    parameters.failureBasic +
      parameters.failureSkill * (1 - firms.stocks[row + AT.skill]) +
      parameters.failureMorale * (1 - firms.stocks[row + AT.morale]) +
      parameters.failureLoad * over
  );
}

/** Price against what is usual drives choice; price against what is remembered feels fair or not. */
function weighPrice({ firms, climate, parameters, scratch }: Market, j: number): void {
  const price = firms.price[j];
  const shown = 0.6 + 0.8 * climate.transparency;
  scratch.pricePush[j] = parameters.priceWeight * shown * (price / climate.usualPrice - 1);
  const change = price / firms.reference[j] - 1;
  scratch.fairness[j] = change > 0 ? -parameters.fairness * change : -parameters.bargain * change;
}
