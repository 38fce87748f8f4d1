/** The score of a game, and what identifies a scenario. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import { toTraditional } from '../../src/cli/traditional';
import { compileScenario } from '../../src/scenario/compile';
import { scoreFigures, scoreGame } from '../../src/scenario/goals';
import { readScenario } from '../../src/scenario/read';
import { LOCALES, type Scenario, type Words } from '../../src/scenario/scenario';
import { cornerText } from './broken';
import { quarter } from './reports';

const corner = loadScenario('corner-shops');
const label: Words = { en: 'x', 'zh-Hans': 'x', 'zh-Hant': 'x' };
const scored: Scenario = {
  ...corner,
  goals: [
    { measure: 'satisfaction', label, from: 50, to: 70, weight: 0.5 },
    { measure: 'equity', label, from: 0, to: 1000, weight: 0.3 },
    { measure: 'profit', label, from: 0, to: 100, weight: 0.2 }
  ],
  medals: { bronze: 30, silver: 60, gold: 80 }
};

describe('the score', () => {
  it('runs in a straight line from nothing to everything', () => {
    const game = [quarter(0, { satisfaction: 60, equity: 500, profit: 50 })];
    const { score, goals } = scoreGame(scored, game);
    expect(score).toBe(50);
    expect(goals.map(({ points }) => points)).toEqual([25, 15, 10]);
  });

  it('is the same of the figures alone', () => {
    const figures = {
      ...{ satisfaction: 60, loyalty: null, profit: 50, share: 0 },
      ...{ equity: 500, byChoice: null, trust: 0, morale: 0 }
    };
    expect(scoreFigures(scored, figures)).toBe(50);
    expect(scoreFigures(scored, { ...figures, satisfaction: null })).toBe(25);
  });

  it('takes the last quarter, but adds up profit', () => {
    const game = [
      quarter(-1, { satisfaction: 10, profit: 1000 }),
      quarter(0, { satisfaction: 90, profit: 30 }),
      quarter(1, { satisfaction: 55, profit: 40 })
    ];
    expect(scoreGame(scored, game).goals.map(({ value }) => value)).toEqual([55, 0, 70]);
  });

  it('never leaves 0 to 100', () => {
    expect(scoreGame(scored, [quarter(0, { satisfaction: 0, profit: -500, equity: -9 })]).score).toBe(0);
    expect(scoreGame(scored, [quarter(0, { satisfaction: 100, profit: 500, equity: 9999 })]).score).toBe(100);
    expect(scoreGame(scored, []).score).toBe(0);
  });

  it('earns nothing with what cannot be known yet, and all of it once it is', () => {
    const goals = [{ measure: 'byChoice', label, from: 70, to: 90, weight: 1 }] as const;
    const captive = quarter(0, { loyalty: 99, byChoice: null });
    expect(scoreGame({ ...scored, goals }, [captive])).toMatchObject({ score: 0, goals: [{ value: null }] });
    const free = quarter(1, { loyalty: 85, byChoice: 80 });
    expect(scoreGame({ ...scored, goals }, [captive, free])).toMatchObject({ score: 50 });
  });

  it('gives the best medal it reaches', () => {
    const medal = (satisfaction: number, equity: number) =>
      scoreGame(scored, [quarter(0, { satisfaction, equity, profit: 0 })]).medal;
    expect(medal(50, 0)).toBeNull();
    expect(medal(62, 0)).toBe('bronze');
    expect(medal(70, 400)).toBe('silver');
    expect(medal(70, 1000)).toBe('gold');
  });

  it('counts profit for a fifth at most', () => {
    const profit = corner.goals.find(({ measure }) => measure === 'profit');
    expect(profit?.weight).toBeLessThanOrEqual(0.2);
    expect(corner.goals.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });
});

function hashAfter(old: string, changed: string): string {
  if (!cornerText.includes(old)) throw new Error(`The file does not contain: ${old}`);
  return compiled(cornerText.replace(old, changed)).hash;
}

function compiled(text: string): Scenario {
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return compileScenario(read.file, toTraditional);
}

describe('a compiled scenario', () => {
  it('keeps its hash when a word changes', () => {
    const other = compiled(cornerText.replace('Three shops on a corner', 'Three bakeries'));
    expect(other.hash).toBe(compiled(cornerText).hash);
  });

  it('has another hash when the market, an answer or a goal changes', () => {
    const changes = [
      ['share: 36', 'share: 36.0'],
      ['customers: 10000', 'customers: 9000'],
      ['goodwill: 55', 'goodwill: 56'],
      ['weight: 15', 'weight: 15.0']
    ] as const;
    const hashes = changes.map(([old, changed]) => hashAfter(old, changed));
    expect(hashes[0]).toBe(corner.hash);
    expect(hashes[1]).not.toBe(corner.hash);
    expect(hashes[2]).not.toBe(corner.hash);
    expect(hashes[3]).toBe(corner.hash);
    expect(corner.hash).toMatch(/^[0-9a-f]{8}$/);
  });

  it('puts the player first, money in cents and levels between 0 and 1', () => {
    const { market } = corner;
    expect(market.companies.map(({ control }) => control === 'player')).toEqual([true, false, false]);
    expect(market.climate.usualPrice).toBe(400);
    expect(market.segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(Object.values(market.companies[0].start.stocks).every((level) => level <= 1)).toBe(true);
  });

  it('has every text in every language', () => {
    const texts = allWords(corner);
    expect(texts.length).toBeGreaterThan(100);
    for (const words of texts) for (const locale of LOCALES) expect(words[locale].trim()).not.toBe('');
  });

  it('never shouts and never mixes its languages', () => {
    for (const words of allWords(corner)) {
      expect(words.en).not.toMatch(/[!\u4e00-\u9fff]/);
      expect(words['zh-Hans']).not.toMatch(/[!！]/);
    }
  });
});

function allWords(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-Hant' in value) return [value as Words];
  return Object.values(value).flatMap(allWords);
}
