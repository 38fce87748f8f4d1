/** Quarter reports with the figures a test names and plain ones for the rest. */
import type { LadderStep } from '../../src/engine/ladder';
import { LADDER } from '../../src/engine/ladder';
import type { CompanyReport, QuarterReport } from '../../src/engine/report';
import { STOCKS, type ByStock, type Measure } from '../../src/engine/vocabulary';

export interface Figures extends Partial<Record<Measure, number>> {
  readonly price?: number;
  readonly load?: number;
  readonly trust?: number;
  readonly customers?: number;
  readonly cash?: number;
  readonly equity?: number;
  readonly byChoice?: number | null;
}

/** One quarter of companies, the player's first. */
export function quarter(number: number, ...companies: readonly Figures[]): QuarterReport {
  return { quarter: number, companies: companies.map(company), undecided: 0, flows: [], hash: '00000000' };
}

function company(figures: Figures): CompanyReport {
  const { satisfaction = 60, loyalty = 70, profit = 0, share = 33 } = figures;
  const survey = (value: number) => ({ value, error: 3, asked: 1000 });
  const books = {
    revenue: 0,
    goods: 0,
    serving: 0,
    levers: 0,
    answer: 0,
    turning: 0,
    complaints: 0,
    rewards: 0,
    care: 0,
    overhead: 0
  };
  return {
    decision: { orientation: 'service', price: figures.price ?? 400, spend: {} },
    truth: { satisfaction, loyalty, profit, share, tiers: [], concentration: { top5: 0, top20: 0 } },
    survey: { satisfaction: survey(satisfaction), loyalty: survey(loyalty) },
    unitCost: 0,
    customers: figures.customers ?? 3300,
    purchases: 10000,
    repurchase: 70,
    trust: figures.trust ?? 50,
    equity: figures.equity ?? 0,
    promoters: 0,
    praise: 0,
    warnings: 0,
    load: figures.load ?? 0.8,
    complaints: { failed: 0, silent: 0, unresolved: 0, resolved: 0, fast: 0 },
    employees: 50,
    gained: 0,
    lost: 0,
    leavers: { satisfied: 0, satisfiedLeft: 0, others: 0, othersLeft: 0 },
    byChoice: figures.byChoice === undefined ? loyalty : figures.byChoice,
    wonBack: 0,
    tenure: 0,
    ladder: Object.fromEntries(LADDER.map((step) => [step, 0])) as Record<LadderStep, number>,
    invitations: { lapsed: 0, lapsedCame: 0, lapsedStayed: 0, cold: 0, coldCame: 0 },
    researched: 0,
    members: 0,
    known: 0,
    stocks: Object.fromEntries(STOCKS.map((stock) => [stock, 0])) as ByStock<number>,
    readiness: [0, 0, 0, 0, 0],
    segments: [],
    books: { ...books, profit, cash: figures.cash ?? 0 }
  };
}
