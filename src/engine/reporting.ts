/** From the tally of a quarter to its report. */
import { closeBooks, goodsCost } from './books';
import { countComplaints } from './complaints';
import type { Base } from './customer-base';
import { reportBases, stayedByChoice } from './customer-base';
import { marketHash } from './hash';
import { arrived, departed, flowsOf, moved } from './moves';
import { isOpen } from './opening';
import type { QuarterInput } from './quarter';
import type {
  CompanyReport,
  Concentration,
  QuarterReport,
  SegmentReport,
  Survey,
  TrialCompany,
  TrialReport
} from './report';
import { concentrate, countMembers, equityOf, reportKnown, reportTiers } from './standing';
import type { Market } from './state';
import { stockAt } from './stocks';
import type { Tally } from './tally';
import { takeTally } from './tally';
import { ORIENTATIONS, STOCKS, WEEKS } from './vocabulary';
import type { ByStock, Stock } from './vocabulary';

/** Closes the quarter: books, measures, surveys, flows, hash; and turns the calendar. */
export function reportQuarter(
  market: Market,
  input: QuarterInput,
  turned: readonly boolean[]
): QuarterReport {
  const tally = takeTally(market, 'whole');
  const c = market.people.keys.length;
  const bases = reportBases(market, tally);
  const members = countMembers(market);
  const concentrations = concentrate(market);
  const companies = input.decisions.map((_, j) => {
    const beside = { base: bases[j], members: members[j], concentration: concentrations[j] };
    const report = reportCompany(
      market,
      tally,
      beside,
      reportMeasures(market, tally, input, turned[j], j),
      j
    );
    return isOpen(market, j) ? report : unopened(report);
  });
  const flows = flowsOf(tally.moves);
  const quarter = market.quarter;
  market.quarter++;
  const undecided = flows.reduce((sum, row) => sum + row[c], 0);
  return { quarter, companies, undecided, flows, hash: marketHash(market) };
}

/** Closes a quarter that was played on trial: the books are closed and the calendar turned as ever. */
export function reportTrial(market: Market, input: QuarterInput, turned: readonly boolean[]): TrialReport {
  const deep = input.options?.deep ?? false;
  const tally = takeTally(market, deep ? 'worth' : 'plain');
  const companies = input.decisions.map((_, j) => {
    const report = reportMeasures(market, tally, input, turned[j], j);
    if (!isOpen(market, j)) return { ...report, stocks: NOTHING_BUILT };
    if (!deep) return report;
    return { ...report, equity: Math.round(tally.equity[j]), byChoice: stayedByChoice(market, tally, j) };
  });
  const quarter = market.quarter;
  market.quarter++;
  return { quarter, companies };
}

function reportMeasures(
  market: Market,
  tally: Tally,
  { decisions, answerCost }: QuarterInput,
  turned: boolean,
  j: number
): TrialCompany {
  const { scratch, firms, spec } = market;
  const answer = spec.companies[j].control === 'player' ? answerCost : 0;
  const books = closeBooks(market, j, decisions[j], answer, turned);
  const sold = scratch.purchases.reduce((sum, n) => sum + n, 0);
  return {
    decision: decisions[j],
    truth: {
      satisfaction: percent(tally.satisfaction[j], tally.customers[j]),
      loyalty: percent(tally.kept[j], tally.customersBefore[j]),
      profit: books.profit,
      share: percent(scratch.purchases[j], sold)
    },
    survey: { satisfaction: askSatisfaction(tally, j), loyalty: askLoyalty(tally, j) },
    trust: percent(tally.trust[j], tally.customers[j]),
    load: scratch.loads[j] / WEEKS,
    stocks: stockLevels(firms.stocks, j),
    books
  };
}

/** What is counted of all companies at once. */
interface Beside {
  readonly base: Base;
  readonly members: number;
  readonly concentration: Concentration;
}

/** Written out name by name: V8 is slow at objects that are spread together from several of this size. */
function reportCompany(
  market: Market,
  tally: Tally,
  { base, members, concentration }: Beside,
  { decision, truth, survey, trust, load, stocks, books }: TrialCompany,
  j: number
): CompanyReport {
  const { scratch, firms, spec } = market;
  const { gained, lost, leavers, byChoice, tenure, ladder, wonBack, invitations, researched } = base;
  const { known, tiersKnown } = reportKnown(tally.standing, j);
  const customers = tally.customers[j];
  const tiers = reportTiers(tally.standing, j);
  return {
    decision,
    truth: { ...truth, tiers, concentration },
    survey,
    trust,
    load,
    stocks,
    books,
    unitCost: goodsCost(market, j),
    customers,
    purchases: scratch.purchases[j],
    repurchase: percent(scratch.repeated[j], scratch.tried[j]),
    equity: Math.round(tally.equity[j]),
    promoters: percent(tally.recommend[j] - tally.warn[j], customers),
    praise: scratch.praise[j],
    warnings: scratch.warnings[j],
    complaints: countComplaints(market, j),
    employees: 100 * firms.stocks[j * STOCKS.length + stockAt('morale')],
    gained,
    lost,
    leavers,
    byChoice,
    tenure,
    ladder,
    wonBack,
    invitations,
    researched,
    members,
    known,
    ...(tiersKnown === undefined ? {} : { tiersKnown }),
    readiness: Array.from(firms.readiness.subarray(j * ORIENTATIONS.length, (j + 1) * ORIENTATIONS.length)),
    segments: reportSegments(tally, j, spec.segments.length)
  };
}

const NOTHING_BUILT = Object.fromEntries(STOCKS.map((stock) => [stock, 0])) as ByStock<number>;

/** Before it opens nothing is known of what a company has built. */
function unopened(report: CompanyReport): CompanyReport {
  return { ...report, employees: 0, stocks: NOTHING_BUILT, readiness: ORIENTATIONS.map(() => 0) };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function stockLevels(stocks: Float64Array, j: number): ByStock<number> {
  const levels: Record<Stock, number> = { ...NOTHING_BUILT };
  for (let s = 0; s < STOCKS.length; s++) levels[STOCKS[s]] = stocks[j * STOCKS.length + s];
  return levels;
}

function reportSegments(tally: Tally, j: number, count: number): SegmentReport[] {
  const { moves } = tally;
  const equity = equityOf(tally.standing, j, count);
  return Array.from({ length: count }, (_, s) => {
    const customers = arrived(moves, j, s);
    return {
      customers,
      satisfaction: percent(tally.segmentSatisfaction[j * count + s], customers),
      loyalty: percent(moved(moves, j, j, s), departed(moves, j, s)),
      equity: equity[s]
    };
  });
}

function askSatisfaction(tally: Tally, j: number): Survey {
  const n = tally.asked[j];
  if (n === 0) return { value: 0, error: 100, asked: 0 };
  const mean = tally.askedSum[j] / n;
  // With one answer nothing is known of the spread: the widest there is.
  const variance = n === 1 ? 0.25 : Math.max(0, tally.askedSquares[j] - n * mean * mean) / (n - 1);
  return { value: 100 * mean, error: halfWidth(variance, n, n, tally.customers[j]), asked: n };
}

function askLoyalty(tally: Tally, j: number): Survey {
  const n = tally.askedBefore[j];
  if (n === 0) return { value: 0, error: 100, asked: 0 };
  const share = (tally.askedKept[j] + 2) / (n + 4);
  const error = halfWidth(share * (1 - share), n + 4, n, tally.customersBefore[j]);
  return { value: (100 * tally.askedKept[j]) / n, error, asked: n };
}

/**
 * Half a 95 % interval in points, `counted` being `asked` or, for a share, four more of whom two stayed: so few who all say the
 * same are not taken for certainty (Agresti & Coull 1998). Asking everybody leaves no error (Cochran 1977).
 */
function halfWidth(variance: number, counted: number, asked: number, all: number): number {
  return 196 * Math.sqrt((variance / counted) * Math.max(0, 1 - asked / all));
}
