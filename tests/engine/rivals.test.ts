/** Rivals with character: each does what its idea of business says, from what can be seen. */
import { describe, expect, it } from 'vitest';
import { copyMarket, openMarket } from '../../src/engine/market';
import type { CompanyView, Policy, RivalView } from '../../src/engine/policies';
import { POLICIES } from '../../src/engine/policies';
import type { QuarterReport } from '../../src/engine/report';
import { playRound, rivalLimits, viewOf } from '../../src/engine/round';
import { SETTINGS } from '../../src/engine/vocabulary';
import { cornerMarket, shop, steadyDecisions } from './markets';

const lever = (half: number, stock: string) => ({ half, feeds: { [stock]: 1 } });
const base = cornerMarket({ customers: 1000, history: 3 });
const spec = {
  ...base,
  levers: {
    ...base.levers,
    training: lever(30_000, 'skill'),
    product: lever(30_000, 'quality'),
    design: lever(30_000, 'atmosphere')
  }
};
const { market, reports } = openMarket(spec, 5);

/** What the second shop sees, with some of it otherwise. */
function view(changes: Partial<CompanyView> = {}): CompanyView {
  return { ...viewOf(market, 1, reports, rivalLimits(market, 1)), cash: 1_000_000, with: {}, ...changes };
}

/** Rivals as they are, with some of the first one's figures otherwise. */
function seen(changes: Partial<RivalView>): RivalView[] {
  return view().rivals.map((rival, k) => (k === 0 ? { ...rival, ...changes } : rival));
}

const survey = (value: number) => ({ value, error: 2, asked: 500 });
const happy = seen({ satisfaction: survey(95) });
const unhappy = view().rivals.map((rival) => ({ ...rival, satisfaction: survey(20) }));

/** The reports of the second shop with a profit, in cents, and a load on its counter. */
function earning(profit: number, load = 0.5): CompanyView['own'] {
  return view().own.map((report) => ({ ...report, load, books: { ...report.books, profit } }));
}
const spent = (policy: Policy, seenNow: CompanyView) =>
  Object.values(policy(seenNow).spend).reduce((sum, cents) => sum + cents, 0);

describe('the price follower', () => {
  const follow = POLICIES['price-follower'];

  it('goes up and down with the others, half of the way a quarter', () => {
    const at = (price: number) => view({ rivals: view().rivals.map((rival) => ({ ...rival, price })) });
    expect(follow(at(1200)).price).toBeGreaterThan(view().last.price + 100);
    expect(follow(at(800)).price).toBeLessThan(view().last.price - 50);
    expect(follow(at(100)).price).toBeGreaterThan(view().unitCost);
  });
});

describe('the innovator', () => {
  const { innovator } = POLICIES;

  it('puts its profit into what is new and saves when there is none', () => {
    const rich = innovator(view({ own: earning(1) })).spend;
    expect(rich.product).toBeGreaterThan(0);
    expect(rich.design).toBeGreaterThan(0);
    expect(spent(innovator, view({ own: earning(1) }))).toBeGreaterThan(
      spent(innovator, view({ own: earning(-1) }))
    );
  });

  it('asks more while it is ahead and less once others have caught up', () => {
    expect(innovator(view({ rivals: unhappy })).price).toBeGreaterThan(view().last.price);
    expect(innovator(view({ rivals: happy })).price).toBeLessThan(view().last.price);
  });
});

describe('the service leader', () => {
  const lead = POLICIES['service-leader'];

  it('puts more into the counter until its customers are the happiest and do not wait', () => {
    const rests = view({ rivals: unhappy, own: earning(1) });
    expect(lead(rests).spend).toEqual(view().last.spend);
    const behind = view({ rivals: happy, own: earning(1) });
    expect(spent(lead, behind)).toBeGreaterThan(1.05 * spent(lead, rests));
    expect(lead(behind).spend.training).toBeGreaterThan(0);
    expect(spent(lead, view({ rivals: unhappy, own: earning(1, 0.9) }))).toBe(spent(lead, behind));
  });

  it('promises less than it keeps', () => {
    expect(lead(view()).settings?.promise).toBe(SETTINGS.promise.indexOf('modest'));
  });
});

describe('the imitator', () => {
  const { imitator } = POLICIES;

  it('goes where the leader goes, and a little below', () => {
    expect(imitator(view({ rivals: seen({ share: 80, price: 1300 }) })).price).toBeGreaterThan(1000);
    expect(imitator(view({ rivals: seen({ share: 80, price: 700 }) })).price).toBeLessThan(view().last.price);
  });

  it('rests when it leads', () => {
    const small = view().rivals.map((rival) => ({ ...rival, share: 1 }));
    expect(imitator(view({ rivals: small }))).toEqual(view().last);
  });
});

describe('every rival with character', () => {
  it('is still in business after three years, and not the only one', () => {
    for (const rule of ['price-follower', 'innovator', 'service-leader', 'imitator']) {
      const companies = [
        shop('nine'),
        shop('penny', { control: { rule, with: {} } }),
        shop('door', { control: { rule: 'friend-led', with: {} } })
      ];
      const town = cornerMarket({ customers: 1000, history: 2, companies });
      const opened = openMarket(town, 3);
      const m = copyMarket(opened.market);
      const all: QuarterReport[] = [...opened.reports];
      const decision = steadyDecisions(town)[0];
      for (let q = 0; q < 12; q++)
        all.push(playRound(m, { decision, answerCost: 0, answer: [], happenings: [] }, all));
      const last = all[all.length - 1].companies[1];
      expect(last.truth.share).toBeGreaterThan(15);
      expect(last.truth.share).toBeLessThan(60);
      expect(last.decision.price).toBeGreaterThan(last.unitCost);
    }
  });
});

describe('yardsticks', () => {
  const limits = { ...rivalLimits(market, 0), settings: { promise: [0, 2], contact: [1, 3] } };
  const at = (luck: number) => view({ limits, luck });

  it('at their most set what can be set to its last open step, at their least to its first', () => {
    expect(POLICIES['always-max'](at(1)).settings).toMatchObject({ promise: 2, contact: 3 });
    expect(POLICIES['always-min'](at(1)).settings).toMatchObject({ promise: 0, contact: 1 });
  });

  it('that go by lot set every open step now and then, and no other', () => {
    const drawn = Array.from({ length: 30 }, (_, luck) => POLICIES.random(at(luck * 7919)).settings);
    expect(new Set(drawn.map((settings) => settings?.promise))).toEqual(new Set([0, 2]));
    expect(new Set(drawn.map((settings) => settings?.contact))).toEqual(new Set([1, 3]));
  });
});
