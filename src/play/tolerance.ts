/** How far a figure moves without anything having happened: what a survey can be off by, or what the luck of a round does. */
import type { CompanyReport } from '../engine/report';
import type { Measure } from '../engine/vocabulary';
import { inUnits, unitOf } from './moves';

/** Two spreads hold 95 of 100 rounds in which only luck differs; a move lies between two rounds, each with its luck. */
const SPREADS = 2 * Math.SQRT2;

/**
 * A move that is shown as this much or less is none, wherever a move is spoken of: predictions, headlines, sentences under charts. Known
 * before the round, from the figures it starts with, and rounded as it is shown. Two surveys differ by their errors together;
 * profit and share by the chance in so many purchases.
 */
export function toleranceOf(measure: Measure, before: CompanyReport): number {
  const unit = unitOf(measure);
  return Math.max(1, inUnits(roomFor(measure, before), unit)) * unit;
}

function roomFor(measure: Measure, { survey, truth, purchases, decision, unitCost }: CompanyReport): number {
  switch (measure) {
    case 'satisfaction':
    case 'loyalty':
      return Math.SQRT2 * survey[measure].error;
    case 'profit':
      return SPREADS * Math.abs(decision.price - unitCost) * Math.sqrt(purchases);
    case 'share':
      // A company sells `purchases` of all; which of the trips come to it is a draw each.
      return purchases === 0 ? 0 : SPREADS * truth.share * Math.sqrt((1 - truth.share / 100) / purchases);
  }
}
