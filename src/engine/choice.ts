/** Who goes shopping this week, and where: a logit choice over the companies they know and buying nothing. */
import { chosen, list, MOST, sums, utility, words } from './chunk';
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
  for (let i = low; i < high; i++) {
    list[n] = i;
    // Counted, not branched on: the processor would guess wrong.
    n += Number(due[i] <= week);
  }
  return n;
}

/**
 * Fills `utility` with what each of the first n listed customers finds in each company, chance apart: expected value, less
 * price, less risk, with liking, bonds and what ties to the company whose customer they are (logit: McFadden 1974; loyalty:
 * Guadagni & Little 1983).
 */
export function weigh(market: Market, n: number, week: number): void {
  const { people, minds, scratch, parameters } = market;
  const { expectation, satisfaction, trust, bond, grudge, aware } = minds;
  const { taste, price } = people;
  const { pull, pricePush } = scratch;
  const { valueWeight, neutral, riskWeight, likingWeight, bondWeight } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const sensitivity = price[i];
    const knows = aware[i];
    for (let j = 0; j < count; j++) {
      const at = i * count + j;
      const known = (knows >> j) & 1;
      const liking = satisfaction[at];
      const u =
        pull[j] +
        taste[at] +
        valueWeight * (expectation[at] - neutral) -
        sensitivity * pricePush[j] -
        riskWeight * (1 - trust[at]) +
        likingWeight * liking * liking +
        bondWeight * bond[at] -
        grudge[at];
      // Exact either way, and without a branch to guess.
      utility[k * MOST + j] = u * known + UNKNOWN * (1 - known);
    }
  }
  attach(market, n, week);
  if (scratch.inPlay[0] === 0) return;
  roam(market, n);
  doubt(market, n);
  closeOff(market, n);
}

/** Lets the first n listed customers choose. `moment` is the address of luck, `week` of the game. */
export function choose(market: Market, n: number, moment: number, week: number, luck: number): void {
  weigh(market, n, week);
  lure(market, n, week);
  consider(market, n, week);
  pick(market, n, moment, luck);
  useInvitations(market, n);
}

/**
 * Each alternative's utility plus a Gumbel of its own, the largest wins. So a better offer of one company moves people to it
 * alone, never between two others. What wins is picked by its bits: a branch would be guessed wrong at every second choice.
 */
function pick({ people, climate }: Market, n: number, moment: number, luck: number): void {
  const { order, homeTaste } = people;
  const { outside } = climate;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    draw(words, i, moment, luck, 0);
    sums[0] = outside + homeTaste[i] + gumbel(words[0]);
    const best = bestPlace(order, k, moment, luck);
    chosen[k] = best === 0 ? NOBODY : order[best - 1];
  }
}

/** The place in `order`, from 1, of what the k-th listed customer likes best this time; 0 is to buy nothing. Draws on from `words`. */
function bestPlace(order: Uint8Array, k: number, moment: number, luck: number): number {
  let best = 0;
  for (let place = 1; place <= order.length; place++) {
    const word = place & 3;
    if (word === 0) draw(words, list[k], moment, luck, place);
    sums[place] = utility[k * MOST + order[place - 1]] + gumbel(words[word]);
    best ^= (best ^ place) & -Number(sums[place] > sums[best]);
  }
  return best;
}

/**
 * The probability that customer i, on a trip in a week of the game, buys from company j; what rewards add does not outlast the
 * money for them.
 */
export function probability(market: Market, i: number, j: number, week: number): number {
  list[0] = i;
  weigh(market, 1, week);
  return oddsOf(market, 0, j);
}

/** The same of the k-th listed customer, weighed before. */
export function oddsOf({ people, climate }: Market, k: number, j: number): number {
  const { order, homeTaste } = people;
  const row = k * MOST;
  const own = utility[row + j];
  let sum = 1 + detExp(climate.outside + homeTaste[list[k]] - own);
  for (let place = 0; place < order.length; place++) {
    const u = utility[row + order[place]];
    // What is unknown is so far below that it adds less than the last bit.
    sum += Number(order[place] !== j) * detExp(u - own);
  }
  return 1 / sum;
}
