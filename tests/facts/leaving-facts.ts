/** Facts of staying and leaving: what satisfaction does and does not explain. */
import type { Fact } from './fact';
import { atLeast, atMost, between } from './fact';
import type { MarketSpec } from '../../src/engine/market-spec';
import { NOBODY, WEEKS } from '../../src/engine/vocabulary';
import type { Course } from './course';
import { playOn } from './course';
import { captiveService, normalService, once, opened, openDurables } from './markets';
import { startDecisions } from './paired';
import type { PurchaseLog, Snapshot } from './purchase-log';
import { countBought, logPurchases } from './purchase-log';
import { explained, foretoldSurvival, mean, sum } from './statistics';
import type { Survey } from './survey';
import { ask, told } from './survey';

const normal = opened(normalService);
const captive = opened(captiveService);
const durables = opened(openDurables);
/** Two years of a service in normal competition. */
export const normalYears = once((seed) => logPurchases(normal(seed), 8));
const captiveYear = once((seed) => logPurchases(captive(seed), 4));
const durableYears = once((seed) => logPurchases(durables(seed), 8));

/** People who differ in taste and rates alone: nothing they live through changes what they choose. */
const unmoved: MarketSpec = {
  ...normalService,
  climate: { ...normalService.climate, switching: 0 },
  parameters: { habitWeight: 0, bondWeight: 0, likingWeight: 0, riskWeight: 0 }
};
const unmovedStart = opened(unmoved);
const RENEWALS = 7;

/** Customers won in any of this many quarters are followed, each from the end of the quarter they came in. */
const COHORTS = 4;

/** The share of the customers won in a quarter who have stayed without a break, renewal by renewal; cohorts pooled. */
function cohortSurvival(seed: number): number[] {
  const quarters = COHORTS + RENEWALS;
  const course = playOn(unmovedStart(seed), quarters, undefined, { learning: false, talk: false });
  const won = new Float64Array(RENEWALS + 1);
  for (let q = 1; q <= COHORTS; q++) {
    const [homes, since] = [course.homes[q], course.since[q]];
    for (let i = 0; i < homes.length; i++) {
      if (homes[i] === NOBODY || since[i] <= WEEKS * (q - 1)) continue;
      for (let t = 0; t <= RENEWALS && stayed(course, q, q + t, i); t++) won[t]++;
    }
  }
  return Array.from(won.subarray(1), (count) => count / won[0]);
}

function stayed({ homes, since }: Course, then: number, now: number, i: number): boolean {
  return homes[now][i] === homes[then][i] && since[now][i] === since[then][i];
}

const cohortRetention: Fact = {
  id: 'F9',
  sentence:
    'the retention of a cohort rises though nobody learns to be loyal: those who would leave have left',
  emergent: true,
  figures: [
    atLeast('renewals, of six, in which retention rises', 5),
    atMost('largest miss of the shifted-beta-geometric model in renewals 5 to 7, points', 5)
  ],
  measure(seed) {
    const survival = cohortSurvival(seed);
    const retention = survival.map((share, t) => share / (t === 0 ? 1 : survival[t - 1]));
    const model = foretoldSurvival(survival, 4);
    const misses = survival.map((share, t) => 100 * Math.abs(share - model[t])).slice(4);
    return [retention.filter((rate, t) => t > 0 && rate > retention[t - 1]).length, Math.max(...misses)];
  }
};

/** For each asked customer whether their next purchase was from the same company; −1 where there was none. */
function repeats(log: PurchaseLog, survey: Survey): Int8Array {
  const next = new Int8Array(log.people).fill(-1);
  for (let row = 0; row < log.length; row++)
    if (next[log.customer[row]] < 0) next[log.customer[row]] = log.company[row];
  return Int8Array.from(survey.who, (i, k) => (next[i] < 0 ? -1 : next[i] === survey.home[k] ? 1 : 0));
}

/** For each asked customer the share of their next quarter's purchases that was from the same company; −1 where there was none. */
export function loyalShares(log: PurchaseLog, survey: Survey): Float64Array {
  const counts = countBought(log, 0, WEEKS);
  const c = log.companies;
  return Float64Array.from(survey.who, (i, k) => {
    const all = sum(counts.subarray(i * c, i * c + c));
    return all === 0 ? -1 : counts[i * c + survey.home[k]] / all;
  });
}

/** Share of those who bought again and fit, whose purchase was from the same company. */
function repeatRate(repeat: Int8Array, fits: (k: number) => boolean): number {
  const bought = Array.from(repeat.keys()).filter((k) => repeat[k] >= 0 && fits(k));
  return mean(bought.map((k) => repeat[k]));
}

/** Repeat rates of those in the middle box and below, and in each of the three above it. */
function byBox(log: PurchaseLog, seed: number): number[] {
  const survey = ask(log, 0, seed);
  const repeat = repeats(log, survey);
  return [4, 5, 6, 7].map((box) => repeatRate(repeat, (k) => Math.max(4, survey.box[k]) === box));
}

const convexBehaviour: Fact = {
  id: 'F18',
  sentence: 'behaviour is convex in satisfaction where choice is free, and flat where customers are captive',
  emergent: false,
  knownMiss:
    'Repeat rises by about as much from box to box: the square of satisfaction is convex, but people at the top have less left to win. Twice the repeat of the box below would take a step at full satisfaction that no rule makes. Nobody is asked what they intend.',
  figures: [
    atLeast('second difference of repeat by box, competition', 0),
    between('repeat of the top box over the second, competition', 2, 6),
    atMost('the same under lock-in', 1.5)
  ],
  measure(seed) {
    const [low, fair, good, best] = byBox(durableYears(seed), seed);
    const [, , held, heldBest] = byBox(captiveYear(seed), seed);
    return [(best - good - fair + low) / 2, best / good, heldBest / held];
  }
};

const weakLink: Fact = {
  id: 'F19',
  sentence: 'satisfaction alone explains little of repeat buying; trust, ties and rivals explain more',
  emergent: true,
  // In the middle of what is published of satisfaction and behaviour: a correlation of .2 to .35 (Palmatier et al. 2006).
  calibrated: 'fitSpread',
  figures: [
    between('R² of repeat on surveyed satisfaction', 0.02, 0.25),
    atLeast('R² with trust, ties and rivals over that', 2)
  ],
  measure(seed) {
    const log = normalYears(seed);
    const survey = ask(log, 0, seed);
    const repeat = loyalShares(log, survey);
    const kept = survey.who.map((_, k) => k).filter((k) => repeat[k] >= 0);
    const column = (values: ArrayLike<number>) => Float64Array.from(kept, (k) => values[k]);
    const [first] = log.snapshots;
    const at = survey.who.map((i, k) => i * log.companies + survey.home[k]);
    // Asked like satisfaction: what is only felt would explain more by not being mistaken.
    const others = [
      at.map((place) => first.trust[place]),
      survey.who.map((i) => first.habit[i]),
      at.map((place) => first.bond[place]),
      survey.who.map((i, k) => bestRival(log, first, i, survey.home[k]))
    ].map((felt, question) => column(told(survey.who, felt, [seed, 1 + question])));
    const y = column(repeat);
    const satisfaction = column(survey.answer);
    const alone = explained(y, [satisfaction]);
    return [alone, explained(y, [satisfaction, ...others]) / alone];
  }
};

/** The most that a customer expects of a company they know and do not belong to. */
function bestRival(log: PurchaseLog, { aware, expectation }: Snapshot, i: number, home: number): number {
  const rivals = Array.from({ length: log.companies }, (_, j) => j).filter(
    (j) => j !== home && ((aware[i] >> j) & 1) === 1
  );
  return Math.max(0, ...rivals.map((j) => expectation[i * log.companies + j]));
}

/** Those asked at the start who are no longer customers a year later. */
function left(log: PurchaseLog, survey: Survey): boolean[] {
  const later = log.snapshots[4].home;
  return survey.who.map((i, k) => later[i] !== survey.home[k]);
}

function share(of: readonly boolean[], among: readonly boolean[]): number {
  return mean(of.filter((_, k) => among[k]).map((yes) => (yes ? 1 : 0)));
}

const satisfiedAmongLeavers: Fact = {
  id: 'F20a',
  sentence: 'most of those who left had said they were satisfied',
  emergent: true,
  figures: [between('satisfied, of those who left within the year', 0.55, 0.9)],
  measure(seed) {
    const survey = ask(normalYears(seed), 0, seed);
    return [share(survey.satisfied, left(normalYears(seed), survey))];
  }
};

const leaversAmongSatisfied: Fact = {
  id: 'F20b',
  sentence: 'in normal competition a tenth to two fifths of the satisfied leave in a year',
  emergent: true,
  figures: [between('left within the year, of the satisfied', 0.1, 0.4)],
  measure(seed) {
    const survey = ask(normalYears(seed), 0, seed);
    return [share(left(normalYears(seed), survey), survey.satisfied)];
  }
};

/** Of the satisfied of a durables log, the share whose next purchase was elsewhere; of one company's if one is named. */
function satisfiedDefect(log: PurchaseLog, seed: number, company?: number): number {
  const survey = ask(log, 0, seed);
  const asked = (k: number) => survey.satisfied[k] && (company === undefined || survey.home[k] === company);
  return 1 - repeatRate(repeats(log, survey), asked);
}

const stressDefection: Fact = {
  id: 'F20c',
  sentence:
    'where choice is free, trust low and nothing binds, most of the satisfied buy elsewhere next time',
  emergent: true,
  figures: [between('next purchase elsewhere, of the satisfied', 0.55, 0.75)],
  measure: (seed) => [satisfiedDefect(durableYears(seed), seed)]
};

const BANDS = 20;

/** Repeat of the most trusting third less that of the least trusting, among people equally satisfied, in points. */
function trustGap(log: PurchaseLog, seed: number): number {
  const survey = ask(log, 0, seed);
  const repeat = repeats(log, survey);
  const { satisfaction, trust } = log.snapshots[0];
  const at = (k: number) => survey.who[k] * log.companies + survey.home[k];
  const bands = Array.from({ length: BANDS }, (): number[] => []);
  survey.who.forEach((_, k) => {
    if (repeat[k] >= 0) bands[Math.min(BANDS - 1, Math.floor(satisfaction[at(k)] * BANDS))].push(k);
  });
  let [gap, people] = [0, 0];
  for (const band of bands) {
    const third = Math.floor(band.length / 3);
    if (third < 10) continue;
    band.sort((a, b) => trust[at(a)] - trust[at(b)]);
    const rate = (part: readonly number[]) => mean(part.map((k) => repeat[k]));
    gap += band.length * (rate(band.slice(-third)) - rate(band.slice(0, third)));
    people += band.length;
  }
  return (100 * gap) / people;
}

const trustDecouples: Fact = {
  id: 'F21',
  sentence: 'of people equally satisfied, those who trust more come back more; trust keeps the satisfied',
  emergent: true,
  // On the second figure.
  calibrated: 'riskWeight',
  figures: [
    atLeast('repeat, top less bottom third of trust at equal satisfaction, points', 10),
    atLeast('cut in defection of the satisfied by high trust, stress market', 0.333)
  ],
  measure(seed) {
    const log = durableYears(seed);
    const company = 0;
    const trusted = logPurchases(durables(seed), 8, startDecisions(log.market), {}, [
      { kind: 'customers', company, segment: 'all', field: 'trust', add: 0.6, share: 1, week: 1 }
    ]);
    const cut = 1 - satisfiedDefect(trusted, seed, company) / satisfiedDefect(log, seed, company);
    return [trustGap(normalYears(seed), seed), cut];
  }
};

export const leavingFacts: readonly Fact[] = [
  cohortRetention,
  convexBehaviour,
  weakLink,
  satisfiedAmongLeavers,
  leaversAmongSatisfied,
  stressDefection,
  trustDecouples
];
