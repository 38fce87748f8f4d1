/** A customer's history: what mattered stands alone, uneventful weeks are drawn together. */
import { describe, expect, it } from 'vitest';
import type { CustomerEvent } from '../../src/insight/answers';
import { textOf, voiceOf } from '../../src/ui/field/stop-words';
import { storyOf } from '../../src/ui/field/story';

type Bought = Extract<CustomerEvent, { kind: 'bought' }>;

function bought(week: number, part: Partial<Bought> = {}): Bought {
  return {
    kind: 'bought',
    week,
    company: 0,
    price: 400,
    expected: 60,
    got: 61,
    mood: 5,
    failed: false,
    crowded: false,
    switched: false,
    ...part
  };
}

describe('a customer’s history', () => {
  it('draws uneventful visits together', () => {
    const stops = storyOf([bought(1), bought(3), bought(4, { mood: 6 })]);
    expect(stops).toMatchObject([{ kind: 'bought', from: 1, to: 4, visits: 3, mood: 6, against: 'same' }]);
  });

  it('leaves out what happened before the game, but remembers where they had been', () => {
    const stops = storyOf([bought(-4, { company: 1 }), bought(2), bought(5, { company: 1, switched: true })]);
    expect(stops).toMatchObject([{ from: 2 }, { from: 5, switched: true, back: true }]);
  });

  it('keeps a let-down apart from the visits around it', () => {
    const stops = storyOf([bought(1), bought(2, { failed: true, got: 20, mood: 2 }), bought(3)]);
    expect(stops.map(({ from }) => from)).toEqual([1, 2, 3]);
    expect(textOf(stops[1], () => 'Number Nine').key).toBe('field.boughtFailed');
  });

  it('does not blame the queue when the visit was as good as expected', () => {
    const [stop] = storyOf([bought(1, { crowded: true, got: 66 })]);
    expect(stop).toMatchObject({ trouble: null, against: 'better' });
  });

  it('counts the trips on which nothing was bought', () => {
    const stops = storyOf([
      { kind: 'stayed-home', week: 1 },
      { kind: 'stayed-home', week: 2 },
      { kind: 'stayed-home', week: 5 }
    ]);
    expect(stops).toEqual([{ kind: 'stayed-home', from: 1, to: 5, visits: 3 }]);
    expect(voiceOf(stops)).toBe('field.voiceNothing');
  });
});

describe('a customer’s own words', () => {
  it('are about the friend who sent them, when one did', () => {
    const heard: CustomerEvent = { kind: 'heard', week: 2, company: 2, from: 9, good: true };
    const move = bought(3, { company: 2, switched: true });
    expect(voiceOf(storyOf([bought(1), heard, move]))).toBe('field.voiceSwitchedWord');
    expect(voiceOf(storyOf([bought(1), move]))).toBe('field.voiceSwitched');
  });

  it('are about what went wrong, when they stayed', () => {
    expect(voiceOf(storyOf([bought(1), bought(2, { failed: true })]))).toBe('field.voiceFailed');
    expect(voiceOf(storyOf([bought(1, { crowded: true, got: 30 })]))).toBe('field.voiceCrowded');
  });

  it('are quiet when nothing happened', () => {
    expect(voiceOf([])).toBe('field.voicePlain');
    expect(voiceOf(storyOf([bought(1, { mood: 7 })]))).toBe('field.voiceLoyal');
  });
});
