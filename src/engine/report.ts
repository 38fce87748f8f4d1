/** What a quarter shows for itself: figures only, never the market's own arrays. */
import type { Decision } from './decision';
import type { Cents } from './market-spec';
import type { Measure, Stock } from './vocabulary';

/** A figure as a survey sees it: the estimate, half the width of its 95 % interval, and how many were asked. */
export interface Survey {
  readonly value: number;
  readonly error: number;
  readonly asked: number;
}

/** Where the quarter's money came from and went; revenue less every other line is profit. */
export interface Books {
  readonly revenue: Cents;
  readonly goods: Cents;
  readonly serving: Cents;
  readonly levers: Cents;
  readonly answer: Cents;
  readonly turning: Cents;
  readonly overhead: Cents;
  readonly profit: Cents;
  /** Cash at the end of the quarter. */
  readonly cash: Cents;
}

export interface SegmentReport {
  readonly customers: number;
  /** 0 to 100; NaN never: 0 where there is nobody, see `customers`. */
  readonly satisfaction: number;
  readonly loyalty: number;
}

export interface CompanyReport {
  readonly decision: Decision;
  /** The truth, as the engine knows it: satisfaction and loyalty 0 to 100, share 0 to 100, profit in cents. */
  readonly truth: Readonly<Record<Measure, number>>;
  /** What the company knows: satisfaction and loyalty by survey. */
  readonly survey: { readonly satisfaction: Survey; readonly loyalty: Survey };
  /** What the goods of one purchase cost at the end of the quarter. */
  readonly unitCost: Cents;
  /** People whose home it is: who bought here and have not since bought elsewhere several times in a row. */
  readonly customers: number;
  readonly purchases: number;
  /** Of this quarter's purchases by its customers, the share made here, 0 to 100. */
  readonly repurchase: number;
  /** Mean trust of its customers, 0 to 100. */
  readonly trust: number;
  /** Discounted value of its present customers. */
  readonly equity: Cents;
  /** Per cent of customers who would recommend less those who would warn, -100 to 100. */
  readonly promoters: number;
  /** Times somebody was told something good, and something bad, about the company. */
  readonly praise: number;
  readonly warnings: number;
  /** Mean load on the counter: purchases served over purchases it can serve well. */
  readonly load: number;
  /** Encounters that went wrong. */
  readonly failures: number;
  readonly stocks: Readonly<Record<Stock, number>>;
  /** How far each orientation has taken root, 0 to 1, in the order of ORIENTATIONS. */
  readonly readiness: readonly number[];
  readonly segments: readonly SegmentReport[];
  readonly books: Books;
}

export interface QuarterReport {
  /** 0 is the first quarter of the game; quarters of the history before it are negative. */
  readonly quarter: number;
  readonly companies: readonly CompanyReport[];
  /** People who buy from nobody at the end. */
  readonly undecided: number;
  /** flows[from][to]: people by the company they ended the last quarter and this one with; the last row and column are nobody. */
  readonly flows: readonly (readonly number[])[];
  /** Eight hexadecimal digits over the whole state of the market. */
  readonly hash: string;
}
