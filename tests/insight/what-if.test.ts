/** A game with one decision changed is the game that would have been played. */
import { describe, expect, it } from 'vitest';
import { directSimulator } from '../../src/insight/simulator';
import { aGame, aRound } from './games';

const game = aGame(aRound(), aRound(), aRound());
const { decision } = aRound();
const cheap = { ...decision, price: decision.price - 200 };

describe('a game with one decision changed', () => {
  it('is the game that would have been played with that decision', async () => {
    const { was, would } = await directSimulator().whatIf(game, 1, cheap);
    expect(was).toEqual(await directSimulator().play(game));
    expect(would).toEqual(await directSimulator().play(aGame(aRound(), aRound(cheap), aRound())));
  });

  it('is the same until then and another afterwards, rivals answering what they see', async () => {
    const { was, would } = await directSimulator().whatIf(game, 1, cheap);
    const changed = was.findIndex(({ hash }, quarter) => hash !== would[quarter].hash);
    expect(was[changed].quarter).toBe(1);
    expect(would[changed].companies[0].truth.share).toBeGreaterThan(was[changed].companies[0].truth.share);
    const prices = (reports: typeof was) =>
      reports.at(-1)?.companies.map((company) => company.decision.price);
    expect(prices(would)).not.toEqual(prices(was));
  });

  it('is the game itself where nothing is changed', async () => {
    const { was, would } = await directSimulator().whatIf(game, 2, decision);
    expect(would).toEqual(was);
  });

  it('is refused for a round that was not played', async () => {
    await expect(directSimulator().whatIf(game, 3, cheap)).rejects.toThrow(RangeError);
    await expect(directSimulator().whatIf(game, -1, cheap)).rejects.toThrow(RangeError);
  });
});
