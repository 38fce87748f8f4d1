/** Keeps one game saved while it is played: at every change, the newest last, never over somebody else's save. */
import type { GameView } from '../play/game';
import type { GameSession } from '../play/session';
import type { Journal } from './journal';
import { contentOf, makeSave, type Save } from './saves';
import type { Store, StorageCode } from './store';

/** Somebody else stored the game since, or it comes out otherwise here than its save says. */
export type MoveCode = 'save/conflict' | 'save/drifted';

export interface KeeperOptions {
  readonly store: Pick<Store, 'put'>;
  /** Knows at once what the store takes a moment to take. */
  readonly journal: Pick<Journal, 'note' | 'clear'>;
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
  const entry = openEntry(session, stored, options);
  let busy = false;
  let done = Promise.resolve();
  const writeAll = async (): Promise<void> => {
    busy = true;
    try {
      for (let next = entry.due(); next; next = entry.due()) await entry.put(next);
    } finally {
      busy = false;
    }
  };
  const write = (): Promise<void> => {
    if (!busy) done = writeAll();
    return done;
  };
  const unsubscribe = session.subscribe(() => {
    entry.note();
    void write();
  });
  void write();
  return {
    save: entry.save,
    settled: write,
    stop: () => {
      unsubscribe();
      return write();
    }
  };
}

/** A game's place in the store: under which id, at which revision, with what content. */
function openEntry(session: GameSession, stored: Save | null, options: KeeperOptions) {
  const { store, journal, now, newId, moved, trouble } = options;
  let id = stored?.id ?? session.view.id;
  let revision = stored?.revision ?? 0;
  let written = stored && contentOf(stored);
  /** What the store is being given, or may have got when it last failed. */
  let under: string | null = null;
  let said = '';

  const save = () => saveOf(session.view, id, revision, now());
  const hasMoved = () => id !== stored?.id;
  const note = (): void => {
    const next = save();
    if (!next || (!hasMoved() && hasDrifted(session.view))) return;
    if (under === null && contentOf(next) === written) journal.clear(id);
    else journal.note({ save: next, expected: revision, under });
  };
  const move = (why: MoveCode): void => {
    const from = id;
    id = newId();
    revision = 0;
    under = null;
    note();
    journal.clear(from);
    moved(from, id, why);
  };
  const fail = (code: StorageCode): void => {
    // Kept in memory; the next change tries again.
    written = under;
    if (said !== code) trouble(code);
    said = code;
  };
  const take = (): void => {
    revision++;
    said = '';
    written = under;
    under = null;
    note();
  };
  return {
    save,
    note,
    /** What is to be written; null when the store has it. */
    due(): Save | null {
      const next = save();
      if (!next || contentOf(next) === written) return null;
      if (!hasMoved() && hasDrifted(session.view)) move('save/drifted');
      return { ...next, id };
    },
    async put(next: Save): Promise<void> {
      under = contentOf(next);
      note();
      const result = await store.put(next, revision).catch(() => 'storage/unavailable' as const);
      if (result === 'conflict') move('save/conflict');
      else if (result !== 'saved') fail(result);
      else take();
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
  if (view.work !== 'playing') {
    const { score, medal } = view.result;
    return makeSave(
      { ...view, id },
      { ...moment, place: view.place, ...(view.over && { result: { score, medal } }) }
    );
  }
  const rounds = [...view.rounds, view.draft];
  return makeSave({ ...view, id, rounds }, { ...moment, place: 'field' });
}
