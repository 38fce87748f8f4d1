/** Holds what a player expected against what came: the insight that is scored beside the result. */
import type { CompanyReport } from '../engine/report';
import { MEASURES, type Measure } from '../engine/vocabulary';
import type { Direction, Draft } from './game';
import { moveOf } from './moves';
import { toleranceOf } from './tolerance';

export interface PredictionResult {
  readonly measure: Measure;
  readonly said: Direction;
  readonly came: Direction;
  readonly hit: boolean;
}

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

/** Where a measure went, as the player may know it: the same while the move that is shown is no larger than it can be by itself. */
export function directionOf(measure: Measure, before: CompanyReport, after: CompanyReport): Direction {
  const move = moveOf(measure, knownOf(measure, before), knownOf(measure, after));
  if (Math.abs(move) <= toleranceOf(measure, before)) return 'same';
  return move > 0 ? 'up' : 'down';
}

function knownOf(measure: Measure, { survey, truth }: CompanyReport): number {
  return measure === 'satisfaction' || measure === 'loyalty' ? survey[measure].value : truth[measure];
}
