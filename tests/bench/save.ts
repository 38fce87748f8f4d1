/** How large the save of a long game is. */
import { steadyDecisions } from '../engine/markets';
import { makeReplay } from '../../src/insight/replay';
import { makeSave } from '../../src/io/saves';
import type { Draft, GameContext } from '../../src/play/game';
import type { Scenario } from '../../src/scenario/scenario';
import { printTable, printTitle } from './print';
import type { Measured } from './targets';

const ROUNDS = 12;
const SEED = 2026;

/** The scenario's own desk, every lever used and everything predicted in every round. */
export function benchSave(scenario: Scenario): Measured {
  const bytes = new TextEncoder().encode(JSON.stringify(saveOf(scenario))).length;
  printTitle(`The save of a ${ROUNDS}-round game on the desk of ${scenario.id}`);
  printTable(['', 'bytes'], [['as it is stored', String(bytes)]]);
  return { save: bytes / 1000 };
}

function saveOf(scenario: Scenario) {
  const { market } = scenario;
  const [steady] = steadyDecisions(market);
  const levers = Object.keys(scenario.desk.levers).map((lever, k) => [lever, 123_000 + 4_500 * k]);
  const draft: Draft = {
    ...steady,
    spend: Object.fromEntries(levers) as Draft['spend'],
    answer: 'answer-one',
    predictions: { satisfaction: 'up', loyalty: 'same', profit: 'down', share: 'up' }
  };
  const rounds = Array.from({ length: ROUNDS }, () => draft);
  const played = rounds.map(() => ({ decision: steady, answerCost: 0, answer: [], happenings: [] }));
  const { reports } = makeReplay()({ market, seed: SEED, rounds: played }, market.history + ROUNDS);
  const flow = { round: ROUNDS, states: [], event: null, ending: null };
  const log = { id: 'bench', scenario, seed: SEED, rounds, draft, reports, flow };
  const game: GameContext = { ...log, writing: [], failure: null, notices: [] };
  return makeSave(game, { place: 'debrief', revision: ROUNDS, updated: '2026-01-01T00:00:00.000Z' });
}
