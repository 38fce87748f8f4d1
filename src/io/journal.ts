/** What the store has not taken yet, noted at once: whoever closes the tab at any moment finds it again. */
import { integer, minValue, nullable, number, pipe, safeParse, strictObject, string, unknown } from 'valibot';
import { packSave } from './packed';
import { contentOf, parseSave, type Save } from './saves';
import type { Store } from './store';

/** One game as it is now, and what the store held or was being given when it became so. */
export interface JournalLine {
  readonly save: Save;
  /** The revision of the game that the store was last seen to hold; 0 for a game not stored yet. */
  readonly expected: number;
  /** The content that was on its way into the store; null when nothing was. */
  readonly under: string | null;
}

export interface Journal {
  /** Notes a game, in place of what was noted of it before; where nothing can be noted the store has to do. */
  note(line: JournalLine): void;
  /** Forgets a game that the store has taken. */
  clear(id: string): void;
  /**
   * Puts what pages that are gone had noted into the store. Resolves to how many games had been stored by
   * somebody else since, and were therefore taken in under an id of their own.
   */
  recover(store: JournalStore, newId: () => string): Promise<number>;
}

export type JournalStore = Pick<Store, 'get' | 'put' | 'keepAside'>;

export interface JournalOptions {
  /** Null where the browser keeps nothing at once. */
  readonly storage: Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Null where pages cannot know of each other; what is noted is then taken for left behind. */
  readonly locks: Pick<LockManager, 'request'> | null;
  /** Names this page among all. */
  readonly page: string;
  /** How long to wait for a page that may be about to go, in milliseconds. */
  readonly patience?: number;
}

const KEY = 'clientele/journal/';

const shape = strictObject({
  save: unknown(),
  expected: pipe(number(), integer(), minValue(0)),
  under: nullable(string())
});

export function openJournal({ storage, locks, page, patience = 2000 }: JournalOptions): Journal {
  // Held for as long as this page lives, which is how other pages know that it does.
  locks?.request(KEY + page, () => new Promise(() => undefined)).catch(() => undefined);
  const keyOf = (id: string) => `${KEY}${page}/${id}`;
  return {
    note(line) {
      try {
        storage?.setItem(keyOf(line.save.id), JSON.stringify({ ...line, save: packSave(line.save) }));
      } catch {
        // No room, or a browser that refuses: the store is still being written.
      }
    },
    clear: (id) => storage?.removeItem(keyOf(id)),
    async recover(store, newId) {
      let moved = 0;
      for (const key of storage ? keysOf(storage) : []) {
        const owner = key.slice(KEY.length).split('/')[0];
        if (owner === page || !(await isGone(owner, locks, patience))) continue;
        const end = await takeIn(storage?.getItem(key) ?? '', store, newId);
        if (end !== 'refused') storage?.removeItem(key);
        if (end === 'moved') moved++;
      }
      return moved;
    }
  };
}

function keysOf(storage: Pick<Storage, 'length' | 'key'>): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '');
  return keys.filter((key) => key.startsWith(KEY));
}

/** A page that lives writes what it noted itself; one that is just being closed is waited for. */
async function isGone(owner: string, locks: JournalOptions['locks'], patience: number): Promise<boolean> {
  if (!locks) return true;
  try {
    return await locks.request(KEY + owner, { signal: AbortSignal.timeout(patience) }, () => true);
  } catch {
    return false;
  }
}

type End = 'taken' | 'moved' | 'refused';

async function takeIn(text: string, store: JournalStore, newId: () => string): Promise<End> {
  const line = parseLine(text);
  if (!line) return (await store.keepAside(text)) ? 'taken' : 'refused';
  const found = await store.get(line.save.id);
  const stored = found?.ok ? found.save : null;
  if (stored && contentOf(stored) === contentOf(line.save)) return 'taken';
  const result = isNext(line, stored) ? await store.put(line.save, revisionOf(stored)) : 'conflict';
  if (result !== 'conflict') return result === 'saved' ? 'taken' : 'refused';
  return (await store.put({ ...line.save, id: newId() }, 0)) === 'saved' ? 'moved' : 'refused';
}

/** Whether the line goes on from what the store holds: what it was noted over, or what was then on its way. */
function isNext({ expected, under }: JournalLine, stored: Save | null): boolean {
  const revision = revisionOf(stored);
  return (
    revision === expected || (stored !== null && revision === expected + 1 && contentOf(stored) === under)
  );
}

const revisionOf = (stored: Save | null): number => stored?.revision ?? 0;

function parseLine(text: string): JournalLine | null {
  try {
    const line = safeParse(shape, JSON.parse(text));
    const save = line.success ? parseSave(line.output.save) : null;
    return line.success && save?.ok ? { ...line.output, save: save.save } : null;
  } catch {
    return null;
  }
}
