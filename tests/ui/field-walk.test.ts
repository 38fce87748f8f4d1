/** The walk of a customer between the courts, as the map of their file draws it. */
import { describe, expect, it } from 'vitest';
import { directSimulator } from '../../src/insight/simulator';
import { makeCrowd } from '../../src/ui/field/crowd';
import { isInside, PLAN_HEIGHT, PLAN_WIDTH, type Point } from '../../src/ui/field/plan';
import { planFor } from '../../src/ui/field/plans';
import { standingAt } from '../../src/ui/field/standing';
import { walkOf } from '../../src/ui/field/walk';
import { aGame, aRound, smallMarket } from '../insight/games';

const game = aGame(aRound(), aRound({ price: 1300 }), aRound({ price: 300 }));
const simulator = directSimulator();
const plan = planFor(smallMarket.companies.length);
const film = await simulator.film(game, smallMarket.customers);
const crowd = makeCrowd(plan, film);
const files = await Promise.all(Array.from(film.ids, (id) => simulator.customer(game, id)));
const walks = files.map((file) => walkOf(crowd, file));

function groundAt(point: Point): number {
  const court = plan.courts.findIndex(({ outline }) => isInside(outline, point, 0));
  const { centre, radius } = plan.plaza;
  if (court >= 0) return court;
  return Math.hypot(point.x - centre.x, point.y - centre.y) < radius ? 255 : NaN;
}

describe('the walk of a customer', () => {
  it('ends where the customer stands in the square', () => {
    walks.forEach(({ pins }, dot) => {
      const { x, y } = standingAt(crowd, dot, 13);
      expect(pins.at(-1)).toEqual({ x, y });
    });
  });

  it('has a pin for each stay in a row, in the court where it was', () => {
    let turns = 0;
    walks.forEach(({ pins, legs }, dot) => {
      const stays = files[dot].standings
        .map(({ company }) => company)
        .filter((company, i, all) => company !== all[i + 1])
        .slice(-5);
      expect(pins.length).toBe(stays.length);
      expect(legs.length).toBe(stays.length - 1);
      // A pin that made way for another may stand on the pavement before its court.
      const right = pins.filter((pin, i) => groundAt(pin) === stays[i]).length;
      expect(right).toBeGreaterThanOrEqual(Math.min(stays.length, 2));
      if (stays.length > 2) turns += 1;
    });
    expect(turns).toBeGreaterThan(10);
  });

  it('is seen whole, no part of the plan twice, and pins apart', () => {
    for (const { pins, frame } of walks) {
      expect(frame.width / frame.height).toBeGreaterThan(1);
      expect(frame.x + frame.width).toBeLessThanOrEqual(PLAN_WIDTH);
      expect(frame.y + frame.height).toBeLessThanOrEqual(PLAN_HEIGHT);
      pins.forEach((pin, i) => {
        expect(pin.x).toBeGreaterThan(frame.x);
        expect(pin.y).toBeGreaterThan(frame.y);
        expect(pin.x).toBeLessThan(frame.x + frame.width);
        expect(pin.y).toBeLessThan(frame.y + frame.height);
        if (i > 0) expect(Math.hypot(pin.x - pins[i - 1].x, pin.y - pins[i - 1].y)).toBeGreaterThan(10);
      });
    }
  });
});
