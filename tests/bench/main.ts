/** Everything the benchmark measures, in order. */
import type { Scenario } from '../../src/scenario/scenario';
import { benchAnswers } from './answers';
import { benchCommonLuck, benchLuck } from './chance';
import { benchSave } from './save';
import { benchSizes } from './sizes';
import { benchSpeed, type Peers } from './speed';
import { printVerdicts, type Measured } from './targets';

export interface Bench {
  readonly peers: Peers;
  /** The first game first. */
  readonly scenarios: readonly Scenario[];
  /** Fewer rounds: figures that are good for a look. */
  readonly quick: boolean;
  /** What a thread runs. */
  readonly thread: URL;
}

export async function bench({ peers, scenarios, quick, thread }: Bench): Promise<void> {
  const measured: Measured = {
    ...benchSpeed(peers, { customers: 10_000, rounds: quick ? 5 : 25 }),
    ...(await benchAnswers({ ...(quick ? { rounds: 5, lucks: 10 } : { rounds: 21, lucks: 50 }), thread })),
    ...benchLuck(scenarios, quick ? 40 : 200),
    ...benchCommonLuck(quick ? 40 : 200),
    ...benchSave(scenarios[0]),
    ...benchSizes(quick ? 3 : 21)
  };
  printVerdicts(measured);
}
