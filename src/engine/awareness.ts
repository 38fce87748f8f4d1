/** Who comes to know a company from its presence and advertising, and who forgets one they never tried. */
import { draw } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import { STOCKS, WEEKS } from './vocabulary';

const TO_UNIT = 1 / 4294967296;
const GOODWILL = stockAt('goodwill');
const REACH = stockAt('reach');

/** The chance, a quarter, that somebody who does not know a company notices it. */
function noticeChance({ firms, parameters }: Market, j: number): number {
  const row = j * STOCKS.length;
  return parameters.noticing * firms.stocks[row + GOODWILL] * (0.5 + 0.5 * firms.stocks[row + REACH]);
}

/**
 * Goes through one thirteenth of the people, another each week, so that everybody is looked at once a quarter. Addressed by
 * customer, week of the market and company id; `week` is 1 to 13.
 */
export function notice(market: Market, week: number, time: number, luck: number): void {
  const { people, minds, scratch, parameters } = market;
  const count = people.keys.length;
  const { words } = scratch;
  for (let i = week - 1; i < minds.aware.length; i += WEEKS) {
    for (let j = 0; j < count; j++) {
      const knows = (minds.aware[i] >> j) & 1;
      if (knows === 1 && minds.experience[i * count + j] > 0) continue;
      draw(words, i, time, luck, people.keys[j]);
      const chance = knows === 1 ? parameters.forgetting : noticeChance(market, j);
      if (words[0] * TO_UNIT < chance) minds.aware[i] ^= 1 << j;
    }
  }
}
