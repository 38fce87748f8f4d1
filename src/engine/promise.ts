/** What a company promises against what it keeps: a bold promise brings people in and lets them down. */
import { clamp01 } from './maths';
import type { Market } from './state';
import { DIMENSIONS, SETTING_NAMES, SETTINGS } from './vocabulary';

const PROMISE = SETTING_NAMES.indexOf('promise');
const BOLD = SETTINGS.promise.indexOf('bold');
const MODEST = SETTINGS.promise.indexOf('modest');
const WANTS = DIMENSIONS.length;

/** How far beyond what is kept company j claims to be, in levels: above 0 for a bold promise, below for a modest one. */
export function claimOf({ firms, parameters }: Market, j: number): number {
  const step = firms.settings[j * SETTING_NAMES.length + PROMISE];
  if (step === BOLD) return parameters.promiseClaim;
  return step === MODEST ? -parameters.promiseClaim : 0;
}

/**
 * Once a quarter somebody who has never bought at j hears its claim: what they expect moves toward what they would get and the
 * claim on top, the faster the more is heard of the company; never against the claim's own way (Boulding et al. 1993).
 */
export function impress({ people, minds, scratch, parameters }: Market, i: number, j: number): void {
  const claim = scratch.claim[j];
  if (claim === 0) return;
  let level = claim;
  for (let d = 0; d < WANTS; d++) level += people.wants[i * WANTS + d] * scratch.performance[j * WANTS + d];
  const at = i * people.keys.length + j;
  const gap = clamp01(level) - minds.expectation[at];
  if (gap * claim > 0) minds.expectation[at] += parameters.promiseHeard * scratch.voice[j] * gap;
}
