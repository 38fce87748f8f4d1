/** What the field knows about customers must come out of the market. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec } from '../../src/engine/market-spec';
import { copyMarket, createMarket } from '../../src/engine/market';
import type { QuarterOptions } from '../../src/engine/quarter';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import type { Watcher } from '../../src/engine/watcher';
import { cornerMarket, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const spec = cornerMarket({ customers: 3000, history: 6 });
const markets = seeds.map((seed) => createMarket(spec, seed));

/** The first company's reports over some quarters in which it decides thus, on each seed. */
function play(
  own: Partial<Decision>,
  quarters = 1,
  options: QuarterOptions = {},
  among = markets
): CompanyReport[][] {
  return among.map((market) => {
    const m = copyMarket(market);
    return Array.from(
      { length: quarters },
      () =>
        playQuarter(m, { decisions: steadyDecisions(m.spec, own), answerCost: 0, effects: [], options })
          .companies[0]
    );
  });
}

/** The mean over the seeds of a figure of the last quarter. */
function last(runs: CompanyReport[][], figure: (report: CompanyReport) => number): number {
  return mean(runs.map((reports) => figure(reports[reports.length - 1])));
}

const purchases = (r: CompanyReport) => r.purchases;
const satisfaction = (r: CompanyReport) => r.truth.satisfaction;
const trust = (r: CompanyReport) => r.trust;
const steady = { 1: play({}), 3: play({}, 3) };
const spendOf = (market: MarketSpec) => market.companies[0].start.spend;

describe('price', () => {
  it('has an elasticity of demand between −1.4 and −3.5 (Bijmolt et al. 2005)', () => {
    const dear = last(play({ price: 1100 }), purchases);
    const cheap = last(play({ price: 900 }), purchases);
    const elasticity = Math.log(dear / cheap) / Math.log(1100 / 900);
    expect(elasticity).toBeLessThan(-1.4);
    expect(elasticity).toBeGreaterThan(-3.5);
  });

  it('cut low buys sales, not trust', () => {
    const cut = play({ price: 900 });
    expect(last(cut, purchases)).toBeGreaterThan(1.1 * last(steady[1], purchases));
    expect(last(cut, trust)).toBeLessThan(last(steady[1], trust) + 0.5);
  });

  it('raised is felt as unfair for a while, then forgotten', () => {
    const raised = play({ price: 1100 }, 6).map((reports) => reports.map(satisfaction));
    const dip = mean(raised.map((s) => s[0])) - last(steady[1], satisfaction);
    const later = mean(raised.map((s) => s[5])) - last(steady[1], satisfaction);
    expect(dip).toBeLessThan(-1);
    expect(later).toBeGreaterThan(dip / 2);
  });
});

describe('satisfaction', () => {
  /** Mean change of satisfaction in encounters whose surprise lies between two bounds. */
  function moved(low: number, high: number): number {
    const changes: number[] = [];
    const market = copyMarket(markets[0]);
    let before = market.minds.satisfaction.slice();
    const watch: Watcher = {
      watched: new Uint8Array(spec.customers).fill(1),
      week: (m) => (before = m.minds.satisfaction.slice()),
      bought: ({ customer, company, got, expected, satisfaction: after }) => {
        const surprise = got - expected;
        if (surprise > low && surprise < high) changes.push(after - before[customer * 3 + company]);
      }
    };
    playQuarter(market, { decisions: steadyDecisions(spec), answerCost: 0, effects: [], options: { watch } });
    return mean(changes);
  }

  it('loses 1.3 to 2.5 times as much by falling short as it gains by exceeding as far', () => {
    const even = moved(-0.02, 0.02);
    const ratio = (even - moved(-0.12, -0.08)) / (moved(0.08, 0.12) - even);
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(2.5);
  });

  it('keeps less of a gain once customers have come to expect it', () => {
    const better = { spend: { ...spendOf(spec), hours: 900_000 } };
    const learnt = last(play(better, 3), satisfaction) - last(steady[3], satisfaction);
    const naive =
      last(play(better, 3, { learning: false }), satisfaction) -
      last(play({}, 3, { learning: false }), satisfaction);
    expect(learnt).toBeGreaterThan(0);
    expect(naive).toBeGreaterThan(learnt);
  });
});

describe('a counter', () => {
  it('without people on it keeps everybody waiting, and they say so', () => {
    const starved = play({ spend: { hours: 20_000 } });
    expect(last(starved, (r) => r.load)).toBeGreaterThan(last(steady[1], (r) => r.load) + 0.1);
    expect(last(starved, satisfaction)).toBeLessThan(last(steady[1], satisfaction) - 3);
    expect(last(starved, (r) => r.warnings)).toBeGreaterThan(1.2 * last(steady[1], (r) => r.warnings));
  });

  it('gets crowded by growth: a discount fills the shop and lowers satisfaction', () => {
    expect(last(play({ price: 850 }), satisfaction)).toBeLessThan(last(steady[1], satisfaction) - 3);
  });

  it('with room to spare serves growth without harm', () => {
    const roomy = cornerMarket({
      customers: 3000,
      history: 6,
      companies: cornerMarket({ customers: 10_000 }).companies.map((c) => ({ ...c, counter: 2 * c.counter }))
    });
    const after = (price: number) =>
      playQuarter(createMarket(roomy, 1), {
        decisions: steadyDecisions(roomy, { price }),
        answerCost: 0,
        effects: []
      }).companies[0].truth.satisfaction;
    expect(after(850)).toBeGreaterThan(after(1000) - 1);
  });
});

describe('an orientation', () => {
  const people = { orientation: 'relationship', spend: { hours: 180_000, notebook: 240_000 } } as const;

  it('costs money and goodwill in the house to take up, and bears fruit only after rounds', () => {
    const runs = play(people, 5);
    const turned = runs[0];
    expect(turned[0].books.turning).toBeGreaterThan(0);
    expect(turned[1].books.turning).toBe(0);
    expect(turned[0].readiness[2]).toBeLessThan(0.5);
    expect(turned[4].readiness[2]).toBeGreaterThan(0.85);
    const kept = play({ spend: people.spend }, 5);
    const lead = (q: number) => mean(runs.map((r, k) => satisfaction(r[q]) - satisfaction(kept[k][q])));
    expect(lead(4)).toBeGreaterThan(lead(0));
  });

  it('multiplies its own levers: the notebook does more in a house that means it', () => {
    const gain = (orientation: 'service' | 'relationship') => {
      const spend = { hours: 180_000 };
      const bare = play({ orientation, spend }, 4);
      const kept = play({ orientation, spend: { ...spend, notebook: 240_000 } }, 4);
      return last(kept, satisfaction) - last(bare, satisfaction);
    };
    expect(gain('relationship')).toBeGreaterThan(1.2 * gain('service'));
  });
});

describe('word of mouth', () => {
  it('brings one and a half to five good words for a bad one', () => {
    const ratio = last(steady[1], (r) => r.praise) / last(steady[1], (r) => r.warnings);
    expect(ratio).toBeGreaterThan(1.5);
    expect(ratio).toBeLessThan(5);
  });

  it('makes a company known to people who have never tried it', () => {
    const unknown = cornerMarket({
      companies: cornerMarket({ customers: 10_000 }).companies.map((c) => ({
        ...c,
        start: { ...c.start, awareness: 0.3, stocks: { goodwill: 0 } }
      })),
      history: 0
    });
    const known = (talk: boolean) => {
      const m = createMarket(unknown, 2);
      for (let q = 0; q < 3; q++)
        playQuarter(m, {
          decisions: steadyDecisions(unknown),
          answerCost: 0,
          effects: [],
          options: { talk }
        });
      return m.minds.aware.reduce((sum, bits) => sum + (bits & 1), 0);
    };
    expect(known(true)).toBeGreaterThan(known(false) + 50);
  });
});

/** Markets in which people hear of a company from friends alone. */
const friendly = seeds.map((seed) =>
  createMarket({ ...spec, parameters: { ...spec.parameters, reputation: 0 } }, seed)
);

/** Purchases of a year with talk against the same year without, on each seed. */
function yearOfTalk(own: Partial<Decision>): number[] {
  const year = (talk: boolean) =>
    play(own, 4, { talk }, friendly).map((reports) => reports.reduce((sum, r) => sum + r.purchases, 0));
  const silent = year(false);
  return year(true).map((sold, k) => sold / silent[k] - 1);
}

describe('what friends say, where nothing is said in public', () => {
  it('costs a shop that lets people down more than one purchase in a hundred over a year', () => {
    const lost = yearOfTalk({ spend: { hours: 10_000 } });
    expect(Math.max(...lost)).toBeLessThan(0);
    expect(mean(lost)).toBeLessThan(-0.01);
  });

  it('brings a shop that gets better more purchases', () => {
    const gained = yearOfTalk({ spend: { hours: 450_000, notebook: 150_000 } });
    expect(Math.min(...gained)).toBeGreaterThan(0);
    expect(mean(gained)).toBeGreaterThan(0.005);
  });

  it('never lowers an expectation by praise nor raises one by a warning', () => {
    for (const market of friendly) {
      const [praised, warned] = heardOf(market);
      expect(Math.min(...praised)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...warned)).toBeLessThanOrEqual(0);
      expect(mean(praised)).toBeGreaterThan(0.001);
      expect(mean(warned)).toBeLessThan(-0.01);
    }
  });
});

/** How a week moved what people expect of a company they did not buy from but heard only good, or only bad, of. */
function heardOf(market: Market): [number[], number[]] {
  const moves: [number[], number[]] = [[], []];
  const m = copyMarket(market);
  let before = m.minds.expectation.slice();
  const words = new Map<number, Set<boolean>>();
  const bought = new Set<number>();
  const watch: Watcher = {
    watched: new Uint8Array(spec.customers).fill(1),
    heard: (customer, _, company, __, good) => {
      const at = 3 * customer + company;
      words.set(at, (words.get(at) ?? new Set()).add(good));
    },
    bought: ({ customer, company }) => bought.add(3 * customer + company),
    week: ({ minds }) => {
      for (const [at, said] of words)
        if (!bought.has(at) && said.size === 1)
          moves[said.has(true) ? 0 : 1].push(minds.expectation[at] - before[at]);
      before = minds.expectation.slice();
      words.clear();
      bought.clear();
    }
  };
  playQuarter(m, { decisions: steadyDecisions(spec), answerCost: 0, effects: [], options: { watch } });
  return moves;
}

describe('what a scenario does', () => {
  it('reaches the customers it names and nobody else', () => {
    const m = createMarket(spec, 1);
    const hit = {
      kind: 'customers',
      company: 0,
      segment: 'all',
      field: 'trust',
      add: -0.3,
      share: 1,
      week: 13
    } as const;
    const plain = playQuarter(copyMarket(m), {
      decisions: steadyDecisions(spec),
      answerCost: 0,
      effects: []
    });
    const shaken = playQuarter(m, { decisions: steadyDecisions(spec), answerCost: 0, effects: [hit] });
    expect(shaken.companies[0].trust).toBeLessThan(plain.companies[0].trust - 15);
    expect(Math.abs(shaken.companies[1].trust - plain.companies[1].trust)).toBeLessThan(1);
  });
});

describe('dearer goods', () => {
  it('are paid by every company from their week on, and change no customer by themselves', () => {
    const decisions = steadyDecisions(spec);
    const played = (add: number, week: number) =>
      playQuarter(createMarket(spec, 4), {
        decisions,
        answerCost: 0,
        effects: [{ kind: 'climate', field: 'goods', add, week }]
      });
    const plain = played(0, 1);
    const atOnce = played(25, 1);
    const late = played(25, 8);
    plain.companies.forEach(({ books, purchases }, j) => {
      expect(atOnce.companies[j].purchases).toBe(purchases);
      expect(atOnce.companies[j].books.goods).toBe(books.goods + 25 * purchases);
      expect(late.companies[j].books.goods).toBeGreaterThan(books.goods);
      expect(late.companies[j].books.goods).toBeLessThan(atOnce.companies[j].books.goods);
      expect(late.companies[j].unitCost).toBe(spec.companies[j].unitCost + 25);
    });
  });
});
