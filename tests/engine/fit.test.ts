/** Companies suit some people better than others, and they feel it. */
import { describe, expect, it } from 'vitest';
import { createMarket } from '../../src/engine/market';
import { cornerMarket } from './markets';

const spec = cornerMarket({ customers: 3000, history: 6 });
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe('what suits people', () => {
  /** How much more satisfied with the first company those are who like it than those who do not; all know it well. */
  const gap = (fitSpread: number) => {
    const market = createMarket({ ...spec, parameters: { ...spec.parameters, fitSpread } }, 1);
    const { minds, people } = market;
    const of = (wanted: (taste: number) => boolean) => {
      const ids = Array.from(people.rate.keys()).filter(
        (i) => minds.experience[3 * i] >= 5 && wanted(people.taste[3 * i])
      );
      expect(ids.length).toBeGreaterThan(50);
      return mean(ids.map((i) => minds.satisfaction[3 * i]));
    };
    return of((taste) => taste > 0.5) - of((taste) => taste < -0.5);
  };

  it('satisfies them more, beside what they like for no reason', () => {
    expect(gap(0.05)).toBeGreaterThan(gap(0) + 0.05);
  });
});
