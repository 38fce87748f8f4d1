/** That what the customers of real quarters say stands in their files. */
import { describe, expect, it } from 'vitest';
import type { CustomerEvent, CustomerFile } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { loadMessages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';
import { sayingOf, turnOf } from '../../src/ui/screens/why/sayings';
import { chooseSpeakers, type Speaker } from '../../src/ui/screens/why/speakers';
import { voiceOf, type Saying, type Voice } from '../../src/ui/screens/why/voices';
import { aGame, aRound, smallMarket } from '../insight/games';

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
    [before ?? 0, asked[from ?? 0]].every((other) => (price ?? 0) < other) &&
    purchases(file).some((at) => at.company === from && at.price === before && at.week <= week) &&
    boughtIn(file, week, (at) => at.company === to && at.price === price),
  posted: (file, { from, to }, { week, price, before }, asked) =>
    before === asked.at(from ?? 0) &&
    (price ?? 0) < before &&
    purchases(file).some((at) => at.company === from && at.price < before) &&
    boughtIn(file, week, (at) => at.company === to && at.price === price),
  mended: (file, _, { week }) =>
    boughtIn(file, week, ({ became }) => became === 'resolved' || became === 'fast'),
  tempted: (file, _, { company, price, before, mood }, asked) =>
    mood >= 6 &&
    before === asked[0] &&
    price === asked[company ?? 0] &&
    price < before &&
    purchases(file).some((at) => at.company === company),
  praising: (file, _, { week, mood }) =>
    mood >= 6 &&
    file.events.some((at) => at.kind === 'told' && at.week === week && at.company === 0 && at.good),
  unshaken: (file, _, { week }) => file.satisfaction >= 65 && heardIn(file, week, 0, false),
  warned: (file, { from }, { week }) => heardIn(file, week, from, false),
  recommended: (file, { to }, { week }) =>
    heardIn(file, week, to, true) && !purchases(file).some((at) => at.company === to && at.week < week),
  reminded: (file, { to }, { week }) =>
    heardIn(file, week, to, true) && purchases(file).some((at) => at.company === to),
  better: (file, { to }, { week, mood }) =>
    boughtIn(file, week, (at) => at.company === to && at.got > at.expected) && mood > 3,
  glad: (file, _, { mood }) => file.satisfaction >= 65 && mood >= 6,
  fine: (file, _, { week }) => boughtIn(file, week, ({ got, expected }) => Math.abs(got - expected) <= 6),
  unimpressed: (file, { to }, { week, mood }) =>
    mood < 6 &&
    (boughtIn(file, week, ({ got, expected }) => got < expected - 6) ||
      file.events.some((event) => event.kind === 'told' && event.company === to && !event.good)),
  mixed: (file, { to }, { mood }) =>
    mood >= 5 &&
    (purchases(file).some((at) => at.company === to && at.got < at.expected - 6) ||
      file.events.some((event) => event.kind === 'told' && event.company === to && !event.good)),
  sour: (file, { from }) =>
    file.events.some((event) => event.kind === 'told' && event.company === from && !event.good),
  wandered: (file, { from, to }) =>
    purchases(file).some((at) => at.switched && at.company !== from && at.company !== to),
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
});
