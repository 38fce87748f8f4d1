/** What can be asked of a game, and for how long an answer is remembered. */
import { describe, expect, it } from 'vitest';
import type { Asker, Asks } from '../../src/play/asks';
import { change, opened, playUntil, send } from './small';

describe('a question', () => {
  it('is answered once as long as the game stands still, and anew after the next round', async () => {
    const session = await opened();
    await playUntil(session, 'field');
    const film = session.ask.film();
    expect(session.ask.film()).toBe(film);
    await send(session, { type: 'field.continue' });
    expect(session.ask.film()).toBe(film);
    await send(session, { type: 'results.continue' }, { type: 'decision.commit' });
    expect(session.ask.film()).not.toBe(film);
  });

  it('has an answer before the first round: the square as it was found', async () => {
    const session = await opened();
    const film = await session.ask.film();
    expect(film.company).toHaveLength(14);
    expect((await session.ask.customer(film.ids[5])).id).toBe(film.ids[5]);
  });

  it('why: the parts are the whole change', async () => {
    const session = await opened();
    await playUntil(session, 'results');
    const { profit } = await session.ask.why();
    const before = session.view.reports.at(-2)?.companies[0].truth.profit ?? 0;
    expect(profit.from).toBe(before);
    expect(profit.parts.reduce((sum, { part }) => sum + part, profit.from)).toBe(profit.to);
  });

  it('what had come of doing nothing: the game itself for somebody who does nothing', async () => {
    const session = await opened();
    await playUntil(session, 'debrief');
    const { reports, result } = await session.ask.nothing();
    expect(reports).toHaveLength(session.view.reports.length);
    expect(reports.at(-1)?.hash).toBe(session.view.reports.at(-1)?.hash);
    expect(result).toEqual(session.view.result);
  });

  it('that was stopped fails, and can be asked again', async () => {
    const session = await opened();
    await playUntil(session, 'results');
    const stopped = session.ask.why();
    session.ask.stop();
    await expect(stopped).rejects.toThrow();
    expect((await session.ask.why()).profit.to).toBe(session.view.reports.at(-1)?.companies[0].truth.profit);
  });
});

describe('a question that nobody waits for any more', () => {
  it.each([
    ['the film', (ask: Asks, asker: Asker) => ask.film(asker)],
    ['why', (ask: Asks, asker: Asker) => ask.why(asker)],
    ['a customer', (ask: Asks, asker: Asker) => ask.customer(3, asker)],
    ['the other ways', (ask: Asks, asker: Asker) => ask.ghosts(asker)],
    ['doing nothing', (ask: Asks, asker: Asker) => ask.nothing(asker)],
    ['luck', (ask: Asks, asker: Asker) => ask.luck(asker)],
    ['the forecast', (ask: Asks, asker: Asker) => ask.forecast(asker)]
  ])('is stopped: %s', async (_, question) => {
    const session = await opened();
    await playUntil(session, 'desk', 2);
    const screen = new AbortController();
    const answer = question(session.ask, { signal: screen.signal });
    screen.abort();
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await question(session.ask, {})).toBeTruthy();
  });

  it('goes on as long as somebody else does', async () => {
    const session = await opened();
    await playUntil(session, 'results');
    const screens = [new AbortController(), new AbortController()];
    const answers = screens.map(({ signal }) => session.ask.why({ signal }));
    screens[0].abort();
    expect(await answers[1]).toBe(await answers[0]);
  });
});

describe('the forecast of a plan', () => {
  it('is worked out once, whatever is predicted meanwhile, and anew for another plan', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const first = session.ask.forecast();
    change(session, { predictions: { profit: 'up' } });
    expect(session.ask.forecast()).toBe(first);
    const { low, high } = await first;
    expect(low).toBeLessThan(high);
    change(session, { price: session.view.draft.price + 50 });
    expect(await session.ask.forecast()).not.toEqual({ low, high });
  });

  it('is stopped by the next change of the plan', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const stale = session.ask.forecast();
    change(session, { orientation: 'service' });
    await expect(stale).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('is stopped when the quarter is played, and changes nothing of it', async () => {
    const [asking, silent] = [await opened(), await opened()];
    for (const session of [asking, silent]) await playUntil(session, 'desk');
    await asking.ask.forecast();
    change(asking, { price: asking.view.draft.price + 50 });
    change(silent, { price: silent.view.draft.price + 50 });
    const stale = asking.ask.forecast();
    await Promise.all([
      expect(stale).rejects.toThrow(expect.objectContaining({ name: 'AbortError' })),
      send(asking, { type: 'decision.commit' })
    ]);
    await send(silent, { type: 'decision.commit' });
    expect(asking.view.reports.at(-1)?.hash).toBe(silent.view.reports.at(-1)?.hash);
  });

  it('does not tell one answer from another but by its cost', async () => {
    const session = await opened();
    await playUntil(session, 'desk');
    const options = session.view.flow.event?.options ?? [];
    const expected: number[] = [];
    for (const { id, cost } of options) {
      change(session, { answer: id });
      expected.push((await session.ask.forecast()).middle + cost);
    }
    expect(options.length).toBeGreaterThan(1);
    for (const middle of expected) expect(middle).toBeCloseTo(expected[0]);
  });
});
