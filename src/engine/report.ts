/** What a quarter shows for itself: figures only, never the market's own arrays. */
import type { Decision } from './decision';
import type { LadderStep } from './ladder';
import type { Cents } from './market-spec';
import type { ByOutcome, Measure, Stock } from './vocabulary';

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
  /** Rewards given less the fees of those who joined; below zero where fees are more. */
  readonly rewards: Cents;
  /** What contact with known customers and care for them cost. */
  readonly care: Cents;
  /** What making good complaints cost. */
  readonly complaints: Cents;
  readonly overhead: Cents;
  readonly profit: Cents;
  /** Cash at the end of the quarter. */
  readonly cash: Cents;
}

/** Encounters of the quarter that failed, in all and by what became of them. */
export interface ComplaintCounts extends ByOutcome<number> {
  readonly failed: number;
}

/** Invitations sent over the quarter, and those that brought somebody in: people who had lapsed, and people who never came. */
export interface InvitationCounts {
  readonly lapsed: number;
  readonly lapsedCame: number;
  /** Of those who came back on one, the people who are still customers at the end; they are of the won back. */
  readonly lapsedStayed: number;
  readonly cold: number;
  readonly coldCame: number;
}

/** The customers of the quarter's start by whether they were satisfied, and how many of each left; by what they last felt. */
export interface LeaverCounts {
  readonly satisfied: number;
  readonly satisfiedLeft: number;
  readonly others: number;
  readonly othersLeft: number;
}

/** A company's customers of one segment at the end of the quarter. */
export interface SegmentReport {
  readonly customers: number;
  /** 0 to 100, and 0 where there is nobody, as in loyalty. */
  readonly satisfaction: number;
  readonly loyalty: number;
  /** Discounted value of the present customers in it. */
  readonly equity: Cents;
}

/** What a company sees of one tier of its customers: how many it knows, what they bought this quarter, the margin on it. */
export interface TierView {
  readonly customers: number;
  readonly purchases: number;
  readonly profit: Cents;
}

/** One tier of a company's customers in truth. */
export interface TierReport extends TierView {
  /** Discounted value of them. */
  readonly equity: Cents;
}

/** Per cent of purchases that the best 5 and 20 per cent of buyers make. */
export interface Concentration {
  readonly top5: number;
  readonly top20: number;
}

/** The truth, as the engine knows it: satisfaction and loyalty 0 to 100, share 0 to 100, profit in cents. */
export interface Truth extends Readonly<Record<Measure, number>> {
  /** The best 5 per cent of its customers by purchases, the next 15, the others. */
  readonly tiers: readonly TierReport[];
  readonly concentration: Concentration;
}

/** One company's quarter: the truth, and beside it what the company itself can know. */
export interface CompanyReport {
  readonly decision: Decision;
  readonly truth: Truth;
  /** What the company knows: satisfaction and loyalty by survey. */
  readonly survey: { readonly satisfaction: Survey; readonly loyalty: Survey };
  /** What the goods of one purchase cost at the end of the quarter. */
  readonly unitCost: Cents;
  /** People whose home it is: who bought here and have not since bought elsewhere several times in a row. */
  readonly customers: number;
  /** In this quarter. */
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
  /** Mean load on the counter: purchases over what it can serve; it gets crowded from `easyLoad` on. */
  readonly load: number;
  /** Encounters that failed, in all and by what became of them. */
  readonly complaints: ComplaintCounts;
  /** Employee satisfaction, 0 to 100. */
  readonly employees: number;
  /** People who came to be its customers over the quarter, and who ceased to be. */
  readonly gained: number;
  readonly lost: number;
  readonly leavers: LeaverCounts;
  /** Per cent who stayed of the customers who could have gone elsewhere all quarter; null while most of them could not. */
  readonly byChoice: number | null;
  /** Of those gained, the customers who had left it and bought nothing there for a quarter or more before they came back. */
  readonly wonBack: number;
  /** Mean weeks that its customers have been so. */
  readonly tenure: number;
  /** Everybody in the market by the step they stand on with the company. */
  readonly ladder: Readonly<Record<LadderStep, number>>;
  readonly invitations: InvitationCounts;
  /** Of its purchases, the share before which the customer looked in another channel, 0 to 100. */
  readonly researched: number;
  /** People in its club. */
  readonly members: number;
  /** Of its customers, the share in its database, 0 to 100. */
  readonly known: number;
  /** What the company knows of its tiers: those in its database alone; nothing where there is none. */
  readonly tiersKnown?: readonly TierView[];
  /** Levels at the end of the quarter, 0 to 1. */
  readonly stocks: Readonly<Record<Stock, number>>;
  /** How far each orientation has taken root, 0 to 1, in the order of ORIENTATIONS. */
  readonly readiness: readonly number[];
  readonly segments: readonly SegmentReport[];
  readonly books: Books;
}

/** A company in a trial run: what rules read of their own company, and the truth of what is measured. */
export interface TrialCompany extends Pick<
  CompanyReport,
  'decision' | 'survey' | 'trust' | 'load' | 'stocks' | 'books'
> {
  readonly truth: Readonly<Record<Measure, number>>;
  /** These two where the trial was asked to look deep. */
  readonly equity?: Cents;
  readonly byChoice?: number | null;
}

/** What a quarter that is played on trial shows: the figures of a report that need no second look at everybody, unless asked. */
export interface TrialReport {
  readonly quarter: number;
  readonly companies: readonly TrialCompany[];
}

/** What came of a quarter, for every company and between them. */
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
