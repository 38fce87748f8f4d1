/** When people shop: by their rate and the season, never more than seven times a week, never while all is closed. */
import { describe, expect, it } from 'vitest';
import { createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import { WEEKS } from '../../src/engine/vocabulary';
import { cornerMarket, steadyDecisions } from './markets';

const base = cornerMarket({ customers: 400, history: 0 });

/** Trips of a year, week by week, where people shop so often on average and the season is such. */
function tripsIn(mean: number, season: readonly number[]): { weeks: number[]; most: number } {
  const segments = base.segments.map((segment) => ({ ...segment, trips: { mean, shape: 2 } }));
  const market = createMarket({ ...base, segments, season }, 2);
  const weeks: number[] = [];
  let most = 0;
  let before = market.minds.trip.slice();
  for (let quarter = 0; quarter < season.length / WEEKS; quarter++)
    playQuarter(market, {
      decisions: steadyDecisions(market.spec),
      answerCost: 0,
      effects: [],
      options: {
        watch: {
          week: ({ minds }, week) => {
            if (week === 0) return;
            const each = minds.trip.map((trip, i) => trip - before[i]);
            weeks.push(each.reduce((sum, trips) => sum + trips, 0));
            most = Math.max(most, ...each);
            before = minds.trip.slice();
          }
        }
      }
    });
  return { weeks, most };
}

const season = Array.from({ length: 52 }, (_, week) => (week >= 20 && week < 26 ? 0 : week < 20 ? 3 : 1));

describe('the busiest', () => {
  const { weeks, most } = tripsIn(4, season);

  it('shop seven times a week and no more', () => {
    expect(most).toBe(7);
  });

  it('do not shop while all is closed, nor make up for it', () => {
    weeks.forEach((trips, week) =>
      season[week] === 0 ? expect(trips).toBe(0) : expect(trips).toBeGreaterThan(0)
    );
    const after = weeks.slice(26, 36).reduce((a, b) => a + b, 0);
    const usual = weeks.slice(42, 52).reduce((a, b) => a + b, 0);
    expect(after / usual).toBeGreaterThan(0.93);
    expect(after / usual).toBeLessThan(1.07);
  });
});
