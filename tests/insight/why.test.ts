/** Why a quarter came out as it did adds up exactly, and names what was changed and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoundInput } from '../../src/engine/decision';
import { openMarket } from '../../src/engine/market';
import { playRound } from '../../src/engine/round';
import { MEASURES, ORIENTATIONS } from '../../src/engine/vocabulary';
import {
  BESIDE,
  type Cause,
  type CausePart,
  type WhyMeasure,
  type WhyReport
} from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { aGame, aRound, gladness, smallMarket } from './games';

const simulator = directSimulator();
const STEPS = { satisfaction: 100, loyalty: 100, profit: 1, share: 100 };
const BESIDE_STEPS = { byChoice: 100, equity: 1, trust: 100, morale: 100, load: 100 };

function partOf({ parts }: WhyMeasure, kind: Cause['kind']): CausePart | undefined {
  return parts.find(({ cause }) => cause.kind === kind);
}

function kinds(why: WhyReport): string[] {
  const all = why.profit.parts.map(({ cause }) => (cause.kind === 'lever' ? cause.lever : cause.kind));
  return [...new Set(all)].sort();
}

/** A ledger that does not add up, for what is not explained. */
const nothing: WhyMeasure = { from: 0, to: 1, parts: [], luck: 0 };

/** What happens anyway in every quarter. */
const always = ['built', 'earlier', 'expectations', 'luck', 'talk', 'tastes'];

const anyRound: fc.Arbitrary<RoundInput> = fc
  .record({
    orientation: fc.constantFrom(...ORIENTATIONS),
    price: fc.integer({ min: 700, max: 1400 }),
    hours: fc.integer({ min: 0, max: 900 }),
    notebook: fc.integer({ min: 0, max: 900 }),
    answerCost: fc.constantFrom(0, 5000),
    happens: fc.boolean()
  })
  .map(({ orientation, price, hours, notebook, answerCost, happens }) =>
    aRound(
      { orientation, price, spend: { hours: hours * 100, notebook: notebook * 100 } },
      { answerCost, happenings: happens ? [{ ...gladness, add: -0.1 }] : [] }
    )
  );

describe('why a quarter came out as it did', () => {
  it('does not take luck that has passed for an after-effect', async () => {
    const market = { ...smallMarket, history: 8 };
    const squares = { luck: 0, earlier: 0 };
    for (let seed = 1; seed <= 10; seed++) {
      const steady = await simulator.why({ market, seed, rounds: [aRound(), aRound()] });
      for (const kind of ['luck', 'earlier'] as const)
        squares[kind] += (partOf(steady.share, kind)?.part ?? 0) ** 2;
    }
    expect(squares.earlier).toBeLessThan(0.5 * squares.luck);
  });

  it('adds up exactly in any game', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRound, { minLength: 1, maxLength: 3 }),
        fc.nat(0xffffffff),
        async (rounds, seed) => {
          const game = { market: smallMarket, seed, rounds };
          const why = await simulator.why(game);
          const [last, now] = (await simulator.play(game)).slice(-2).map((report) => report.companies[0]);
          for (const measure of MEASURES) {
            const { from, to, parts } = why[measure];
            const steps = (figure: number) => Math.round(figure * STEPS[measure]);
            const sum = parts.reduce((total, { part }) => total + steps(part), 0);
            expect(sum).toBe(steps(to) - steps(from));
            const seen = measure === 'satisfaction' || measure === 'loyalty';
            expect(steps(to)).toBe(steps(seen ? now.survey[measure].value : now.truth[measure]));
            expect(steps(from)).toBe(steps(seen ? last.survey[measure].value : last.truth[measure]));
            const sizes = parts.map(({ part }) => Math.abs(part));
            expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
          }
        }
      ),
      { numRuns: 8 }
    );
  });

  it('adds up as exactly for what customers are worth, who stays by choice, trust and morale', async () => {
    const spend = { ...aRound().decision.spend, hours: 60_000, notebook: 50_000 };
    const rounds = [
      aRound({ orientation: 'relationship' }),
      aRound({ price: 980, spend, orientation: 'value' }, { answerCost: 5000, answer: [gladness] })
    ];
    const why = await simulator.why(aGame(...rounds));
    const [last, now] = (await simulator.play(aGame(...rounds))).slice(-2).map(({ companies: [own] }) => ({
      ...own,
      morale: 100 * own.stocks.morale,
      load: 100 * own.load
    }));
    for (const measure of BESIDE) {
      const { from, to, parts } = why[measure] ?? nothing;
      const steps = (figure: number | null) => Math.round((figure ?? NaN) * BESIDE_STEPS[measure]);
      expect(parts.reduce((total, { part }) => total + steps(part), 0)).toBe(steps(to) - steps(from));
      expect([steps(from), steps(to)]).toEqual([steps(last[measure]), steps(now[measure])]);
    }
    expect(partOf(why.morale ?? nothing, 'orientation')?.part).toBeLessThan(0);
    expect(partOf(why.equity ?? nothing, 'price')?.part).not.toBe(0);
    const rival = await simulator.why(aGame(...rounds), { company: 1 });
    expect(rival.equity).toBeUndefined();
  });

  it('explains the load: hours on the counter relieve it, and who comes because of them fills it again', async () => {
    const { hours = 0, ...others } = aRound().decision.spend;
    const longer = aRound({ spend: { ...others, hours: 2 * hours + 20_000 } });
    const { load = nothing } = await simulator.why(aGame(aRound(), longer));
    const own = load.parts.find(({ cause }) => cause.kind === 'lever' && cause.lever === 'hours');
    expect(own?.part).toBeLessThan(0);
    expect(own?.without).toBeGreaterThan(load.to);
  });

  it('names what was changed and nothing that was not', async () => {
    const { price } = aRound().decision;
    const same = await simulator.why(aGame(aRound(), aRound()));
    expect(kinds(same).filter((kind) => kind !== 'rival')).toEqual(always);
    const dearer = await simulator.why(aGame(aRound(), aRound({ price: price + 50 })));
    expect(kinds(dearer).filter((kind) => kind !== 'rival')).toEqual([...always, 'price'].sort());
    const { hours = 0, ...others } = aRound().decision.spend;
    const spend = { ...others, hours: hours + 10_000, training: 0 };
    const longer = await simulator.why(aGame(aRound({ price: price + 50, spend })));
    expect(kinds(longer).filter((kind) => kind !== 'rival')).toEqual([...always, 'hours', 'price'].sort());
    const bad = { ...gladness, add: -0.2 };
    const eventful = await simulator.why(
      aGame(aRound({ orientation: 'value' }, { answerCost: 10, answer: [gladness], happenings: [bad] }))
    );
    expect(kinds(eventful)).toEqual(expect.arrayContaining(['answer', 'happening', 'orientation']));
  });

  it('has a line for the survey only where a survey was', async () => {
    const why = await simulator.why(aGame(aRound()));
    expect(partOf(why.satisfaction, 'survey')).toBeDefined();
    expect(partOf(why.loyalty, 'survey')).toBeDefined();
    expect(partOf(why.profit, 'survey')).toBeUndefined();
    expect(partOf(why.share, 'survey')).toBeUndefined();
  });

  it('has price win people when it falls and lose them when it rises', async () => {
    const { price } = aRound().decision;
    const cut = await simulator.why(aGame(aRound(), aRound({ price: price * 0.9 })));
    const rise = await simulator.why(aGame(aRound({ price: price * 0.9 }), aRound()));
    expect(partOf(cut.share, 'price')?.part).toBeGreaterThan(1);
    expect(partOf(rise.share, 'price')?.part).toBeLessThan(-1);
  });

  it('says what the quarter would have been without one cause, as playing it without shows', async () => {
    const { price } = aRound().decision;
    const rounds = [aRound(), aRound({ price: price - 100 }, { answerCost: 7000, answer: [gladness] })];
    const why = await simulator.why(aGame(...rounds));
    const without = (changed: RoundInput) => {
      const { market, reports } = openMarket(smallMarket, 2026);
      const first = playRound(market, rounds[0], reports);
      return playRound(market, changed, [...reports, first]).companies[0].truth;
    };
    const noAnswer = without({ ...rounds[1], answerCost: 0, answer: [] });
    expect(partOf(why.profit, 'answer')?.without).toBe(noAnswer.profit);
    expect(partOf(why.share, 'answer')?.without).toBeCloseTo(noAnswer.share, 1);
    const oldPrice = without({ ...rounds[1], decision: { ...rounds[1].decision, price } });
    expect(partOf(why.profit, 'price')?.without).toBe(oldPrice.profit);
  });

  it('charges an answer that does nothing with exactly what it cost', async () => {
    const why = await simulator.why(aGame(aRound(), aRound({}, { answerCost: 12_345 })));
    expect(partOf(why.profit, 'answer')?.part).toBe(-12_345);
    expect(partOf(why.satisfaction, 'answer')?.part).toBe(0);
  });

  it('tells apart what was paid once a round ago, exactly as the books held it', async () => {
    const turn = aRound({ orientation: 'value' }, { answerCost: 12_345 });
    const why = await simulator.why(aGame(turn, aRound({ orientation: 'value' })));
    const [last, now] = (await simulator.play(aGame(turn, aRound({ orientation: 'value' })))).slice(-2);
    const { turning, answer } = last.companies[0].books;
    expect(turning).toBeGreaterThan(0);
    expect(answer).toBe(12_345);
    expect(partOf(why.profit, 'gone')?.part).toBe(turning + answer);
    expect(partOf(why.satisfaction, 'gone')).toBeUndefined();
    const steady = await simulator.why(aGame(aRound(), aRound()));
    expect(partOf(steady.profit, 'gone')).toBeUndefined();
    expect(now.companies[0].books.turning).toBe(0);
  });

  it('has the first round explained even where there was no history', async () => {
    const market = { ...smallMarket, history: 0 };
    const why = await simulator.why({ market, seed: 3, rounds: [aRound()] });
    expect(partOf(why.profit, 'earlier')?.part).toBe(0);
  });

  it('explains a rival by its own changes, with the same runs adding up for it', async () => {
    const rounds = [aRound(), aRound({ price: 900 })];
    const now = (await simulator.play(aGame(...rounds))).at(-1);
    for (const company of [1, 2]) {
      const why = await simulator.why(aGame(...rounds), { company });
      const sum = why.profit.parts.reduce((total, { part }) => total + part, 0);
      expect(sum).toBe(why.profit.to - why.profit.from);
      expect(why.profit.to).toBe(now?.companies[company].truth.profit);
      expect(
        why.share.parts.find(({ cause }) => cause.kind === 'rival' && cause.company === 0)?.part
      ).toBeLessThan(0);
      expect(why.share.parts.some(({ cause }) => cause.kind === 'rival' && cause.company === company)).toBe(
        false
      );
    }
    await expect(simulator.why(aGame(...rounds), { company: 9 })).rejects.toThrow();
  });

  it('names what was built earlier as it arrives, and what was let go as it wears off', async () => {
    const spend = { ...aRound().decision.spend, hours: 90_000, notebook: 90_000 };
    const built = (why: WhyReport) =>
      why.satisfaction.parts.find(({ cause }) => cause.kind === 'built' && cause.company === 0);
    const up = built(await simulator.why(aGame(aRound({ spend }), aRound({ spend }))));
    expect(up?.cause).toMatchObject({ fading: false });
    expect(up?.part).toBeGreaterThan(0.2);
    const none = { ...spend, hours: 0, notebook: 0 };
    const down = built(await simulator.why(aGame(aRound({ spend: none }), aRound({ spend: none }))));
    expect(down?.cause).toMatchObject({ fading: true });
    expect(down?.part).toBeLessThan(-0.2);
    const steady = built(await simulator.why(aGame(aRound(), aRound())));
    expect(Math.abs(steady?.part ?? NaN)).toBeLessThan(0.2);
  });

  it('is refused before the first round', async () => {
    await expect(simulator.why(aGame())).rejects.toThrow();
  });

  it('changes nothing in the game it asks about', async () => {
    const game = aGame(aRound(), aRound({ price: 900 }));
    const before = structuredClone(await simulator.play(game));
    await simulator.why(game);
    await simulator.film(game, 20);
    expect(await simulator.play(game)).toEqual(before);
    expect(await directSimulator().play(game)).toEqual(before);
  });
});
