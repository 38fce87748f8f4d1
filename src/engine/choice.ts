/** Who goes shopping this week, and where: a logit choice over the companies they know and buying nothing. */
import { detExp } from './maths';
import { draw } from './random';
import type { Market } from './state';
import { gumbel } from './variates';
import { NOBODY } from './vocabulary';

/** Lists the customers from `low` up to `high` whose trip is due; returns how many. */
export function listShoppers(market: Market, week: number, low: number, high: number): number {
  const due = market.minds.due;
  const list = market.scratch.list;
  let n = 0;
  for (let i = low; i < high; i++) if (due[i] <= week) list[n++] = i;
  return n;
}

/**
 * The utility of buying from company j without its chance part: expected value, less price, less risk, with liking and what
 * ties a customer to the company of their last purchase (logit: McFadden 1974; brand loyalty: Guadagni & Little 1983).
 */
export function utility(market: Market, i: number, j: number): number {
  const { people, minds, scratch, parameters } = market;
  const at = i * people.keys.length + j;
  const satisfaction = minds.satisfaction[at];
  let u =
    scratch.pull[j] +
    people.taste[at] +
    parameters.valueWeight * (minds.expectation[at] - 0.6) -
    people.price[i] * scratch.pricePush[j] -
    parameters.riskWeight * (1 - minds.trust[at]) +
    parameters.likingWeight * satisfaction * satisfaction;
  if (minds.home[i] === j) {
    u +=
      parameters.habitWeight * minds.habit[i] +
      parameters.bondWeight * minds.bond[i] +
      market.climate.switching;
  }
  return u;
}

/**
 * Lets the first n listed customers choose: each alternative's utility plus a Gumbel of its own, the largest wins. So a
 * better offer of one company moves people to it alone, never between two others.
 */
export function choose(market: Market, n: number, time: number, luck: number): void {
  const { list, chosen, words, best } = market.scratch;
  const { order, homeTaste } = market.people;
  const { aware, expectation } = market.minds;
  const count = order.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    draw(words, i, time, luck, 0);
    let top = market.climate.outside + homeTaste[i] + gumbel(words[0]);
    let pick = NOBODY;
    let highest = 0;
    for (let place = 0; place < count; place++) {
      const word = (place + 1) & 3;
      if (word === 0) draw(words, i, time, luck, place + 1);
      const j = order[place];
      if (((aware[i] >> j) & 1) === 0) continue;
      const u = utility(market, i, j) + gumbel(words[word]);
      if (u > top) {
        top = u;
        pick = j;
      }
      const expected = expectation[i * count + j];
      if (expected > highest) highest = expected;
    }
    chosen[k] = pick;
    best[k] = highest;
  }
}

/** The probability that customer i, on a trip, buys from company j. */
export function probability(market: Market, i: number, j: number): number {
  const { order, homeTaste } = market.people;
  const own = utility(market, i, j);
  let sum = detExp(market.climate.outside + homeTaste[i] - own);
  for (let place = 0; place < order.length; place++) {
    const other = order[place];
    if (((market.minds.aware[i] >> other) & 1) === 0) continue;
    sum += other === j ? 1 : detExp(utility(market, i, other) - own);
  }
  return 1 / sum;
}
