/** Which company each person has a liking for, beyond what it gives: at first, and as lives change. */
import type { ParameterValues } from './parameters';
import { draw, mixSeed, TO_UNIT } from './random';
import type { Market, People } from './state';
import { normal } from './variates';

/** So many neighbours by id, who are each other's likeliest friends, have part of their tastes in common. */
const NEIGHBOURS = 8;

/** So small an array has a lasting address only in a buffer of its own. */
const words = new Uint32Array(new ArrayBuffer(16));

/** When a taste was formed: in the quarter so many after the first of the history. A matter of the seed alone. */
interface Formed {
  readonly seed: number;
  readonly quarter: number;
  readonly parameters: ParameterValues;
}

/**
 * Draws a person's tastes into their row of N × C. Taste belongs to the pair of customer and company id, so a company keeps its
 * lovers wherever it stands in the list; `likeness` of its variance is the neighbourhood's and stays when the person's changes.
 */
export function drawTastes(all: Float32Array, i: number, keys: Uint32Array, formed: Formed): void {
  const { seed, quarter, parameters } = formed;
  const { tasteSpread, likeness } = parameters;
  const own = tasteSpread * Math.sqrt(1 - likeness);
  const shared = tasteSpread * Math.sqrt(likeness);
  const luck = mixSeed(seed, 'taste', quarter);
  const common = mixSeed(seed, 'neighbours');
  const place = Math.floor(i / NEIGHBOURS);
  for (let j = 0; j < keys.length; j++) {
    draw(words, i, keys[j], luck, 0);
    const mine = own * normal(words[0]);
    draw(words, place, keys[j], common, 0);
    all[i * keys.length + j] = mine + shared * normal(words[0]);
  }
}

/** People with these tastes. All are put together here, that V8 may know them by their shape: each spread would make another. */
export function withTastes(others: Omit<People, 'taste'>, taste: Float32Array): People {
  const { segment, rate, wants, price, homeTaste, roaming, friendsAt, friends, order, keys } = others;
  return { segment, rate, wants, price, taste, homeTaste, roaming, friendsAt, friends, order, keys };
}

/** Who people are in a quarter, by who they were before. */
interface Later {
  readonly quarter: number;
  readonly renewal: number;
  readonly people: People;
}

/** For as long as anybody has those of before: every copy of a market shares them. */
const later = new WeakMap<People, Later>();

/**
 * Changes the tastes of a share `renewal` of the people, as before every quarter but the first; what they think of companies and
 * whose they are stays. No decision has a part in it, and no luck but the seed's.
 */
export function renewTastes(market: Market): void {
  const { people, parameters } = market;
  const { renewal } = parameters;
  const quarter = market.quarter + market.spec.history;
  if (quarter === 0 || renewal === 0) return;
  let next = later.get(people);
  if (next?.renewal !== renewal || next.quarter !== quarter) {
    next = { quarter, renewal, people: withTastes(people, renewed(market, quarter)) };
    later.set(people, next);
  }
  market.people = next.people;
}

function renewed({ people, seed, parameters }: Market, quarter: number): Float32Array {
  const taste = people.taste.slice();
  const luck = mixSeed(seed, 'renewal', quarter);
  const formed = { seed, quarter, parameters };
  for (let i = 0; i < people.segment.length; i++) {
    draw(words, i, 0, luck, 0);
    if (words[0] * TO_UNIT < parameters.renewal) drawTastes(taste, i, people.keys, formed);
  }
  return taste;
}
