/** Where things are kept by key: the browser's database through localForage, or memory where there is none. */
import localforage from 'localforage';

/** The four operations everything kept is done with; each may reject when the browser refuses. */
export interface KeyValue {
  keys(): Promise<readonly string[]>;
  /** Null where there is nothing. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Opens a database of the browser, or null where it has none or does not answer in time (private windows). */
export async function openDatabase(
  name: string,
  drivers: string | string[],
  patience: number
): Promise<KeyValue | null> {
  try {
    const forage = localforage.createInstance({ name, storeName: 'kept', driver: drivers });
    await within(patience, forage.ready());
    return {
      keys: () => forage.keys(),
      get: (key) => forage.getItem(key),
      set: async (key, value) => {
        await forage.setItem(key, value);
      },
      remove: (key) => forage.removeItem(key)
    };
  } catch {
    return null;
  }
}

/** Keeps things until the page is closed. */
export function openMemory(): KeyValue {
  const kept = new Map<string, unknown>();
  return {
    keys: () => Promise.resolve([...kept.keys()]),
    get: (key) => Promise.resolve(structuredClone(kept.get(key) ?? null)),
    set: (key, value) => Promise.resolve(void kept.set(key, structuredClone(value))),
    remove: (key) => Promise.resolve(void kept.delete(key))
  };
}

const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while nobody else, in this tab or another, runs work under the same name. Browsers without
 * locks (and Node) keep the order within the page only.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  if (locks) return await locks.request(name, work);
  const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
  queues.set(name, turn);
  return turn;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
