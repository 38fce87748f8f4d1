/** The store overwrites nothing unseen and throws nothing damaged away. */
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/io/store';
import { aSave } from './a-save';
import { aDisk, type Disk } from './memory-driver';

const open = (disk: Disk) => openStore({ drivers: disk.driver });

describe('the store', () => {
  it('gives back what was put in, at the next revision', async () => {
    const store = await open(await aDisk());
    expect(await store.put(aSave({ revision: 0 }), 0)).toBe('saved');
    expect(await store.get('game-1')).toEqual({ ok: true, save: aSave({ revision: 1 }) });
    expect(await store.get('other')).toBeNull();
    expect(store.trouble).toBeNull();
  });

  it('lists the game played last first', async () => {
    const store = await open(await aDisk());
    await store.put(aSave({ id: 'old', updated: '2026-01-01T00:00:00Z' }), 0);
    await store.put(aSave({ id: 'new', updated: '2026-01-03T00:00:00Z' }), 0);
    await store.put(aSave({ id: 'mid', updated: '2026-01-02T00:00:00Z' }), 0);
    expect((await store.list()).map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
  });

  it('does not let a second tab overwrite what the first has saved', async () => {
    const disk = await aDisk();
    const [one, two] = await Promise.all([open(disk), open(disk)]);
    await one.put(aSave(), 0);
    const results = await Promise.all([
      one.put(aSave({ seed: 1 }), 1),
      two.put(aSave({ seed: 2 }), 1),
      one.put(aSave({ seed: 3 }), 1)
    ]);
    expect(results).toEqual(['saved', 'conflict', 'conflict']);
    expect(await two.get('game-1')).toMatchObject({ save: { seed: 1, revision: 2 } });
    expect(await two.put(aSave({ id: 'copy', seed: 2 }), 0)).toBe('saved');
    expect(await one.list()).toHaveLength(2);
  });

  it('does not bring back a game under its id that was removed in another tab', async () => {
    const disk = await aDisk();
    const [one, two] = await Promise.all([open(disk), open(disk)]);
    await one.put(aSave(), 0);
    await two.remove('game-1');
    expect(await one.put(aSave(), 1)).toBe('conflict');
  });

  it.each([
    ['a text', 'garbage', 'save/foreign'],
    ['a save with a wrong seed', { ...aSave(), seed: 'lucky' }, 'save/damaged'],
    ['a save under the wrong id', aSave({ id: 'somebody-else' }), 'save/damaged']
  ])('sets %s aside, untouched, and goes on', async (_, found, code) => {
    const disk = await aDisk();
    const store = await open(disk);
    await store.put(aSave({ id: 'sound' }), 0);
    disk.kept.set('save/game-1', found);
    expect((await store.list()).map(({ id }) => id)).toEqual(['sound']);
    expect(disk.kept.has('save/game-1')).toBe(false);
    expect(disk.kept.get('aside/game-1')).toEqual(found);
    expect(await store.asides()).toMatchObject([{ key: 'aside/game-1', code }]);
    const text = await store.asideText('aside/game-1');
    expect(typeof found === 'string' ? text : JSON.parse(text)).toEqual(found);
  });

  it('keeps every damaged entry, even of one game again and again', async () => {
    const disk = await aDisk();
    const store = await open(disk);
    for (const found of ['first', 'second', 'third']) {
      disk.kept.set('save/game-1', found);
      await store.get('game-1');
    }
    const texts = await Promise.all((await store.asides()).map(({ key }) => store.asideText(key)));
    expect(texts).toEqual(['first', 'second', 'third']);
  });

  it('saves a running game whose entry was spoilt meanwhile, and keeps the spoilt entry', async () => {
    const disk = await aDisk();
    const store = await open(disk);
    await store.put(aSave(), 0);
    disk.kept.set('save/game-1', { broken: true });
    expect(await store.put(aSave(), 1)).toBe('saved');
    expect(await store.get('game-1')).toMatchObject({ ok: true, save: { revision: 2 } });
    expect(disk.kept.get('aside/game-1')).toEqual({ broken: true });
  });

  it('leaves a save of a newer version where it is, and says so', async () => {
    const disk = await aDisk();
    const store = await open(disk);
    const newer = { ...aSave(), format: 9 };
    disk.kept.set('save/game-1', newer);
    expect(await store.list()).toEqual([]);
    expect(await store.asides()).toMatchObject([{ key: 'save/game-1', code: 'save/newer' }]);
    expect(await store.put(aSave(), 3)).toBe('conflict');
    expect(disk.kept.get('save/game-1')).toEqual(newer);
  });

  it('hands out what no JSON can say', async () => {
    const disk = await aDisk();
    const store = await open(disk);
    const loop: Record<string, unknown> = { name: 'loop' };
    loop['self'] = loop;
    disk.kept.set('aside/loop', loop).set('aside/large', { seed: 2n ** 70n });
    expect(await store.asideText('aside/loop')).toContain('name: loop');
    expect(await store.asideText('aside/large')).toContain('seed: 1180591620717411303424');
  });

  it('says when the device is full, and loses nothing that was kept', async () => {
    const disk = await aDisk();
    const store = await open(disk);
    await store.put(aSave(), 0);
    disk.refusal = new DOMException('too much', 'QuotaExceededError');
    expect(await store.put(aSave({ seed: 9 }), 1)).toBe('storage/full');
    expect(await store.setSettings({ locale: 'en', theme: null })).toBe(false);
    disk.kept.set('save/spoilt', 'garbage');
    await store.list();
    expect(disk.kept.get('save/spoilt')).toBe('garbage');
    disk.refusal = new Error('closed');
    expect(await store.put(aSave({ seed: 9 }), 1)).toBe('storage/unavailable');
    expect(await store.get('game-1')).toMatchObject({ save: { revision: 1 } });
  });

  it('keeps games in memory where the browser keeps nothing, and says so', async () => {
    const store = await openStore({ drivers: 'no such driver' });
    expect(store.trouble).toBe('storage/unavailable');
    expect(await store.put(aSave(), 0)).toBe('saved');
    expect(await store.put(aSave(), 0)).toBe('conflict');
    expect(await store.list()).toHaveLength(1);
    await store.remove('game-1');
    expect(await store.list()).toEqual([]);
  });

  it('keeps the language and the dress, and follows the browser where they are strange', async () => {
    const disk = await aDisk();
    const store = await open(disk);
    expect(await store.settings()).toEqual({ locale: null, theme: null });
    await store.setSettings({ locale: 'zh-Hant', theme: 'dark' });
    expect(await (await open(disk)).settings()).toEqual({ locale: 'zh-Hant', theme: 'dark' });
    disk.kept.set('settings', { locale: 'tlh', theme: 'dark', more: 1 });
    expect(await store.settings()).toEqual({ locale: null, theme: 'dark' });
    disk.kept.set('settings', 'garbage');
    expect(await store.settings()).toEqual({ locale: null, theme: null });
  });
});
