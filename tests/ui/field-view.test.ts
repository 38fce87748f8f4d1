/** Looking closer at the square: what is touched stays under the finger, and the edges are never passed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookAt, panBy, WHOLE, zoomAt } from '../../src/ui/field/view';

const point = fc.record({
  x: fc.double({ min: 0, max: 624, noNaN: true }),
  y: fc.double({ min: 0, max: 572, noNaN: true })
});

it('the point between two fingers stays where it is while they spread', () => {
  const middle = { x: 300, y: 250 };
  const view = zoomAt(WHOLE, middle, 2);
  expect((middle.x - view.x) * view.zoom).toBeCloseTo(middle.x);
  expect((middle.y - view.y) * view.zoom).toBeCloseTo(middle.y);
});

it('nothing outside the plan is ever shown', () => {
  fc.assert(
    fc.property(point, fc.double({ min: 0.1, max: 9, noNaN: true }), point, (p, factor, drag) => {
      for (const view of [
        zoomAt(WHOLE, p, factor),
        panBy(zoomAt(WHOLE, p, factor), drag.x - 300, drag.y - 280),
        lookAt(2.5, p)
      ]) {
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.x).toBeGreaterThanOrEqual(0);
        expect(view.y).toBeGreaterThanOrEqual(0);
        expect(view.x + 624 / view.zoom).toBeLessThanOrEqual(624.001);
        expect(view.y + 572 / view.zoom).toBeLessThanOrEqual(572.001);
      }
    })
  );
});
