/** What did nothing is said to have done nothing, and what is alike is said to have done alike. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { MEASURES, type Lever } from '../../src/engine/vocabulary';
import type { WhyReport } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { aRound, smallMarket } from './games';

const simulator = directSimulator();
const { spend } = aRound().decision;

function without(why: WhyReport, lever: Lever): number[] {
  return MEASURES.map((measure) => {
    const line = why[measure].parts.find(({ cause }) => cause.kind === 'lever' && cause.lever === lever);
    return line?.part ?? 0;
  });
}

/** One more round after one as before, with more spent on some levers. */
async function spendingMore(market: MarketSpec, more: Decision['spend']): Promise<WhyReport> {
  return simulator.why({ market, seed: 7, rounds: [aRound(), aRound({ spend: { ...spend, ...more } })] });
}

describe('why', () => {
  it('charges a lever that feeds nothing with its money, and with nothing else', async () => {
    const levers = { ...smallMarket.levers, standards: { half: 50_000, feeds: {} } };
    const why = await spendingMore({ ...smallMarket, levers }, { standards: 40_000 });
    expect(without(why, 'standards')).toEqual(
      MEASURES.map((measure) => (measure === 'profit' ? -40_000 : 0))
    );
  });

  it('gives two levers that do the same equal parts', async () => {
    const twin = { half: 50_000, feeds: { quality: 0.6 } };
    const levers = { ...smallMarket.levers, product: twin, standards: twin };
    const why = await spendingMore({ ...smallMarket, levers }, { product: 40_000, standards: 40_000 });
    const [one, other] = [without(why, 'product'), without(why, 'standards')];
    expect(one.filter((part) => part !== 0)).not.toEqual([]);
    // Equal but for the last step, which goes to one of them when all are rounded.
    one.forEach((part, m) =>
      expect(Math.abs(part - other[m])).toBeLessThanOrEqual(MEASURES[m] === 'profit' ? 1 : 0.011)
    );
  });

  it('hardly ever finds anybody still reacting where nothing has changed for years', async () => {
    const market = { ...smallMarket, history: 16 };
    const found: number[] = [];
    for (let seed = 1; seed <= 8; seed++) {
      const why = await simulator.why({ market, seed, rounds: [aRound(), aRound()] });
      for (const measure of MEASURES)
        found.push(why[measure].parts.find(({ cause }) => cause.kind === 'earlier')?.part ?? 0);
    }
    expect(found.filter((part) => part !== 0).length).toBeLessThanOrEqual(0.25 * found.length);
  });
});
