/** The best result of a case that home knows of: its record, or a finished game among the saves, such as one taken in from a file. */
import type { Best, SavedGame } from '../../../play/services';

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
