/** Holds what a player expected against what came: the insight that is scored beside the result. */
import type { CompanyReport } from '../engine/report';
import { MEASURES, type Measure } from '../engine/vocabulary';
import type { Direction, Draft } from './game';

export interface PredictionResult {
  readonly measure: Measure;
  readonly said: Direction;
  readonly came: Direction;
  readonly hit: boolean;
}

/** Exact figures that moved by less than this share of themselves stayed the same. */
const SAME = 0.02;

/** One result for each prediction of a round, from the company's reports before and after it. */
export function checkPredictions(
  predictions: Draft['predictions'],
  before: CompanyReport,
  after: CompanyReport
): readonly PredictionResult[] {
  return MEASURES.flatMap((measure) => {
    const said = predictions[measure];
    if (said === undefined) return [];
    const came = directionOf(measure, before, after);
    return [{ measure, said, came, hit: said === came }];
  });
}

/** Where a measure went. A surveyed one stayed the same while the move is inside the error of the two surveys. */
export function directionOf(measure: Measure, before: CompanyReport, after: CompanyReport): Direction {
  const [from, to, slack] = moveOf(measure, before, after);
  if (Math.abs(to - from) <= slack) return 'same';
  return to > from ? 'up' : 'down';
}

function moveOf(measure: Measure, before: CompanyReport, after: CompanyReport): [number, number, number] {
  if (measure === 'satisfaction' || measure === 'loyalty') {
    const [from, to] = [before.survey[measure], after.survey[measure]];
    return [from.value, to.value, Math.hypot(from.error, to.error)];
  }
  const [from, to] = [before.truth[measure], after.truth[measure]];
  return [from, to, SAME * Math.max(Math.abs(from), Math.abs(to))];
}
