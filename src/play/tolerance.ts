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

/** How a customer base can grow: more customers, with the company for longer, buying more of what they buy from it. */
export interface Growth {
  readonly customers: number;
  readonly tenure: number;
  readonly repurchase: number;
}

/**
 * How far the base moves by chance in a quarter: who comes and who goes is a draw each, and shifts the mean time by about that time
 * over the customers there are; and so is where each purchase is made.
 */
export function growthTolerance({ gained, lost, ...base }: CompanyReport): Growth {
  const moves = 2 * Math.sqrt(gained + lost);
  const made = base.repurchase / 100;
  const points = base.purchases === 0 ? 0 : 100 * SPREADS * Math.sqrt((made * (1 - made)) / base.purchases);
  return {
    customers: Math.max(1, Math.round(moves)),
    tenure: Math.max(1, Math.round((moves * base.tenure) / Math.max(1, base.customers))),
    repurchase: Math.max(1, inUnits(points, 0.1)) * 0.1
  };
}

function roomFor(measure: Measure, { survey, truth, purchases, decision, unitCost }: CompanyReport): number {
  switch (measure) {
    case 'satisfaction':
      return Math.SQRT2 * survey[measure].error;
    case 'loyalty':
      return roomForShare(survey.loyalty);
    case 'profit':
      return SPREADS * Math.abs(decision.price - unitCost) * Math.sqrt(purchases);
    case 'share':
      // A company sells `purchases` of all; which of the trips come to it is a draw each.
      return purchases === 0 ? 0 : SPREADS * truth.share * Math.sqrt((1 - truth.share / 100) / purchases);
  }
}

/**
 * Two surveys of a share differ by their errors together; but near all or nothing the next one's error is larger than that of the one
 * there is, for it may find a share nearer the middle. Counted with four more of whom two stayed, as the survey's own error is.
 */
function roomForShare({ value, error, asked }: CompanyReport['survey']['loyalty']): number {
  const spread = (share: number) => Math.sqrt(share * (1 - share));
  const share = ((value / 100) * asked + 2) / (asked + 4);
  const toward = share > 0.5 ? -1 : 1;
  const errorAt = (move: number) => {
    const other = share + toward * Math.min(move / 100, Math.abs(share - 0.5));
    return error * Math.max(1, spread(other) / spread(share));
  };
  let room = Math.SQRT2 * error;
  for (let step = 0; step < 8; step++) room = Math.hypot(error, errorAt(room));
  return room;
}
