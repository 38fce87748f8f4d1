/** A mean over customers moves for two reasons, that people change their minds and that others are counted, and why tells them apart. */
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/engine/decision';
import type { CausePart, Counted, WhyReport } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { aGame, aRound, gladness } from './games';

const simulator = directSimulator();

/** A third of the customers are put out, so far that many leave. */
const letDown: Effect = { ...gladness, add: -0.6, share: 0.34 };
const eventful = aGame(aRound(), aRound({}, { happenings: [letDown] }));

const happening = (why: WhyReport): CausePart | undefined =>
  why.satisfaction.parts.find(({ cause }) => cause.kind === 'happening');
const all = ({ from, to, left, came }: Counted) => to - from + left + came;

describe('who is counted', () => {
  it('with what those who stayed changed is all of the true change', async () => {
    const why = await simulator.why(eventful);
    const [before, now] = (await simulator.play(eventful)).slice(-2).map(({ companies: [own] }) => own);
    const { satisfaction, trust } = why;
    if (!satisfaction.counted || !trust?.counted) throw new Error('Nothing is counted.');
    expect(all(satisfaction.counted)).toBeCloseTo(now.truth.satisfaction - before.truth.satisfaction, 4);
    expect(all(trust.counted)).toBeCloseTo(now.trust - before.trust, 4);
  });

  it('is asked of what is a mean over the player’s own customers alone', async () => {
    const { loyalty, profit, share, morale } = await simulator.why(eventful);
    for (const why of [loyalty, profit, share, morale]) {
      expect(why?.counted).toBeUndefined();
      expect(why?.parts.every(({ stayed }) => stayed === undefined)).toBe(true);
    }
    const rival = await simulator.why(eventful, { company: 1 });
    expect(rival.satisfaction.counted).toBeUndefined();
  });

  it('makes the mean rise where the discontented leave', async () => {
    const { satisfaction } = await simulator.why(eventful);
    expect(satisfaction.counted?.left).toBeGreaterThan(0);
  });

  it('is left out of what a cause did to those who stayed', async () => {
    const why = await simulator.why(eventful);
    const calm = await simulator.why(aGame(aRound(), aRound()));
    const { part = NaN, stayed = NaN } = happening(why) ?? {};
    expect(stayed).toBeLessThan(0);
    expect(Math.abs(part - stayed)).toBeGreaterThan(0.1);
    expect(happening(calm)).toBeUndefined();
  });
});
