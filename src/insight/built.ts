/** What companies built or let go in earlier quarters: the same quarter played with that not arriving. */
import { copyMarket } from '../engine/market';
import { playTrial, type QuarterInput } from '../engine/quarter';
import type { QuarterReport, TrialCompany, TrialReport } from '../engine/report';
import type { Market } from '../engine/state';
import { ORIENTATIONS, STOCKS } from '../engine/vocabulary';
import type { Cause } from './answers';

/** One company's stocks and readiness kept as they were, and what the quarter then was. */
export interface Held {
  readonly cause: Cause;
  readonly report: TrialReport;
}

/**
 * Plays `input` with what `company` has built held, all quarter, where it stood in the middle of the last one: the change
 * since then is what earlier quarters set going. `earlier` are the reports before, at least one; `free` that of the same
 * input with nothing held.
 */
export function playHeld(
  market: Market,
  input: QuarterInput,
  earlier: readonly QuarterReport[],
  free: TrialReport,
  company: number
): Held {
  const [before, last] = [earlier.at(-2) ?? earlier.at(-1), earlier.at(-1)].map(
    (report) => report?.companies[company]
  );
  if (!before || !last) throw new RangeError(`Nothing is known of what company ${company} built.`);
  const held = copyMarket(market);
  STOCKS.forEach((stock, s) => {
    held.firms.stocks[company * STOCKS.length + s] = (before.stocks[stock] + last.stocks[stock]) / 2;
  });
  ORIENTATIONS.forEach((_, o) => {
    held.firms.readiness[company * ORIENTATIONS.length + o] = (before.readiness[o] + last.readiness[o]) / 2;
  });
  const fading = total(free.companies[company]) < (total(before) + total(last)) / 2;
  const report = playTrial(held, { ...input, options: { ...input.options, hold: [company] } });
  return { cause: { kind: 'built', company, fading }, report };
}

function total({ stocks }: TrialCompany): number {
  return STOCKS.reduce((sum, stock) => sum + stocks[stock], 0);
}
