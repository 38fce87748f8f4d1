/** A save comes back as it went, and what is no save is refused by name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarket } from '../../src/engine/market';
import { playRound } from '../../src/engine/round';
import { makeSave, parseSave, saveMisfit, WRITING_LIMIT, type Save } from '../../src/io/saves';
import type { Draft, GameContext } from '../../src/play/game';
import type { Scenario } from '../../src/scenario/scenario';
import { cornerMarket } from '../engine/markets';
import { aSave } from './a-save';

/** What makeSave reads of a game; the rest of a scenario is words. */
function aGame(changes: Partial<GameContext> = {}): GameContext {
  const spec = cornerMarket({ customers: 200 });
  const market = createMarket(spec, 5);
  const [{ start }] = spec.companies;
  const draft: Draft = { ...start, answer: null, predictions: {} };
  const decision = { orientation: start.orientation, price: start.price, spend: start.spend };
  const report = playRound(market, { decision, answerCost: 0, answer: [], happenings: [] }, []);
  const plain = { orientation: draft.orientation, price: draft.price, spend: draft.spend };
  return {
    id: 'g',
    scenario: { id: 'corner-shops', version: 2, hash: 'aaaaaaaa' } as Scenario,
    seed: 5,
    rounds: [{ ...plain, answer: 'sorry', predictions: { share: 'down' } }],
    draft: { ...plain, answer: null, predictions: {} },
    reports: [report],
    flow: { round: 2, states: [], event: null, ending: null },
    writing: [],
    failure: null,
    notices: [],
    ...changes
  };
}
const moment = { place: 'results', revision: 1, updated: '2026-01-01T00:00:00.000Z' } as const;

/** The save with something else at a path. */
function spoilt(path: string, value: unknown): unknown {
  const save: unknown = JSON.parse(JSON.stringify(aSave()));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = save as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return save;
}

describe('a save', () => {
  it('comes back as it went, through text and back', () => {
    const save = aSave();
    expect(parseSave(JSON.parse(JSON.stringify(save)))).toEqual({ ok: true, save });
  });

  it('of a finished game holds what it came to', () => {
    const result = { score: 76, medal: 'silver' } as const;
    const save = makeSave(aGame(), { ...moment, place: 'debrief', result });
    expect(parseSave(JSON.parse(JSON.stringify(save)))).toMatchObject({ ok: true, save: { result } });
    expect(parseSave(spoilt('result', { score: 101, medal: null }))).toMatchObject({ ok: false });
    expect(makeSave(aGame(), moment)).not.toHaveProperty('result');
  });

  it('is a few hundred bytes a round', () => {
    const twelve = aSave({ rounds: Array.from({ length: 12 }, () => aSave().draft) });
    expect(JSON.stringify(twelve).length).toBeLessThan(2048);
  });

  it('of a game holds its decisions and the hash of every market it reached', () => {
    const game = aGame();
    const save = makeSave(game, moment);
    expect(parseSave(save)).toEqual({ ok: true, save });
    expect(save.rounds).toEqual(game.rounds);
    expect(save.reached).toEqual([game.reports[0].hash.slice(0, 5)]);
    expect(save.figures).toMatchObject([{ profit: game.reports[0].companies[0].books.profit }]);
  });

  it('made while a quarter is still being played keeps that decision', () => {
    const game = aGame();
    const save = makeSave({ ...game, rounds: [...game.rounds, game.draft] }, { ...moment, place: 'desk' });
    expect(parseSave(save)).toEqual({ ok: true, save });
    expect([save.rounds.length, save.reached.length]).toEqual([2, 1]);
  });

  it('can be read again whatever is being typed into the draft or the answers', () => {
    const amount = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity));
    fc.assert(
      fc.property(amount, amount, fc.array(fc.string(), { maxLength: 4 }), (price, hours, writing) => {
        const game = aGame();
        const draft = { ...game.draft, price, spend: { hours } };
        const save = makeSave({ ...game, draft, writing: [...writing, 'x'.repeat(20_000)] }, moment);
        const result = parseSave(save);
        expect(result.ok || result.detail).toBe(true);
        expect(save.writing.at(-1)).toHaveLength(WRITING_LIMIT);
      }),
      { numRuns: 30 }
    );
  });

  it.each([
    ['rounds.1.price', 'dear'],
    ['rounds.0.spend.hours', null],
    ['rounds.0.spend.magic', 5],
    ['rounds.1.predictions.profit', 'sideways'],
    ['draft.orientation', 'pirate'],
    ['seed', -1],
    ['seed', 1.5],
    ['revision', '3'],
    ['place', 'moon'],
    ['scenario.hash', 'xyz'],
    ['reached.1', '0000000'],
    ['writing.0', 'x'.repeat(WRITING_LIMIT + 1)],
    ['updated', 'yesterday'],
    ['updated', '2026-01-01T00:00:00+02'],
    ['figures', 'good'],
    ['id', '../../etc'],
    ['extra', true],
    ['draft.price', 1e300]
  ])('with something wrong at %s is refused, naming the place', (path, value) => {
    expect(parseSave(spoilt(path, value))).toEqual({ ok: false, code: 'save/damaged', detail: path });
  });

  it('with more results than rounds is refused', () => {
    const result = parseSave(aSave({ reached: ['00000000', '00000000', '00000000'] }));
    expect(result).toMatchObject({ ok: false, code: 'save/damaged' });
  });

  it('that stands in the results of no round is refused', () => {
    const result = parseSave(aSave({ rounds: [], reached: [] }));
    expect(result).toMatchObject({ ok: false, code: 'save/damaged' });
  });

  it.each([[null], [42], ['hello'], [[]], [{}], [{ format: 1 }], [{ rounds: [] }]])(
    'is not what %j is: that is foreign',
    (found) => {
      expect(parseSave(found)).toEqual({ ok: false, code: 'save/foreign', detail: '' });
    }
  );

  it('of a newer game is told apart from a damaged one', () => {
    expect(parseSave({ ...aSave(), format: 3, more: {} })).toMatchObject({ code: 'save/newer' });
  });

  it('never makes parsing throw, whatever is found', () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (thing, more) => {
        expect(parseSave(thing)).toBeTypeOf('object');
        expect(parseSave({ ...aSave(), ...more })).toBeTypeOf('object');
      })
    );
  });

  it('fits only its own case, and only the engine it was made with', () => {
    const scenario = { ...aSave().scenario } as Scenario;
    expect(saveMisfit(aSave(), scenario)).toBeNull();
    expect(saveMisfit(aSave(), { ...scenario, hash: 'ffffffff' })).toBe('save/other-scenario');
    const old: Save = aSave({ engine: 0 });
    expect(saveMisfit(old, scenario)).toBe('save/engine-changed');
  });
});
