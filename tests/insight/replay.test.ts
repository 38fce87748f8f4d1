/** A game played again is the same game, and the band of luck is what other luck makes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketHash } from '../../src/engine/hash';
import { openMarket } from '../../src/engine/market';
import { playRound } from '../../src/engine/round';
import { makeReplay } from '../../src/insight/replay';
import { directSimulator } from '../../src/insight/simulator';
import { aGame, aRound, gladness, smallMarket } from './games';

const rounds = [
  aRound({ price: 950 }),
  aRound({ price: 950, orientation: 'value' }, { happenings: [gladness] }),
  aRound({ price: 1020 }, { answerCost: 500, answer: [{ ...gladness, week: 5 }] }),
  aRound()
];

/** The game on the engine itself, quarter after quarter. */
function played(count: number) {
  const { market, reports } = openMarket(smallMarket, 2026);
  for (const round of rounds.slice(0, count)) reports.push(playRound(market, round, reports));
  return { market, reports };
}

describe('a game played again', () => {
  it('is the game that was played, whatever was asked before', async () => {
    const truth = rounds.map((_, k) => played(k).reports);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(rounds.length - 1), { minLength: 1, maxLength: 8 }), async (asked) => {
        const simulator = directSimulator();
        for (const count of asked)
          expect(await simulator.play(aGame(...rounds.slice(0, count)))).toEqual(truth[count]);
      }),
      { numRuns: 10 }
    );
  });

  it('comes to the same market to the bit', () => {
    const replay = makeReplay();
    for (const count of [4, 2, 3]) {
      const { market } = replay(aGame(...rounds.slice(0, count)), smallMarket.history + count);
      expect(marketHash(market)).toBe(marketHash(played(count).market));
    }
  });

  it('is told from another game by its seed, its market and every decision', async () => {
    const simulator = directSimulator();
    const game = aGame(rounds[0]);
    const others = [
      { ...game, seed: 1 },
      { ...game, market: { ...smallMarket, climate: { ...smallMarket.climate, switching: 3 } } },
      aGame(rounds[1]),
      game
    ];
    const hashes: string[] = [];
    for (const other of others) hashes.push((await simulator.play(other)).at(-1)?.hash ?? '');
    expect(new Set(hashes).size).toBe(4);
  });

  it('remembers more games than it keeps, by playing them once more', async () => {
    const simulator = directSimulator();
    const first = await simulator.play(aGame(rounds[0]));
    for (let seed = 0; seed < 20; seed++) await simulator.play({ ...aGame(rounds[0]), seed });
    expect(await simulator.play(aGame(rounds[0]))).toEqual(first);
  });
});

describe('the band of luck', () => {
  const game = aGame(...rounds);

  it('is in order, and the game as it went lies in or near it', async () => {
    const simulator = directSimulator();
    const { byMeasure, seeds } = await simulator.luck(game, 20);
    const reports = await simulator.play(game);
    const own = reports.slice(-rounds.length).map((report) => report.companies[0]);
    const last = own[own.length - 1];
    const profit = own.reduce((sum, { truth }) => sum + truth.profit, 0);
    const went = { ...last.truth, profit, equity: last.equity };
    expect(seeds).toBe(20);
    for (const measure of ['satisfaction', 'loyalty', 'profit', 'share', 'equity'] as const) {
      const [low, middle, high] = byMeasure[measure];
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
      const width = high - low;
      expect(went[measure]).toBeGreaterThan(low - 2 * width);
      expect(went[measure]).toBeLessThan(high + 2 * width);
    }
  });

  it('has a width: other luck gives other figures', async () => {
    const { byMeasure } = await directSimulator().luck(game, 5);
    expect(byMeasure.profit[2]).toBeGreaterThan(byMeasure.profit[0]);
  });

  it('is a point before the first round, which luck has not touched', async () => {
    const { byMeasure } = await directSimulator().luck(aGame(), 3);
    expect(byMeasure.share[0]).toBe(byMeasure.share[2]);
    expect(byMeasure.profit).toEqual([0, 0, 0]);
  });
});
