/** How large the save of a long game is. */
import { steadyDecisions } from '../engine/markets';
import { makeReplay } from '../../src/insight/replay';
import { packSave } from '../../src/io/packed';
import { makeSave } from '../../src/io/saves';
import type { Draft, GameContext } from '../../src/play/game';
import type { Scenario } from '../../src/scenario/scenario';
import { printTable, printTitle } from './print';
import type { Measured } from './targets';

const ROUNDS = 12;
const SEED = 2026;

/** The scenario's own desk, everything predicted and an event answered in every round; the first is what counts. */
const PLAYERS = [
  ['everything changed in every round', (round: number, lever: number) => 3 * round + lever],
  ['one lever changed in every round', (round: number, lever: number) => (round % 4 === lever ? round : 4)],
  ['nothing ever changed', () => 4]
] as const;

export function benchSave(scenario: Scenario): Measured {
  const reports = playedRounds(scenario);
  const size = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
  const rows = PLAYERS.map(([name, stepOf]) => {
    const save = saveOf(scenario, reports, stepOf);
    const packed = packSave(save);
    const { names, rounds, reached, seed } = packed;
    const decisions = size([scenario.id, scenario.version, seed, names.join(), rounds, reached]);
    return { name, file: size(save), stored: size(packed), decisions };
  });
  printTitle(`The save of a ${ROUNDS}-round game on the desk of ${scenario.id}, bytes`);
  printTable(
    ['', 'as a file', 'as it is stored', 'of it decisions, seed and hashes'],
    rows.map(({ name, ...sizes }) => [name, ...Object.values(sizes).map(String)])
  );
  return { save: rows[0].stored / 1000 };
}

function playedRounds({ market }: Scenario) {
  const [decision] = steadyDecisions(market);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ...{ decision, answerCost: 0, answer: [], happenings: [] }
  }));
  return makeReplay()({ market, seed: SEED, rounds }, market.history + ROUNDS).reports;
}

/** `stepOf` says at which step of its slider a lever stands in a round. */
function saveOf(
  scenario: Scenario,
  reports: GameContext['reports'],
  stepOf: (round: number, lever: number) => number
) {
  const { desk, events } = scenario;
  const draftOf = (round: number): Draft => {
    const levers = desk.levers.map(({ lever, least, step }, k) => [lever, least + step * stepOf(round, k)]);
    const settings = desk.settings.map(({ setting, steps }, k) => [
      setting,
      steps[stepOf(round, k) % steps.length]
    ]);
    return {
      orientation: desk.orientations[stepOf(round, 0) % desk.orientations.length],
      price: desk.price.least + desk.price.step * stepOf(round, 0),
      spend: Object.fromEntries(levers) as Draft['spend'],
      ...(settings.length > 0 && { settings: Object.fromEntries(settings) as Draft['settings'] & object }),
      answer: events.at(round % events.length)?.options[0].id ?? null,
      predictions: { satisfaction: 'up', loyalty: 'same', profit: 'down', share: 'up' }
    };
  };
  const rounds = Array.from({ length: ROUNDS }, (_, round) => draftOf(round));
  const flow = { round: ROUNDS, states: [], event: null, ending: null };
  const log = { id: 'gk3f9x2ab7c1', scenario, seed: SEED, rounds, draft: rounds[ROUNDS - 1], reports, flow };
  const game: GameContext = { ...log, writing: [], failure: null, notices: [] };
  return makeSave(game, { place: 'debrief', revision: ROUNDS, updated: '2026-01-01T00:00:00.000Z' });
}
