/** The best result that home shows of a case. */
import { expect, it } from 'vitest';
import { bestBefore, bestOf } from '../../src/ui/screens/home/best';

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

it('is held against a game that ends, without that game itself', () => {
  const mine = { id: 'mine', result: { score: 60 } };
  const saved = (id: string, score: number) => ({ ...game(score), id });
  const before = (record: number | null, ...games: readonly ReturnType<typeof saved>[]) =>
    bestBefore('corner-shops', mine, {
      games,
      bests: record === null ? {} : { 'corner-shops': { score: record, medal: null } }
    });
  expect(before(60, saved('mine', 60))).toBeNull();
  expect(before(60, saved('mine', 60), saved('first', 41))).toBe(41);
  expect(before(74, saved('mine', 60), saved('first', 41))).toBe(74);
});
