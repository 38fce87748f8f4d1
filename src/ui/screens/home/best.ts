/** The best result of a case that home knows of: its record, or a finished game among the saves, such as one taken in from a file. */
import type { Best, SavedGame } from '../../../play/services';

type Bests = Readonly<Partial<Record<string, Best>>>;

type Played = Pick<SavedGame, 'scenarioId' | 'record' | 'result'>;

/** Games of other rules are no match: their points were counted otherwise. */
export function bestOf(scenario: string, record: Best | undefined, games: readonly Played[]): Best | null {
  const played = games.flatMap(({ scenarioId, record: other, result }) =>
    scenarioId === scenario && other === null && result !== null ? [result] : []
  );
  return [...(record ? [record] : []), ...played].reduce<Best | null>(
    (best, one) => (best === null || one.score > best.score ? one : best),
    null
  );
}

/** What the best of the other games came to, in points; null where none is known. The record may be this game's own. */
export function bestBefore(
  scenario: string,
  { id, result: { score } }: { readonly id: string; readonly result: Pick<Best, 'score'> },
  { games, bests }: { readonly games: readonly (Played & { readonly id: string })[]; readonly bests: Bests }
): number | null {
  const record = bests[scenario];
  const others = games.filter((game) => game.id !== id);
  return bestOf(scenario, record && record.score > score ? record : undefined, others)?.score ?? null;
}
