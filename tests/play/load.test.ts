/** How busy a counter is, where the player can do something about it. */
import { expect, it } from 'vitest';
import { loadCounts, easyLoad } from '../../src/play/load';
import { scenario } from './small';

it('counts where something on the desk builds the capacity to serve, and nowhere else', () => {
  expect(loadCounts(scenario)).toBe(true);
  const others = scenario.desk.levers.filter(({ lever }) => lever !== 'hours');
  expect(loadCounts({ ...scenario, desk: { ...scenario.desk, levers: others } })).toBe(false);
});

it('is easy up to what the market of the case says', () => {
  expect(easyLoad({ market: { ...scenario.market, parameters: { easyLoad: 0.6 } } })).toBe(0.6);
  expect(easyLoad({ market: { ...scenario.market, parameters: {} } })).toBe(0.8);
});
