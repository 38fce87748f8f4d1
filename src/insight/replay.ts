/** Plays a game again to any quarter, remembering where it has been so that the next quarter costs one quarter. */
import type { GameInput } from '../engine/decision';
import { copyMarket, foundMarket } from '../engine/market';
import { populate } from '../engine/people';
import { playQuarter, type QuarterInput, type QuarterOptions } from '../engine/quarter';
import type { QuarterReport, TrialReport } from '../engine/report';
import { decisionsFor, quarterInput as roundInput } from '../engine/round';
import { startDecision } from '../engine/start';
import type { Market } from '../engine/state';
import { atOnce, type Steps } from './pace';

/** A market after some quarters with the reports so far; not to be changed: copy the market to play on. */
export interface Point {
  readonly market: Market;
  readonly reports: readonly QuarterReport[];
}

/** Goes to the point after a number of quarters, counted from the first of the history. */
export interface Replay {
  (game: GameInput, quarters: number): Point;
  /** The same, giving way after each quarter that has to be played. */
  steps(game: GameInput, quarters: number): Steps<Point>;
}

/** How many points are kept; the largest markets (a million customers) keep few. */
const POINTS = 12;
const POINTS_OF_LARGE = 3;
const LARGE = 100_000;

/** All quarters of a game: those of the history, then one a round. */
export function quartersOf({ market, rounds }: GameInput): number {
  return market.history + rounds.length;
}

/** What goes into a quarter of the game, given the point before it. */
export function quarterInput(
  game: GameInput,
  { market, reports }: { readonly market: Market; readonly reports: readonly TrialReport[] }
): QuarterInput {
  if (market.quarter < 0) {
    const decisions = market.spec.companies.map((_, company) => startDecision(market.spec, company));
    return { decisions, answerCost: 0, effects: [] };
  }
  const round = game.rounds[market.quarter];
  return roundInput(round, decisionsFor(market, round, reports));
}

/** The point after one quarter more; `options` may watch it or give it another luck. */
export function playOn(game: GameInput, before: Point, options: QuarterOptions = {}): Point {
  const market = copyMarket(before.market);
  const report = playQuarter(market, { ...quarterInput(game, before), options });
  return { market, reports: [...before.reports, report] };
}

/** A replay with a memory of its own; what was used longest ago is forgotten first. */
export function makeReplay(): Replay {
  const points = new Map<string, Point>();

  const recall = (key: string): Point | undefined => {
    const point = points.get(key);
    if (point) keep(key, point);
    return point;
  };
  const keep = (key: string, point: Point): void => {
    points.delete(key);
    points.set(key, point);
    const most = point.market.spec.customers > LARGE ? POINTS_OF_LARGE : POINTS;
    for (const oldest of points.keys()) {
      if (points.size <= most) break;
      points.delete(oldest);
    }
  };

  function* steps(game: GameInput, quarters: number): Steps<Point> {
    const keys = keysOf(game);
    let reached = quarters;
    while (reached > 0 && !points.has(keys(reached))) reached--;
    let point = recall(keys(reached)) ?? found(game);
    const first = reached;
    for (; reached < quarters; reached++) {
      // The last two are those that will be asked for again.
      if (reached >= quarters - 1 || reached === game.market.history) keep(keys(reached), point);
      point = playOn(game, point);
      yield [reached + 1 - first, quarters - first];
    }
    keep(keys(quarters), point);
    return point;
  }

  const replay = (game: GameInput, quarters: number) => atOnce(steps(game, quarters));
  return Object.assign(replay, { steps });
}

/** A market before its history. */
export function found({ market, seed }: GameInput): Point {
  return { market: foundMarket(market, seed, populate(market, seed)), reports: [] };
}

/** A name for each point of a game: equal names are equal points. */
export function keysOf({ market, seed, rounds }: GameInput): (quarters: number) => string {
  const game = JSON.stringify([market, seed]);
  return (quarters) => {
    const played = Math.max(0, quarters - market.history);
    return `${quarters} ${game} ${JSON.stringify(rounds.slice(0, played))}`;
  };
}
