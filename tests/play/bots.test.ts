/** Ghosts and bots play the same game as a person: same market, same luck, same limits. */
import { describe, expect, it } from 'vitest';
import { checkDecision } from '../../src/engine/rules';
import { POLICIES } from '../../src/engine/policies';
import { playBot } from '../../src/play/bots';
import { limitsOf } from '../../src/scenario/limits';
import { opened, playUntil, scenario, simulator } from './small';

const hashesUntilStart = (reports: readonly { quarter: number; hash: string }[]) =>
  reports.filter(({ quarter }) => quarter < 0).map(({ hash }) => hash);

describe('a ghost', () => {
  it('starts in the market the player started in, and holds its orientation to the end', async () => {
    const session = await opened({ seed: 11 });
    await playUntil(session, 'debrief');
    const ghosts = await session.ask.ghosts();
    expect(ghosts.map(({ orientation }) => orientation)).toEqual(scenario.desk.orientations);
    for (const { orientation, reports } of ghosts) {
      expect(hashesUntilStart(reports)).toEqual(hashesUntilStart(session.view.reports));
      const played = reports.filter(({ quarter }) => quarter >= 0);
      expect(played).toHaveLength(scenario.rounds);
      for (const { companies } of played) expect(companies[0].decision.orientation).toBe(orientation);
    }
  });

  it('is raised once and remembered, with progress for everyone who asks', async () => {
    const session = await opened();
    const seen: number[][] = [];
    const first = session.ask.ghosts((done, of) => seen.push([done, of]));
    expect(session.ask.ghosts()).toBe(first);
    await first;
    expect(seen).toEqual(scenario.desk.orientations.map((_, k, all) => [k + 1, all.length]));
  });
});

describe('a bot', () => {
  it.each(Object.entries(POLICIES))('led by %s keeps to what the desk allows', async (_, policy) => {
    const { rounds, reports, over } = await playBot(scenario, 3, policy, simulator);
    expect(over).toBe(true);
    const limits = limitsOf(scenario);
    for (const [index, draft] of rounds.entries()) {
      const books = reports.find(({ quarter }) => quarter === index)?.companies[0].books;
      const { orientation, price, spend } = draft;
      expect(checkDecision(limits, { orientation, price, spend }, books?.answer ?? 0)).toEqual([]);
    }
  });

  it('plays the same game twice', async () => {
    const [one, two] = [
      await playBot(scenario, 3, POLICIES.random, simulator),
      await playBot(scenario, 3, POLICIES.random, simulator)
    ];
    expect(one.reports).toEqual(two.reports);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(playBot(scenario, 3, POLICIES.steady, simulator, { signal })).rejects.toThrow();
  });
});
