/** That what customers say after a quarter stands in their own file. */
import { describe, expect, it } from 'vitest';
import type { CustomerEvent } from '../../src/insight/answers';
import { tells, voiceOf } from '../../src/ui/screens/why/voices';
import { file, visit } from './heard';

const left = { id: 7, part: 'left', from: 0, to: 1 } as const;
const came = { id: 7, part: 'came', from: 1, to: 0 } as const;
const stayed = { id: 7, part: 'stayed', from: 0, to: 0 } as const;

/** In which every company asks the same, unless said otherwise. */
const quarter = (end = 13, asked: readonly number[] = [400, 400]) => ({ end, asked });

describe('a voice', () => {
  it('that left speaks of the queue it stood in before it went', () => {
    const events = [visit(3, 0, { crowded: true, got: 45 }), visit(5, 1, { switched: true, price: 300 })];
    expect(voiceOf(file(...events), left, quarter())).toMatchObject({
      saying: 'crowded',
      week: 3,
      company: 1
    });
  });
  it('that left for a lower price names the price it pays now, and what it paid at the old shop', () => {
    const events = [visit(3, 0), visit(15, 1, { switched: true, price: 350 })];
    const said = voiceOf(file(...events), left, quarter(26, [420, 350]));
    expect(said).toMatchObject({ saying: 'cheaper', price: 350, before: 400 });
  });
  it('that never met the new price of the old shop does not speak as if it had paid it', () => {
    const events = [visit(3, 0, { price: 350 }), visit(15, 1, { switched: true, price: 350 })];
    const said = voiceOf(file(...events), left, quarter(26, [420, 350]));
    expect(said).toMatchObject({ saying: 'posted', price: 350, before: 420 });
  });
  it('that had been elsewhere in between does not say why it left for where it is', () => {
    const events = [
      visit(3, 0),
      visit(5, 2, { switched: true }),
      visit(7, 1, { switched: true, price: 300 })
    ];
    expect(voiceOf(file(...events), left, quarter(13, [400, 300, 400])).saying).toBe('wandered');
  });
  it('that complained in vain left for that, and not for the price alone', () => {
    const events = [
      visit(3, 0, { failed: true, became: 'unresolved' }),
      visit(4, 0),
      visit(5, 1, { switched: true, price: 300 })
    ];
    expect(voiceOf(file(...events), left, quarter(13, [400, 300])).saying).toBe('failed');
  });
  it('does not call a reason what was put right', () => {
    const events = [
      visit(3, 0, { failed: true, became: 'resolved', got: 30 }),
      visit(5, 1, { switched: true, price: 300 })
    ];
    expect(voiceOf(file(...events), left, quarter(13, [400, 300])).saying).toBe('mended');
  });
  it('does not say that praise of a company sent it there when it warned of it itself, or was warned', () => {
    const praise = { kind: 'heard', week: 3, company: 1, from: 9, good: true } as const;
    const own = { kind: 'told', week: 4, company: 1, good: false } as const;
    const other = { ...praise, week: 4, good: false } as const;
    const goes = (between: CustomerEvent) =>
      voiceOf(file(visit(2, 0), praise, between, visit(5, 1, { switched: true })), left, quarter()).saying;
    expect(goes(own)).toBe('unimpressed');
    expect(goes(other)).toBe('drifted');
  });
  it('is not unglad of where it is satisfied', () => {
    const events = [visit(3, 0), visit(5, 1, { switched: true, expected: 60, got: 50, mood: 6 })];
    expect(voiceOf(file(...events), left, quarter()).saying).toBe('mixed');
    const later = [visit(3, 0), visit(5, 1, { switched: true, expected: 60, got: 50 })];
    const glad = { ...file(...later, visit(8, 1, { mood: 6, satisfaction: 74 })), satisfaction: 74 };
    expect(voiceOf(glad, left, quarter())).toMatchObject({ saying: 'mixed', week: 8 });
  });
  it('comes with how satisfied it was when it spoke, and with whom', () => {
    const events = [
      visit(3, 0, { crowded: true, got: 45, satisfaction: 51 }),
      visit(5, 1, { switched: true })
    ];
    expect(voiceOf(file(...events), left, quarter()).felt).toEqual({ company: 0, satisfaction: 51 });
  });
  it('that buys nowhere and warned of a company says why, and not that it meant to go back', () => {
    const waits = [2, 4, 6].map((week) => visit(week, 1, { crowded: true, got: 40 }));
    const told = { kind: 'told', week: 6, company: 1, good: false } as const;
    const gone = { id: 7, part: 'left-rival', from: 1, to: null } as const;
    expect(voiceOf(file(...waits, told), gone, quarter()).saying).toBe('crowded');
    expect(voiceOf(file(visit(2, 1), { ...told, week: 2 }), gone, quarter()).saying).toBe('sour');
  });
  it('that is pleased has more to say than that', () => {
    const glad = [visit(3, 0, { mood: 7 }), visit(5, 0, { mood: 7 })];
    const praise = { kind: 'told', week: 5, company: 0, good: true } as const;
    const warning = { kind: 'heard', week: 6, company: 0, from: 9, good: false } as const;
    const said = (end: number, asked: readonly number[]) =>
      voiceOf(
        file(
          visit(-5, 1, { price: 350 }),
          ...[...glad, praise, warning].map((one) => ({ ...one, week: one.week + end - 13 }))
        ),
        stayed,
        quarter(end, asked)
      ).saying;
    const heard = [13, 26, 39, 52].map((end) => said(end, [400, 350]));
    expect(new Set(heard)).toEqual(new Set(['glad', 'tempted', 'praising', 'unshaken']));
  });
  it('quotes no price that hardly differs from the other', () => {
    const moved = [visit(3, 0), visit(15, 1, { switched: true, price: 398 })];
    expect(voiceOf(file(...moved), left, quarter(26, [400, 398])).saying).toBe('drifted');
    const rise = [visit(2, 0, { price: 398 }), visit(4, 0), visit(5, 1, { switched: true })];
    expect(voiceOf(file(...rise), left, quarter(13, [400, 400])).saying).toBe('drifted');
  });
  it('that warns friends off a company says what went wrong there, and nothing of its price', () => {
    const told = { kind: 'told', company: 1, good: false } as const;
    const bad = [visit(3, 1, { got: 20, mood: 2 }), { ...told, week: 3 }, visit(6, 1)];
    const moved = visit(8, 0, { switched: true, price: 350 });
    expect(voiceOf(file(...bad, moved), came, quarter(13, [350, 400])).saying).toBe('short');
    expect(voiceOf(file(...bad.toSpliced(1, 1), moved), came, quarter(13, [350, 400])).saying).toBe(
      'cheaper'
    );
  });
  it('that told friends you fell short, and is pleased on the whole, says both', () => {
    const told = { kind: 'told', week: 4, company: 0, good: false } as const;
    const stay = file(visit(3, 0, { mood: 7 }), told, visit(5, 0, { mood: 6 }));
    expect(voiceOf(stay, stayed, quarter()).saying).toBe('mixed');
    const cool = file(visit(3, 0, { mood: 5 }), told, visit(5, 0));
    expect(voiceOf(cool, stayed, quarter()).saying).toBe('unimpressed');
  });
  it('that went somewhere else and was let down there does not say that it suits it better', () => {
    const events = [visit(3, 0), visit(5, 1, { switched: true, expected: 60, got: 50 })];
    expect(voiceOf(file(...events), left, quarter()).saying).toBe('unimpressed');
    const told = { kind: 'told', week: 5, company: 1, good: false } as const;
    const warns = [visit(3, 0), visit(5, 1, { switched: true }), told];
    expect(voiceOf(file(...warns), left, quarter()).saying).toBe('unimpressed');
  });
  it('that left does not call cheaper what the old shop asks as well by now', () => {
    const events = [visit(3, 0), visit(15, 1, { switched: true, price: 350 })];
    expect(voiceOf(file(...events), left, quarter(26, [350, 350])).saying).toBe('drifted');
  });
  it('that left after a rise does not speak of a price that is asked no longer', () => {
    const rise = [visit(2, 0), visit(4, 0, { price: 440 })];
    const events = [...rise, visit(15, 1, { switched: true, price: 440 })];
    expect(voiceOf(file(...events), left, quarter(26, [420, 440])).saying).toBe('drifted');
  });
  it('does not praise what it is let down by today', () => {
    const glad = (satisfaction: number) => ({
      ...file(visit(3, 1), visit(5, 0, { switched: true, got: 80, mood: 6 })),
      satisfaction
    });
    expect(voiceOf(glad(75), came, quarter()).saying).toBe('better');
    expect(voiceOf(glad(30), came, quarter()).saying).toBe('drifted');
  });
  it('that left after a rise speaks of the price it would not pay', () => {
    const events = [visit(2, 0), visit(4, 0, { price: 440 }), visit(5, 1, { switched: true, price: 440 })];
    const said = voiceOf(file(...events), left, quarter(13, [440, 440]));
    expect(said).toMatchObject({ saying: 'dearer', price: 440, before: 400 });
  });
  it('that came speaks first of the friend who sent it', () => {
    const events: CustomerEvent[] = [
      visit(3, 1, { failed: true }),
      { kind: 'heard', week: 4, company: 0, from: 9, good: true },
      visit(5, 0, { switched: true })
    ];
    expect(voiceOf(file(...events), came, quarter())).toMatchObject({ saying: 'recommended', company: 1 });
  });
  it('that had bought there before does not say that a friend made it try', () => {
    const events: CustomerEvent[] = [
      visit(-9, 0),
      visit(3, 1, { switched: true }),
      { kind: 'heard', week: 4, company: 0, from: 9, good: true },
      visit(5, 0, { switched: true })
    ];
    expect(voiceOf(file(...events), came, quarter())).toMatchObject({ saying: 'reminded', company: 1 });
  });
  it('does not count a warning about the shop it went to', () => {
    const events: CustomerEvent[] = [
      { kind: 'heard', week: 4, company: 1, from: 9, good: false },
      visit(5, 1, { switched: true })
    ];
    expect(voiceOf(file(...events), left, quarter()).saying).toBe('drifted');
  });
  it('that stayed speaks of what it felt most strongly', () => {
    expect(voiceOf(file(visit(3, 0, { mood: 7 }), visit(5, 0)), stayed, quarter()).saying).toBe('glad');
    expect(voiceOf(file(visit(3, 0, { mood: 1, got: 20 }), visit(5, 0)), stayed, quarter()).saying).toBe(
      'short'
    );
  });
  it('of somebody who buys nowhere now has lapsed, and tells little', () => {
    const voice = voiceOf(file(visit(3, 0)), { ...left, to: null }, quarter());
    expect(voice.saying).toBe('lapsed');
    expect(tells(voice)).toBe(false);
  });
  it('does not speak of quarters long past', () => {
    const events = [visit(3, 0, { failed: true }), visit(30, 1, { switched: true })];
    expect(voiceOf(file(...events), left, quarter(39)).saying).toBe('drifted');
  });
});
