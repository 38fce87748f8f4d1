/** What a teacher would call absurd is pointed at by name, and a sound game is let be. */
import { describe, expect, it } from 'vitest';
import { findAbsurd, type Standings } from '../../src/cli/absurd';

/** Four seeds around a score. */
const about = (score: number) => [score - 2, score - 1, score + 1, score + 2];

const sound: Standings = {
  reference: about(70),
  nothing: about(30),
  random: about(25),
  best: about(70),
  pure: { service: about(60), transaction: about(40) },
  foolish: { 'always-max': about(20), 'end-game-strip': about(35) },
  silver: 55,
  levers: [{ name: 'hours', least: about(50), most: about(66) }],
  stripped: about(60),
  bad: about(10),
  mended: about(45)
};

function pointedAt(changes: Partial<Standings>): string[] {
  return findAbsurd({ ...sound, ...changes });
}

describe('what a teacher would call absurd', () => {
  it('is not seen in a sound game', () => {
    expect(findAbsurd(sound)).toEqual([]);
  });

  it('is an orientation that does as well as attentive play, by name', () => {
    const [sentence, ...others] = pointedAt({ pure: { ...sound.pure, value: about(70) } });
    expect(sentence).toMatch(/^A dominant orientation: holding value .* 70\.0/);
    expect(others).toEqual([]);
  });

  it('is a lever that moves nothing, whichever way it is set', () => {
    const lever = (least: number[], most: number[]) =>
      pointedAt({ levers: [{ name: 'notebook', least, most }] });
    expect(lever(about(70), about(70))).toEqual([expect.stringMatching(/^A useless lever: notebook/)]);
    expect(lever(about(70), about(69))).toEqual([]);
    expect(lever(about(60), about(60))).toEqual([]);
  });

  it('is a lever that is best at an end of its range', () => {
    const lever = (least: number[], most: number[]) =>
      pointedAt({ levers: [{ name: 'price', least, most }] });
    expect(lever(about(60), about(75))).toEqual([
      expect.stringMatching(/^A lever without a middle: price at its most .* 75\.0/)
    ]);
    expect(lever(about(75), about(60))).toHaveLength(1);
    expect(lever(about(60), about(70))).toEqual([]);
  });

  it('is a last round that pays when the company is stripped', () => {
    expect(pointedAt({ stripped: about(73) })).toEqual([expect.stringMatching(/^An end-game trick/)]);
    expect(pointedAt({ stripped: about(70) })).toEqual([]);
  });

  it('is luck that decides more than play', () => {
    const lucky = [10, 130, 40, 100];
    expect(pointedAt({ reference: lucky, best: lucky, stripped: about(10) })).toEqual([
      expect.stringMatching(/^Luck is larger than skill/)
    ]);
  });

  it('is a bad start after which good play helps no more', () => {
    expect(pointedAt({ mended: about(15) })).toEqual([expect.stringMatching(/^A bad start/)]);
    expect(pointedAt({ mended: about(26) })).toEqual([]);
  });

  it('is silver for folly', () => {
    expect(pointedAt({ foolish: { 'always-min': about(56) } })).toEqual([
      expect.stringMatching(/^Folly is rewarded: always-min/)
    ]);
  });

  it('may hide in play that a search found to be better', () => {
    expect(pointedAt({ best: about(80) })).toEqual([expect.stringMatching(/^Better play/)]);
  });
});
