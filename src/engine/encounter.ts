/** Moments of truth: what customers get this week, and how it compares with what they expected. */
import { bar, chosen, failed, felt, gossip, got, list, words } from './chunk';
import { clamp01 } from './maths';
import { draw, TO_UNIT } from './random';
import { leave } from './minds';
import type { Market } from './state';
import { normal } from './variates';
import { DIMENSIONS, NOBODY } from './vocabulary';

const D = DIMENSIONS.length;

/** Keeps of the first n listed customers those who bought, in place; the others stayed home. Returns how many bought. */
export function dropIdle(market: Market, n: number, week: number): number {
  let buyers = 0;
  for (let k = 0; k < n; k++) {
    if (chosen[k] === NOBODY) {
      stayHome(market, list[k], week);
      continue;
    }
    list[buyers] = list[k];
    chosen[buyers++] = chosen[k];
  }
  return buyers;
}

/** A trip without a purchase; several in a row end a custom. */
function stayHome({ people, minds, parameters }: Market, i: number, week: number): void {
  if (minds.idle[i] < 255) minds.idle[i]++;
  if (minds.idle[i] < parameters.lapseTrips || minds.home[i] === NOBODY) return;
  leave(minds, i, people.keys.length);
  minds.home[i] = NOBODY;
  minds.since[i] = week;
  minds.habit[i] = 0;
  minds.away[i] = 0;
}

/**
 * What the first n listed buyers get this time: the dimensions as each weighs them, less crowding, less what differs between
 * the channels they use, how well the company suits them (Fornell et al. 1996), and chance; and whether it fails
 * (what that costs them is for `bearFailures`). Leaves `got`, `failed` and a luck for talking.
 */
export function meet(market: Market, n: number, moment: number, luck: number): void {
  const { performance, crowding, chance, failing, discord } = market.scratch;
  const { wants, roaming, taste } = market.people;
  const { fitSpread, tasteSpread } = market.parameters;
  const fit = tasteSpread > 0 ? fitSpread / tasteSpread : 0;
  const count = chance.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    draw(words, i, moment, luck, 0);
    let level = chance[j] * normal(words[0]) - crowding[j] - roaming[i] * discord[j];
    level += fit * taste[i * count + j];
    // Written out: a loop within the loop would cost as much again.
    const want = i * D;
    const get = j * D;
    level += wants[want] * performance[get];
    level += wants[want + 1] * performance[get + 1];
    level += wants[want + 2] * performance[get + 2];
    level += wants[want + 3] * performance[get + 3];
    level += wants[want + 4] * performance[get + 4];
    failed[k] = Number(words[1] * TO_UNIT < failing[j]);
    got[k] = clamp01(level);
    gossip[k] = words[2];
  }
}

/**
 * How it feels: what was got, less or more for a price that changed, against a bar that is one's expectation lifted by the
 * best company one knows (Boulding et al. 1993). Leaves `felt` and `bar`.
 */
export function compare(market: Market, n: number): void {
  const { fairness } = market.scratch;
  const { price } = market.people;
  const { expectation, aware } = market.minds;
  const { should } = market.parameters;
  const count = fairness.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    const row = i * count;
    const own = expectation[row + j];
    const best = mostExpected(expectation, row, count, aware[i], j);
    bar[k] = own + should * (best - own);
    felt[k] = got[k] + price[i] * fairness[j];
  }
}

/** The most that is expected of any company that is known, or of company j. */
function mostExpected(
  expectation: Float32Array,
  row: number,
  count: number,
  knows: number,
  j: number
): number {
  let most = expectation[row + j];
  for (let other = 0; other < count; other++) {
    const expected = expectation[row + other];
    if (expected > most && ((knows >> other) & 1) === 1) most = expected;
  }
  return most;
}

/** Counts the purchases of the first n listed buyers, each once; `countWeek` sums them up. */
export function countPurchases({ people, scratch, spec }: Market, n: number): void {
  const { bySegment } = scratch;
  const { segment } = people;
  const segments = spec.segments.length;
  for (let k = 0; k < n; k++) bySegment[chosen[k] * segments + segment[list[k]]]++;
}

/** The week is over: how many purchases each company has had this quarter, and how many of them this week. */
export function countWeek({ scratch, spec }: Market): void {
  const { purchases, served, bySegment } = scratch;
  const segments = spec.segments.length;
  for (let j = 0; j < served.length; j++) {
    let sum = 0;
    for (let s = 0; s < segments; s++) sum += bySegment[j * segments + s];
    served[j] = sum - purchases[j];
    purchases[j] = sum;
  }
}

/** Counts which of the first n listed purchases somebody's customers made, and made there; before `settle`. */
export function countRepeats({ minds, scratch }: Market, n: number): void {
  const { tried, repeated } = scratch;
  for (let k = 0; k < n; k++) {
    const home = minds.home[list[k]];
    if (home === NOBODY) continue;
    tried[home]++;
    if (home === chosen[k]) repeated[home]++;
  }
}
