/** A customer's history: what mattered stands alone, uneventful weeks are drawn together. */
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/engine/vocabulary';
import type { CustomerEvent, CustomerFile } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { dateOf } from '../../src/ui/field/dates';
import { moodOf } from '../../src/ui/field/moods';
import { textOf, voiceAt, voiceOf } from '../../src/ui/field/stop-words';
import { purchasesLately, storyOf } from '../../src/ui/field/story';
import { aGame, aRound, smallMarket } from '../insight/games';

const writing = { place: () => 'Number Nine', price: (cents: number) => String(cents / 100) };

type Bought = Extract<CustomerEvent, { kind: 'bought' }>;

function bought(week: number, part: Partial<Bought> = {}): Bought {
  return {
    kind: 'bought',
    week,
    company: 0,
    price: 400,
    expected: 60,
    got: 61,
    satisfaction: 60,
    mood: 5,
    failed: false,
    crowded: false,
    switched: false,
    ...part
  };
}

describe('a week of the game', () => {
  it('is a week of its round', () => {
    expect([1, 13, 14, 19].map(dateOf)).toEqual([
      { round: 1, week: 1 },
      { round: 1, week: 13 },
      { round: 2, week: 1 },
      { round: 2, week: 6 }
    ]);
  });
});

describe('how often a customer buys', () => {
  it('is how often they did in the last thirteen weeks, and not how often they thought of it', () => {
    const events: CustomerEvent[] = [bought(13), bought(14), { kind: 'stayed-home', week: 20 }, bought(26)];
    const file = { events, standings: [{ week: 0 }, { week: 26 }] } as unknown as CustomerFile;
    expect(purchasesLately(file)).toBe(2);
  });
});

describe('a customer’s history', () => {
  it('draws uneventful visits together', () => {
    const stops = storyOf([bought(1), bought(3), bought(4, { mood: 6 })]);
    expect(stops).toMatchObject([{ kind: 'bought', from: 1, to: 4, visits: 3, mood: 6, against: 'same' }]);
  });

  it('is told round by round', () => {
    const stops = storyOf([bought(12), bought(13), bought(14), bought(16)]);
    expect(stops.map(({ from, to }) => [from, to])).toEqual([
      [12, 13],
      [14, 16]
    ]);
  });

  it('leaves out what happened before the game, but remembers where they had been', () => {
    const stops = storyOf([
      bought(-4, { company: 1, switched: true }),
      bought(2, { switched: true }),
      bought(5, { company: 1, switched: true, price: 350 })
    ]);
    expect(stops).toMatchObject([
      { from: 2, left: 1, back: false },
      { from: 5, left: 0, back: true, price: 350, before: 400 }
    ]);
  });

  it('does not bring back to a company somebody who had left it before the game', () => {
    const before = [bought(-30, { switched: true }), bought(-20, { company: 1, switched: true })];
    const [turn] = storyOf([...before, bought(3, { switched: true })]);
    expect(turn).toMatchObject({ switched: true, back: false, left: 1 });
  });

  it('praises to friends only what was not a let-down, and warns only where they are one', () => {
    const told = (good: boolean, visit: Partial<Bought>) => {
      const event: CustomerEvent = { kind: 'told', week: 1, company: 0, good };
      return textOf(storyOf([bought(1, visit), event])[1], writing).key;
    };
    expect(told(true, { got: 75 })).toBe('field.toldGood');
    expect(told(true, { mood: 7 })).toBe('field.toldGood');
    expect(told(true, { got: 50, mood: 7 })).toBe('field.toldFine');
    expect(told(true, { got: 75, mood: 2 })).toBe('field.toldFine');
    expect(told(true, {})).toBe('field.toldFine');
    expect(told(false, { got: 40, mood: 7 })).toBe('field.toldShort');
    expect(told(false, { got: 40, mood: 3 })).toBe('field.toldBad');
  });

  it('does not take somebody who only tried another shop for one who came back', () => {
    const tries = [bought(1, { switched: true }), bought(2, { company: 1 })];
    const stops = storyOf([...tries, bought(3, { company: 1, switched: true })]);
    expect(stops.at(-1)).toMatchObject({ switched: true, back: false, left: 0 });
  });

  it('keeps a let-down apart from the visits around it', () => {
    const stops = storyOf([bought(1), bought(2, { failed: true, got: 20, mood: 2 }), bought(3)]);
    expect(stops.map(({ from }) => from)).toEqual([1, 2, 3]);
    expect(textOf(stops[1], writing).key).toBe('field.boughtFailed');
  });

  it('tells what became of a failure, and of one at a place they had only just turned to', () => {
    const [stay, turn] = storyOf([
      bought(1, { failed: true, became: 'fast' }),
      bought(2, { failed: true, became: 'silent', company: 1, switched: true })
    ]).map((stop) => textOf(stop, writing));
    expect([stay.key, stay.values['became']]).toEqual(['field.boughtFailed', 'fast']);
    expect([turn.key, turn.values['became']]).toEqual(['field.boughtSwitchedBadly', 'silent']);
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
    expect(voiceOf(stops, { company: null, mood: 1 })).toBe('field.voiceNothing');
  });
});

const spend = aRound().decision.spend;
const game = aGame(aRound(), aRound({ price: 900 }), aRound({ price: 1300, spend: { ...spend, hours: 0 } }));
const simulator = directSimulator();

describe('a customer’s own words', () => {
  it('are about the friend who sent them, when one did', () => {
    const heard: CustomerEvent = { kind: 'heard', week: 2, company: 2, from: 9, good: true };
    const move = bought(3, { company: 2, switched: true });
    const first = bought(1, { switched: true });
    expect(voiceOf(storyOf([first, heard, move]), { company: 2, mood: 5 })).toBe('field.voiceSwitchedWord');
    expect(voiceOf(storyOf([first, move]), { company: 2, mood: 5 })).toBe('field.voiceSwitched');
  });

  it('are about a change only while it is new, and about how it turned out once it has', () => {
    const stops = storyOf([
      bought(1, { switched: true }),
      bought(3, { company: 2, switched: true }),
      bought(9, { company: 2 })
    ]);
    const said = (mood: number, now: number) => voiceOf(stops, { company: 2, mood, now });
    expect(said(5, 9)).toBe('field.voicePlain');
    expect(said(7, 9)).toBe('field.voiceSettled');
    expect(said(2, 9)).toBe('field.voiceLetDown');
  });

  it('compare the prices of one round and never those of two', () => {
    const turn = (week: number) =>
      storyOf([bought(12, { switched: true }), bought(week, { company: 1, switched: true, price: 350 })])[1];
    expect(textOf(turn(13), writing).key).toBe('field.boughtSwitchedCheaper');
    expect(textOf(turn(14), writing).key).toBe('field.boughtSwitched');
  });

  it('are about what went wrong, when they stayed', () => {
    const standing = { company: 0, mood: 4 };
    expect(voiceOf(storyOf([bought(1), bought(2, { failed: true })]), standing)).toBe('field.voiceFailed');
    expect(voiceOf(storyOf([bought(1, { crowded: true, got: 30 })]), standing)).toBe('field.voiceCrowded');
  });

  it('say what became of a failure', () => {
    const voices = OUTCOMES.map((became) =>
      voiceOf(storyOf([bought(1), bought(2, { failed: true, became, got: 20 })]), { company: 0, mood: 3 })
    );
    expect(voices).toEqual([
      'field.voiceSilent',
      'field.voiceUnresolved',
      'field.voiceResolved',
      'field.voiceFast'
    ]);
  });

  it('are as their mood is when nothing happened', () => {
    const quiet = storyOf([bought(1)]);
    expect(voiceOf(quiet, { company: 0, mood: 7 })).toBe('field.voiceLoyal');
    expect(voiceOf(quiet, { company: 0, mood: 5 })).toBe('field.voicePlain');
    expect(voiceOf(quiet, { company: 0, mood: 1 })).toBe('field.voiceLetDown');
    expect(voiceOf([], { company: null, mood: 1 })).toBe('field.voiceNowhere');
  });

  it('know nothing of what is yet to come in the quarter', () => {
    const standings = [{ week: 13, company: 0, satisfaction: 35, trust: 40, closeness: 90 }];
    const events = [bought(1), bought(5, { failed: true, got: 20, mood: 2 })];
    const said = (week: number, mood: number) =>
      voiceAt({ events, standings } as unknown as CustomerFile, 13 - week, { company: 0, mood });
    expect(said(4, 5)).toBe('field.voicePlain');
    expect(said(5, 2)).toBe('field.voiceFailed');
  });

  it('are at the end of the film those of the file', async () => {
    const film = await simulator.film(game, smallMarket.customers);
    for (const [dot, id] of film.ids.entries()) {
      const file = await simulator.customer(game, id);
      const at = film.company[13][dot];
      const company = at < smallMarket.companies.length ? at : null;
      const today = { company, mood: moodOf(file.satisfaction), now: file.standings.at(-1)?.week ?? 0 };
      expect(voiceAt(file, 0, { company, mood: film.mood[13][dot] })).toBe(
        voiceOf(storyOf(file.events), today)
      );
    }
  });

  it('say both where a visit and the mood after it disagree', () => {
    const [good] = storyOf([bought(1, { got: 80, mood: 2 })]);
    expect(textOf(good, writing).values).toMatchObject({ mood: 'betterBad' });
    const [less] = storyOf([bought(1, { got: 40, mood: 6 })]);
    expect(textOf(less, writing).values).toMatchObject({ mood: 'worseGood' });
  });
});

describe('the files of a real market', () => {
  const LET_DOWN = 3;
  const PLEASED = 6;

  it('put causes before effects and words that agree with mood and standing', async () => {
    const said = new Set<string>();
    for (let id = 0; id < smallMarket.customers; id++) {
      const { events, company, satisfaction } = await simulator.customer(game, id);
      events.forEach((event, i) => {
        if (event.kind !== 'told') return;
        expect(events[i - 1]).toMatchObject({ kind: 'bought', week: event.week, company: event.company });
      });
      const stops = storyOf(events);
      const atShop = company < smallMarket.companies.length;
      const mood = moodOf(satisfaction);
      const voice = voiceOf(stops, { company: atShop ? company : null, mood });
      said.add(voice);
      const visits = stops.filter((stop) => stop.kind === 'bought');
      const turns = visits.filter(({ switched }) => switched);
      expect(['field.voiceNothing', 'field.voiceNowhere', 'field.voiceWarned'].includes(voice)).toBe(!atShop);
      if (['field.voiceBetter', 'field.voiceLoyal', 'field.voicePlain'].includes(voice))
        expect(mood).toBeGreaterThan(LET_DOWN);
      if (
        ['field.voiceSilent', 'field.voiceUnresolved', 'field.voiceCrowded', 'field.voiceWorse'].includes(
          voice
        )
      )
        expect(mood).toBeLessThan(PLEASED);
      if (voice === 'field.voiceBack') {
        expect(company).toBe(0);
        expect(turns.at(-1)).toMatchObject({ company: 0, back: true });
        expect(events.some((event) => event.kind === 'bought' && event.company !== 0)).toBe(true);
      }
      if (voice.startsWith('field.voiceSwitched'))
        expect(turns.at(-1)).toMatchObject({ company, back: false });
    }
    expect(said.size).toBeGreaterThan(5);
  });
});
