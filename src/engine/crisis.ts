/** A company publicly at fault: fewer come, its advertising is not believed, and its customers look around. */
import { detExp } from './maths';
import type { Market } from './state';
import { stockAt } from './stocks';
import { NOBODY, STOCKS } from './vocabulary';

const GOODWILL = stockAt('goodwill');
const RECOVERY = stockAt('recovery');
const LN2 = 0.6931471805599453;
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
 * Adds to `scratch.utility` what crises are to customer i: they stay away from a company at fault, less if they trust it and as
 * long as patience lasts; and if it is their own they heed the prices and the advertising of the others more.
 */
export function doubt({ people, minds, firms, scratch, parameters }: Market, i: number): void {
  const { crisis, patience } = firms;
  const { utility, pull, pricePush } = scratch;
  const count = crisis.length;
  const row = i * count;
  const home = minds.home[i];
  for (let j = 0; j < count; j++) {
    if (crisis[j] === 0) continue;
    const buffer = parameters.crisisBuffer * patience[j] * minds.trust[row + j];
    utility[j] -= parameters.crisisWeight * crisis[j] * (1 - buffer);
  }
  if (home === NOBODY || crisis[home] === 0) return;
  const heed = parameters.crisisCompare * crisis[home];
  for (let j = 0; j < count; j++)
    if (j !== home) utility[j] += heed * (pull[j] - people.price[i] * pricePush[j]);
}
