/** Films the last quarter of a game: where a sample of the customers stood week by week, and who told whom. */
import type { GameInput } from '../engine/decision';
import type { Market } from '../engine/state';
import { NOBODY, WEEKS } from '../engine/vocabulary';
import type { Watcher } from '../engine/watcher';
import type { Film } from './answers';
import { moodOf } from './mood';
import { uncounted, type Steps } from './pace';
import { playOn, quartersOf, type Replay } from './replay';
import { sampleIds } from './sample';
import { closenessOf } from './standing';

/** `dots` customers, or all where there are fewer; the game needs a quarter, be it of the history. */
export function* filmQuarter(replay: Replay, game: GameInput, dots: number): Steps<Film> {
  const quarters = quartersOf(game);
  if (quarters === 0) throw new Error('A game without a quarter cannot be filmed.');
  const before = yield* uncounted(replay.steps(game, quarters - 1));
  const ids = sampleIds(before.market.spec.customers, dots);
  const { watcher, develop } = camera(before.market, ids);
  playOn(game, before, { watch: watcher });
  yield [1, 1];
  return develop();
}

type Frames = Pick<Film, 'company' | 'mood' | 'closeness'>;

/** A watcher that exposes a frame each week; the film is whole once the quarter has been played. */
function camera(market: Market, ids: Uint32Array): { watcher: Watcher; develop: () => Film } {
  const blank = () => Array.from({ length: WEEKS + 1 }, () => new Uint8Array(ids.length));
  const frames = { company: blank(), mood: blank(), closeness: blank() };
  const talk: number[][] = Array.from({ length: WEEKS }, () => []);
  const dots = new Map(Array.from(ids, (id, dot) => [id, dot]));
  const watched = new Uint8Array(market.spec.customers);
  for (const id of ids) watched[id] = 1;
  const first = market.quarter * WEEKS + 1;
  const watcher: Watcher = {
    watched,
    week: (now, week) => expose(frames, now, ids, week),
    heard: (customer, week, _company, from) => {
      const teller = dots.get(from);
      const listener = dots.get(customer);
      if (teller !== undefined && listener !== undefined) talk[week - first].push(teller, listener);
    }
  };
  const segment = Uint8Array.from(ids, (id) => market.people.segment[id]);
  return {
    watcher,
    develop: () => ({ ids, ...frames, talk: talk.map((pairs) => Uint32Array.from(pairs)), segment })
  };
}

function expose({ company, mood, closeness }: Frames, market: Market, ids: Uint32Array, week: number): void {
  const { home, satisfaction } = market.minds;
  const companies = market.spec.companies.length;
  ids.forEach((id, dot) => {
    const at = home[id];
    const pair = id * companies + at;
    company[week][dot] = at;
    mood[week][dot] = at === NOBODY ? 4 : moodOf(satisfaction[pair]);
    closeness[week][dot] = at === NOBODY ? 0 : closenessOf(market.minds, id, pair);
  });
}
