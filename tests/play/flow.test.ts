/** The story takes the way its conditions say. */
import { expect, it } from 'vitest';
import { POLICIES } from '../../src/engine/policies';
import { playBot } from '../../src/play/bots';
import { walk } from '../../src/play/flow';
import { holds } from '../../src/scenario/conditions';
import { optionOf } from '../../src/scenario/limits';
import { scenario, simulator } from './small';

const bots = [POLICIES.random, POLICIES['always-min'], POLICIES['always-max'], POLICIES['pure-relationship']];

it.each([1, 2, 3, 4, 5, 6])(
  'after every round, each region goes where the first condition that holds leads (seed %i)',
  async (seed) => {
    const game = await playBot(scenario, seed, bots[seed % bots.length], simulator);
    const { views } = walk(scenario, game.rounds, game.reports);
    expect(views).toHaveLength(game.rounds.length + 1);
    const choices: Record<string, string> = {};
    for (const [index, { answer }] of game.rounds.entries()) {
      const { event, states } = views[index];
      if (event) choices[event.id] = optionOf(event, answer).id;
      const reports = game.reports.filter(({ quarter }) => quarter <= index);
      const expected = states.map(({ id, next }) => {
        const way = next.find(({ when }) => holds(when, { reports, choices, rounds: index + 1 }));
        return way?.to ?? id;
      });
      expect(views[index + 1].states.map(({ id }) => id)).toEqual(expected);
    }
    expect(views.at(-1)?.ending).not.toBeNull();
  }
);
