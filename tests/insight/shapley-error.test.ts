/** How far shares from a few orders lie from those of all combinations, in quarters that are really played. */
import { describe, expect, it } from 'vitest';
import { copyMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import { MEASURES } from '../../src/engine/vocabulary';
import { findSwitches, switched } from '../../src/insight/causes';
import { makeReplay, quarterInput, quartersOf } from '../../src/insight/replay';
import { shares } from '../../src/insight/shapley';
import { aGame, aRound, gladness } from './games';

/** Of the largest share, in quarters with changes far beyond what a player would make. */
const ALLOWED = 0.12;

/** Shapley's value from its definition, over all combinations. */
function exactly(causes: number, value: (on: number) => number): number[] {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const size = (on: number) => on.toString(2).replaceAll('0', '').length;
  return Array.from({ length: causes }, (_, i) => {
    let share = 0;
    for (let on = 0; on < 2 ** causes; on++) {
      if (on & (1 << i)) continue;
      const weight = (factorial(size(on)) * factorial(causes - size(on) - 1)) / factorial(causes);
      share += weight * (value(on | (1 << i)) - value(on));
    }
    return share;
  });
}

const { price, spend } = aRound().decision;
const quarters = [
  aRound({ price: price - 120, orientation: 'value', spend: { ...spend, hours: 60_000 } }),
  aRound({ price: price + 150, spend: { ...spend, hours: 0, notebook: 50_000 } }, { happenings: [gladness] })
];

describe('the shares of more than five causes', () => {
  it.each(quarters.map((round, n) => [n + 1, round] as const))(
    'lie near those of all combinations in quarter %d',
    (_, round) => {
      const game = aGame(aRound(), round);
      const before = makeReplay()(game, quartersOf(game) - 1);
      const input = quarterInput(game, before);
      const earlier = before.reports.at(-1)?.companies.map(({ decision }) => decision) ?? [];
      const switches = findSwitches(before.market, input, round, earlier, 0);
      expect(switches.length).toBeGreaterThan(5);
      const runs = Array.from(
        { length: 2 ** switches.length },
        (_run, on) => playQuarter(copyMarket(before.market), switched(input, switches, on)).companies[0].truth
      );
      for (const measure of MEASURES) {
        const exact = exactly(switches.length, (on) => runs[on][measure]);
        const sampled = shares(switches.length, (on) => runs[on][measure]);
        const errors = sampled.map((share, i) => Math.abs(share - exact[i]));
        expect(Math.max(...errors)).toBeLessThan(ALLOWED * Math.max(...exact.map(Math.abs)));
      }
    }
  );
});
