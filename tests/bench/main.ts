/** Everything the benchmark measures, in order. */
import type { MarketSpec } from '../../src/engine/market-spec';
import { benchAnswers } from './answers';
import { benchCommonLuck, benchLuck } from './chance';
import { benchSizes } from './sizes';
import { benchSpeed, type Peers } from './speed';
import { printVerdicts, type Measured } from './targets';

export interface Bench {
  readonly peers: Peers;
  /** The markets of the scenarios, the first game's first. */
  readonly markets: Readonly<Record<string, MarketSpec>>;
  /** Fewer rounds: figures that are good for a look. */
  readonly quick: boolean;
}

export async function bench({ peers, markets, quick }: Bench): Promise<void> {
  const measured: Measured = {
    ...benchSpeed(peers, { customers: 10_000, rounds: quick ? 5 : 25 }),
    ...(await benchAnswers(quick ? { rounds: 5, lucks: 10 } : { rounds: 21, lucks: 50 })),
    ...benchLuck(markets, quick ? 40 : 200),
    ...benchCommonLuck(quick ? 40 : 200),
    ...benchSizes(quick ? 3 : 21)
  };
  printVerdicts(measured);
}
