/** Plays the same decisions under other luck: the band that luck alone gives the result. */
import type { GameInput } from '../engine/decision';
import type { CompanyReport, QuarterReport } from '../engine/report';
import { MEASURES } from '../engine/vocabulary';
import type { LuckBand } from './answers';
import type { Steps } from './pace';
import { playOn, quartersOf, type Point, type Replay } from './replay';

type Figures = Readonly<Record<keyof LuckBand['byMeasure'], number>>;

const BANDED = [...MEASURES, 'equity', 'trust', 'morale'] as const;

/** The same people with `seeds` other lucks from the first round on; rivals answer what they then see. */
export function* luckBand(replay: Replay, game: GameInput, seeds: number): Steps<LuckBand> {
  const { history } = game.market;
  const rounds = quartersOf(game) - history;
  const start = replay(game, history);
  const runs: Figures[] = [];
  for (let luck = 1; luck <= seeds; luck++) {
    let point: Point = start;
    for (let round = 1; round <= rounds; round++) {
      point = playOn(game, point, { luck });
      yield [(luck - 1) * rounds + round, seeds * rounds];
    }
    runs.push(figuresOf(point.reports));
  }
  const band = (figure: keyof Figures) => percentiles(runs.map((run) => run[figure]));
  const byMeasure = Object.fromEntries(BANDED.map((measure) => [measure, band(measure)]));
  return { seeds, byMeasure: byMeasure as LuckBand['byMeasure'] };
}

/** The player's figures at the end: the last quarter's truth, but profit summed over the rounds. */
function figuresOf(reports: readonly QuarterReport[]): Figures {
  const own = (report: QuarterReport): CompanyReport => report.companies[0];
  const last = reports.at(-1);
  if (!last) throw new Error('A game without a quarter has no figures.');
  const rounds = reports.filter((report) => report.quarter >= 0);
  const profit = rounds.reduce((sum, report) => sum + own(report).truth.profit, 0);
  const { truth, equity, trust, stocks } = own(last);
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
