/** Three games whose every bit is pinned: left alone, turned about each round, and pushed to the edges. */
import type { Decision, Effect, RoundInput } from '../../src/engine/decision';
import { createMarket } from '../../src/engine/market';
import type { MarketSpec } from '../../src/engine/market-spec';
import type { QuarterReport } from '../../src/engine/report';
import { playRound } from '../../src/engine/round';
import { LEVERS, ORIENTATIONS } from '../../src/engine/vocabulary';

const ROUNDS = 4;

/** The hash of the whole market at the end of each game, by the game's name. */
export function goldenHashes(market: MarketSpec): Record<string, string> {
  return {
    leftAlone: lastHash(market, 1, () => round(startOf(market))),
    turnedAbout: lastHash(market, 20261122, (n) => round(turned(market, n), happenings)),
    pushed: lastHash(market, 4294967295, (n) => round(pushed(market, n)))
  };
}

function lastHash(market: MarketSpec, seed: number, input: (round: number) => RoundInput): string {
  const state = createMarket(market, seed);
  const reports: QuarterReport[] = [];
  for (let n = 0; n < ROUNDS; n++) reports.push(playRound(state, input(n), reports));
  return reports[ROUNDS - 1].hash;
}

function round(decision: Decision, effects: readonly Effect[] = []): RoundInput {
  return { decision, answerCost: 0, answer: effects, happenings: [] };
}

function startOf(market: MarketSpec): Decision {
  const { orientation, price, spend } = market.companies[0].start;
  return { orientation, price, spend };
}

function turned(market: MarketSpec, n: number): Decision {
  const { price, spend } = startOf(market);
  return {
    orientation: ORIENTATIONS[n + 1],
    price: price - 5 * n,
    spend: eachLever(spend, (cents) => cents + 20_000 * n)
  };
}

/** Free of charge and dear in turn; everything or nothing spent. */
function pushed(market: MarketSpec, n: number): Decision {
  const even = n % 2 === 0;
  return {
    orientation: 'value',
    price: even ? 0 : 3 * market.climate.usualPrice,
    spend: eachLever(startOf(market).spend, () => (even ? 0 : 100_000_000))
  };
}

function eachLever(spend: Decision['spend'], change: (cents: number) => number): Decision['spend'] {
  return Object.fromEntries(LEVERS.map((lever) => [lever, change(spend[lever] ?? 0)]));
}

const happenings: readonly Effect[] = [
  { kind: 'stock', company: 0, stock: 'skill', add: 0.1, week: 3 },
  { kind: 'customers', company: 0, segment: 'all', field: 'trust', add: -0.2, share: 0.5, week: 5 },
  { kind: 'climate', field: 'transparency', add: 0.1, week: 7 }
];
