/** Nothing is lost: a game closed anywhere is opened again at the same place with the same figures. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MEASURES, ORIENTATIONS } from '../../src/engine/vocabulary';
import { DIRECTIONS, type Draft } from '../../src/play/game';
import { change, logOf, nextOrder, opened, scenario, send } from './small';

const { price, levers } = scenario.desk;
const range = ({ least, most, step }: { least: number; most: number; step: number }) =>
  fc.integer({ min: 0, max: Math.floor((most - least) / step) }).map((steps) => least + steps * step);

const anyChange: fc.Arbitrary<Partial<Draft>> = fc.oneof(
  fc.record({ price: range(price) }),
  fc.record({ orientation: fc.constantFrom(...ORIENTATIONS) }),
  fc.record({ spend: fc.record(Object.fromEntries(levers.map((card) => [card.lever, range(card)]))) }),
  fc.record({
    predictions: fc.dictionary(fc.constantFrom(...MEASURES), fc.constantFrom(...DIRECTIONS), {
      noNullPrototype: true
    })
  }),
  fc.record({ answer: fc.constantFrom('nobody-says-this', null) })
);
const anyStep = fc.oneof({ weight: 3, arbitrary: fc.constant('on' as const) }, anyChange);

it('a game closed after any steps opens as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(0xffffffff), fc.array(anyStep, { maxLength: 24 }), async (seed, steps) => {
      const session = await opened({ seed });
      for (const step of steps) {
        const order = nextOrder(session.view);
        if (step !== 'on') change(session, step);
        else if (order && session.can(order)) await send(session, order);
      }
      const before = session.view;
      const again = await opened({ seed, log: structuredClone(logOf(before)) });
      expect(again.view).toEqual(before);
    }),
    { numRuns: 25 }
  );
});
