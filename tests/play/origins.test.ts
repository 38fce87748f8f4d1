/** Which earlier decisions stand behind a figure of this quarter. */
import { describe, expect, it } from 'vitest';
import type { QuarterReport } from '../../src/engine/report';
import { earlierChoices, originsOf, roundsWithoutEarlier } from '../../src/play/origins';
import type { Draft, GameView } from '../../src/play/game';
import { playDrafts } from '../../src/play/rounds';
import type { GameSession } from '../../src/play/session';
import type { Scenario } from '../../src/scenario/scenario';
import { change, opened, playUntil, scenario, send, shrunk, simulator } from './small';

/** Has more to spend on than the first case, much of which is slow to work. */
const airline = shrunk('moment-of-truth', 800);

type Plan = (draft: Draft, view: GameView) => Partial<Draft>;
const asIs: Plan = () => ({});

/** A game at the results of its last round so far, each round decided on from the one before. */
async function decidedIn(of: Scenario, ...plans: readonly Plan[]): Promise<GameSession> {
  const session = await opened({ of });
  for (const plan of plans) {
    await playUntil(session, 'desk');
    change(session, plan(session.view.draft, session.view));
    await send(session, { type: 'decision.commit' });
    await playUntil(session, 'results');
  }
  return session;
}
const decided = (...plans: readonly Plan[]) => decidedIn(scenario, ...plans);

const spending =
  (more: Draft['spend']): Plan =>
  (draft) => ({ spend: { ...draft.spend, ...more } });

const { spend } = scenario.market.companies[0].start;
const hours = (spend.hours ?? 0) + 4 * scenario.desk.levers[0].step;

type Headline = 'satisfaction' | 'profit' | 'share';
const truth = (measure: Headline) => (report: QuarterReport) => report.companies[0].truth[measure];
const last = ({ view }: GameSession) => view.reports[view.reports.length - 1];

async function origins(session: GameSession, measure: Headline) {
  return originsOf(measure, last(session), await session.ask.origins(), truth(measure));
}

describe('the earlier decisions behind a figure', () => {
  it('are none in the first round, and none where nothing was decided before this one', async () => {
    const first = await decided(spending({ hours }));
    expect(earlierChoices(first.view)).toEqual([]);
    expect(await first.ask.origins()).toEqual([]);
    const third = await decided(asIs, asIs, spending({ hours }));
    expect(await third.ask.origins()).toEqual([]);
  });

  it('are those that were otherwise than before the game, and no others', async () => {
    const session = await decided(
      (draft) => ({ price: draft.price + 20 }),
      spending({ hours }),
      spending({ hours: spend.hours ?? 0 })
    );
    const choices = (await session.ask.origins()).map(({ choice }) => choice);
    expect(choices).toEqual([{ kind: 'price' }, { kind: 'lever', lever: 'hours' }]);
  });

  it('show in satisfaction the training of three rounds ago that is no longer paid for', async () => {
    const start = airline.market.companies[0].start.spend.training ?? 0;
    const paid = spending({ training: start + 1_600_000 });
    const session = await decidedIn(airline, paid, asIs, asIs, spending({ training: start }));
    const { view } = session;
    const rounds = view.rounds.map(({ spend, ...rest }) => ({
      ...rest,
      spend: { ...spend, training: start }
    }));
    const { reports } = await playDrafts(simulator, airline, view.seed, rounds);
    for (const measure of ['satisfaction', 'share'] as const) {
      const { shown } = await origins(session, measure);
      const more = truth(measure)(last(session)) - truth(measure)(reports[reports.length - 1]);
      expect(shown.map(({ choice }) => choice)).toEqual([{ kind: 'lever', lever: 'training' }]);
      expect(more).toBeGreaterThan(0.5);
      expect(Math.abs(shown[0].by - more)).toBeLessThanOrEqual(0.05);
    }
  });

  it('are no longer worked out once nobody waits', async () => {
    const { ask } = await decided(spending({ hours }), asIs);
    const screen = new AbortController();
    const answer = ask.origins({ signal: screen.signal });
    screen.abort();
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await ask.origins()).toHaveLength(1);
  });

  it('are without what this round changed: its own plan stays as decided', async () => {
    const session = await decided(spending({ hours }), (draft) => ({ price: draft.price + 40 }));
    const { view } = session;
    const [{ choice }] = await session.ask.origins();
    const rounds = roundsWithoutEarlier(view, choice);
    expect(rounds[0].spend).toEqual(spend);
    expect(rounds[1]).toEqual(view.rounds[1]);
    const both = await decided(spending({ hours }), spending({ hours: hours + 1000 }));
    const left = await both.ask.origins();
    // What this round pays for hours is in both games, and in no difference.
    expect(left[0].report?.companies[0].books.levers).toBe(last(both).companies[0].books.levers);
  });

  it('count an answer given earlier, and not the one to the event of this round', async () => {
    const answer: Plan = (_, { flow }) => ({ answer: flow.event?.options[0].id ?? null });
    const now = await decided(answer);
    expect(await now.ask.origins()).toEqual([]);
    const later = await decided(answer, asIs);
    const kinds = (await later.ask.origins()).map(({ choice }) => choice.kind);
    expect(kinds).toEqual(['answer']);
  });

  it('are asked once for all measures, until the next round', async () => {
    const session = await decided(spending({ hours }), asIs);
    const asked = session.ask.origins();
    expect(session.ask.origins()).toBe(asked);
    await asked;
    await playUntil(session, 'desk');
    await send(session, { type: 'decision.commit' });
    expect(session.ask.origins()).not.toBe(asked);
  });

  it('stand with the largest first, and apart what does not show or cannot be known', async () => {
    const session = await decided(
      (draft) => ({ price: draft.price + 40, spend: { ...draft.spend, hours, notebook: 0 } }),
      asIs,
      asIs
    );
    const left = await session.ask.origins();
    const { shown, hidden } = await origins(session, 'profit');
    const sizes = shown.map(({ by }) => Math.abs(by));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(shown.length + hidden.length).toBe(left.length);
    expect(sizes.every((size) => size >= 100 && size % 100 === 0)).toBe(true);
    const never = originsOf('profit', last(session), left, () => null);
    expect(never).toEqual({ shown: [], hidden: [], unknown: left.map(({ choice }) => choice) });
    const over = left.map(({ choice }) => ({ choice, report: null }));
    expect(originsOf('profit', last(session), over, truth('profit')).unknown).toHaveLength(left.length);
  });
});
