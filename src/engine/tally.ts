/** One walk over the people at the end of a quarter: everything that is measured about a company's customers. */
import { CHUNK, list, tickets, words, worths } from './chunk';
import { oddsOf, weigh } from './choice';
import { draw, mixSeed, TO_UNIT } from './random';
import type { MarketSpec } from './market-spec';
import type { Standing } from './standing';
import { emptyStanding, placeAll } from './standing';
import type { Market } from './state';
import { stockAt } from './stocks';
import { seasonOf } from './trips';
import { NOBODY, QUARTERS, STOCKS, WEEKS } from './vocabulary';

const RESEARCH = stockAt('research');

/** Sums over the customers of each company; C long, or C × segments. */
export interface Tally {
  readonly customers: Float64Array;
  readonly customersBefore: Float64Array;
  readonly kept: Float64Array;
  readonly satisfaction: Float64Array;
  readonly trust: Float64Array;
  readonly recommend: Float64Array;
  readonly warn: Float64Array;
  readonly equity: Float64Array;
  /** How many people it asks: more with research. */
  readonly size: Float64Array;
  /** Of the people asked about satisfaction: how many, the sum, the sum of squares. */
  readonly asked: Float64Array;
  readonly askedSum: Float64Array;
  readonly askedSquares: Float64Array;
  /** Of the people asked about loyalty: how many, and how many stayed. */
  readonly askedBefore: Float64Array;
  readonly askedKept: Float64Array;
  readonly segmentCustomers: Float64Array;
  readonly segmentBefore: Float64Array;
  readonly segmentKept: Float64Array;
  readonly segmentSatisfaction: Float64Array;
  /** Members, the known and the tiers. */
  readonly standing: Standing;
  /** (C + 1)²: from the home before to the home now. */
  readonly flows: Float64Array;
}

function emptyTally(market: Market): Tally {
  const c = market.people.keys.length;
  const segments = market.spec.segments.length;
  const each = () => new Float64Array(c);
  const both = () => new Float64Array(c * segments);
  return {
    customers: each(),
    customersBefore: each(),
    kept: each(),
    satisfaction: each(),
    trust: each(),
    recommend: each(),
    warn: each(),
    equity: each(),
    size: each(),
    asked: each(),
    askedSum: each(),
    askedSquares: each(),
    askedBefore: each(),
    askedKept: each(),
    segmentCustomers: both(),
    segmentBefore: both(),
    segmentKept: both(),
    segmentSatisfaction: both(),
    standing: emptyStanding(market),
    flows: new Float64Array((c + 1) * (c + 1))
  };
}

/** What is measured beside the rest: what customers are worth, or that and who stands where. */
type Depth = 'plain' | 'worth' | 'whole';

/** Measures the market as it stands, against where everybody was at the start of the quarter. */
export function takeTally(market: Market, depth: Depth): Tally {
  const tally = emptyTally(market);
  sizeSurveys(market, tally);
  countPlaces(market, tally);
  const n = market.minds.home.length;
  for (let low = 0; low < n; low += CHUNK) {
    const high = Math.min(n, low + CHUNK);
    drawTickets(market, low, high);
    tallyPast(market, tally, low, high);
    tallyPresent(market, tally, low, high);
    if (depth !== 'plain') valueSome(market, tally, low, high, depth);
  }
  return tally;
}

/** Everybody's luck in being asked, from `low` up to `high`, into `tickets`. */
function drawTickets(market: Market, low: number, high: number): void {
  const luck = mixSeed(market.seed, 'survey', market.luck) | 0;
  const time = market.quarter + market.spec.history;
  for (let i = low; i < high; i++) {
    draw(words, i, time, luck, 0);
    tickets[i - low] = words[0] * TO_UNIT;
  }
}

/** What the customers from `low` up to `high` are worth, and where they stand. */
function valueSome(market: Market, tally: Tally, low: number, high: number, depth: Depth): void {
  const { home } = market.minds;
  let n = 0;
  for (let i = low; i < high; i++) {
    list[n] = i;
    n += Number(home[i] !== NOBODY);
  }
  weigh(market, n, (market.quarter + 1) * WEEKS);
  findWorth(market, n);
  for (let k = 0; k < n; k++) tally.equity[home[list[k]]] += worths[k];
  if (depth === 'whole') placeAll(market, tally.standing, n);
}

/** Research asks more people, so that less is left to the luck of who is asked. */
function sizeSurveys({ firms, parameters }: Market, tally: Tally): void {
  const { surveySize, surveyResearch } = parameters;
  for (let j = 0; j < tally.size.length; j++)
    tally.size[j] = surveySize * (1 + surveyResearch * firms.stocks[j * STOCKS.length + RESEARCH]);
}

/** Season summed over a year. */
function yearOf(spec: MarketSpec): number {
  let sum = 0;
  for (let quarter = 0; quarter < QUARTERS; quarter++) sum += seasonOf(spec, quarter);
  return sum;
}

function countPlaces({ scratch, minds, people }: Market, tally: Tally): void {
  const c = people.keys.length;
  for (let i = 0; i < minds.home.length; i++) {
    const from = scratch.before[i] === NOBODY ? c : scratch.before[i];
    const to = minds.home[i] === NOBODY ? c : minds.home[i];
    tally.flows[from * (c + 1) + to]++;
    if (from < c) tally.customersBefore[from]++;
    if (to < c) tally.customers[to]++;
  }
}

/** Whether those who were customers at the start still are, from `low` up to `high`. */
function tallyPast({ scratch, minds, people, spec }: Market, tally: Tally, low: number, high: number): void {
  const { before } = scratch;
  const { home } = minds;
  const { segment } = people;
  const { kept, segmentBefore, segmentKept, customersBefore, size, askedBefore, askedKept } = tally;
  const segments = spec.segments.length;
  for (let i = low; i < high; i++) {
    const j = before[i];
    if (j === NOBODY) continue;
    const stayed = Number(home[i] === j);
    const at = j * segments + segment[i];
    kept[j] += stayed;
    segmentBefore[at]++;
    segmentKept[at] += stayed;
    const asked = Number(tickets[i - low] * customersBefore[j] < size[j]);
    askedBefore[j] += asked;
    askedKept[j] += asked & stayed;
  }
}

function tallyPresent(
  { minds, people, spec, parameters }: Market,
  tally: Tally,
  low: number,
  high: number
): void {
  const { home, satisfaction, trust } = minds;
  const { wouldRecommend, wouldWarn } = parameters;
  const segments = spec.segments.length;
  const count = people.keys.length;
  for (let i = low; i < high; i++) {
    const j = home[i];
    if (j === NOBODY) continue;
    const content = satisfaction[i * count + j];
    const at = j * segments + people.segment[i];
    tally.satisfaction[j] += content;
    tally.trust[j] += trust[i * count + j];
    tally.segmentCustomers[at]++;
    tally.segmentSatisfaction[at] += content;
    tally.recommend[j] += Number(content >= wouldRecommend);
    tally.warn[j] += Number(content < wouldWarn);
    if (tickets[i - low] * tally.customers[j] >= tally.size[j]) continue;
    tally.asked[j]++;
    tally.askedSum[j] += content;
    tally.askedSquares[j] += content * content;
  }
}

/**
 * What each of the first n listed customers is worth to the company where they are at home, in cents, into `worths`: margin a
 * quarter × p / (1 + d − k), with p the probability that they choose it on a trip and k what is left of that a quarter later.
 * People buy from several companies and come back, so the chance on one trip is a share of their purchases and not the chance to
 * keep them for good (Gupta & Lehmann 2003; Dwyer 1997).
 */
function findWorth(market: Market, n: number): void {
  const { spec, people, minds, scratch, parameters } = market;
  const { margins } = scratch;
  const { rate, segment } = people;
  const { home } = minds;
  const weeks = yearOf(spec) / QUARTERS;
  const segments = spec.segments.length;
  const fading = 1 + parameters.discount - parameters.persistence;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = home[i];
    const bought = rate[i] * weeks * oddsOf(market, k, j);
    worths[k] = (margins[j * segments + segment[i]] * bought) / fading;
  }
}
