/** A quarter played on trial has the figures of the real one and leaves no trace. */
import { describe, expect, it } from 'vitest';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket, createMarket } from '../../src/engine/market';
import { marketHash } from '../../src/engine/hash';
import { playQuarter, playTrial, type QuarterOptions } from '../../src/engine/quarter';
import { seasonTurns } from '../../src/engine/trips';
import { WEEKS } from '../../src/engine/vocabulary';
import { cornerMarket, steadyDecisions } from './markets';

const [QUIET, BUSY] = [0.5, 2];

/** A year of quarters each of which is quiet or busy all through. */
function yearOf(quarters: readonly number[], history = 0): MarketSpec {
  const season = quarters.flatMap((level) => Array.from({ length: WEEKS }, () => level));
  return cornerMarket({ customers: 600, history, season });
}

function inputFor(spec: MarketSpec, options: QuarterOptions = {}) {
  return { decisions: steadyDecisions(spec), answerCost: 0, effects: [], options };
}

function soldIn(market: ReturnType<typeof createMarket>, options: QuarterOptions = {}): number {
  const { companies } = playQuarter(market, inputFor(market.spec, options));
  return companies.reduce((sum, { purchases }) => sum + purchases, 0);
}

describe('a quarter played on trial', () => {
  it('has the figures of the full report and leaves the same market behind', () => {
    const market = createMarket(cornerMarket({ customers: 500, history: 2 }), 5);
    const [full, trial] = [copyMarket(market), copyMarket(market)];
    const report = playQuarter(full, inputFor(market.spec));
    const short = playTrial(trial, inputFor(market.spec));
    expect(short.quarter).toBe(report.quarter);
    short.companies.forEach(({ truth, ...company }, j) => {
      expect(report.companies[j]).toMatchObject(company);
      expect(report.companies[j].truth).toMatchObject(truth);
    });
    expect(marketHash(trial)).toBe(report.hash);
  });

  it('looks at what customers are worth and who stays by choice only when asked, and sees what the full report has', () => {
    const market = createMarket(cornerMarket({ customers: 500, history: 2 }), 5);
    const { companies } = playQuarter(copyMarket(market), inputFor(market.spec));
    const [deep, plain] = [{ deep: true }, {}].map((options) =>
      playTrial(copyMarket(market), inputFor(market.spec, options))
    );
    const figures = (of: readonly { equity?: number; byChoice?: number | null }[]) =>
      of.map(({ equity, byChoice }) => [equity, byChoice]);
    expect(figures(deep.companies)).toEqual(figures(companies));
    expect(figures(plain.companies).flat()).toEqual(
      [...plain.companies, ...plain.companies].map(() => undefined)
    );
  });
});

describe('what each customer buys', () => {
  it('is entered in a trial only when asked, and is then what was sold', () => {
    const market = createMarket(cornerMarket({ customers: 500, history: 2 }), 5);
    const { bought } = market.scratch;
    bought.fill(0);
    playTrial(copyMarket(market), inputFor(market.spec));
    expect(bought.some((times) => times > 0)).toBe(false);
    const asked = copyMarket(market);
    playTrial(asked, inputFor(market.spec, { enters: true }));
    const sold = market.spec.companies.map((_, j) =>
      bought.filter((_, at) => at % market.spec.companies.length === j).reduce((sum, times) => sum + times, 0)
    );
    expect(sold).toEqual(Array.from(asked.scratch.purchases));
  });
});

describe('a quarter with the season of the one before', () => {
  it('is the quarter of a year in which the season does not change', () => {
    const [changing, steady] = [yearOf([QUIET, BUSY, QUIET, BUSY]), yearOf([QUIET, QUIET, BUSY, BUSY])].map(
      (spec) => createMarket(spec, 8)
    );
    expect(soldIn(changing)).toBe(soldIn(steady));
    const busy = soldIn(copyMarket(changing));
    const like = copyMarket(changing);
    const quiet = playQuarter(like, inputFor(like.spec, { lastSeason: true }));
    const real = playQuarter(steady, inputFor(steady.spec));
    expect(quiet.companies.map(({ purchases }) => purchases)).toEqual(
      real.companies.map(({ purchases }) => purchases)
    );
    expect(busy).toBeGreaterThan(2 * quiet.companies.reduce((sum, { purchases }) => sum + purchases, 0));
  });

  it('is the quarter itself where the season does not change', () => {
    const market = createMarket(yearOf([QUIET, BUSY, BUSY, QUIET], 3), 8);
    expect(seasonTurns(market.spec, 0)).toBe(false);
    expect(seasonTurns(market.spec, 1)).toBe(true);
    const [same, other] = [copyMarket(market), copyMarket(market)];
    playQuarter(same, inputFor(market.spec));
    playQuarter(other, inputFor(market.spec, { lastSeason: true }));
    expect(marketHash(other)).toBe(marketHash(same));
  });

  it('may have another luck as well', () => {
    const market = createMarket(yearOf([QUIET, BUSY, BUSY, QUIET], 4), 8);
    const own = soldIn(copyMarket(market), { lastSeason: true });
    const lucks = [1, 2, 3].map((luck) => soldIn(copyMarket(market), { lastSeason: true, luck }));
    expect(new Set([own, ...lucks]).size).toBeGreaterThan(1);
    for (const sold of lucks) expect(Math.abs(sold / own - 1)).toBeLessThan(0.1);
  });
});
