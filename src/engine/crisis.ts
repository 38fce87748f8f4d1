/** A company publicly at fault: fewer come, its advertising is not believed, and its customers look around. */
import { list, MOST, utility } from './chunk';
import { detExp, LN2 } from './maths';
import type { Market } from './state';
import { stockAt } from './stocks';
import { NOBODY, STOCKS } from './vocabulary';

const GOODWILL = stockAt('goodwill');
const RECOVERY = stockAt('recovery');
/** Depth below which a crisis is over, and people are ready to be patient again. */
const OVER = 0.01;

/** The advertising of company j that is listened to, 0 to 1: its goodwill, less in a crisis (Van Heerde et al. 2007). */
export function voiceOf({ firms, parameters }: Market, j: number): number {
  const goodwill = firms.stocks[j * STOCKS.length + GOODWILL];
  return goodwill * (1 - parameters.crisisDeafness * firms.crisis[j]);
}

/**
 * A week passes over every crisis: it wears off by its half-life, sooner where what went wrong is made good; and patience wears
 * off while it lasts (Cleeren, Dekimpe & Helsen 2008).
 */
export function wearOff({ firms, parameters }: Market): void {
  const { crisis, patience, stocks } = firms;
  for (let j = 0; j < crisis.length; j++) {
    if (crisis[j] > OVER) patience[j] *= detExp(-LN2 / parameters.crisisPatience);
    else patience[j] += parameters.crisisMending * (1 - patience[j]);
    if (crisis[j] === 0) continue;
    const mended = 1 - parameters.crisisRecovery * stocks[j * STOCKS.length + RECOVERY];
    crisis[j] *= detExp(-LN2 / (parameters.crisisHalfLife * mended));
  }
}

/**
 * Adds to `utility` what crises are to each of the first n listed customers: they stay away from a company at fault, less if they
 * trust it and as long as patience lasts; and if it is their own they heed the prices and the advertising of the others more.
 */
export function doubt(market: Market, n: number): void {
  const { minds, firms, parameters } = market;
  const { crisis, patience } = firms;
  if (crisis.every((depth) => depth === 0)) return;
  const count = crisis.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    for (let j = 0; j < count; j++) {
      if (crisis[j] === 0) continue;
      const buffer = parameters.crisisBuffer * patience[j] * minds.trust[i * count + j];
      utility[k * MOST + j] -= parameters.crisisWeight * crisis[j] * (1 - buffer);
    }
    const home = minds.home[i];
    if (home !== NOBODY && crisis[home] !== 0) lookAround(market, k, home);
  }
}

/** The k-th listed customer, whose own company is at fault, heeds the others. */
function lookAround({ people, firms, scratch, parameters }: Market, k: number, home: number): void {
  const { pull, pricePush } = scratch;
  const heed = parameters.crisisCompare * firms.crisis[home];
  const sensitivity = people.price[list[k]];
  for (let j = 0; j < pull.length; j++)
    if (j !== home) utility[k * MOST + j] += heed * (pull[j] - sensitivity * pricePush[j]);
}
