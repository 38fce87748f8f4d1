/** Splits the runs of an answer between several hands, each on a thread of its own; who plays which changes no bit of it. */
import type { GameInput } from '../engine/decision';
import type { Pace, Progress, Simulator } from './answers';
import type { Figures } from './luck';
import type { Point } from './replay';
import type { Outset, Run } from './why-runs';

/** Every `of`-th run, from number `part` on. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export const WHOLE: Share = { part: 0, of: 1 };

/** Somebody who plays runs for others. */
export interface Helper extends Pick<Simulator, 'play'> {
  whyRuns(
    game: GameInput,
    company: number,
    share: Share,
    outset: Outset,
    pace?: Pace
  ): Promise<readonly Run[]>;
  /** `start` is the point before the first round. */
  luckRuns(
    game: GameInput,
    seeds: number,
    share: Share,
    start: Point,
    pace?: Pace
  ): Promise<readonly Figures[]>;
}

/** The numbers of a share's runs, of so many. */
export function runsOf({ part, of }: Share, all: number): readonly number[] {
  return Array.from({ length: Math.ceil((all - part) / of) }, (_, k) => part + k * of);
}

/** Plays a share of the runs. */
export type Part<T> = (share: Share, pace: Pace) => Promise<readonly T[]>;

/** Has a share played by each of the hands and puts the runs in order; where one fails, the others are stopped. */
export async function together<T>(
  hands: readonly Part<T>[],
  { signal, progress }: Pace = {}
): Promise<readonly T[]> {
  signal?.throwIfAborted();
  const stopper = new AbortController();
  const stop = () => stopper.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const tell = addUp(hands.length, progress);
  try {
    const shares = hands.map((play, part) =>
      play({ part, of: hands.length }, { signal: stopper.signal, progress: tell(part) })
    );
    return inOrder(await Promise.all(shares));
  } catch (error) {
    stopper.abort();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function inOrder<T>(shares: readonly (readonly T[])[]): readonly T[] {
  const all = shares.reduce((sum, { length }) => sum + length, 0);
  return Array.from(
    { length: all },
    (_, run) => shares[run % shares.length][Math.floor(run / shares.length)]
  );
}

/** What all together have done; a hand that has not begun is taken to have as much to do as the others. */
function addUp(hands: number, progress?: Progress): (part: number) => Progress {
  const done = Array.from({ length: hands }, () => 0);
  const of = [...done];
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  return (part) => (did, had) => {
    done[part] = did;
    of[part] = had;
    const begun = of.filter((number) => number > 0).length;
    progress?.(sum(done), (sum(of) * hands) / begun);
  };
}
