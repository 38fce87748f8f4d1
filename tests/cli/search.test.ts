/** The search for a better policy starts with the pure ones and loses none of them on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, pointOf, sizeOf } from '../../src/cli/plans';
import { loadScenario } from '../../src/cli/scenario-files';
import { searchPolicy } from '../../src/cli/search';
import { checkDecision, fitDecision } from '../../src/engine/rules';
import { directSimulator } from '../../src/insight/simulator';
import { playBot, purePolicy } from '../../src/play/bots';
import { limitsOf } from '../../src/scenario/limits';
import { scaleScenario } from '../../src/scenario/scale';

const corner = loadScenario('corner-shops');
const valley = loadScenario('satisfied-and-gone');

describe('a plan written as numbers', () => {
  it('can be followed in every round, whatever the numbers', () => {
    const point = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: sizeOf(valley),
      maxLength: sizeOf(valley)
    });
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: valley.rounds }), (numbers, round) => {
        const limits = limitsOf(valley, round);
        const decision = fitDecision(limits, planOf(valley, numbers, round).wish, 0);
        expect(checkDecision(limits, decision, 0)).toEqual([]);
      })
    );
  });

  it('is the plan it was written from', () => {
    const draft = {
      orientation: 'service',
      price: 480,
      spend: { hours: 200_000, notebook: 100_000 },
      answer: null
    } as const;
    const { wish } = planOf(corner, pointOf(corner, draft), 1);
    expect(wish.orientation).toBe('service');
    expect(wish.price).toBeCloseTo(480, 6);
    expect(wish.spend.hours).toBeCloseTo(200_000, 3);
    expect(wish.spend.notebook).toBeCloseTo(100_000, 3);
  });
});

describe('a search of a few tries', () => {
  it('finds a plan that does about as well as the best orientation held, or better', async () => {
    const town = scaleScenario(corner, 2000);
    const found = await searchPolicy(town, 12);
    const simulator = directSimulator();
    const score = async (policy: typeof found.policy, answer?: typeof found.answer) =>
      (await playBot(town, 7, policy, simulator, answer ? { answer } : {})).result.score;
    const pure = await Promise.all(
      corner.desk.orientations.map((orientation) => score(purePolicy(orientation)))
    );
    // The pure ones answer each event as suits them, the plan always alike: that may cost a few points.
    expect(await score(found.policy, found.answer)).toBeGreaterThan(Math.max(...pure) - 8);
  }, 60_000);
});
