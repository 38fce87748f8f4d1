/** Where a heading in Chinese may break. */
import { describe, expect, it } from 'vitest';
import { phrased } from '../../src/ui/phrases';

const pieces = (line: string) => phrased(line, 'zh-Hans').split('\u200B');

describe('a heading in Chinese', () => {
  it('may break between words and never within one', () => {
    const said = pieces('拉低最多的是训练有素的员工，主要原因是顾客期望变化');
    expect(said.length).toBeGreaterThan(2);
    for (const word of ['拉低', '员工', '主要', '顾客', '期望'])
      expect([word, said.some((piece) => piece.includes(word))]).toEqual([word, true]);
  });
  it('keeps punctuation with what it follows, and every character', () => {
    const line = '满意度上升了 0.8 分。本季的新变化里，拉高最多的是：朋友推荐。';
    expect(pieces(line).join('')).toBe(line);
    for (const piece of pieces(line)) expect(piece).not.toMatch(/^[，。：]/);
  });
});

describe('a heading in English', () => {
  it('is as it was', () => {
    expect(phrased('Satisfaction rose by 0.8.', 'en')).toBe('Satisfaction rose by 0.8.');
  });
});
