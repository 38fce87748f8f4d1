/** The best result that home shows of a case. */
import { expect, it } from 'vitest';
import { bestOf } from '../../src/ui/screens/home/best';

const game = (score: number | null, more: { scenarioId?: string; record?: [] } = {}) => ({
  scenarioId: 'corner-shops',
  record: null,
  result: score === null ? null : { score, medal: null },
  ...more
});
const known = { score: 50, medal: 'bronze' } as const;

it('is that of a finished game taken in from a file, where there is no record', () => {
  expect(bestOf('corner-shops', undefined, [game(null), game(63), game(41)])).toEqual({
    score: 63,
    medal: null
  });
});

it('is the record unless a game among the saves is better', () => {
  expect(bestOf('corner-shops', known, [game(41)])).toBe(known);
  expect(bestOf('corner-shops', known, [game(63)])?.score).toBe(63);
});

it('is none of another case, of other rules, or of a game that goes on', () => {
  const games = [game(90, { scenarioId: 'the-club' }), game(90, { record: [] }), game(null)];
  expect(bestOf('corner-shops', undefined, games)).toBeNull();
});
