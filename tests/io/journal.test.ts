/** Nothing that was decided is lost between the moment it was decided and the moment the store has it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { makeGames } from '../../src/io/games';
import { openJournal, type Journal } from '../../src/io/journal';
import type { Save } from '../../src/io/saves';
import { openStore, type Store } from '../../src/io/store';
import type { Games } from '../../src/play/services';
import { openSession, type GameSession } from '../../src/play/session';
import { change, playUntil, scenario, send, settled, simulator } from '../play/small';
import { aSave } from './a-save';

/** What a browser keeps at once, in a map. */
function aShelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (n: number) => [...kept.keys()][n] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  };
}

/** The pages that live, as the locks of a browser know them. */
function somePages() {
  const alive = new Set<string>();
  const request = (name: string, options: unknown, work?: () => unknown) => {
    if (!work) {
      alive.add(name);
      return new Promise(() => undefined);
    }
    return alive.has(name) ? Promise.reject(new Error('timed out')) : Promise.resolve(work());
  };
  return { locks: { request } as unknown as LockManager, close: (page: string) => alive.delete(page) };
}

let storage: ReturnType<typeof aShelf>;
let pages: ReturnType<typeof somePages>;
let store: Store;
let ids: number;
const newId = () => `game-${++ids}`;
const page = (name: string): Journal => openJournal({ storage, locks: pages.locks, page: name, patience: 5 });
const close = (name: string) => pages.close(`clientele/journal/${name}`);

beforeEach(async () => {
  storage = aShelf();
  pages = somePages();
  store = await openStore({ drivers: [] });
  ids = 1;
});

const kept = async (id = 'game-1'): Promise<Save | null> => {
  const found = await store.get(id);
  return found?.ok ? found.save : null;
};
const contentOf = (save: Save) => JSON.stringify([save.rounds, save.draft, save.place, save.writing]);

describe('what a page noted before it was closed', () => {
  it('is taken into the store by the next page', async () => {
    await store.put(aSave({ place: 'results' }), 0);
    page('a').note({ save: aSave({ place: 'debrief' }), expected: 1, under: null });
    close('a');
    expect(await page('b').recover(store, newId)).toBe(0);
    expect(await kept()).toMatchObject({ place: 'debrief', revision: 2 });
    expect(storage.kept.size).toBe(0);
  });

  it('follows its own write that had reached the store, without a second game', async () => {
    const first = aSave({ place: 'results' });
    page('a').note({ save: aSave({ place: 'debrief' }), expected: 0, under: contentOf(first) });
    await store.put(first, 0);
    close('a');
    expect(await page('b').recover(store, newId)).toBe(0);
    expect(await kept()).toMatchObject({ place: 'debrief', revision: 2 });
    expect(await store.list()).toHaveLength(1);
  });

  it('is not stored twice when the store has it already', async () => {
    await store.put(aSave(), 0);
    page('a').note({ save: aSave(), expected: 0, under: contentOf(aSave()) });
    close('a');
    await page('b').recover(store, newId);
    expect(await kept()).toMatchObject({ revision: 1 });
    expect(storage.kept.size).toBe(0);
  });

  it('becomes a game of its own when another tab has stored the game since', async () => {
    await store.put(aSave(), 0);
    page('a').note({ save: aSave({ place: 'debrief' }), expected: 0, under: null });
    close('a');
    expect(await page('b').recover(store, newId)).toBe(1);
    expect(await kept()).toMatchObject({ place: 'results', revision: 1 });
    expect(await kept('game-2')).toMatchObject({ place: 'debrief' });
  });

  it('is left to a page that is still there', async () => {
    page('a').note({ save: aSave(), expected: 0, under: null });
    await page('b').recover(store, newId);
    expect(await store.list()).toEqual([]);
    expect(storage.kept.size).toBe(1);
  });

  it('is set aside, not thrown away, when it is damaged', async () => {
    storage.setItem('clientele/journal/gone/game-1', '{"save":{"format":1,"rounds":"x"}}');
    await page('b').recover(store, newId);
    expect(await store.asides()).toMatchObject([{ key: 'aside/journal' }]);
    expect(storage.kept.size).toBe(0);
  });

  it('stays noted while the store is full', async () => {
    page('a').note({ save: aSave(), expected: 0, under: null });
    close('a');
    const full = { ...store, put: () => Promise.resolve('storage/full' as const) };
    await page('b').recover(full, newId);
    expect(storage.kept.size).toBe(1);
    await page('c').recover(store, newId);
    expect(await store.list()).toHaveLength(1);
  });

  it('does not stop a page whose browser keeps nothing at once', () => {
    const refusing = { ...aShelf(), setItem: () => expect.fail('full') };
    const journal = openJournal({ storage: refusing, locks: null, page: 'a' });
    expect(() => journal.note({ save: aSave(), expected: 0, under: null })).not.toThrow();
  });
});

describe('a game in hand', () => {
  /** The put that is under way never ends once this is set, as when the page is closed. */
  let closing = false;

  function tab(name: string): Games {
    const puts: Store['put'] = (save, at) => (closing ? new Promise(() => undefined) : store.put(save, at));
    return makeGames({
      store: { ...store, put: puts },
      journal: page(name),
      shelf: [{ ...scenario, load: () => Promise.resolve(scenario) }],
      simulator,
      openSession: (start) => Promise.resolve(openSession(start)),
      now: () => new Date(Date.UTC(2030, 0, 1)),
      newId: () => `game-${++ids}`,
      newSeed: () => 7,
      moved: () => expect.fail('no second game'),
      trouble: () => expect.fail('no trouble'),
      handOut: () => undefined
    });
  }

  async function take(outcome: ReturnType<Games['open']>): Promise<GameSession> {
    const got = await outcome;
    if (!got.ok) throw new Error(got.code);
    await settled(got.session);
    return got.session;
  }

  beforeEach(() => {
    closing = false;
  });

  it('keeps what is decided in the very moment the tab is closed', async () => {
    const games = tab('a');
    const session = await take(games.start(scenario.id));
    await playUntil(session, 'desk');
    await games.list();
    closing = true;
    change(session, { price: scenario.desk.price.least });
    change(session, { price: scenario.desk.price.most });
    close('a');
    expect((await kept('game-2'))?.draft.price).not.toBe(scenario.desk.price.most);
    expect(await page('b').recover(store, newId)).toBe(0);
    expect((await kept('game-2'))?.draft.price).toBe(scenario.desk.price.most);
  });

  it('is none while only its briefing was read', async () => {
    const games = tab('a');
    await take(games.start(scenario.id));
    expect((await games.list()).games).toEqual([]);
    await playUntil(await take(games.start(scenario.id)), 'desk');
    expect((await games.list()).games).toHaveLength(1);
    expect(await store.list()).toHaveLength(1);
  });

  it('leaves nothing noted once the store has it', async () => {
    const games = tab('a');
    const session = await take(games.start(scenario.id));
    await playUntil(session, 'desk');
    await games.list();
    expect(storage.kept.size).toBe(0);
    const price = session.view.draft.price;
    change(session, { price: price + 1 });
    change(session, { price });
    await games.list();
    expect(storage.kept.size).toBe(0);
    await send(session, { type: 'decision.commit' });
    await games.list();
    expect(storage.kept.size).toBe(0);
  });
});
