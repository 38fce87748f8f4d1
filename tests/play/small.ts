/** Cases with fewer customers, and ways to play them: real rules, quick enough for many games. */
import { loadScenario } from '../../src/cli/scenario-files';
import { directSimulator } from '../../src/insight/simulator';
import type { Draft, GameEvent, GameLog, GameView } from '../../src/play/game';
import { openSession, type GameSession } from '../../src/play/session';
import type { Simulator } from '../../src/insight/answers';
import type { Scenario } from '../../src/scenario/scenario';

export const scenario = shrunk('corner-shops', 400);

export function shrunk(name: string, customers: number): Scenario {
  const full = loadScenario(name);
  const scale = customers / full.market.customers;
  const companies = full.market.companies.map((company) => ({
    ...company,
    counter: company.counter * scale
  }));
  return { ...full, market: { ...full.market, customers, companies } };
}

export const simulator: Simulator = directSimulator();

interface Options {
  readonly seed?: number;
  readonly log?: GameLog | null;
  readonly by?: Simulator;
  readonly of?: Scenario;
}

/** A game that has been opened and waits for the player, or could not be opened. */
export async function opened(options: Options = {}): Promise<GameSession> {
  const { seed = 7, log = null, by = simulator, of = scenario } = options;
  const session = openSession({ id: 'test', scenario: of, seed, log, simulator: by });
  await settled(session);
  return session;
}

/** Sends orders one after the other, waiting for each to be carried out. */
export async function send(session: GameSession, ...events: GameEvent[]): Promise<GameView> {
  for (const event of events) {
    session.send(event);
    await settled(session);
  }
  return session.view;
}

const NEXT = {
  briefing: { type: 'briefing.continue' },
  desk: { type: 'decision.commit' },
  field: { type: 'field.continue' },
  results: { type: 'results.continue' }
} as const satisfies Record<string, GameEvent>;

/** The order that leads on from where the player stands; null at the end. */
export function nextOrder({ place }: GameView): GameEvent | null {
  return place === null || place === 'debrief' ? null : NEXT[place];
}

/** Plays on without changing anything, until a place has been reached so many times. */
export async function playUntil(
  session: GameSession,
  place: GameView['place'],
  times = 1
): Promise<GameView> {
  for (let left = times; ;) {
    if (session.view.place === place && --left === 0) return session.view;
    const order = nextOrder(session.view);
    if (!order) throw new Error('The game ended first.');
    await send(session, order);
  }
}

export function change(session: GameSession, draft: Partial<Draft>): void {
  session.send({ type: 'draft.change', draft: { ...session.view.draft, ...draft } });
}

/** What a save keeps of a game: the engine's hashes are those of the rounds played. */
export function logOf(view: GameView): GameLog {
  const { rounds, draft, writing, reports, place } = view;
  const reached = reports.filter(({ quarter }) => quarter >= 0).map(({ hash }) => hash);
  return { rounds, draft, writing, reached, place: place ?? 'briefing' };
}

/** Waits until the game is at a place and takes orders, or cannot be opened. */
export async function settled(session: GameSession): Promise<GameView> {
  while (session.view.work !== null) await nextChange(session);
  return session.view;
}

function nextChange(session: GameSession): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      stop();
      resolve();
    });
  });
}
