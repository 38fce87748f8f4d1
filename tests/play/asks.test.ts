/** What can be asked of a game, and for how long an answer is remembered. */
import { describe, expect, it } from 'vitest';
import { opened, playUntil, send } from './small';

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

  it('that was stopped fails, and can be asked again', async () => {
    const session = await opened();
    await playUntil(session, 'results');
    const stopped = session.ask.why();
    session.ask.stop();
    await expect(stopped).rejects.toThrow();
    expect((await session.ask.why()).profit.to).toBe(session.view.reports.at(-1)?.companies[0].truth.profit);
  });
});
