/** Several channels: easier to reach for those who roam, and uneven where nothing joins them. */
import { chosen, list, MOST, utility } from './chunk';
import { isOpen } from './opening';
import type { Market } from './state';
import { stockAt } from './stocks';
import { usable } from './technology';
import { DIMENSIONS, NOBODY, STOCKS } from './vocabulary';

const CHANNELS = stockAt('channels');
const INTEGRATION = stockAt('integration');
const WANTS = DIMENSIONS.length;
const EXPERIENCE = DIMENSIONS.indexOf('experience');

/**
 * This week's channels of company j and what their spread costs somebody who uses them all. What such a customer gets is the
 * mean over the channels less κ times their standard deviation (Lemon & Verhoef 2016); joined channels do not differ.
 */
export function weighChannels({ firms, climate, parameters, scratch }: Market, j: number): void {
  const row = j * STOCKS.length;
  const channels = usable(firms.stocks[row + CHANNELS], climate.technology);
  const joined = usable(firms.stocks[row + INTEGRATION], climate.technology);
  scratch.channels[j] = channels;
  scratch.discord[j] = parameters.channelDiscord * parameters.channelSpread * channels * (1 - joined);
}

/** The best channels of any company, 0 to 1: where people who roam look before they buy, wherever they buy then. */
export function showroom(market: Market): number {
  const { channels } = market.scratch;
  let best = 0;
  for (let j = 0; j < channels.length; j++) if (channels[j] > best && isOpen(market, j)) best = channels[j];
  return best;
}

/**
 * Adds to `utility` what channels are to each of the first n listed customers: ease, joy as far as experience counts for them (Kushwaha &
 * Shankar 2013), and, because they look elsewhere first, less of the habit of buying at home (Verhoef, Neslin & Vroomen 2007).
 */
export function roam({ people, minds, scratch, parameters }: Market, n: number): void {
  const { roaming, wants } = people;
  const { channels, showroom } = scratch;
  const { channelEase, channelJoy, channelLooseness, habitWeight } = parameters;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const looked = roaming[i] * showroom[0];
    if (looked === 0) continue;
    const pull = roaming[i] * (channelEase + channelJoy * wants[i * WANTS + EXPERIENCE]);
    for (let j = 0; j < channels.length; j++) utility[k * MOST + j] += pull * channels[j];
    const home = minds.home[i];
    if (home !== NOBODY) utility[k * MOST + home] -= habitWeight * minds.habit[i] * channelLooseness * looked;
  }
}

/** Counts how many of the first n listed buyers looked in another channel first: on average, as far as they roam. */
export function countResearch({ people, scratch }: Market, n: number): void {
  const { researched } = scratch;
  const window = scratch.showroom[0];
  if (window === 0) return;
  for (let k = 0; k < n; k++) researched[chosen[k]] += people.roaming[list[k]] * window;
}
