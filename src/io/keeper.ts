/** Keeps one game saved while it is played: at every change, the newest last, never over somebody else's save. */
import type { GameView } from '../play/game';
import type { GameSession } from '../play/session';
import { makeSave, type Save } from './saves';
import type { Store, StorageCode } from './store';

/** Somebody else stored the game since, or it comes out otherwise here than its save says. */
export type MoveCode = 'save/conflict' | 'save/drifted';

export interface KeeperOptions {
  readonly store: Pick<Store, 'put'>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told when the game goes on under another id, and why: the save it came from is not its own to overwrite. */
  readonly moved: (from: string, to: string, why: MoveCode) => void;
  /** Told when it cannot be kept. */
  readonly trouble: (code: StorageCode) => void;
}

export interface Keeper {
  /** The game as it would be saved now; null before it is open. */
  save(): Save | null;
  /** Resolves when everything up to now has been written, or could not be. */
  settled(): Promise<void>;
  /** Writes what is left and stops watching. */
  stop(): Promise<void>;
}

/** `stored` is the save the game was opened from; null for a game that is in no store yet. */
export function keepSaved(session: GameSession, stored: Save | null, options: KeeperOptions): Keeper {
  const { store, now, newId, moved, trouble } = options;
  let id = stored?.id ?? session.view.id;
  let revision = stored?.revision ?? 0;
  let written = stored && contentOf(stored);
  let busy = false;
  let done = Promise.resolve();
  let said = '';

  const save = () => saveOf(session.view, id, revision, now());
  const move = (why: MoveCode): void => {
    const from = id;
    id = newId();
    revision = 0;
    moved(from, id, why);
  };
  const put = async (next: Save): Promise<void> => {
    const result = await store.put(next, revision).catch(() => 'storage/unavailable' as const);
    if (result === 'saved') {
      revision++;
      said = '';
      written = contentOf(next);
    } else if (result === 'conflict') {
      move('save/conflict');
    } else {
      // Kept in memory; the next change tries again.
      written = contentOf(next);
      if (said !== result) trouble(result);
      said = result;
    }
  };
  const writeAll = async (): Promise<void> => {
    busy = true;
    try {
      for (let next = save(); next && contentOf(next) !== written; next = save()) {
        if (id === stored?.id && hasDrifted(session.view)) move('save/drifted');
        else await put(next);
      }
    } finally {
      busy = false;
    }
  };
  const write = (): Promise<void> => {
    if (!busy) done = writeAll();
    return done;
  };
  const unsubscribe = session.subscribe(() => void write());
  void write();
  return {
    save,
    settled: write,
    stop: () => {
      unsubscribe();
      return write();
    }
  };
}

/** What was recorded is not put right with other figures: it stays, and the game goes on beside it. */
function hasDrifted({ notices }: GameView): boolean {
  return notices.some(({ code }) => code === 'save/drifted');
}

/** A quarter being computed counts as decided: whoever closes the tab now finds it played. */
function saveOf(view: GameView, id: string, revision: number, now: Date): Save | null {
  if (view.place === null) return null;
  const moment = { revision, updated: now.toISOString() };
  if (view.work !== 'playing') return makeSave({ ...view, id }, { ...moment, place: view.place });
  const rounds = [...view.rounds, view.draft];
  return makeSave({ ...view, id, rounds }, { ...moment, place: 'field' });
}

/** What the player would miss; two saves that differ in nothing else need no writing. */
function contentOf({ rounds, draft, place, writing }: Save): string {
  return JSON.stringify([rounds, draft, place, writing]);
}
