/** That the quarter is played week by week, and that what is said of a moment names the week that is over. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilmPlayer } from '../../src/ui/field/player.svelte';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A player of three weeks whose frames are drawn by hand, and the weeks it has told of. */
function screening() {
  const waiting: FrameRequestCallback[] = [];
  const told: number[] = [];
  let now = 0;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => waiting.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => (waiting.length = 0));
  const player = new FilmPlayer({
    weeks: () => 3,
    still: () => false,
    ended: () => undefined,
    reached: (week) => told.push(week)
  });
  const frame = () => {
    now += 200;
    waiting.shift()?.(now);
  };
  return { player, told, frame };
}

describe('the quarter as it plays', () => {
  it('names the same week on its controls as it tells the figures beside it', () => {
    const { player, told, frame } = screening();
    player.play();
    let between = false;
    for (let drawn = 0; drawn < 40 && !player.ended; drawn++) {
      frame();
      between ||= player.week !== player.reached;
      expect(player.reached).toBe(told.at(-1) ?? 0);
    }
    expect(between).toBe(true);
    expect(told).toEqual([1, 2, 3]);
  });
  it('goes a whole week on at a step, from within a week as from its end', () => {
    const { player, told, frame } = screening();
    player.play();
    frame();
    player.step();
    expect([player.week, player.reached]).toEqual([1, 1]);
    player.step();
    expect(told).toEqual([1, 2]);
  });
});
