/** One walk over the people at the end of a quarter: everything that is measured about a company's customers. */
import { CHUNK, list, tickets, words, worths } from './chunk';
import { oddsOf, weigh } from './choice';
import { arrived, countMoves, departed, moved, type Moves } from './moves';
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
  readonly segmentSatisfaction: Float64Array;
  /** Members, the known and the tiers. */
  readonly standing: Standing;
  readonly moves: Moves;
}

/** Everybody counted by where they are and were, nothing else measured yet. */
function openTally(market: Market): Tally {
  const c = market.people.keys.length;
  const segments = market.spec.segments.length;
  const each = () => new Float64Array(c);
  const moves = countMoves(market);
  const ofAll = (count: (j: number) => number) => Float64Array.from({ length: c }, (_, j) => count(j));
  return {
    moves,
    customers: ofAll((j) => arrived(moves, j)),
    customersBefore: ofAll((j) => departed(moves, j)),
    kept: ofAll((j) => moved(moves, j, j)),
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
    segmentSatisfaction: new Float64Array(c * segments),
    standing: emptyStanding(market)
  };
}

/** What is measured beside the rest: what customers are worth, or that and who stands where. */
type Depth = 'plain' | 'worth' | 'whole';

/** Measures the market as it stands, against where everybody was at the start of the quarter. */
export function takeTally(market: Market, depth: Depth): Tally {
  const tally = openTally(market);
  sizeSurveys(market, tally);
  const n = market.minds.home.length;
  for (let low = 0; low < n; low += CHUNK) {
    const high = Math.min(n, low + CHUNK);
    drawTickets(market, low, high);
    askPast(market, tally, low, high);
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
  if (depth !== 'whole') return;
  tallyViews(market, tally, n);
  placeAll(market, tally.standing, n);
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

/** Asks some of those who were customers at the start, from `low` up to `high`, whether they still are. */
function askPast({ scratch, minds }: Market, tally: Tally, low: number, high: number): void {
  const { before } = scratch;
  const { home } = minds;
  const { customersBefore, size, askedBefore, askedKept } = tally;
  for (let i = low; i < high; i++) {
    const j = before[i];
    if (j === NOBODY) continue;
    const asked = Number(tickets[i - low] * customersBefore[j] < size[j]);
    askedBefore[j] += asked;
    askedKept[j] += asked & Number(home[i] === j);
  }
}

/** What the customers from `low` up to `high` feel, and what some of them say when asked. */
function tallyPresent({ minds, people }: Market, tally: Tally, low: number, high: number): void {
  const { home, satisfaction, trust } = minds;
  const count = people.keys.length;
  for (let i = low; i < high; i++) {
    const j = home[i];
    if (j === NOBODY) continue;
    const content = satisfaction[i * count + j];
    tally.satisfaction[j] += content;
    tally.trust[j] += trust[i * count + j];
    if (tickets[i - low] * tally.customers[j] >= tally.size[j]) continue;
    tally.asked[j]++;
    tally.askedSum[j] += content;
    tally.askedSquares[j] += content * content;
  }
}

/** How satisfied each segment of the first n listed customers is, and who of them would recommend or warn. */
function tallyViews({ minds, people, spec, parameters }: Market, tally: Tally, n: number): void {
  const { home, satisfaction } = minds;
  const { segment, keys } = people;
  const { wouldRecommend, wouldWarn } = parameters;
  const segments = spec.segments.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = home[i];
    const content = satisfaction[i * keys.length + j];
    tally.segmentSatisfaction[j * segments + segment[i]] += content;
    tally.recommend[j] += Number(content >= wouldRecommend);
    tally.warn[j] += Number(content < wouldWarn);
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
