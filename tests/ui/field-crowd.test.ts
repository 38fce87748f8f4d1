/** The crowd on the square: everybody has a place in the right court, and only those who change company move. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCrowd } from '../../src/ui/field/crowd';
import { isInside, plazaOf, wayBetween } from '../../src/ui/field/plan';
import type { StreetPlan } from '../../src/ui/field/plan';
import { planFor } from '../../src/ui/field/plans';
import { nearestDot, neighbour, nextDot, standingAt } from '../../src/ui/field/standing';
import { anyFilm, makeFilm } from './films';

const plans = [2, 3, 4, 5].map((companies) => ({ companies, plan: planFor(companies) }));
const anyGame = fc.constantFrom(2, 3, 4, 5).chain((n) => fc.tuple(fc.constant(n), anyFilm(n)));

function outlineOf(plan: StreetPlan, ground: number) {
  const { centre, radius } = plan.plaza;
  return ground < plan.courts.length
    ? plan.courts[ground].outline
    : ({ kind: 'circle', centre, radius } as const);
}

describe('the street plan', () => {
  it.each(plans)(
    'for $companies companies gives each a court of its own, with its door in it',
    ({ companies, plan }) => {
      expect(plan.courts).toHaveLength(companies);
      for (const { outline, door } of plan.courts) expect(isInside(outline, door, 0)).toBe(true);
    }
  );

  it.each(plans)(
    'lets people walk between any two of $companies companies and the plaza',
    ({ companies, plan }) => {
      for (let from = 0; from <= companies; from++)
        for (let to = 0; to <= companies; to++)
          expect(wayBetween(plan, from, to).length, `${from} to ${to}`).toBeGreaterThan(from === to ? -1 : 1);
    }
  );

  it.each(plans)('keeps the courts of $companies companies apart', ({ plan }) => {
    const grounds = [...plan.courts.keys(), plazaOf(plan)];
    for (let x = 1; x < 624; x += 3)
      for (let y = 1; y < 572; y += 3)
        expect(grounds.filter((g) => isInside(outlineOf(plan, g), { x, y }, 0)).length).toBeLessThan(2);
  });
});

describe('the crowd', () => {
  it('stands in the court of the company it buys from, nobody on anybody else’s place', () => {
    fc.assert(
      fc.property(anyGame, ([companies, film]) => {
        const plan = planFor(companies);
        const crowd = makeCrowd(plan, film);
        for (let week = 0; week <= 13; week++) {
          const spots = new Set<string>();
          film.company[week].forEach((company, dot) => {
            const at = standingAt(crowd, dot, week);
            const ground = Math.min(company, companies);
            expect(isInside(outlineOf(plan, ground), at, 0)).toBe(true);
            spots.add(`${at.x} ${at.y}`);
          });
          expect(spots.size).toBe(film.ids.length);
        }
      }),
      { numRuns: 25 }
    );
  });

  it('moves only those who change company', () => {
    fc.assert(
      fc.property(anyGame, fc.integer({ min: 0, max: 12 }), ([companies, film], week) => {
        const crowd = makeCrowd(planFor(companies), film);
        film.company[week].forEach((company, dot) => {
          if (film.company[week + 1][dot] !== company) return;
          const before = standingAt(crowd, dot, week);
          for (const part of [0.3, 0.7, 1]) {
            const after = standingAt(crowd, dot, week + part);
            expect([after.x, after.y]).toEqual([before.x, before.y]);
          }
        });
      }),
      { numRuns: 25 }
    );
  });

  it('puts the closest customers nearest to the door at the start of a quarter', () => {
    const film = makeFilm(600, 3, 5, 0.02);
    const plan = planFor(3);
    const crowd = makeCrowd(plan, film);
    for (const [company, { door }] of plan.courts.entries()) {
      const here = [...film.ids.keys()].filter((dot) => film.company[0][dot] === company);
      here.sort((a, b) => film.closeness[0][b] - film.closeness[0][a] || a - b);
      const far = here.map((dot) => {
        const at = standingAt(crowd, dot, 0);
        return Math.hypot(at.x - door.x, at.y - door.y);
      });
      expect(far).toEqual([...far].sort((a, b) => a - b));
    }
  });

  it('still fits when everybody buys at one shop', () => {
    const film = makeFilm(3000, 3, 1, 0);
    for (const frame of film.company) frame.fill(2);
    const crowd = makeCrowd(planFor(3), film);
    expect(crowd.places[2].x.length).toBeGreaterThanOrEqual(3000);
    expect(crowd.radius).toBeGreaterThan(0.5);
  });

  it('shows the same places for the same film', () => {
    const film = makeFilm(300, 3, 9, 0.1);
    expect(makeCrowd(planFor(3), film)).toEqual(makeCrowd(planFor(3), film));
  });
});

describe('picking a customer', () => {
  const film = makeFilm(240, 3, 3, 0.05);
  const crowd = makeCrowd(planFor(3), film);

  it('finds the dot under a finger', () => {
    for (const dot of [0, 17, 120, 239])
      expect(nearestDot(crowd, 13, standingAt(crowd, dot, 13), 5)).toBe(dot);
  });

  it('finds nobody where nobody stands', () => {
    expect(nearestDot(crowd, 13, { x: 600, y: 560 }, 10)).toBe(-1);
  });

  it('meets everybody in turn, and one’s own customers before all others', () => {
    const film = makeFilm(60, 3, 11, 0.1);
    const met = [nextDot(film, 13, -1)];
    while (met.length < film.ids.length) met.push(nextDot(film, 13, met[met.length - 1]));
    expect(new Set(met).size).toBe(film.ids.length);
    const own = film.company[13].filter((company) => company === 0).length;
    expect(own).toBeGreaterThan(1);
    expect(met.map((dot) => film.company[13][dot] === 0).lastIndexOf(true)).toBe(own - 1);
    expect(nextDot(film, 13, met[met.length - 1])).toBe(met[0]);
  });

  it('reaches every customer by the arrow keys', () => {
    const reached = new Set([0]);
    const queue = [0];
    for (let dot = queue.pop(); dot !== undefined; dot = queue.pop())
      for (const heading of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = neighbour(crowd, 13, dot, heading);
        if (!reached.has(next)) queue.push(next);
        reached.add(next);
      }
    expect(reached.size).toBeGreaterThan(0.98 * film.ids.length);
  });
});
