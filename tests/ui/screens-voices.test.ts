/** That what customers say after a quarter stands in their own file. */
import { describe, expect, it } from 'vitest';
import { directSimulator } from '../../src/insight/simulator';
import type { CustomerEvent, CustomerFile } from '../../src/insight/answers';
import { loadMessages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';
import { sayingOf, turnOf } from '../../src/ui/screens/why/sayings';
import { chooseSpeakers, type Speaker } from '../../src/ui/screens/why/speakers';
import { tells, voiceOf, type Saying, type Voice } from '../../src/ui/screens/why/voices';
import { aGame, aRound, smallMarket } from '../insight/games';
import { file, visit } from './heard';

const left = { id: 7, part: 'left', from: 0, to: 1 } as const;
const came = { id: 7, part: 'came', from: 1, to: 0 } as const;
const stayed = { id: 7, part: 'stayed', from: 0, to: 0 } as const;

/** In which every company asks the same, unless said otherwise. */
const quarter = (end = 13, asked: readonly number[] = [400, 400]) => ({ end, asked });

describe('a voice', () => {
  it.each(['en', 'zh-Hans'] as const)(
    'says nothing in the words of the round before, in %s',
    async (locale) => {
      const words = makeTranslator(locale, await loadMessages(locale));
      const values = { company: 'Penny Wise', price: '4', before: '5' };
      for (const part of ['left', 'came', 'left-rival', 'stayed'] as const)
        for (const saying of Object.keys(CLAIMS) as Saying[]) {
          const key = sayingOf({ part, saying } as Voice);
          const [third, fourth] = [3, 4].map((round) => words.t(key, { ...values, ...turnOf(round) }));
          expect([key, fourth]).not.toEqual([key, third]);
        }
    }
  );
  it('that left speaks of the queue it stood in before it went', () => {
    const events = [visit(3, 0, { crowded: true, got: 45 }), visit(5, 1, { switched: true, price: 300 })];
    expect(voiceOf(file(...events), left, quarter())).toMatchObject({
      saying: 'crowded',
      week: 3,
      company: 1
    });
  });
  it('that left for a lower price names the price it pays now, and what the old shop asks now', () => {
    const events = [visit(3, 0), visit(15, 1, { switched: true, price: 350 })];
    const said = voiceOf(file(...events), left, quarter(26, [420, 350]));
    expect(said).toMatchObject({ saying: 'cheaper', price: 350, before: 420 });
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
  it('that warns friends off you does not call itself pleased', () => {
    const told = { kind: 'told', week: 4, company: 0, good: false } as const;
    const stay = file(visit(3, 0, { mood: 7 }), told, visit(5, 0, { mood: 6 }));
    expect(voiceOf(stay, stayed, quarter()).saying).toBe('unimpressed');
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

type Bought = Extract<CustomerEvent, { kind: 'bought' }>;
type Claim = (file: CustomerFile, speaker: Speaker, voice: Voice, asked: readonly number[]) => boolean;

const purchases = (file: CustomerFile) =>
  file.events.flatMap((event) => (event.kind === 'bought' ? [event] : []));
/** There may be more than one purchase in a week: the words are true if one of them bears them out. */
const boughtIn = (file: CustomerFile, week: number, bearsOut: (purchase: Bought) => boolean) =>
  purchases(file).some((purchase) => purchase.week === week && bearsOut(purchase));
const heardIn = (file: CustomerFile, week: number, company: number | null, good: boolean) =>
  file.events.some(
    (event) =>
      event.kind === 'heard' && event.week === week && event.company === company && event.good === good
  );

/** What must stand in a file for the words to be true. */
const CLAIMS: Readonly<Record<Saying, Claim>> = {
  failed: (file, { from }, { week }) => boughtIn(file, week, (at) => at.failed && at.company === from),
  crowded: (file, { from }, { week }) => boughtIn(file, week, (at) => at.crowded && at.company === from),
  short: (file, _, { week }) => boughtIn(file, week, ({ got, expected }) => got < expected - 6),
  dearer: (file, { from }, { price, before }, asked) =>
    (price ?? 0) > (before ?? 0) &&
    price === asked.at(from ?? 0) &&
    [price, before].every((cents) =>
      file.events.some((event) => event.kind === 'bought' && event.company === from && event.price === cents)
    ),
  cheaper: (file, { from, to }, { week, price, before }, asked) =>
    (price ?? 0) < (before ?? 0) &&
    before === asked.at(from ?? 0) &&
    price === asked.at(to ?? 0) &&
    boughtIn(file, week, (at) => at.company === to && at.price === price),
  warned: (file, { from }, { week }) => heardIn(file, week, from, false),
  recommended: (file, { to }, { week }) =>
    heardIn(file, week, to, true) && !purchases(file).some((at) => at.company === to && at.week < week),
  reminded: (file, { to }, { week }) =>
    heardIn(file, week, to, true) && purchases(file).some((at) => at.company === to),
  better: (file, { to }, { week, mood }) =>
    boughtIn(file, week, (at) => at.company === to && at.got > at.expected) && mood > 3,
  glad: (file, _, { mood }) => file.satisfaction >= 65 && mood >= 6,
  fine: (file, _, { week }) => boughtIn(file, week, ({ got, expected }) => Math.abs(got - expected) <= 6),
  unimpressed: (file, { to }, { week }) =>
    boughtIn(file, week, ({ got, expected }) => got < expected - 6) ||
    file.events.some((event) => event.kind === 'told' && event.company === to && !event.good),
  drifted: () => true,
  lapsed: (_, { from, to }) => from === null || to === null
};

describe('the voices of a real quarter', () => {
  const { price } = aRound().decision;
  const games = [
    aGame(aRound(), aRound({ price: price + 150 })),
    aGame(aRound({ price: price - 150, spend: {} }), aRound({ spend: {} }))
  ];
  it.each(games)('claim only what stands in the file of who speaks', async (game) => {
    const simulator = directSimulator();
    const reports = await simulator.play(game);
    const asked = reports.at(-1)?.companies.map(({ decision }) => decision.price) ?? [];
    const filmed = await simulator.film(game, smallMarket.customers);
    const said = new Set<Saying>();
    for (const rival of [1, 2])
      for (const speaker of chooseSpeakers(filmed, rival, smallMarket.customers, 2).flat()) {
        const told = await simulator.customer(game, speaker.id);
        const voice = voiceOf(told, speaker, { end: 26, asked });
        said.add(voice.saying);
        expect([voice.saying, CLAIMS[voice.saying](told, speaker, voice, asked)]).toEqual([
          voice.saying,
          true
        ]);
        if (['failed', 'crowded', 'short'].includes(voice.saying)) expect(voice.mood).toBeLessThan(6);
      }
    expect(said.size).toBeGreaterThan(5);
  });
});
