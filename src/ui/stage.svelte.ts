/** What is on: the home screen or a game; the way between them, kept in the page's address. */
import { createContext } from 'svelte';
import type { AppServices, Outcome, Problem } from '../play/services';
import type { GameSession } from '../play/session';
import { Session } from './session.svelte';

export type Showing =
  | { readonly kind: 'home' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'game'; readonly id: string; readonly game: GameSession; readonly session: Session };

const HASH = '#game=';
/** The page of the market model; a rule of it follows after a stroke. */
export const MODEL_HASH = '#learn/model';

/** What is being read over the home screen or a game. */
export interface Lesson {
  /** The rule to open at; empty for the whole page. */
  readonly rule: string;
}

function lessonIn(hash: string): Lesson | null {
  return hash.startsWith(MODEL_HASH) ? { rule: hash.slice(MODEL_HASH.length + 1) } : null;
}

/** The part of the page's address that names a rule of the market model. */
export function addressOfRule(rule: string): string {
  return `${MODEL_HASH}/${rule}`;
}

/** The game an address names; one that is spelled wrongly is no game's. */
function namedIn(hash: string): string {
  const name = hash.slice(HASH.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The part of the page's address that names a game. */
export function addressOf(id: string): string {
  return HASH + encodeURIComponent(id);
}

export class Stage {
  readonly services: AppServices;
  #showing = $state.raw<Showing>({ kind: 'home' });
  #problem = $state.raw<Problem | null>(null);
  #lesson = $state.raw<Lesson | null>(null);
  #rule = $state.raw<string | null>(null);
  #turn = 0;

  constructor(services: AppServices) {
    this.services = services;
  }

  get showing(): Showing {
    return this.#showing;
  }

  /** What is read just now; the game goes on where it was left. */
  get lesson(): Lesson | null {
    return this.#lesson;
  }

  /** The rule of the market model that is shown over the page; null for none. */
  get rule(): string | null {
    return this.#rule;
  }

  /** Shows a rule over the page, or none again. */
  showRule(rule: string | null): void {
    this.#rule = rule;
  }

  /** Why the last game asked for could not be had; null when it could. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Shows what the address asks for; to be called at the start and when the address changes. */
  async follow(): Promise<void> {
    this.#rule = null;
    this.#lesson = lessonIn(location.hash);
    if (this.#lesson) return;
    const id = location.hash.startsWith(HASH) ? namedIn(location.hash) : null;
    if (id === null) this.#leave();
    else if (this.#showing.kind !== 'game' || this.#showing.id !== id) await this.open(id);
  }

  home(): void {
    this.#lesson = null;
    this.#leave();
    if (location.hash !== '') history.pushState(null, '', location.pathname + location.search);
    // After the new address: the old one keeps its place, for the browser's way back.
    window.scrollTo(0, 0);
  }

  open(id: string): Promise<void> {
    return this.#enter(() => this.services.games.open(id));
  }

  /** A game of other rules once more, under today's. */
  replay(id: string): Promise<void> {
    return this.#enter(() => this.services.games.replay(id));
  }

  start(scenarioId: string, seed?: number): Promise<void> {
    return this.#enter(() => this.services.games.start(scenarioId, seed));
  }

  async #enter(ask: () => Promise<Outcome<{ readonly session: GameSession }>>): Promise<void> {
    this.#leave();
    const turn = this.#turn;
    this.#showing = { kind: 'opening' };
    const outcome = await ask().catch(() => ({ ok: false as const, code: 'app/not-opened', detail: '' }));
    if (turn !== this.#turn) {
      if (outcome.ok) outcome.session.leave();
      return;
    }
    if (outcome.ok) this.#show(outcome.session);
    else this.#fail(outcome);
  }

  #show(game: GameSession): void {
    const { id } = game.view;
    this.#showing = { kind: 'game', id, game, session: new Session(game) };
    const hash = addressOf(id);
    if (location.hash !== hash) history.pushState(null, '', hash);
  }

  #fail({ code, detail }: Problem): void {
    this.#problem = { code, detail };
    this.#showing = { kind: 'home' };
    if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  }

  #leave(): void {
    this.#turn++;
    if (this.#showing.kind === 'game') this.#showing.game.leave();
    this.#showing = { kind: 'home' };
    this.#problem = null;
  }
}

export const [useStage, provideStage] = createContext<Stage>();
