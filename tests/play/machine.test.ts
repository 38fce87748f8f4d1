/** Who may do what, when, in a game. */
import { describe, expect, it } from 'vitest';
import type { GameEvent, Place } from '../../src/play/game';
import type { Simulator } from '../../src/insight/answers';
import { change, logOf, opened, playUntil, scenario, send, settled, simulator } from './small';

const ORDERS: Readonly<Record<string, GameEvent>> = {
  'briefing.continue': { type: 'briefing.continue' },
  'decision.commit': { type: 'decision.commit' },
  'field.continue': { type: 'field.continue' },
  'results.continue': { type: 'results.continue' },
  'debrief.write': { type: 'debrief.write', index: 0, text: 'They came for the price.' },
  retry: { type: 'retry' }
};

/** A simulator that breaks down as long as it is told to; otherwise the real one. */
function breakable() {
  const state = { broken: false };
  const play: Simulator['play'] = (game) =>
    state.broken ? Promise.reject(new Error('out of memory')) : simulator.play(game);
  return { state, by: { ...simulator, play } };
}

describe('a game', () => {
  it('goes from the briefing over desk, field and results to the debrief', async () => {
    const session = await opened();
    const places: (Place | null)[] = [session.view.place];
    await playUntil(session, 'desk');
    for (let round = 1; round <= scenario.rounds; round++) {
      places.push(session.view.place);
      expect(session.view.flow.round).toBe(round);
      places.push((await send(session, { type: 'decision.commit' })).place);
      places.push((await send(session, { type: 'field.continue' })).place);
      await send(session, { type: 'results.continue' });
    }
    const round: Place[] = ['desk', 'field', 'results'];
    expect(places).toEqual(['briefing', ...round, ...round, ...round, ...round]);
    expect(session.view).toMatchObject({ place: 'debrief', over: true });
    expect(session.view.flow.ending?.title.en).toBeTruthy();
    expect(session.view.rounds).toHaveLength(scenario.rounds);
  });

  it.each([
    ['briefing', ['briefing.continue']],
    ['desk', ['decision.commit']],
    ['field', ['field.continue']],
    ['results', ['results.continue']],
    ['debrief', ['debrief.write']]
  ] as const)('takes at the %s only the orders of that place', async (place, allowed) => {
    const session = await opened();
    await playUntil(session, place);
    const taken = Object.entries(ORDERS).flatMap(([name, event]) => (session.can(event) ? [name] : []));
    expect(taken).toEqual(allowed);
  });

  it('takes no order while the quarter plays, and shows the desk as it was', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    session.send({ type: 'decision.commit' });
    expect(session.view).toMatchObject({ place: 'desk', work: 'playing', rounds: [] });
    for (const event of Object.values(ORDERS)) expect(session.can(event)).toBe(false);
    expect((await settled(session)).place).toBe('field');
  });

  it('lets the plan stand when nothing is changed, and asks for answer and predictions anew', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const price = scenario.desk.price.least;
    change(session, { price, predictions: { profit: 'down' } });
    const view = await playUntil(session, 'desk', 2);
    expect(view.rounds[0]).toMatchObject({ price, predictions: { profit: 'down' } });
    expect(view.draft).toMatchObject({ price, answer: null, predictions: {} });
    expect(view.standing).toEqual(view.rounds.at(-1));
  });
});

describe('the desk', () => {
  it('does not commit more than the budget, and says by how much', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const spend = Object.fromEntries(scenario.desk.levers.map(({ lever, most }) => [lever, most]));
    change(session, { spend });
    expect(session.view.left).toBeLessThan(0);
    expect(session.problems()).toEqual([{ code: 'decision/over-budget', by: -session.view.left }]);
    expect(session.can({ type: 'decision.commit' })).toBe(false);
    await send(session, { type: 'decision.commit' });
    expect(session.view).toMatchObject({ place: 'desk', rounds: [] });
  });

  it('pays the answer to the event from the same budget', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const [dearest] = [...(session.view.flow.event?.options ?? [])].sort((a, b) => b.cost - a.cost);
    const { left } = session.view;
    change(session, { answer: dearest.id });
    expect(session.view.left).toBe(left - dearest.cost);
    expect(dearest.cost).toBeGreaterThan(0);
  });

  it('takes only prices, levers and orientations of the scenario', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const codes = () => session.problems().map(({ code }) => code);
    change(session, { price: scenario.desk.price.most + 1 });
    expect(codes()).toEqual(['decision/price-range']);
    change(session, { price: scenario.desk.price.most, spend: { advertising: 100 } });
    expect(codes()).toEqual(['decision/lever-closed']);
  });

  it('does not take what is not a number', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const before = session.view.draft;
    change(session, { price: Number.NaN });
    change(session, { spend: { hours: Infinity } });
    expect(session.view.draft).toBe(before);
  });
});

describe('the debrief', () => {
  it('keeps what is written to each of its questions and to no other', async () => {
    const session = await opened();
    await playUntil(session, 'debrief');
    await send(session, { type: 'debrief.write', index: 1, text: 'Trust' });
    await send(session, { type: 'debrief.write', index: 99, text: 'Nothing' });
    expect(session.view.writing).toEqual(['', 'Trust']);
  });
});

describe('when the market breaks down', () => {
  it('keeps the plan at the desk and can be tried again', async () => {
    const { state, by } = breakable();
    const session = await opened({ by });
    await playUntil(session, 'desk');
    change(session, { price: scenario.desk.price.least });
    state.broken = true;
    const failed = await send(session, { type: 'decision.commit' });
    expect(failed).toMatchObject({ place: 'desk', rounds: [], failure: { code: 'simulator/crashed' } });
    expect(failed.draft.price).toBe(scenario.desk.price.least);
    state.broken = false;
    expect(await send(session, { type: 'retry' })).toMatchObject({ place: 'field', failure: null });
  });

  it('is not tried again with a plan that may not be committed', async () => {
    const { state, by } = breakable();
    const session = await opened({ by });
    await playUntil(session, 'desk');
    state.broken = true;
    await send(session, { type: 'decision.commit' });
    expect(session.can({ type: 'retry' })).toBe(true);
    change(session, { price: -500 });
    expect(session.can({ type: 'retry' })).toBe(false);
  });

  it('says so when the game cannot be opened, and opens it when asked again', async () => {
    const { state, by } = breakable();
    state.broken = true;
    const session = await opened({ by });
    expect(session.view).toMatchObject({ place: null, work: null, failure: { code: 'simulator/crashed' } });
    state.broken = false;
    expect(await send(session, { type: 'retry' })).toMatchObject({ place: 'briefing', failure: null });
  });
});

describe('a log that is not to be trusted', () => {
  it('is refused where a round breaks the rules, with the round', async () => {
    const first = await opened();
    const log = logOf(await playUntil(first, 'results', 2));
    const [one, two] = log.rounds;
    const rounds = [one, { ...two, price: 1 }];
    const { view } = await opened({ log: { ...log, rounds } });
    expect(view).toMatchObject({ place: null, failure: { code: 'save/unplayable', detail: '2' } });
  });

  it('is refused where it goes on after the end', async () => {
    const log = logOf(await playUntil(await opened(), 'debrief'));
    const rounds = [...log.rounds, log.draft];
    const { view } = await opened({ log: { ...log, rounds } });
    expect(view.failure).toEqual({ code: 'save/unplayable', detail: String(scenario.rounds + 1) });
  });

  it('is played, and the first round that came out otherwise is said', async () => {
    const log = logOf(await playUntil(await opened(), 'results', 2));
    const { view } = await opened({ log: { ...log, reached: [log.reached[0], '00000000'] } });
    const notices = [{ code: 'save/drifted', detail: '2' }];
    expect(view).toMatchObject({ place: 'results', failure: null, notices });
  });

  it('that no rules allow is not opened however often it is tried', async () => {
    const log = logOf(await playUntil(await opened(), 'results'));
    const session = await opened({ log: { ...log, rounds: [{ ...log.rounds[0], price: -500 }] } });
    expect(session.can({ type: 'retry' })).toBe(false);
    expect(await send(session, { type: 'retry' })).toMatchObject({ place: null, work: null });
  });

  it('with a forged hash and a forged plan opens no way round the rules', async () => {
    const log = logOf(await playUntil(await opened(), 'desk', 2));
    const forged = { ...log, reached: ['00000000'], draft: { ...log.draft, price: -500 } };
    const session = await opened({ log: forged });
    expect(session.can({ type: 'retry' })).toBe(false);
    expect(session.view.notices.map(({ code }) => code)).toEqual(['save/drifted', 'save/draft-mended']);
    expect(session.view.draft).toEqual({ ...log.draft, price: scenario.desk.price.least });
    await send(session, { type: 'retry' }, { type: 'decision.commit' });
    expect(session.view.rounds.at(-1)?.price).toBe(scenario.desk.price.least);
  });

  it('keeps a plan that is only too dear: the desk can make one, and says what is wrong', async () => {
    const log = logOf(await playUntil(await opened(), 'desk'));
    const spend = Object.fromEntries(scenario.desk.levers.map(({ lever, most }) => [lever, most]));
    const session = await opened({ log: { ...log, draft: { ...log.draft, spend } } });
    expect(session.view).toMatchObject({ place: 'desk', draft: { spend }, notices: [] });
    expect(session.can({ type: 'decision.commit' })).toBe(false);
  });

  it('leads to a place that there is', async () => {
    const over = logOf(await playUntil(await opened(), 'debrief'));
    const fresh = logOf((await opened()).view);
    expect((await opened({ log: { ...over, place: 'desk' } })).view.place).toBe('debrief');
    expect((await opened({ log: { ...fresh, place: 'debrief' } })).view.place).toBe('desk');
    expect((await opened({ log: { ...fresh, place: 'results' } })).view.place).toBe('desk');
  });
});
