/** Keeps games and settings on the device: nothing is overwritten unseen, and nothing damaged is thrown away. */
import localforage from 'localforage';
import type { Best } from '../play/services';
import { bestsWith, parseBests, type Bests } from './bests';
import { alone, openDatabase, openMemory, type KeyValue } from './key-value';
import { packSave } from './packed';
import { parseSave, type Save, type SaveCode, type SaveResult } from './saves';
import { parseSettings, type Settings } from './settings';

export type StorageCode = 'storage/unavailable' | 'storage/full';

/** `conflict`: the game was stored by somebody else since; store it under a new id with `expected` 0. */
export type PutResult = 'saved' | 'conflict' | StorageCode;

/** Something that was found where a game should be and cannot be read. It stays as it was found. */
export interface Aside {
  readonly key: string;
  readonly code: SaveCode;
  /** The path of what is wrong with it, as `parseSave` gives it. */
  readonly detail: string;
}

export interface Store {
  /** `storage/unavailable` when this browser keeps nothing: games then live until the page is closed. */
  readonly trouble: 'storage/unavailable' | null;
  /** All games, newest first; what cannot be read is set aside first and is listed by `asides`. */
  list(): Promise<readonly Save[]>;
  /** One game; null where there is none. What is damaged is set aside. */
  get(id: string): Promise<SaveResult | null>;
  /**
   * Stores a game if it is still at the revision the caller last saw (0 for a game not stored yet) and gives
   * it the next one, `expected + 1`.
   */
  put(save: Save, expected: number): Promise<PutResult>;
  /** Forgets a game; only ever called because the player said so. */
  remove(id: string): Promise<void>;
  asides(): Promise<readonly Aside[]>;
  /** Sets aside something that was found elsewhere and cannot be read; false where it could not be kept. */
  keepAside(found: string): Promise<boolean>;
  /** What was found, as text to hand out; empty where it cannot even be read. */
  asideText(key: string): Promise<string>;
  /** The best result of each scenario, by its id. */
  bests(): Promise<Bests>;
  /** Keeps a result if it is the best of its scenario; false where it could not be kept. */
  keepBest(scenario: string, best: Best): Promise<boolean>;
  settings(): Promise<Settings>;
  /** False where it could not be kept. */
  setSettings(settings: Settings): Promise<boolean>;
}

export interface StoreOptions {
  /** Name of the database. */
  readonly name?: string;
  /** localForage drivers to try in order. */
  readonly drivers?: string | string[];
  /** How long to wait for the browser to open it, in milliseconds. */
  readonly patience?: number;
}

const SAVE = 'save/';
const ASIDE = 'aside/';
const SETTINGS = 'settings';
const BESTS = 'bests';
/** Stands for what the browser could not read back. */
const unreadable = Symbol('unreadable');

/** Opens the store; never rejects: where the browser keeps nothing, `trouble` says so and memory serves. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const name = options.name ?? 'clientele';
  const drivers = options.drivers ?? [localforage.INDEXEDDB, localforage.LOCALSTORAGE];
  const database = await openDatabase(name, drivers, options.patience ?? 4000);
  const kept = database ?? openMemory();
  const lock = <T>(work: () => Promise<T>) => alone(`${name}/games`, work);
  return {
    trouble: database ? null : 'storage/unavailable',
    list: () => lock(() => listSaves(kept)),
    get: (id) => lock(() => getSave(kept, id)),
    put: (save, expected) => lock(() => putSave(kept, save, expected)),
    remove: (id) => lock(() => kept.remove(SAVE + id)),
    asides: () => lock(() => listAsides(kept)),
    keepAside: (found) => lock(() => layAside(kept, 'journal', found)),
    asideText: async (key) => asText(await read(kept, key)),
    bests: async () => parseBests(await read(kept, BESTS)),
    keepBest: (scenario, best) => lock(() => putBest(kept, scenario, best)),
    settings: async () => parseSettings(await read(kept, SETTINGS)),
    setSettings: (settings) =>
      kept.set(SETTINGS, settings).then(
        () => true,
        () => false
      )
  };
}

async function read(kept: KeyValue, key: string): Promise<unknown> {
  try {
    return await kept.get(key);
  } catch {
    return unreadable;
  }
}

async function keysUnder(kept: KeyValue, prefix: string): Promise<readonly string[]> {
  try {
    return (await kept.keys()).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

async function listSaves(kept: KeyValue): Promise<readonly Save[]> {
  const found = await Promise.all(
    (await keysUnder(kept, SAVE)).map((key) => getSave(kept, key.slice(SAVE.length)))
  );
  const saves = found.flatMap((result) => (result?.ok ? [result.save] : []));
  return saves.sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
}

async function getSave(kept: KeyValue, id: string): Promise<SaveResult | null> {
  const found = await read(kept, SAVE + id);
  if (found === null) return null;
  const result = parseAt(id, found);
  if (staysInPlace(result)) return result;
  await setAside(kept, id, found);
  return result;
}

/** A save is only itself under its own id: a copy under another would be stored over the original. */
function parseAt(id: string, found: unknown): SaveResult {
  const result = parseSave(found);
  if (result.ok && result.save.id !== id) return { ok: false, code: 'save/damaged', detail: 'id' };
  return result;
}

/** A save of a newer version waits where it is for that version. */
function staysInPlace(result: SaveResult): boolean {
  return result.ok || result.code === 'save/newer';
}

/** Moves what was found to a key of its own. If it cannot be written there it is left, and so never lost. */
async function setAside(kept: KeyValue, id: string, found: unknown): Promise<boolean> {
  if (found === unreadable || !(await layAside(kept, id, found))) return false;
  return kept.remove(SAVE + id).then(
    () => true,
    () => false
  );
}

async function layAside(kept: KeyValue, id: string, found: unknown): Promise<boolean> {
  try {
    const taken = new Set(await kept.keys());
    let key = ASIDE + id;
    for (let n = 2; taken.has(key); n++) key = `${ASIDE}${id}/${n}`;
    await kept.set(key, found);
    return true;
  } catch {
    return false;
  }
}

async function putSave(kept: KeyValue, save: Save, expected: number): Promise<PutResult> {
  const found = await read(kept, SAVE + save.id);
  if (found === null) {
    if (expected > 0) return 'conflict';
  } else {
    const result = parseAt(save.id, found);
    if (result.ok ? result.save.revision !== expected : result.code === 'save/newer') return 'conflict';
    if (!result.ok && !(await setAside(kept, save.id, found))) return 'conflict';
  }
  try {
    await kept.set(SAVE + save.id, packSave({ ...save, revision: expected + 1 }));
    return 'saved';
  } catch (error) {
    return isFull(error) ? 'storage/full' : 'storage/unavailable';
  }
}

async function putBest(kept: KeyValue, scenario: string, best: Best): Promise<boolean> {
  const bests = bestsWith(parseBests(await read(kept, BESTS)), scenario, best);
  if (!bests) return true;
  return kept.set(BESTS, bests).then(
    () => true,
    () => false
  );
}

async function listAsides(kept: KeyValue): Promise<readonly Aside[]> {
  const asides: Aside[] = [];
  for (const key of [...(await keysUnder(kept, ASIDE)), ...(await keysUnder(kept, SAVE))]) {
    const found = await read(kept, key);
    const result = key.startsWith(SAVE) ? parseAt(key.slice(SAVE.length), found) : parseSave(found);
    if (!result.ok) asides.push({ key, code: result.code, detail: result.detail });
    else if (key.startsWith(ASIDE)) asides.push({ key, code: 'save/damaged', detail: 'id' });
  }
  return asides;
}

function asText(found: unknown): string {
  if (found === unreadable || found === null) return '';
  if (typeof found === 'string') return found;
  try {
    return JSON.stringify(found, null, 2);
  } catch {
    // A database can hold what no text can say, such as a thing that holds itself; its top level then has to do.
    return String(Object.entries(found as object).map(([key, value]) => `${key}: ${String(value)}`));
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota|full/i.test(`${error.name} ${error.message}`);
}
