/** Facts that anybody can compute from customers and purchases: who was won how, who is worth what, who gives how much of their wallet. */
import type { MarketSpec } from '../../src/engine/market-spec';
import { NOBODY, SOURCES, WEEKS } from '../../src/engine/vocabulary';
import type { Course } from './course';
import { playOn } from './course';
import type { Fact } from './fact';
import { atLeast, between, told } from './fact';
import { loyalShares, normalYears } from './leaving-facts';
import { normalService, opened } from './markets';
import type { PurchaseLog } from './purchase-log';
import { countBought } from './purchase-log';
import { correlation, deviation, mean, sum } from './statistics';
import type { Survey } from './survey';
import { ask, told as said } from './survey';

/** The service market when it is young: few know any of the houses, and nothing is remembered. */
const young: MarketSpec = {
  ...normalService,
  history: 0,
  companies: normalService.companies.map((house) => ({ ...house, start: { ...house.start, awareness: 0.2 } }))
};
const founded = opened(young);
const YEAR = 4;

/** Of those who came to a house for the first time in the first year, having heard of it thus: the share still there a year later. */
function keptOf({ homes, sold, market }: Course, source: number): number {
  const seen = new Set<number>();
  const stayed: number[] = [];
  for (let q = 1; q <= YEAR; q++)
    homes[q].forEach((j, i) => {
      const at = i * sold[0].length + j;
      if (j === NOBODY || seen.has(at)) return;
      seen.add(at);
      if (market.minds.source[at] === source) stayed.push(homes[q + YEAR][i] === j ? 1 : 0);
    });
  return mean(stayed);
}

/** Schmitt, Skiera & Van den Bulte 2011. */
const wonByFriends: Fact = {
  id: 'F39',
  sentence: 'who was won by a friend stays rather longer than who was won by advertising',
  emergent: true,
  figures: [
    atLeast('still customers after a year, won by friends over won by advertising', 1),
    told('of those won by friends')
  ],
  measure(seed) {
    const course = playOn(founded(seed), 2 * YEAR);
    const [friend, advertising] = (['friend', 'advertising'] as const).map((source) =>
      keptOf(course, SOURCES.indexOf(source))
    );
    return [friend / advertising, friend];
  }
};

/** Of the customers at the start of a log: the quarters they stay, and the profit on what they buy at home in all of them. */
function staysAndProfits(log: PurchaseLog): [number[], number[]] {
  const [{ home }, ...later] = log.snapshots;
  const bought = countBought(log, 0, later.length * WEEKS);
  const { spec, people, firms } = log.market;
  const customers = Array.from(home.keys()).filter((i) => home[i] !== NOBODY);
  const stays = customers.map((i) => {
    const left = later.findIndex((then) => then.home[i] !== home[i]);
    return left < 0 ? later.length : left;
  });
  const profits = customers.map((i) => {
    const j = home[i];
    const { costToServe } = spec.segments[people.segment[i]];
    return bought[i * log.companies + j] * (firms.price[j] - spec.companies[j].unitCost - costToServe);
  });
  return [stays, profits];
}

/** Reinartz & Kumar 2002. */
const stayIsNotProfit: Fact = {
  id: 'F40',
  sentence: 'who stays long is not by that a profitable customer',
  emergent: true,
  figures: [between('r of quarters stayed and profit in two years; four trades .20 to .45', 0.15, 0.5)],
  measure: (seed) => [correlation(...staysAndProfits(normalYears(seed)))]
};

/**
 * What the wallet allocation rule gives the home of each customer: by the rank of their satisfaction with it among the companies
 * they bought from in the quarter (Keiningham, Aksoy, Buoye & Cooil 2011). Beside it the share it got, −1 where nothing was bought.
 */
function allocation(log: PurchaseLog, survey: Survey): { rule: number[]; share: number[] } {
  const { satisfaction } = log.snapshots[1];
  const counts = countBought(log, 0, WEEKS);
  const [rule, share]: [number[], number[]] = [[], []];
  survey.who.forEach((i, k) => {
    const row = Array.from({ length: log.companies }, (_, j) => i * log.companies + j);
    const used = row.filter((at) => counts[at] > 0);
    const own = row[survey.home[k]];
    const rank = 1 + used.filter((at) => satisfaction[at] > satisfaction[own]).length;
    rule.push((1 - rank / (used.length + 1)) * (2 / used.length));
    const all = sum(used.map((at) => counts[at]));
    share.push(counts[own] > 0 ? counts[own] / all : -1);
  });
  return { rule, share };
}

const wallet: Fact = {
  id: 'F41',
  sentence: 'the share of wallet follows satisfaction weakly, and its rank among the houses one uses better',
  emergent: true,
  figures: [
    between('r of surveyed satisfaction and share of wallet', 0.1, 0.4),
    atLeast('r of the share that the rank foretells, over that', 1)
  ],
  measure(seed) {
    const log = normalYears(seed);
    const survey = ask(log, 1, seed);
    const { rule, share } = allocation(log, survey);
    const kept = [...share.keys()].filter((k) => share[k] >= 0);
    const of = (values: readonly number[]) => kept.map((k) => values[k]);
    const plain = correlation(of(survey.answer), of(share));
    return [plain, correlation(of(rule), of(share)) / plain];
  }
};

/** Palmatier et al. 2006. */
const relationshipQuality: Fact = {
  id: 'F42',
  sentence: 'the quality of a relationship goes with what people buy, but far from closely',
  emergent: true,
  knownMiss:
    'A little too closely: trust grows with every promise kept, so that whoever buys most at one house trusts it most.',
  figures: [between('r of surveyed satisfaction and trust with share of wallet', 0.2, 0.35)],
  measure(seed) {
    const log = normalYears(seed);
    const survey = ask(log, 0, seed);
    const [{ trust }] = log.snapshots;
    const trusted = said(
      survey.who,
      survey.who.map((i, k) => trust[i * log.companies + survey.home[k]]),
      [seed, 1]
    );
    const spread = [deviation(survey.answer), deviation(trusted)];
    const shares = loyalShares(log, survey);
    const kept = [...shares.keys()].filter((k) => shares[k] >= 0);
    const quality = kept.map((k) => survey.answer[k] / spread[0] + trusted[k] / spread[1]);
    return [
      correlation(
        quality,
        kept.map((k) => shares[k])
      )
    ];
  }
};

export const customerFacts: readonly Fact[] = [wonByFriends, stayIsNotProfit, wallet, relationshipQuality];
