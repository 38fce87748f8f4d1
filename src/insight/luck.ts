/** Plays the same decisions under other luck: the band that luck alone gives the result. */
import type { GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playTrial } from '../engine/quarter';
import type { TrialReport } from '../engine/report';
import { MEASURES } from '../engine/vocabulary';
import type { LuckBand } from './answers';
import { runsOf, type Share } from './helpers';
import { uncounted, type Steps } from './pace';
import { quarterInput, type Point, type Replay } from './replay';

/** What a run came to, for the player. */
export type Figures = LuckBand['runs'][number];

const BANDED = [...MEASURES, 'byChoice', 'equity', 'trust', 'morale'] as const;

/** The point from which luck goes its own way. */
export function luckStart(replay: Replay, game: GameInput): Steps<Point> {
  return uncounted(replay.steps(game, game.market.history));
}

/** A share of the runs: the same people with other lucks from the first round on; rivals answer what they then see. */
export function* luckRuns(
  game: GameInput,
  start: Point,
  seeds: number,
  share: Share
): Steps<readonly Figures[]> {
  const runs: Figures[] = [];
  const mine = runsOf(share, seeds);
  for (const run of mine) runs.push(yield* playUnder(run + 1, game, start, [runs.length, mine.length]));
  return runs;
}

export function bandOf(runs: readonly Figures[]): LuckBand {
  const band = (figure: keyof Figures) => percentiles(runs.flatMap((run) => run[figure] ?? []));
  const byMeasure = Object.fromEntries(BANDED.map((measure) => [measure, band(measure)]));
  return { seeds: runs.length, byMeasure: byMeasure as LuckBand['byMeasure'], runs };
}

/** One run on trial, with a deep look at the last round; `done` runs of how many there are. */
function* playUnder(
  luck: number,
  game: GameInput,
  start: Point,
  [done, of]: readonly [number, number]
): Steps<Figures> {
  const rounds = game.rounds.length;
  const market = copyMarket(start.market);
  const reports: TrialReport[] = [...start.reports];
  const input = (deep: boolean) => ({ ...quarterInput(game, { market, reports }), options: { luck, deep } });
  for (let round = 1; round < rounds; round++) {
    reports.push(playTrial(market, input(false)));
    yield [done * rounds + round, of * rounds];
  }
  const last = rounds > 0 ? playTrial(market, input(true)) : start.reports.at(-1);
  if (!last) throw new Error('A game without a quarter has no figures.');
  yield [(done + 1) * rounds, of * rounds];
  return figuresOf(reports, last);
}

/** The player's figures at the end: the last quarter's truth, but profit summed over the rounds. */
function figuresOf(earlier: readonly TrialReport[], last: TrialReport): Figures {
  const rounds = [...earlier, last].filter(({ quarter }) => quarter >= 0);
  const profit = rounds.reduce((sum, { companies: [own] }) => sum + own.truth.profit, 0);
  const { truth, byChoice = null, equity = null, trust, stocks } = last.companies[0];
  return { ...truth, profit, byChoice, equity, trust, morale: 100 * stocks.morale };
}

/** Tenth percentile, median, ninetieth. */
export function percentiles(values: readonly number[]): readonly [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)];
    return low + (place - Math.floor(place)) * (sorted[Math.ceil(place)] - low);
  };
  return [at(0.1), at(0.5), at(0.9)];
}
