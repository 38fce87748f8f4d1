/** The games of a device: kept at every step, never over one another. */
import { beforeEach, describe, expect, it } from 'vitest';
import { parseBests } from '../../src/io/bests';
import { makeGames } from '../../src/io/games';
import { openJournal } from '../../src/io/journal';
import { openStore, type Store } from '../../src/io/store';
import { openSession, type GameSession } from '../../src/play/session';
import type { Games } from '../../src/play/services';
import { change, playUntil, scenario, send, settled, simulator } from './small';

let store: Store;
let said: string[];
let handed: { name: string; text: string }[];
let ids: number;

/** One tab of the browser; all tabs share the store. */
function tab(of = scenario): Games {
  return makeGames({
    store,
    journal: openJournal({ storage: null, locks: null, page: 'here' }),
    shelf: [{ ...of, load: () => Promise.resolve(of) }],
    simulator,
    openSession: (start) => Promise.resolve(openSession(start)),
    now: () => new Date(Date.UTC(2030, 0, 1, 0, 0, ids)),
    newId: () => `game-${++ids}`,
    newSeed: () => 4_000_000_000,
    moved: (from, to, why) => said.push(`${from} to ${to}: ${why}`),
    trouble: (code) => said.push(code),
    handOut: (file) => handed.push(file)
  });
}

async function take(outcome: ReturnType<Games['open']>): Promise<GameSession> {
  const got = await outcome;
  if (!got.ok) throw new Error(got.code);
  await settled(got.session);
  return got.session;
}

beforeEach(async () => {
  store = await openStore({ drivers: [] });
  said = [];
  handed = [];
  ids = 0;
});

describe('a game that is played', () => {
  it('is kept from its first moment, and opened where it was left', async () => {
    const games = tab();
    const session = await take(games.start(scenario.id));
    await playUntil(session, 'field');
    await send(session, { type: 'field.continue' });
    const listed = (await games.list()).games;
    expect(listed).toMatchObject([
      {
        id: 'game-1',
        scenarioId: scenario.id,
        round: 1,
        rounds: scenario.rounds,
        place: 'results',
        seed: 4e9
      }
    ]);
    const again = await take(tab().open('game-1'));
    expect(again.view).toEqual(session.view);
  });

  it('keeps the plan that is being made', async () => {
    const games = tab();
    const session = await take(games.start(scenario.id, 5));
    await playUntil(session, 'desk');
    change(session, { price: scenario.desk.price.least, predictions: { share: 'up' } });
    await games.list();
    const again = await take(tab().open('game-1'));
    expect(again.view.draft).toMatchObject({
      price: scenario.desk.price.least,
      predictions: { share: 'up' }
    });
  });

  it('that is closed while the quarter plays has been decided', async () => {
    const games = tab();
    const session = await take(games.start(scenario.id, 5));
    await playUntil(session, 'desk');
    await games.list();
    session.send({ type: 'decision.commit' });
    session.leave();
    await games.list();
    const again = await take(tab().open('game-1'));
    expect(again.view).toMatchObject({ place: 'field', work: null });
    expect(again.view.rounds).toHaveLength(1);
  });

  it('is not written again by being looked at', async () => {
    const games = tab();
    await playUntil(await take(games.start(scenario.id)), 'field');
    await games.list();
    const before = await store.get('game-1');
    const other = tab();
    await take(other.open('game-1'));
    await other.list();
    expect(await store.get('game-1')).toEqual(before);
  });
});

describe('the best result of a case', () => {
  const bestNow = async (games: Games) => (await games.list()).bests[scenario.id];
  async function playOut(games: Games, price: number): Promise<GameSession> {
    const session = await take(games.start(scenario.id, 5));
    await playUntil(session, 'desk');
    change(session, { price });
    await playUntil(session, 'debrief');
    return session;
  }

  it('is the highest score of the games played to the end, and outlives them', async () => {
    const games = tab();
    await playUntil(await take(games.start(scenario.id, 5)), 'results', 2);
    expect(await bestNow(games)).toBeUndefined();
    const good = (await playOut(games, 400)).view;
    const best = { score: good.result.score, medal: good.result.medal };
    expect(await bestNow(games)).toEqual(best);
    const poor = (await playOut(games, scenario.desk.price.least)).view;
    expect(poor.result.score).toBeLessThan(best.score);
    for (const { id } of (await games.list()).games) await games.remove(id);
    expect(await bestNow(tab())).toEqual(best);
  });

  it('is not a result that came from elsewhere', async () => {
    const elsewhere = tab();
    const { id } = (await playOut(elsewhere, 410)).view;
    await elsewhere.list();
    const found = await store.get(id);
    if (!found?.ok) throw new Error('The game was not kept.');
    store = await openStore({ drivers: [] });
    await store.put(found.save, 0);
    const games = tab();
    expect((await take(games.open(id))).view.place).toBe('debrief');
    expect(await bestNow(games)).toBeUndefined();
  });

  it('is none where the record cannot be read', () => {
    expect(parseBests({ 'corner-shops': { score: 101, medal: null } })).toEqual({});
    expect(parseBests('x')).toEqual({});
  });
});

describe('two tabs on one game', () => {
  it('do not overwrite each other: the later one goes on as a game of its own', async () => {
    const [here, there] = [tab(), tab()];
    const one = await take(here.start(scenario.id));
    await here.list();
    const two = await take(there.open('game-1'));
    await playUntil(one, 'field');
    await here.list();
    await playUntil(two, 'desk');
    change(two, { price: scenario.desk.price.most });
    const { games } = await there.list();
    expect(said).toEqual(['game-1 to game-2: save/conflict']);
    expect(games.map(({ id, place }) => [id, place])).toEqual([
      ['game-2', 'desk'],
      ['game-1', 'field']
    ]);
    await there.exportFile('game-1');
    expect(JSON.parse(handed[0].text)).toMatchObject({ id: 'game-2', place: 'desk' });
  });
});

describe('a game that cannot be opened', () => {
  it('is refused when the scenario has become another market, and stays', async () => {
    const games = tab();
    await playUntil(await take(games.start(scenario.id)), 'desk');
    await games.list();
    const other = tab({ ...scenario, hash: '12345678' });
    expect(await other.open('game-1')).toMatchObject({ ok: false, code: 'save/other-scenario' });
    expect((await other.list()).games).toMatchObject([{ id: 'game-1', title: null }]);
  });

  it('is refused when it is not there', async () => {
    expect(await tab().open('game-9')).toMatchObject({ ok: false, code: 'save/gone' });
    expect(await tab().start('no-such-case')).toMatchObject({ ok: false, code: 'save/other-scenario' });
  });
});

describe('a game of other rules', () => {
  async function anOldGame(changes: object = {}): Promise<void> {
    const games = tab();
    await playUntil(await take(games.start(scenario.id)), 'desk', 2);
    await games.list();
    const kept = await store.get('game-1');
    if (!kept?.ok) throw new Error('The game was not kept.');
    await store.put({ ...kept.save, ...changes }, kept.save.revision);
  }

  it('shows what was recorded of it, and is played again only as a new game', async () => {
    await anOldGame({ engine: 0 });
    const before = await store.get('game-1');
    const games = tab();
    expect(await games.open('game-1')).toMatchObject({ ok: false, code: 'save/engine-changed' });
    const session = await take(games.replay('game-1'));
    const [{ survey, books }] = session.view.reports.at(-1)?.companies ?? [];
    expect(session.view).toMatchObject({ id: 'game-2', place: 'desk', failure: null, notices: [] });
    await playUntil(session, 'results');
    const { games: listed } = await games.list();
    const [today, old] = [listed.find(({ id }) => id === 'game-2'), listed.find(({ id }) => id === 'game-1')];
    expect(today?.record).toBeNull();
    expect(old?.record).toHaveLength(1);
    expect(old?.record?.[0].satisfaction).toBeCloseTo(survey.satisfaction.value, 0);
    expect(old?.record?.[0].profit).toBe(books.profit);
    expect(await store.get('game-1')).toEqual(before);
  });

  it('that comes out otherwise without saying so is left as it was, and goes on beside it', async () => {
    await anOldGame({ reached: ['00000000'] });
    const before = await store.get('game-1');
    const games = tab();
    const session = await take(games.open('game-1'));
    expect(session.view.notices).toEqual([{ code: 'save/drifted', detail: '1' }]);
    expect((await games.list()).games).toHaveLength(1);
    change(session, { price: scenario.desk.price.most });
    expect((await games.list()).games).toHaveLength(2);
    expect(said).toEqual(['game-1 to game-2: save/drifted']);
    expect(await store.get('game-1')).toEqual(before);
  });
});

describe('when the store refuses', () => {
  it('says so, and saves again as soon as it can', async () => {
    const real = store;
    let closed = false;
    store = {
      ...real,
      put: (save, at) => (closed ? Promise.reject(new Error('closed')) : real.put(save, at))
    };
    const games = tab();
    const session = await take(games.start(scenario.id));
    await games.list();
    closed = true;
    await playUntil(session, 'desk');
    await games.list();
    change(session, { price: scenario.desk.price.least });
    await games.list();
    expect(said).toEqual(['storage/unavailable']);
    closed = false;
    change(session, { price: scenario.desk.price.most });
    await games.list();
    expect(await store.get('game-1')).toMatchObject({
      save: { draft: { price: scenario.desk.price.most } }
    });
  });
});

describe('files', () => {
  it('bring a game back as it was, beside the one that is there', async () => {
    const games = tab();
    const session = await take(games.start(scenario.id));
    await playUntil(session, 'results');
    await games.exportFile('game-1');
    const file = new File([handed[0].text], handed[0].name);
    const taken = await games.importFile(file);
    expect(taken).toEqual({ ok: true, id: 'game-2' });
    const copy = await take(games.open('game-2'));
    expect(copy.view).toEqual({ ...session.view, id: 'game-2' });
    expect((await games.list()).games).toHaveLength(2);
  });

  it('that are no games are refused with what is wrong', async () => {
    const games = tab();
    expect(await games.importFile(new File(['{'], 'a.json'))).toMatchObject({
      ok: false,
      code: 'file/not-json'
    });
    expect(await games.importFile(new File(['{}'], 'a.json'))).toMatchObject({
      ok: false,
      code: 'save/foreign'
    });
    expect(await games.importFile(new File(['{"format":1,"rounds":"x"}'], 'a.json'))).toMatchObject({
      ok: false,
      code: 'file/damaged'
    });
  });
});

it('a game that is removed while it is in hand does not come back', async () => {
  const games = tab();
  const session = await take(games.start(scenario.id));
  await games.list();
  await games.remove('game-1');
  session.send({ type: 'briefing.continue' });
  expect((await games.list()).games).toEqual([]);
});
