/** One walk over the people at the end of a quarter: everything that is measured about a company's customers. */
import { CHUNK, list, words } from './chunk';
import { goodsCost } from './books';
import { oddsOf, weigh } from './choice';
import { draw, mixSeed, TO_UNIT } from './random';
import type { MarketSpec } from './market-spec';
import type { Standing } from './standing';
import { emptyStanding, place } from './standing';
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
  const luck = mixSeed(market.seed, 'survey', market.luck);
  const { before } = market.scratch;
  for (let i = 0; i < before.length; i++) {
    const now = market.minds.home[i];
    draw(words, i, market.quarter + market.spec.history, luck, 0);
    const ticket = words[0] * TO_UNIT;
    if (before[i] !== NOBODY) tallyPast(market, tally, i, ticket);
    if (now === NOBODY) continue;
    tallyPresent(market, tally, i, ticket);
  }
  if (depth !== 'plain')
    for (let low = 0; low < before.length; low += CHUNK) valueSome(market, tally, low, depth);
  return tally;
}

/** What the customers in the chunk from `low` on are worth, and where they stand. */
function valueSome(market: Market, tally: Tally, low: number, depth: Depth): void {
  const { home } = market.minds;
  const weeks = yearOf(market.spec) / QUARTERS;
  const high = Math.min(home.length, low + CHUNK);
  let n = 0;
  for (let i = low; i < high; i++) if (home[i] !== NOBODY) list[n++] = i;
  weigh(market, n, (market.quarter + 1) * WEEKS);
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const value = worth(market, k, home[i], weeks);
    tally.equity[home[i]] += value;
    if (depth === 'whole') place(market, tally.standing, i, home[i], value);
  }
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

/** Whether somebody who was a customer at the start still is. */
function tallyPast({ scratch, minds, people, spec }: Market, tally: Tally, i: number, ticket: number): void {
  const j = scratch.before[i];
  const kept = minds.home[i] === j ? 1 : 0;
  const at = j * spec.segments.length + people.segment[i];
  tally.kept[j] += kept;
  tally.segmentBefore[at]++;
  tally.segmentKept[at] += kept;
  if (ticket * tally.customersBefore[j] >= tally.size[j]) return;
  tally.askedBefore[j]++;
  tally.askedKept[j] += kept;
}

function tallyPresent(
  { minds, people, spec, parameters }: Market,
  tally: Tally,
  i: number,
  ticket: number
): void {
  const j = minds.home[i];
  const satisfaction = minds.satisfaction[i * people.keys.length + j];
  const at = j * spec.segments.length + people.segment[i];
  tally.satisfaction[j] += satisfaction;
  tally.trust[j] += minds.trust[i * people.keys.length + j];
  tally.segmentCustomers[at]++;
  tally.segmentSatisfaction[at] += satisfaction;
  if (satisfaction >= parameters.wouldRecommend) tally.recommend[j]++;
  else if (satisfaction < parameters.wouldWarn) tally.warn[j]++;
  if (ticket * tally.customers[j] >= tally.size[j]) return;
  tally.asked[j]++;
  tally.askedSum[j] += satisfaction;
  tally.askedSquares[j] += satisfaction * satisfaction;
}

/**
 * What the k-th listed customer is worth to company j in cents: margin a quarter × p / (1 + d − k), with p the probability that they choose
 * it on a trip and k what is left of that a quarter later. People buy from several companies and come back, so the chance on
 * one trip is a share of their purchases and not the chance to keep them for good (Gupta & Lehmann 2003; Dwyer 1997).
 */
function worth(market: Market, k: number, j: number, weeks: number): number {
  const { spec, people, firms, parameters } = market;
  const i = list[k];
  const margin = firms.price[j] - goodsCost(market, j) - spec.segments[people.segment[i]].costToServe;
  const bought = people.rate[i] * weeks * oddsOf(market, k, j);
  return (margin * bought) / (1 + parameters.discount - parameters.persistence);
}
