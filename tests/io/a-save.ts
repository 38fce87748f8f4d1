/** A sound save for tests to store, damage and bring back. */
import { ENGINE_VERSION } from '../../src/engine/version';
import type { Save } from '../../src/io/saves';

export function aSave(changes: Partial<Save> = {}): Save {
  const draft = {
    orientation: 'service',
    price: 1000,
    spend: { hours: 600_000 },
    answer: null,
    predictions: { profit: 'up' }
  } as const;
  return {
    format: 1,
    engine: ENGINE_VERSION,
    id: 'game-1',
    revision: 3,
    scenario: { id: 'corner-shops', version: 1, hash: '0123abcd' },
    seed: 4_294_967_295,
    rounds: [draft, { ...draft, price: 950, answer: 'mend-it' }],
    draft,
    place: 'results',
    writing: ['Because the queue was long.'],
    reached: ['00000000', 'ffffffff'],
    updated: '2026-03-01T12:00:00.000Z',
    ...changes
  };
}
