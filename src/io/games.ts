/** The games of this device: listing, opening, starting, and carrying them in and out as files. */
import { ENGINE_VERSION } from '../engine/version';
import type { Simulator } from '../insight/answers';
import type { GameStart } from '../play/machine';
import type { Games, SavedGame } from '../play/services';
import type { GameSession } from '../play/session';
import type { Scenario } from '../scenario/scenario';
import type { ShelfEntry } from '../scenario/shelf';
import { exportAside, exportSave, readSaveFile, type TextFile } from './files';
import { keepSaved, type Keeper, type KeeperOptions } from './keeper';
import { saveMisfit, type Save } from './saves';
import type { Store } from './store';

export interface GamesOptions extends Pick<KeeperOptions, 'journal' | 'now' | 'newId' | 'moved' | 'trouble'> {
  readonly store: Store;
  readonly shelf: readonly ShelfEntry[];
  readonly simulator: Simulator;
  readonly openSession: (start: GameStart) => Promise<GameSession>;
  /** A whole number from 0 to 4,294,967,295 by chance. */
  readonly newSeed: () => number;
  readonly handOut: (file: TextFile) => void;
}

export function makeGames(options: GamesOptions): Games {
  const { store, shelf, newId, newSeed, handOut } = options;
  const hand = makeHand(options);
  const find = async (id: string) => {
    await hand.settled();
    return findGame(options, id);
  };
  return {
    async list() {
      await hand.settled();
      const games = (await store.list()).filter(hasBegun).map((save) => cardOf(save, shelf));
      const asides = (await store.asides()).map(({ key, ...problem }) => ({ id: key, ...problem }));
      return { games, asides, bests: await store.bests() };
    },
    async open(id) {
      const found = await find(id);
      if (!found.ok) return found;
      const { save, scenario, misfit } = found;
      if (misfit) return refuse(misfit, '');
      return hand.take({ id, scenario, seed: save.seed, log: save }, save);
    },
    async replay(id) {
      const found = await find(id);
      if (!found.ok) return found;
      const { save, scenario } = found;
      return hand.take({ id: newId(), scenario, seed: save.seed, log: { ...save, reached: [] } }, null);
    },
    async start(scenarioId, seed = newSeed()) {
      const scenario = await scenarioOf(shelf, scenarioId);
      if (!scenario) return refuse('save/other-scenario', scenarioId);
      return hand.take({ id: newId(), scenario, seed, log: null }, null);
    },
    async remove(id) {
      await hand.drop(id);
      await store.remove(id);
      options.journal.clear(id);
    },
    async exportFile(id) {
      const found = hand.saveOf(id) ?? (await store.get(id));
      if (!found?.ok) return refuse('save/gone', id);
      handOut(exportSave(found.save));
      return { ok: true };
    },
    async exportAside(id) {
      handOut(exportAside(id, await store.asideText(id)));
    },
    async importFile(file) {
      const read = await readSaveFile(file);
      // What is not in the store is not set aside either.
      if (!read.ok) return read.code === 'save/damaged' ? refuse('file/damaged', read.detail) : read;
      // Under a new id, so that a copy of a game that is here already does not push it out.
      const id = newId();
      const result = await store.put({ ...read.save, id }, 0);
      if (result === 'saved') return { ok: true, id };
      return refuse(result === 'conflict' ? 'save/conflict' : result, '');
    }
  };
}

/** A stored game and the scenario it was played on; `misfit` when the rules of the market were others. */
async function findGame({ store, shelf }: GamesOptions, id: string) {
  const found = await store.get(id);
  if (!found) return refuse('save/gone', id);
  if (!found.ok) return found;
  const { save } = found;
  const scenario = await scenarioOf(shelf, save.scenario.id);
  const misfit = scenario ? saveMisfit(save, scenario) : 'save/other-scenario';
  if (!scenario || misfit === 'save/other-scenario') return refuse('save/other-scenario', save.scenario.id);
  return { ok: true as const, save, scenario, misfit };
}

/** The one game that is being played, with its keeper. */
function makeHand(options: GamesOptions) {
  let held: { session: GameSession; keeper: Keeper } | null = null;
  const letGo = async (): Promise<void> => {
    const { session, keeper } = held ?? {};
    held = null;
    await keeper?.stop();
    const left = keeper?.save();
    session?.leave();
    // Whoever only read a briefing has no game that could be gone on with.
    if (left && !hasBegun(left)) {
      await options.store.remove(left.id);
      options.journal.clear(left.id);
    }
  };
  return {
    async take(start: Omit<GameStart, 'simulator'>, stored: Save | null) {
      await letGo();
      const session = await options.openSession({ ...start, simulator: options.simulator });
      held = { session, keeper: keepSaved(session, stored, options) };
      // A game that comes here finished, such as a friend's, was played before or elsewhere.
      if (start.log?.place !== 'debrief') keepResult(session, options.store);
      return { ok: true as const, session };
    },
    async drop(id: string) {
      if (held?.session.view.id === id) await letGo();
    },
    /** The screens know a game by the id it was opened with; it may have gone on under another. */
    saveOf(id: string) {
      const save = held?.session.view.id === id ? held.keeper.save() : null;
      return save && { ok: true as const, save };
    },
    settled: async () => held?.keeper.settled()
  };
}

/** A briefing is kept lest a page that is loaded anew be empty; but it is no game before it is opened for business. */
function hasBegun({ place, rounds }: Pick<Save, 'place' | 'rounds'>): boolean {
  return place !== 'briefing' || rounds.length > 0;
}

/** Notes the result as soon as the player sees it. */
function keepResult(session: GameSession, store: Store): void {
  const stop = session.subscribe(() => {
    const { over, place, scenario, result } = session.view;
    if (!over || (place !== 'results' && place !== 'debrief')) return;
    stop();
    void store.keepBest(scenario.id, result);
  });
}

function refuse(code: string, detail: string): { ok: false; code: string; detail: string } {
  return { ok: false, code, detail };
}

async function scenarioOf(shelf: readonly ShelfEntry[], id: string): Promise<Scenario | null> {
  return (await shelf.find((entry) => entry.id === id)?.load()) ?? null;
}

function cardOf(
  { id, engine, scenario, rounds, place, seed, updated, figures = [], result }: Save,
  shelf: readonly ShelfEntry[]
): SavedGame {
  const entry = shelf.find((one) => one.id === scenario.id && one.hash === scenario.hash);
  const most = entry?.rounds ?? 0;
  const done = place === 'field' || place === 'results' ? rounds.length : rounds.length + 1;
  return {
    ...{ id, place, seed, updated },
    scenarioId: scenario.id,
    title: entry?.title ?? null,
    record: engine === ENGINE_VERSION ? null : figures,
    round: entry ? Math.min(done, most) : done,
    rounds: most,
    result: result ?? null
  };
}
