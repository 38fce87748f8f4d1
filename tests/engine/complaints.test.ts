/** When something goes wrong: who says so, what the company makes of it, and who comes back. */
import { describe, expect, it } from 'vitest';
import type { MarketSpec } from '../../src/engine/market-spec';
import { createMarket } from '../../src/engine/market';
import { playQuarter } from '../../src/engine/quarter';
import type { CompanyReport } from '../../src/engine/report';
import type { Market } from '../../src/engine/state';
import type { Outcome, Stock } from '../../src/engine/vocabulary';
import { OUTCOMES } from '../../src/engine/vocabulary';
import type { Purchase, Watcher } from '../../src/engine/watcher';
import { cornerMarket, shop, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

interface Town {
  readonly stakes?: number;
  readonly trips?: number;
  readonly stocks?: Partial<Record<Stock, number>>;
  readonly more?: Partial<MarketSpec>;
}

/** Two shops that are alike, people for whom as much hangs on a purchase as said, and no lever that moves what is set. */
function townOf({ stakes = 0.3, trips = 0.4, stocks = {}, more = {} }: Town): MarketSpec {
  const built = { capacity: 0.6, skill: 0.6, morale: 0.6, quality: 0.6, ...stocks };
  const companies = ['left', 'right'].map((id) =>
    shop(id, { counter: 5000 }, { stocks: built, spend: {}, awareness: 1 })
  );
  const { segments, ...spec } = cornerMarket({ customers: 3000, history: 4, levers: {}, companies, ...more });
  const people = segments.map((segment) => ({ ...segment, stakes, trips: { mean: trips, shape: 2 } }));
  return { ...spec, segments: people, climate: { ...spec.climate, switching: 1, outside: -1 } };
}

interface Played {
  readonly reports: readonly CompanyReport[];
  /** The purchases of each customer, in their order. */
  readonly log: ReadonlyMap<number, readonly Purchase[]>;
}

/** Plays on with everybody watched. */
function follow(market: Market, quarters: number): Played {
  const log = new Map<number, Purchase[]>();
  const watch: Watcher = {
    watched: new Uint8Array(market.spec.customers).fill(1),
    bought: (purchase) => {
      const before = log.get(purchase.customer);
      if (before === undefined) log.set(purchase.customer, [purchase]);
      else before.push(purchase);
    }
  };
  const input = { decisions: steadyDecisions(market.spec), answerCost: 0, effects: [], options: { watch } };
  const reports = Array.from({ length: quarters }, () => playQuarter(market, input).companies[0]);
  return { reports, log };
}

const play = (town: Town, quarters: number) =>
  seeds.map((seed) => follow(createMarket(townOf(town), seed), quarters));

/** Which purchases, given those before it. */
type Picks = (purchase: Purchase, before: readonly Purchase[]) => boolean;

/** The share of those after whose purchase `picks` says yes who buy at the same company next time, in per cent. */
function repeat(played: readonly Played[], picks: Picks): number {
  let [asked, came] = [0, 0];
  for (const { log } of played)
    for (const purchases of log.values())
      purchases.forEach((purchase, k) => {
        const next = purchases.at(k + 1);
        if (next === undefined || !picks(purchase, purchases.slice(0, k))) return;
        asked++;
        if (next.company === purchase.company) came++;
      });
  return (100 * came) / asked;
}

const failedLately = (p: Purchase, before: readonly Purchase[], weeks: number) =>
  before.some((earlier) => earlier.failed && earlier.company === p.company && p.week - earlier.week <= weeks);
const boughtThere = (p: Purchase, before: readonly Purchase[]) =>
  before.filter((earlier) => earlier.company === p.company).length;
const within = (x: number, least: number, most: number) => x >= least && x <= most;

/** Purchases that ended thus, nothing having failed there before. */
const ended =
  (outcome: Outcome | undefined): Picks =>
  (p, before) =>
    p.became === outcome && !failedLately(p, before, Infinity);

const ladder = (played: readonly Played[]) => OUTCOMES.map((outcome) => repeat(played, ended(outcome)));

type Count = (complaints: CompanyReport['complaints']) => number;

/** Of what the one counts of the first company's failures the share that the other counts, in per cent. */
function share(played: readonly Played[], part: Count, whole: Count): number {
  const reports = played.flatMap((one) => one.reports);
  const sum = (count: Count) => reports.reduce((all, { complaints }) => all + count(complaints), 0);
  return (100 * sum(part)) / sum(whole);
}

/** How much the purchases that `picks` says yes to moved satisfaction with the company, from what the one before there left. */
function moved(played: readonly Played[], picks: Picks): { readonly mean: number; readonly spread: number } {
  const moves: number[] = [];
  const levels: number[] = [];
  for (const { log } of played)
    for (const purchases of log.values())
      purchases.forEach((purchase, k) => {
        const before = purchases.slice(0, k);
        const last = before.findLast((earlier) => earlier.company === purchase.company);
        if (last === undefined) return;
        levels.push(last.satisfaction);
        if (picks(purchase, before)) moves.push(purchase.satisfaction - last.satisfaction);
      });
  const middle = mean(levels);
  return { mean: mean(moves), spread: Math.sqrt(mean(levels.map((x) => (x - middle) ** 2))) };
}

describe('after a failure', () => {
  const dear = play({ stakes: 1, trips: 0.06, stocks: { recovery: 0.6 }, more: { customers: 5000 } }, 8);
  const cheap = play({ stakes: 0.1, trips: 0.3, stocks: { recovery: 0.6 } }, 4);

  it('who got a quick answer comes back most, then a slow one, then none, and who said nothing least', () => {
    const [silent, unresolved, resolved, fast] = ladder(dear);
    expect(unresolved).toBeGreaterThan(silent + 2);
    expect(resolved).toBeGreaterThan(unresolved + 5);
    expect(fast).toBeGreaterThan(resolved + 5);
    expect(fast - silent).toBeGreaterThan(40);
  });

  it('people forgive more where less hangs on it', () => {
    expect(ladder(cheap)[0]).toBeGreaterThan(ladder(dear)[0] + 20);
  });

  it('made good at once people come back nearly as if nothing had happened, and hardly more', () => {
    for (const played of [dear, cheap]) {
      const gap = repeat(played, ended('fast')) - repeat(played, ended(undefined));
      expect(gap).toBeGreaterThan(-8);
      expect(gap).toBeLessThan(2);
    }
  });

  it('made good at once they are at least as satisfied as if nothing had happened, but not by much', () => {
    const fast = moved(dear, ended('fast'));
    const gap = fast.mean - moved(dear, ended(undefined)).mean;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.2 * fast.spread);
  });

  it('a second one within half a year is not made good by anything', () => {
    const again = (outcome: Outcome): Picks => {
      return (p, before) => p.became === outcome && failedLately(p, before, 26);
    };
    const second = moved(dear, again('fast'));
    expect(second.mean).toBeLessThan(moved(dear, ended('fast')).mean - second.spread);
    expect(repeat(dear, again('fast'))).toBeLessThan(repeat(dear, ended('fast')) - 20);
  });

  it('former purchases soften the grudge', () => {
    const known = (least: number, most: number): Picks => {
      return (p, before) => ended('silent')(p, before) && within(boughtThere(p, before), least, most);
    };
    const young = play({ stakes: 1, trips: 0.3, more: { history: 0 } }, 6);
    expect(repeat(young, known(10, 100))).toBeGreaterThan(repeat(young, known(0, 3)) + 10);
  });

  it('a grudge keeps people away for some trips, then wears off', () => {
    const flawless = { failureBasic: 0, failureSkill: 0, failureMorale: 0, failureLoad: 0 };
    const shares = seeds.map((seed) => {
      const market = createMarket(townOf({ more: { parameters: flawless } }), seed);
      for (let i = 0; i < market.spec.customers; i++) market.minds.grudge[2 * i] = 3.5;
      return follow(market, 6).reports.map((report) => report.truth.share);
    });
    const [first, last] = [0, 5].map((quarter) => mean(shares.map((share) => share[quarter])));
    expect(first).toBeLessThan(35);
    expect(last).toBeGreaterThan((first + 50) / 2);
  });
});

describe('complaining', () => {
  const complained = (played: readonly Played[]) =>
    share(
      played,
      (c) => c.failed - c.silent,
      (c) => c.failed
    );
  const made = (played: readonly Played[]) =>
    share(
      played,
      (c) => c.resolved + c.fast,
      (c) => c.failed - c.silent
    );
  const easy = play({ stocks: { recovery: 0.9 } }, 2);
  const plain = play({}, 2);

  it('is for those for whom much hangs on it, and for those who find it easy', () => {
    expect(complained(play({ stakes: 1 }, 2))).toBeGreaterThan(complained(plain) + 10);
    expect(complained(easy)).toBeGreaterThan(complained(plain) + 10);
  });

  it('leads further where the company is prepared, and where its people are willing', () => {
    expect(made(easy)).toBeGreaterThan(made(plain) + 30);
    expect(made(play({ stocks: { morale: 0.1 } }, 2))).toBeLessThan(made(plain) - 4);
  });

  it('leads nowhere at a counter that is run over', () => {
    expect(made(play({ stocks: { capacity: 0 }, trips: 0.9 }, 2))).toBeLessThan(made(plain) - 15);
  });

  it('costs the company what it makes good', () => {
    for (const { reports } of easy)
      for (const { books, complaints, decision } of reports) {
        expect(complaints.resolved + complaints.fast).toBeGreaterThan(0);
        expect(books.complaints).toBe(
          (complaints.resolved + complaints.fast) * Math.round(decision.price / 2)
        );
      }
  });

  it('is told of purchase by purchase as it is counted in the report', () => {
    for (const { reports, log } of easy) {
      const own = [...log.values()].flat().filter((purchase) => purchase.company === 0);
      for (const outcome of OUTCOMES)
        expect(own.filter((p) => p.failed && p.became === outcome).length).toBe(
          reports.reduce((sum, { complaints }) => sum + complaints[outcome], 0)
        );
      expect(own.every((p) => p.failed === (p.became !== undefined))).toBe(true);
    }
  });
});
