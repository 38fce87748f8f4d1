/** People at the counter, the standards they work by, and what a company hears when it asks. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Lever, Stock } from '../../src/engine/vocabulary';
import type { Watcher } from '../../src/engine/watcher';
import { cornerMarket, shop, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

interface House {
  readonly stocks?: Partial<Record<Stock, number>>;
  readonly spend?: Partial<Record<Lever, number>>;
  readonly levers?: MarketSpec['levers'];
  readonly counter?: number;
  readonly parameters?: MarketSpec['parameters'];
}

/** Two shops of which the first is as said, and the second in the middle of everything. */
function townOf({
  stocks = {},
  spend = {},
  levers = {},
  counter = 4000,
  parameters = {}
}: House): MarketSpec {
  const middling = { capacity: 0.6, skill: 0.5, morale: 0.5 };
  const companies = [
    shop('own', { counter }, { stocks: { ...middling, ...stocks }, spend }),
    shop('other', { counter: 4000 }, { stocks: middling, spend: {} })
  ];
  return cornerMarket({ customers: 1500, history: 2, levers, companies, parameters });
}

/** The first company's figure in the last of some quarters, over the seeds. */
function after(
  house: House,
  quarters: number,
  figure: (r: CompanyReport) => number,
  own: Partial<Decision> = {}
): number {
  return mean(
    seeds.map((seed) => {
      const market = createMarket(townOf(house), seed);
      const input = { decisions: steadyDecisions(market.spec, own), answerCost: 0, effects: [] };
      const reports = Array.from({ length: quarters }, () => playQuarter(market, input).companies[0]);
      return figure(reports[quarters - 1]);
    })
  );
}

const satisfaction = (r: CompanyReport) => r.truth.satisfaction;
const employees = (r: CompanyReport) => r.employees;
const failed = (r: CompanyReport) => (100 * r.complaints.failed) / r.purchases;

describe('the people at the counter', () => {
  const wages = { levers: { wages: { half: 100_000, feeds: { morale: 1 } } } };

  it('are happier where they are paid for it', () => {
    const paid = after({ ...wages, spend: { wages: 300_000 } }, 2, employees);
    expect(paid).toBeGreaterThan(after({ ...wages, spend: { wages: 50_000 } }, 2, employees) + 15);
  });

  it('suffer from a crowded counter', () => {
    expect(after({ counter: 900 }, 2, employees)).toBeLessThan(after({}, 2, employees) - 3);
  });

  it('suffer from what goes wrong, and most from complaints they may do nothing about', () => {
    const clumsy = { stocks: { skill: 0 }, parameters: { failureSkill: 0.4, complaintEase: 0.5 } };
    const helpless = { ...clumsy, parameters: { ...clumsy.parameters, resolvedLeast: 0, resolvedMorale: 0 } };
    expect(after(clumsy, 2, employees)).toBeLessThan(after({}, 2, employees) - 5);
    expect(after(helpless, 2, employees)).toBeLessThan(after(clumsy, 2, employees) - 0.5);
  });

  it('suffer when the company turns', () => {
    const turned = after({}, 1, employees, { orientation: 'experience' });
    expect(turned).toBeLessThan(after({}, 1, employees) - 2);
  });

  it('make customers happier, and hardly in any other way than by serving them better (Brown & Lam 2008)', () => {
    const levels = [0.2, 0.5, 0.8];
    const runs = seeds.flatMap((seed) =>
      levels.flatMap((morale) => levels.map((skill) => served({ morale, skill }, seed)))
    );
    const plain = slope(runs, ({ morale }) => morale);

    expect(plain).toBeGreaterThan(0);
    expect(Math.abs(slopeBeside(runs))).toBeLessThan(0.2 * plain);
  });
});

interface Served {
  readonly morale: number;
  /** Mean level of the encounters at the first company, and satisfaction of its customers. */
  readonly got: number;
  readonly satisfaction: number;
}

function served(stocks: Partial<Record<Stock, number>>, seed: number): Served {
  const market = createMarket(townOf({ stocks }), seed);
  const got: number[] = [];
  const watch: Watcher = {
    watched: new Uint8Array(market.spec.customers).fill(1),
    bought: (purchase) => {
      if (purchase.company === 0) got.push(purchase.got);
    }
  };
  const input = { decisions: steadyDecisions(market.spec), answerCost: 0, effects: [], options: { watch } };
  const [report] = playQuarter(market, input).companies;
  return { morale: report.employees / 100, got: mean(got), satisfaction: report.truth.satisfaction / 100 };
}

const covariance = (xs: readonly number[], ys: readonly number[]) =>
  mean(xs.map((x, k) => (x - mean(xs)) * (ys[k] - mean(ys))));

/** By how much satisfaction rises with what `of` picks, least squares. */
function slope(runs: readonly Served[], of: (run: Served) => number): number {
  const xs = runs.map(of);
  const ys = runs.map((run) => run.satisfaction);
  return covariance(xs, ys) / covariance(xs, xs);
}

/** By how much satisfaction rises with morale at the same level of service. */
function slopeBeside(runs: readonly Served[]): number {
  const [x, z, y] = [runs.map((r) => r.morale), runs.map((r) => r.got), runs.map((r) => r.satisfaction)];
  const [xx, zz, xz] = [covariance(x, x), covariance(z, z), covariance(x, z)];
  return (covariance(x, y) * zz - covariance(z, y) * xz) / (xx * zz - xz * xz);
}

describe('standards of work', () => {
  it('prevent failures and leave less to chance', () => {
    const kept = { stocks: { standards: 0.9 } };
    expect(after(kept, 1, failed)).toBeLessThan(0.6 * after({}, 1, failed));
    expect(after(kept, 4, satisfaction)).toBeGreaterThan(after({}, 4, satisfaction) + 0.5);
  });

  it('are a must: where little goes wrong they please nobody', () => {
    const flawless = { failureBasic: 0, failureSkill: 0, failureMorale: 0, failureLoad: 0, chance: 0 };
    const gap =
      after({ stocks: { standards: 0.9 }, parameters: flawless }, 2, satisfaction) -
      after({ parameters: flawless }, 2, satisfaction);
    expect(Math.abs(gap)).toBeLessThan(1e-9);
  });
});

describe('research', () => {
  it('asks more customers and so knows better what they think', () => {
    const few = { parameters: { surveySize: 100 } };
    const error = (r: CompanyReport) => r.survey.satisfaction.error;
    const asked = (r: CompanyReport) => r.survey.loyalty.asked;
    const searching = { ...few, stocks: { research: 0.75 } };
    expect(after(searching, 1, asked)).toBeGreaterThan(3 * after(few, 1, asked));
    expect(after(searching, 1, error)).toBeLessThan(0.6 * after(few, 1, error));
  });
});
