/** Facts of what holds customers beside satisfaction: ties, rewards, and being asked back. */
import type { Decision } from '../../src/engine/decision';
import type { MarketSpec, StartSpec } from '../../src/engine/market-spec';
import { copyMarket } from '../../src/engine/market';
import { playQuarter, playTrial } from '../../src/engine/quarter';
import type { Market } from '../../src/engine/state';
import { WEEKS } from '../../src/engine/vocabulary';
import type { Fact } from './fact';
import { atLeast, atMost, between } from './fact';
import type { Course } from './course';
import { boughtIn, playOn } from './course';
import { enlarged, normalService, opened } from './markets';
import { changed, startDecisions } from './paired';
import { mean, sum } from './statistics';

/** The service market, its first house with these stocks from the beginning. */
function withStocks(stocks: StartSpec['stocks'], more: Partial<MarketSpec> = {}): MarketSpec {
  const [own, ...others] = normalService.companies;
  const start = { ...own.start, stocks: { ...own.start.stocks, ...stocks } };
  return { ...normalService, companies: [{ ...own, start }, ...others], ...more };
}

/** Nothing but a tie makes it dear to change. */
const free = { climate: { ...normalService.climate, switching: 0 } };
const untied = opened(withStocks({}, free));
const tied = opened(withStocks({ structure: 0.9 }, free));
const DISSATISFIED = 0.5;

/** Of the first house's customers at the start of a year (or those of them who are let down), the share gone at its end. */
function churn({ start, market }: Course, unhappy = false): number {
  const { home, satisfaction } = start.minds;
  const c = start.people.keys.length;
  const had = Array.from(home.keys()).filter(
    (i) => home[i] === 0 && (!unhappy || satisfaction[i * c] < DISSATISFIED)
  );
  return mean(had.map((i) => (market.minds.home[i] === 0 ? 0 : 1)));
}

/** The market with all ties cut. */
function cut(market: Market): Market {
  const loose = copyMarket(market);
  loose.minds.tie.fill(0);
  return loose;
}

const lockIn: Fact = {
  id: 'F26',
  sentence: 'ties keep customers, the let down among them, until the ties are cut',
  emergent: false,
  calibrated: 'tieWeight, tieGrowth',
  figures: [
    atMost('yearly churn with ties over that without', 0.333),
    atMost('of the let down, gone within the year under ties', 0.5),
    atLeast('the same once the ties are cut, over that', 2)
  ],
  measure(seed) {
    const bound = playOn(tied(seed), 4);
    const ended = { kind: 'stock', company: 0, stock: 'structure', add: -1, week: 1 } as const;
    const released = playOn(cut(tied(seed)), 4, undefined, { hold: [0] }, [ended]);
    const stuck = churn(bound, true);
    return [churn(bound) / churn(playOn(untied(seed), 4)), stuck, churn(released, true) / stuck];
  }
};

/** What is left when the money stops is little: it takes many people to see how little. */
const rewarding = opened({
  ...enlarged(normalService, 3),
  levers: { ...normalService.levers, rewards: { half: 1, feeds: { rewards: 1 } } }
});

/** Per cent more purchases in the last quarter of one course than of another, of the customers who pass. */
function lift(more: Course, same: Course, who: readonly number[]): number {
  const [a, b] = [more, same].map(({ bought, sold }) => {
    const last = bought[bought.length - 1];
    return sum(who.map((i) => last[i * sold[0].length]));
  });
  return 100 * (a / b - 1);
}

/** The lighter two thirds of the buyers of a year at the first house, and the heavy third. */
function byWeight(year: Course): [number[], number[]] {
  const counts = boughtIn(year, 0, 4);
  const bought = (i: number) => counts[i * year.sold[0].length];
  const buyers = Array.from(year.homes[0].keys()).filter((i) => bought(i) > 0);
  buyers.sort((a, b) => bought(a) - bought(b));
  const border = Math.floor((2 * buyers.length) / 3);
  return [buyers.slice(0, border), buyers.slice(border)];
}

const loyaltyScheme: Fact = {
  id: 'F27',
  sentence: 'rewards move those who buy little, not those who buy much, and no longer than they are paid',
  emergent: false,
  calibrated: 'rewardWeight, pressureWeight, rewardModerate',
  figures: [
    between('lift of light and moderate buyers after a year, %', 3, 20),
    between('lift of heavy buyers, %', -3, 3),
    between('lift of light and moderate buyers 12 weeks after the end, %', -3, 3)
  ],
  measure(seed) {
    const year = playOn(rewarding(seed), 4);
    const [light, heavy] = byWeight(year);
    const plain = startDecisions(year.market);
    const spend: Decision['spend'] = { ...plain[0].spend, rewards: 100 };
    const on = playOn(year.market, 4, changed(year.market, 0, { spend }));
    const off = playOn(year.market, 4);
    const [ended, never] = [on, off].map(({ market }) => playOn(market, 2));
    return [lift(on, off, light), lift(on, off, heavy), lift(ended, never, light)];
  }
};

const inviting = opened(withStocks({ winback: 0.6, database: 0.8 }, { history: 8 }));
const silent = opened(withStocks({ database: 0.8 }, { history: 8 }));

/** What those do on their next trip who left the first house and all get its invitation now: 1 where they come, else 0. */
function answers(market: Market): Map<number, number> {
  const asked = copyMarket(market);
  const { home, left, invited } = asked.minds;
  const c = asked.people.keys.length;
  const answer = new Map<number, number>();
  const lapsed = Array.from(home.keys()).filter((i) => home[i] !== 0 && left[i * c] > 0);
  lapsed.forEach((i) => (invited[i] = 0));
  const watched = new Uint8Array(home.length);
  lapsed.forEach((i) => (watched[i] = 1));
  const first = (i: number, came: number) => {
    if (!answer.has(i)) answer.set(i, came);
  };
  const watch = {
    watched,
    bought: ({ customer, company }: { customer: number; company: number }) =>
      first(customer, company === 0 ? 1 : 0),
    stayedHome: (customer: number) => first(customer, 0)
  };
  playTrial(asked, { decisions: startDecisions(asked), answerCost: 0, effects: [], options: { watch } });
  return answer;
}

/** Share of those who pass that came. */
function accepted(answer: ReadonlyMap<number, number>, who: (i: number) => boolean): number {
  return mean([...answer].filter(([i]) => who(i)).map(([, came]) => came));
}

const winBack: Fact = {
  id: 'F33',
  sentence: 'those who left come back when asked, more of them than strangers, sooner than later',
  emergent: false,
  figures: [
    between('acceptance of the lapsed, %', 15, 45),
    between('acceptance of those who never came, %', 3, 20),
    atLeast('acceptance of the lapsed over that of those who never came', 1),
    atMost('acceptance half a year after the last purchase over that within a quarter', 1),
    atLeast('acceptance after a strong first life over that after a weak one', 1)
  ],
  measure(seed) {
    const asking = copyMarket(inviting(seed));
    const decisions = startDecisions(asking);
    const year = Array.from({ length: 4 }, () =>
      playQuarter(asking, { decisions, answerCost: 0, effects: [] })
    );
    const total = (of: 'lapsed' | 'lapsedCame' | 'cold' | 'coldCame') =>
      sum(year.map(({ companies }) => companies[0].invitations[of]));
    const [lapsed, cold] = [total('lapsedCame') / total('lapsed'), total('coldCame') / total('cold')];
    const market = silent(seed);
    const { minds } = market;
    const c = market.people.keys.length;
    const answer = answers(market);
    const late = accepted(answer, (i) => minds.last[i * c] < -2 * WEEKS);
    const soon = accepted(answer, (i) => minds.last[i * c] >= -WEEKS);
    const strong = (i: number) => minds.trust[i * c] > 0.6 && minds.experience[i * c] > 5;
    const weak = (i: number) => minds.trust[i * c] < 0.5 && minds.experience[i * c] <= 5;
    return [
      100 * lapsed,
      100 * cold,
      lapsed / cold,
      late / soon,
      accepted(answer, strong) / accepted(answer, weak)
    ];
  }
};

export const tieFacts: readonly Fact[] = [lockIn, loyaltyScheme, winBack];
