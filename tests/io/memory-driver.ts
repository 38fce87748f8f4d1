/** A localForage driver that keeps copies in a map, as a database in Node; it can be told to refuse. */
import localforage from 'localforage';

export interface Disk {
  readonly driver: string;
  /** Key by key what is kept, for tests that look or spoil. */
  readonly kept: Map<string, unknown>;
  /** Thrown by writes while set. */
  refusal: Error | null;
}

let disks = 0;

/** A disk of its own; stores opened on the same one share it, as two tabs do. */
export async function aDisk(): Promise<Disk> {
  const disk: Disk = { driver: `disk-${++disks}`, kept: new Map(), refusal: null };
  const { kept } = disk;
  await localforage.defineDriver({
    _driver: disk.driver,
    _support: true,
    _initStorage: () => undefined,
    iterate: () => Promise.reject(new Error('not used')),
    getItem: <T>(key: string) => Promise.resolve(structuredClone(kept.get(key) ?? null) as T | null),
    setItem: <T>(key: string, value: T) => {
      if (disk.refusal) return Promise.reject(disk.refusal);
      kept.set(key, structuredClone(value));
      return Promise.resolve(value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
      return Promise.resolve();
    },
    clear: () => Promise.reject(new Error('not used')),
    length: () => Promise.resolve(kept.size),
    key: (n: number) => Promise.resolve([...kept.keys()][n] ?? ''),
    keys: () => Promise.resolve([...kept.keys()])
  });
  return disk;
}
