/** A forecast knows what a company could know: neither the luck to come, nor the rivals' plans, nor what its answer does. */
import { describe, expect, it } from 'vitest';
import { attentive, attentiveAnswer } from '../../src/cli/attentive';
import { loadScenario } from '../../src/cli/scenario-files';
import type { Effect, GameInput } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { directSimulator } from '../../src/insight/simulator';
import { playBot } from '../../src/play/bots';
import { walk } from '../../src/play/flow';
import { inputOf } from '../../src/play/rounds';
import { aGame, aRound, gladness, smallMarket } from './games';

const simulator = directSimulator();
const forecast = (game: GameInput, outcomes: readonly (readonly Effect[])[] = []) =>
  simulator.forecast(game, outcomes);

/** Goods cost everybody more. */
const flour: Effect = { kind: 'climate', field: 'goods', add: 200, week: 1 };

/** The small market with all rivals led by one rule. */
function ledBy(rule: string, how: Readonly<Record<string, number>> = {}): MarketSpec {
  const companies = smallMarket.companies.map((company, j) =>
    j === 0 ? company : { ...company, control: { rule, with: how } }
  );
  return { ...smallMarket, companies };
}

describe('a forecast', () => {
  it('is a band in order, the same whenever it is asked for', async () => {
    const { low, middle, high } = await forecast(aGame(aRound()));
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    expect(await directSimulator().forecast(aGame(aRound()), [])).toEqual({ low, middle, high });
  });

  it('counts what the answer costs, and not what it does', async () => {
    const [free, dear, glad] = await Promise.all([
      forecast(aGame(aRound())),
      forecast(aGame(aRound({}, { answerCost: 5000 }))),
      forecast(aGame(aRound({}, { answer: [gladness] })))
    ]);
    expect(dear.middle).toBeCloseTo(free.middle - 5000);
    expect(glad).toEqual(free);
  });

  it('lets the event come out in every way it may, so that not knowing shows', async () => {
    const plain = await forecast(aGame(aRound()));
    const open = await forecast(aGame(aRound()), [[], [flour]]);
    expect(open.low).toBeLessThan(plain.low);
    expect(open.high - open.low).toBeGreaterThan(plain.high - plain.low);
  });

  it('counts what the street is told', async () => {
    const told = await forecast(aGame(aRound({}, { happenings: [flour] })));
    expect(told.middle).toBeLessThan((await forecast(aGame(aRound()))).low);
  });

  it('does not know by what rules the rivals live', async () => {
    const games = ['price-led', 'friend-led', 'steady'].map((rule) => ({
      ...aGame(aRound()),
      market: ledBy(rule)
    }));
    const [one, ...others] = await Promise.all(games.map((game) => forecast(game)));
    for (const other of others) expect(other).toEqual(one);
    const played = await Promise.all(games.map((game) => simulator.play(game)));
    expect(new Set(played.map((reports) => reports.at(-1)?.hash)).size).toBeGreaterThan(1);
  });

  it('does not know the luck of the game: the quarter to come is none of its runs', async () => {
    const still = { ...aGame(aRound()), market: ledBy('steady') };
    const { low, middle, high } = await forecast(still);
    const real = (await simulator.play(still)).at(-1)?.companies[0].books.profit ?? NaN;
    expect([low, middle, high]).not.toContain(real);
    expect(real).toBeGreaterThan(low - (high - low));
    expect(real).toBeLessThan(high + (high - low));
  });

  it('is wider once a rival has been seen to move a price further', async () => {
    const width = async (market: MarketSpec) => {
      const { low, high } = await forecast({ ...aGame(aRound(), aRound()), market });
      return high - low;
    };
    const wild = ledBy('price-led', { undercut: 0.3, margin: 0 });
    expect(await width(wild)).toBeGreaterThan(1.5 * (await width(ledBy('steady'))));
  });

  it('holds in most quarters of the first case once the rivals have shown how they move', async () => {
    const scenario = loadScenario('corner-shops');
    let inside = 0;
    for (const seed of [1, 2]) {
      const game = await playBot(scenario, seed, attentive, simulator, { answer: attentiveAnswer });
      const input = inputOf(scenario, seed, game.rounds, game.reports);
      const { views } = walk(scenario, game.rounds, game.reports);
      for (const round of [2, 3, 4]) {
        const outcomes = views[round - 1].event?.options.map(({ effects }) => effects) ?? [];
        const band = await forecast({ ...input, rounds: input.rounds.slice(0, round) }, outcomes);
        const real = game.reports.find(({ quarter }) => quarter === round - 1)?.companies[0].books.profit;
        if (real !== undefined && real >= band.low && real <= band.high) inside++;
      }
    }
    expect(inside).toBeGreaterThanOrEqual(5);
  }, 30_000);
});
