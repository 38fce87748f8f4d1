/** Who comes to know a company from its presence and advertising, who forgets one they never tried, and what is heard of it. */
import { words } from './chunk';
import { howNoticed, isOpen } from './opening';
import { impress } from './promise';
import { draw, TO_UNIT } from './random';
import { hear } from './reputation';
import type { Market } from './state';
import { stockAt } from './stocks';
import { STOCKS, WEEKS } from './vocabulary';

const REACH = stockAt('reach');

/** The chance, a quarter, that somebody who does not know a company notices it: its advertising, or that it is there. */
function noticeChance(market: Market, j: number): number {
  const { firms, parameters, scratch } = market;
  if (!isOpen(market, j)) return 0;
  const { noticing, noticingFar } = parameters;
  const reach = firms.stocks[j * STOCKS.length + REACH];
  return noticing * (noticingFar * scratch.voice[j] + (1 - noticingFar) * reach);
}

/**
 * Goes through one thirteenth of the people, another each week, so that once a quarter everybody hears of the companies they
 * know, and may notice or forget one. Luck is addressed by customer, week of the market and company id; `week` is 1 to 13.
 */
export function notice(market: Market, week: number, time: number, luck: number): void {
  const { people, minds, parameters, scratch } = market;
  const { noticed } = scratch;
  const count = people.keys.length;
  for (let j = 0; j < count; j++) noticed[j] = noticeChance(market, j);
  for (let i = week - 1; i < minds.aware.length; i += WEEKS) {
    hear(market, i);
    for (let j = 0; j < count; j++) {
      const knows = (minds.aware[i] >> j) & 1;
      const at = i * count + j;
      if (knows === 1 && minds.experience[at] > 0) continue;
      draw(words, i, time, luck, people.keys[j]);
      const chance = knows === 1 ? parameters.forgetting : noticed[j];
      if (words[0] * TO_UNIT < chance) {
        minds.aware[i] ^= 1 << j;
        if (minds.source[at] === 0) minds.source[at] = howNoticed(market, j, words[1] * TO_UNIT);
      }
      if (((minds.aware[i] >> j) & 1) === 1) impress(market, i, j);
    }
  }
}
