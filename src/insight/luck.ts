/** Plays the same decisions under other luck: the band that luck alone gives the result. */
import type { GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playQuarter, playTrial } from '../engine/quarter';
import type { QuarterReport, TrialReport } from '../engine/report';
import { MEASURES } from '../engine/vocabulary';
import type { LuckBand } from './answers';
import { uncounted, type Steps } from './pace';
import { quarterInput, type Point, type Replay } from './replay';

type Figures = Readonly<Record<keyof LuckBand['byMeasure'], number>>;

const BANDED = [...MEASURES, 'equity', 'trust', 'morale'] as const;

/** The same people with `seeds` other lucks from the first round on; rivals answer what they then see. */
export function* luckBand(replay: Replay, game: GameInput, seeds: number): Steps<LuckBand> {
  const start = yield* uncounted(replay.steps(game, game.market.history));
  const runs: Figures[] = [];
  for (let luck = 1; luck <= seeds; luck++) {
    const figures = yield* playUnder(luck, game, start, [runs.length, seeds]);
    runs.push(figures);
  }
  const band = (figure: keyof Figures) => percentiles(runs.map((run) => run[figure]));
  const byMeasure = Object.fromEntries(BANDED.map((measure) => [measure, band(measure)]));
  return { seeds, byMeasure: byMeasure as LuckBand['byMeasure'] };
}

/** One run, on trial up to the last round, of which everything is wanted; `done` runs of how many there are. */
function* playUnder(
  luck: number,
  game: GameInput,
  start: Point,
  [done, of]: readonly [number, number]
): Steps<Figures> {
  const rounds = game.rounds.length;
  const market = copyMarket(start.market);
  const reports: TrialReport[] = [...start.reports];
  const input = () => ({ ...quarterInput(game, { market, reports }), options: { luck } });
  for (let round = 1; round < rounds; round++) {
    reports.push(playTrial(market, input()));
    yield [done * rounds + round, of * rounds];
  }
  const last = rounds > 0 ? playQuarter(market, input()) : start.reports.at(-1);
  if (!last) throw new Error('A game without a quarter has no figures.');
  yield [(done + 1) * rounds, of * rounds];
  return figuresOf(reports, last);
}

/** The player's figures at the end: the last quarter's truth, but profit summed over the rounds. */
function figuresOf(earlier: readonly TrialReport[], last: QuarterReport): Figures {
  const rounds = [...earlier, last].filter(({ quarter }) => quarter >= 0);
  const profit = rounds.reduce((sum, { companies: [own] }) => sum + own.truth.profit, 0);
  const { truth, equity, trust, stocks } = last.companies[0];
  return { ...truth, profit, equity, trust, morale: 100 * stocks.morale };
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
