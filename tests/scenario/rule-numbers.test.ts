/** What a scenario can set of a rival's rule is what the rule reads. */
import { describe, expect, it } from 'vitest';
import { openMarket } from '../../src/engine/market';
import { POLICIES, POLICY_NAMES } from '../../src/engine/policies';
import { rivalLimits, viewOf } from '../../src/engine/round';
import { numbersOf } from '../../src/scenario/rule-numbers';
import { cornerMarket } from '../engine/markets';

const { market, reports } = openMarket(cornerMarket({ customers: 300, history: 2 }), 5);
const seen = viewOf(market, 1, reports, rivalLimits(market, 1));

describe('the numbers of a rule', () => {
  it.each(POLICY_NAMES)('are those that %s reads', (name) => {
    const read = new Set<string>();
    const numbers = new Proxy<Record<string, number>>(
      {},
      { get: (_, number) => void read.add(String(number)) }
    );
    POLICIES[name]({ ...seen, with: numbers });
    expect(numbersOf(name)).toEqual([...read]);
  });
});
