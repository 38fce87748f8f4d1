/** What contact with customers and care for them will cost: told before, and found in the books after. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import type { Draft } from '../../src/play/game';
import { caringCost } from '../../src/play/caring';
import { firstDraft, inputOf } from '../../src/play/rounds';
import { simulator } from './small';

const full = loadScenario('satisfied-and-gone');
const scenario = { ...full, market: { ...full.market, customers: 1000 } };
const first = firstDraft(scenario);
const filing = { ...first, spend: { ...first.spend, notebook: 900_000 } };
const reportsOf = async (...rounds: readonly Draft[]) =>
  (await simulator.play(inputOf(scenario, 5, rounds, []))).map(({ companies: [own] }) => own);

describe('contact with customers and care for them', () => {
  it('cost what the desk says beforehand, at every step of contact', async () => {
    const told = (await reportsOf(filing)).at(-1);
    if (!told) throw new Error('A game without a quarter.');
    const costs: number[] = [];
    for (const contact of [0, 2, 4]) {
      const settings = { ...first.settings, contact };
      const after = (await reportsOf(filing, { ...filing, settings })).at(-1);
      costs.push(caringCost(scenario, told, settings));
      expect(costs.at(-1)).toBe(after?.books.care);
    }
    expect(costs[0]).toBe(0);
    expect(costs[2]).toBe(4 * costs[1]);
    expect(costs[1]).toBeGreaterThan(0);
  });

  it('cost nothing where nobody is on file', async () => {
    const told = (await reportsOf(first)).at(-1);
    if (!told) throw new Error('A game without a quarter.');
    expect(caringCost(scenario, { ...told, tiersKnown: [] }, { contact: 4 })).toBe(0);
  });

  it('cost for care by whom it goes to', async () => {
    const told = (await reportsOf(filing)).at(-1);
    if (!told) throw new Error('A game without a quarter.');
    const caring = { ...told, stocks: { ...told.stocks, care: 0.5 } };
    const known = caring.tiersKnown?.reduce((sum, { customers }) => sum + customers, 0) ?? 0;
    const best = caring.tiersKnown?.[0].customers ?? 0;
    const same = caringCost(scenario, caring, { treatment: 0 });
    expect(same).toBe(Math.round(0.5 * known * 20));
    expect(caringCost(scenario, caring, { treatment: 1 })).toBeGreaterThan(best * 20);
  });
});
