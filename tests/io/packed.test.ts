/** What is stored is the save itself, made small. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVERS, MEASURES, ORIENTATIONS, SETTING_NAMES } from '../../src/engine/vocabulary';
import { packSave } from '../../src/io/packed';
import { parseSave, type Save } from '../../src/io/saves';
import type { Draft } from '../../src/play/game';
import { aSave } from './a-save';

const money = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.integer({ min: 0, max: 9 }).map((n) => n * 50_000),
  fc.double({ min: -1e6, max: 1e6, noNaN: true })
);
const some = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: keys.length, noNullPrototype: true });
const draft = fc.record(
  {
    orientation: fc.constantFrom(...ORIENTATIONS),
    price: money,
    spend: some(LEVERS, money),
    settings: some(SETTING_NAMES, fc.integer({ min: 0, max: 10 })),
    answer: fc.option(fc.string({ maxLength: 64 })),
    predictions: some(MEASURES, fc.constantFrom('up', 'same', 'down'))
  },
  { requiredKeys: ['orientation', 'price', 'spend', 'answer', 'predictions'] }
) as fc.Arbitrary<Draft>;
const percent = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
  fc.double({ min: 0, max: 100, noNaN: true })
);
const figures = fc.record({ satisfaction: percent, loyalty: percent, share: percent, profit: money });

/** Through the text that the device keeps. */
function stored(save: Save): string {
  return JSON.stringify(packSave(save));
}

/** As text has it: minus nought is nought. */
const asText = (save: Save) => JSON.parse(JSON.stringify(save)) as Save;

describe('a stored save', () => {
  it('comes back as it went, whatever was decided', () => {
    const log = fc.record({
      rounds: fc.array(draft, { minLength: 1, maxLength: 6 }),
      draft,
      figures: fc.array(figures, { maxLength: 6 })
    });
    fc.assert(
      fc.property(log, (changes) => {
        const save = aSave({ ...changes, reached: changes.rounds.map((_, n) => `0123456${n}`) });
        expect(parseSave(JSON.parse(stored(save)))).toEqual({ ok: true, save: asText(save) });
      })
    );
  });

  it('of a game that has not begun comes back too', () => {
    const save = aSave({ rounds: [], reached: [], place: 'desk' });
    expect(parseSave(JSON.parse(stored(save)))).toEqual({ ok: true, save });
  });

  it('of long ago is still read', () => {
    const old = aSave();
    expect(parseSave(JSON.parse(JSON.stringify(old)))).toEqual({ ok: true, save: old });
  });

  it('that was tampered with is refused, and nothing is thrown', () => {
    const text = stored(aSave());
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, other) => {
        const spoilt = text.slice(0, at) + other + text.slice(at + 1);
        let found: unknown;
        try {
          found = JSON.parse(spoilt);
        } catch {
          return;
        }
        const read = parseSave(found);
        expect(read.ok ? parseSave(read.save).ok : read.code.startsWith('save/')).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it.each([
    ['rounds', 'o9,p1', 'rounds.0.orientation'],
    ['rounds', 'o0,p?', 'rounds.0.price'],
    ['draft', 'x1', 'draft'],
    ['reached', '0123456789z', 'reached'],
    ['names', 'nobody', 'rounds']
  ])('whose %s make no sense says where', (key, value, path) => {
    const read = parseSave({ ...packSave(aSave()), [key]: value });
    expect(read).toMatchObject({ ok: false, code: 'save/damaged' });
    expect(read.ok ? '' : read.detail).toContain(path);
  });

  it('grows by what is changed, not by the round', () => {
    const [first] = aSave().rounds;
    const of = (count: number) =>
      stored(aSave({ rounds: Array.from({ length: count }, () => first), reached: [] })).length;
    expect(of(12) - of(2)).toBeLessThan(10 * 12);
  });
});
