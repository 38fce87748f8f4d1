/** Time as the processor spent it, so that others on the machine do not count; and what a list of measurements says. */

/** Milliseconds of processor time of this process so far, all its threads. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that some work took. */
export function timeOf(work: () => unknown): number {
  const from = cpu();
  work();
  return cpu() - from;
}

export async function timeOfAsync(work: () => Promise<unknown>): Promise<number> {
  const from = cpu();
  await work();
  return cpu() - from;
}

/** One who takes part in a race; `lap` returns its cost by whatever unit the race is about. */
export interface Runner {
  readonly name: string;
  readonly lap: () => number;
  /** The slow may run in every third round only, say. */
  readonly every?: number;
}

/**
 * The laps of each runner by name: all run in every round, so that what slows the machine slows them all. A round that somebody
 * sat out is NaN.
 */
export function race(runners: readonly Runner[], rounds: number): Map<string, readonly number[]> {
  const laps = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // What one left behind is not cleared away in another's time.
    globalThis.gc?.();
    for (const { name, lap, every = 1 } of runners) laps.get(name)?.push(round % every === 0 ? lap() : NaN);
  }
  return laps;
}

export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Lower quartile, median, upper quartile of the rounds that were run. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)];
    return low + (place - Math.floor(place)) * (sorted[Math.ceil(place)] - low);
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

/** How many times `those` cost what `these` do, round by round. */
export function ratios(those: readonly number[], these: readonly number[]): number[] {
  return those.map((value, round) => value / these[round]);
}

/** The mean of the squares of what is left without the mean. */
export function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
