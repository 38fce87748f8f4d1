/** What companies built or let go in earlier quarters: the same quarter played with that not arriving. */
import { copyMarket } from '../engine/market';
import type { QuarterInput } from '../engine/quarter';
import type { CompanyReport, QuarterReport } from '../engine/report';
import type { Market } from '../engine/state';
import { ORIENTATIONS, STOCKS } from '../engine/vocabulary';
import type { Cause } from './answers';

/**
 * A copy of the market with what `company` has built where it stood in the middle of the last quarter: the change since then is
 * what earlier quarters set going. `earlier` are the reports before, at least one.
 */
export function holdBuilt(market: Market, earlier: readonly QuarterReport[], company: number): Market {
  const [before, last] = lastTwo(earlier, company);
  const held = copyMarket(market);
  STOCKS.forEach((stock, s) => {
    held.firms.stocks[company * STOCKS.length + s] = (before.stocks[stock] + last.stocks[stock]) / 2;
  });
  ORIENTATIONS.forEach((_, o) => {
    held.firms.readiness[company * ORIENTATIONS.length + o] = (before.readiness[o] + last.readiness[o]) / 2;
  });
  return held;
}

/** A quarter through all of which it stays there. */
export function heldInput(input: QuarterInput, company: number): QuarterInput {
  return { ...input, options: { ...input.options, hold: [company] } };
}

/** What a company built as a cause; `free` is the sum of its stocks after the same quarter with nothing held. */
export function builtCause(earlier: readonly QuarterReport[], free: number, company: number): Cause {
  const [before, last] = lastTwo(earlier, company);
  return { kind: 'built', company, fading: free < (total(before) + total(last)) / 2 };
}

function lastTwo(
  earlier: readonly QuarterReport[],
  company: number
): readonly [CompanyReport, CompanyReport] {
  const last = earlier.at(-1)?.companies[company];
  const before = earlier.at(-2)?.companies[company] ?? last;
  if (!before || !last) throw new RangeError(`Nothing is known of what company ${company} built.`);
  return [before, last];
}

function total({ stocks }: CompanyReport): number {
  return STOCKS.reduce((sum, stock) => sum + stocks[stock], 0);
}
