/** The weeks of a quarter make no garbage: what is allocated is counted by the engine's own sampling profiler. */
import { Session } from 'node:inspector/promises';
import type { HeapProfiler } from 'node:inspector';
import { expect, it } from 'vitest';
import { copyMarket, createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import { startDecision } from '../../src/engine/start';
import type { Market } from '../../src/engine/state';
import { WEEKS } from '../../src/engine/vocabulary';
import { cornerMarket } from './markets';

/** What the functions below `playWeek` allocated while `work` ran, in bytes: everything, also what was collected since. */
async function allocatedInWeeks(work: () => void): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.enable');
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 64,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true
  } as HeapProfiler.StartSamplingParameterType);
  work();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  const bytes = new Map<string, number>();
  const walk = (node: HeapProfiler.SamplingHeapProfileNode, inWeek: boolean): void => {
    const { functionName } = node.callFrame;
    const here = inWeek || functionName === 'playWeek';
    if (here && node.selfSize > 0) bytes.set(functionName, (bytes.get(functionName) ?? 0) + node.selfSize);
    for (const child of node.children) walk(child, here);
  };
  walk(profile.head, false);
  return bytes;
}

function playOn(market: Market): void {
  const decisions = market.spec.companies.map((_, j) => startDecision(market.spec, j));
  playQuarter(market, { decisions, answerCost: 0, effects: [] });
}

/** Quarters that are looked at: code that waits to be compiled puts numbers in boxes for a while, what allocates does so in every one. */
const QUARTERS = 10;

it('a week allocates nothing for any of its customers', async () => {
  const market = createMarket(cornerMarket({ customers: 20_000 }), 1);
  // A number in a box is twelve bytes; what companies weigh once a week comes to far less than one for each customer.
  const most = market.minds.home.length * WEEKS;
  // Compiled and warm: what the compiler itself keeps is not the market's.
  for (let quarter = 0; quarter < 6; quarter++) playOn(copyMarket(market));
  let least = { all: Infinity, by: '' };
  for (let quarter = 0; quarter < QUARTERS && least.all >= most; quarter++) {
    const bytes = await allocatedInWeeks(() => {
      playOn(market);
    });
    const all = [...bytes.values()].reduce((sum, n) => sum + n, 0);
    if (all < least.all) least = { all, by: JSON.stringify(Object.fromEntries(bytes)) };
  }
  expect(least.all, least.by).toBeLessThan(most);
});
