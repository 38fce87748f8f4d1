/** A plan with one thing left as it was before the game differs from what was decided in that thing, and in no other. */
import { describe, expect, it } from 'vitest';
import { amountOf, choicesOf, roundsWithout, type Past } from '../../src/play/choices';
import { firstDraft } from '../../src/play/rounds';
import { scenario } from './small';

const before = firstDraft(scenario);
const orientation =
  scenario.desk.orientations.find((one) => one !== before.orientation) ?? before.orientation;
/** Everything that can be decided round by round is decided otherwise. */
const decided = {
  ...before,
  orientation,
  price: before.price + 30,
  spend: { ...before.spend, hours: (before.spend.hours ?? 0) + 100 },
  settings: { ...before.settings, contact: (before.settings?.contact ?? 0) + 1 }
};
const past: Past = { scenario, rounds: [decided], reports: [] };

describe('one thing left as it was before the game', () => {
  it('is found whatever it is', () => {
    expect(choicesOf(past).map(({ kind }) => kind)).toEqual(['orientation', 'price', 'lever', 'setting']);
  });

  it('is as before, and everything else is as decided', () => {
    const choices = choicesOf(past);
    for (const choice of choices) {
      const [draft] = roundsWithout(past, choice);
      for (const other of choices)
        expect(amountOf(other, draft)).toEqual(amountOf(other, other === choice ? before : decided));
    }
  });
});
