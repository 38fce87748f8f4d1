/** Who goes shopping this week, and where: a logit choice over the companies they know and buying nothing. */
import { chosen, list, words } from './chunk';
import { attach } from './bonds';
import { roam } from './channels';
import { doubt } from './crisis';
import { detExp } from './maths';
import { lure } from './programme';
import { draw } from './random';
import { closeOff, UNKNOWN } from './reachable';
import type { Market } from './state';
import { gumbel } from './variates';
import { NOBODY } from './vocabulary';
import { consider, useInvitations } from './winback';

/** Lists the customers from `low` up to `high` whose trip is due; returns how many. */
export function listShoppers(market: Market, week: number, low: number, high: number): number {
  const due = market.minds.due;
  let n = 0;
  for (let i = low; i < high; i++) if (due[i] <= week) list[n++] = i;
  return n;
}

/**
 * Fills `scratch.utility` with what customer i finds in each company, chance apart: expected value, less price, less risk,
 * with liking, bonds and what ties to the company whose customer they are (logit: McFadden 1974; loyalty: Guadagni & Little
 * 1983).
 */
function weigh(market: Market, i: number): void {
  const { people, minds, scratch, parameters } = market;
  const { expectation, satisfaction, trust, bond, grudge } = minds;
  const { taste } = people;
  const { utility, pull, pricePush } = scratch;
  const { valueWeight, neutral, riskWeight, likingWeight, bondWeight } = parameters;
  const sensitivity = people.price[i];
  const aware = minds.aware[i];
  const count = pull.length;
  const row = i * count;
  for (let j = 0; j < count; j++) {
    const at = row + j;
    if (((aware >> j) & 1) === 0) {
      utility[j] = UNKNOWN;
      continue;
    }
    const liking = satisfaction[at];
    utility[j] =
      pull[j] +
      taste[at] +
      valueWeight * (expectation[at] - neutral) -
      sensitivity * pricePush[j] -
      riskWeight * (1 - trust[at]) +
      likingWeight * liking * liking +
      bondWeight * bond[at] -
      grudge[at];
  }
  attach(market, i);
  if (scratch.inPlay[0] === 1) {
    roam(market, i);
    doubt(market, i);
    closeOff(market, i);
  }
}

/**
 * Lets the first n listed customers choose: each alternative's utility plus a Gumbel of its own, the largest wins. So a
 * better offer of one company moves people to it alone, never between two others. `moment` is the address of luck, `week` of
 * the game.
 */
export function choose(market: Market, n: number, moment: number, week: number, luck: number): void {
  const { utility } = market.scratch;
  const { order, homeTaste } = market.people;
  const { outside } = market.climate;
  const count = order.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    weigh(market, i);
    lure(market, i);
    consider(market, i, week);
    draw(words, i, moment, luck, 0);
    let top = outside + homeTaste[i] + gumbel(words[0]);
    let pick = NOBODY;
    for (let place = 0; place < count; place++) {
      const word = (place + 1) & 3;
      if (word === 0) draw(words, i, moment, luck, place + 1);
      const j = order[place];
      const u = utility[j] + gumbel(words[word]);
      if (u > top) {
        top = u;
        pick = j;
      }
    }
    chosen[k] = pick;
  }
  useInvitations(market, n);
}

/** The probability that customer i, on a trip, buys from company j; what rewards add does not outlast the money for them. */
export function probability(market: Market, i: number, j: number): number {
  weigh(market, i);
  const { utility } = market.scratch;
  const { order, homeTaste } = market.people;
  const own = utility[j];
  let sum = 1 + detExp(market.climate.outside + homeTaste[i] - own);
  for (let place = 0; place < order.length; place++) {
    const other = order[place];
    if (other !== j && utility[other] > UNKNOWN / 2) sum += detExp(utility[other] - own);
  }
  return 1 / sum;
}
