/** Ghosts and bots play the same game as a person: same market, same luck, same limits. */
import { describe, expect, it } from 'vitest';
import { checkDecision } from '../../src/engine/rules';
import { POLICIES } from '../../src/engine/policies';
import type { CompanyView } from '../../src/engine/policies';
import { viewOf } from '../../src/engine/round';
import { makeReplay } from '../../src/insight/replay';
import { playBot } from '../../src/play/bots';
import { inputOf } from '../../src/play/rounds';
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
    const first = session.ask.ghosts({ progress: (done, of) => seen.push([done, of]) });
    expect(session.ask.ghosts()).toBe(first);
    await first;
    const all = scenario.desk.orientations.length * scenario.rounds;
    expect(seen).toEqual(Array.from({ length: all }, (_, k) => [k + 1, all]));
  });
});

describe('a bot', () => {
  it('knows before each round what the engine says its company knows', async () => {
    const limits = limitsOf(scenario, 1);
    const dearer = { kind: 'climate', field: 'usualPrice', week: 1, add: 40 } as const;
    const of: typeof scenario = {
      ...scenario,
      flow: {
        ...scenario.flow,
        regions: scenario.flow.regions.map((region) => ({
          ...region,
          states: region.states.map((state) => ({ ...state, happenings: [dearer] }))
        }))
      }
    };
    const seen: CompanyView[] = [];
    const watched = (view: CompanyView) => {
      seen.push(view);
      return POLICIES['pure-relationship'](view);
    };
    const { rounds, reports } = await playBot(of, 3, watched, simulator);
    const replay = makeReplay();
    for (const [index, view] of seen.entries()) {
      const until = of.market.history + index;
      const point = replay(inputOf(of, 3, rounds.slice(0, index), reports), until);
      expect(view).toEqual(viewOf(point.market, 0, point.reports, limits, of.rounds));
    }
    expect(seen[1].usualPrice).toBeGreaterThan(seen[0].usualPrice);
  });

  it.each(Object.entries(POLICIES))('led by %s keeps to what the desk allows', async (_, policy) => {
    const { rounds, reports, over } = await playBot(scenario, 3, policy, simulator);
    expect(over).toBe(true);
    const limits = limitsOf(scenario, 1);
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
