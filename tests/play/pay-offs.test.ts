/** What each decision brought: the game as it went, less the same game with that one thing left as it was before. */
import { describe, expect, it } from 'vitest';
import { playBeside } from '../../src/play/beside';
import { choicesOf, roundsWithout } from '../../src/play/choices';
import type { Draft } from '../../src/play/game';
import { courseOf, type PayOff } from '../../src/play/pay-offs';
import { playDrafts } from '../../src/play/rounds';
import { scoreGame } from '../../src/scenario/goals';
import type { Scenario } from '../../src/scenario/scenario';
import { change, opened, playUntil, scenario, send, simulator } from './small';

const [hours, notebook] = scenario.desk.levers;
const STEP = notebook.step;

/** A game of which the first round is decided so, and the others as the first. */
async function decided(plan: (draft: Draft) => Partial<Draft>, of: Scenario = scenario) {
  const session = await opened({ of });
  await playUntil(session, 'desk');
  change(session, plan(session.view.draft));
  await send(session, { type: 'decision.commit' });
  await playUntil(session, 'debrief');
  return session;
}

const spending = (more: Draft['spend']) => (draft: Draft) => ({ spend: { ...draft.spend, ...more } });
const names = (payOffs: readonly PayOff[]) => payOffs.map(({ choice }) => choice.kind);

describe('what a decision brought', () => {
  it('is not asked of what stayed as it was before the game', async () => {
    const nothing = await decided(() => ({}));
    expect(await nothing.ask.payOffs()).toEqual([]);
    const dearer = await decided(({ price }) => ({ price: price + 30 }));
    expect(names(await dearer.ask.payOffs())).toEqual(['price']);
  });

  it('is the score less that of the game played without it', async () => {
    const { view, ask } = await decided((draft) => ({
      price: draft.price - 30,
      ...spending({ hours: (draft.spend.hours ?? 0) + 4 * hours.step })(draft)
    }));
    const payOffs = await ask.payOffs();
    expect(names(payOffs).toSorted()).toEqual(['lever', 'price']);
    for (const { choice, score, profits } of payOffs) {
      const { reports } = await playDrafts(simulator, scenario, view.seed, roundsWithout(view, choice));
      expect(score).toBe(view.result.score - scoreGame(scenario, reports).score);
      const profitOf = (all: typeof reports) => all.at(-1)?.companies[0].truth.profit ?? 0;
      expect(profits.at(-1)).toBe(profitOf(view.reports) - profitOf(reports));
    }
  });

  it('is nothing but its cost where money was spent on nothing', async () => {
    const idle = { ...notebook, lever: 'privacy', from: 1 } as const;
    const of = { ...scenario, desk: { ...scenario.desk, levers: [...scenario.desk.levers, idle] } };
    const { ask } = await decided(spending({ privacy: STEP }), of);
    const [{ cost, profits, sums, score, course }] = await ask.payOffs();
    expect(cost).toBe(scenario.rounds * STEP);
    expect(profits).toEqual(profits.map(() => -STEP));
    expect(sums.at(-1)).toBe(-scenario.rounds * STEP);
    expect(score).toBe(0);
    expect(course).toEqual({ kind: 'behind' });
  });

  it('counts what is saved as what is paid, below nothing', async () => {
    const { ask, view } = await decided(spending({ notebook: 0 }));
    const [{ cost, choice }] = await ask.payOffs();
    expect(choice).toEqual({ kind: 'lever', lever: 'notebook' });
    expect(cost).toBe(-scenario.rounds * (scenario.market.companies[0].start.spend.notebook ?? 0));
    expect(roundsWithout(view, choice)[0].spend.notebook).toBe(-(cost ?? 0) / scenario.rounds);
  });

  it('is also asked of an answer that was not silence, which costs what it costs', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const [option] = session.view.flow.event?.options ?? [];
    change(session, { answer: option.id });
    await send(session, { type: 'decision.commit' });
    await playUntil(session, 'debrief');
    const payOffs = await session.ask.payOffs();
    expect(names(payOffs)).toEqual(['answer']);
    expect(payOffs[0].cost).toBe(option.cost);
    expect(payOffs[0].profits).toHaveLength(scenario.rounds);
  });

  it('tells in which rounds both had been more than the budget', async () => {
    const start = scenario.market.companies[0].start.spend.notebook ?? 0;
    const all = scenario.desk.budget - scenario.desk.levers[0].least;
    const most = hours.least + Math.floor(Math.min(hours.most - hours.least, all) / hours.step) * hours.step;
    const full = { ...scenario, desk: { ...scenario.desk, budget: most } };
    const { ask } = await decided(spending({ hours: most, notebook: 0 }), full);
    const saved = (await ask.payOffs()).find(({ cost }) => (cost ?? 0) < 0);
    expect(start).toBeGreaterThan(0);
    expect(saved?.tooDear).toEqual(Array.from({ length: scenario.rounds }, (_, round) => round + 1));
  });

  it('stands with the best for the score first', async () => {
    const { ask } = await decided((draft) => ({
      orientation: 'service',
      price: draft.price + 40,
      ...spending({ hours: (draft.spend.hours ?? 0) + 2 * hours.step, notebook: 0 })(draft)
    }));
    const scores = (await ask.payOffs()).map(({ score }) => score);
    expect(scores).toHaveLength(4);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('is worked out once, and stopped when nobody waits for it', async () => {
    const { ask } = await decided(({ price }) => ({ price: price + 40 }));
    const screen = new AbortController();
    const left = ask.payOffs({ signal: screen.signal });
    screen.abort();
    await expect(left).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const again = ask.payOffs();
    expect(ask.payOffs()).toBe(again);
    expect(await again).toHaveLength(1);
  });

  it('is the same however many hands play', async () => {
    const { view } = await decided((draft) => ({ orientation: 'service', price: draft.price + 40 }));
    const told: number[] = [];
    const games = await playBeside(
      { hands: 3 },
      choicesOf(view),
      view.rounds.length,
      (choice, { progress }) =>
        playDrafts(simulator, scenario, view.seed, roundsWithout(view, choice), {
          ...(progress && { progress })
        }),
      { progress: (done, of) => told.push(done / of) }
    );
    const alone = await playDrafts(simulator, scenario, view.seed, roundsWithout(view, { kind: 'price' }));
    expect(games[1].reports.at(-1)?.hash).toBe(alone.reports.at(-1)?.hash);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

describe('the course of a decision', () => {
  it.each([
    [
      'is paid back in the round from which the sum stays above nothing',
      [-900, 400, -100, 900],
      { kind: 'repaid', round: 4 }
    ],
    ['is not paid back where it stays below', [-900, -400], { kind: 'behind' }],
    ['was ahead all along', [0, 900, 1200], { kind: 'ahead' }],
    ['turns where what was saved at first is lost again', [900, 400, -300], { kind: 'soured', round: 3 }],
    ['is even where less than a unit of money is left', [-900, 40], { kind: 'even' }],
    ['is even where nothing was played', [], { kind: 'even' }]
  ])('%s', (_, sums, course) => {
    expect(courseOf(sums)).toEqual(course);
  });
});
