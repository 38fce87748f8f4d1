/** Numbers, money and languages as a player reads them. */
import { describe, expect, it } from 'vitest';
import { compileMessage } from '../../src/text/compile-message';
import { guessLocale, loadMessages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';

const english = await loadMessages('en');

const words = makeTranslator('en', english);

describe('figures in words', () => {
  it('shows amounts in whole units, grouped, with a real minus sign', () => {
    expect(words.money(1_234_567)).toBe('12,346');
    expect(words.money(-96_000)).toBe('−960');
    expect(words.money(-40)).toBe('0');
  });

  it('shortens amounts of six figures where there is little room, each language its own way', () => {
    expect([words.shortMoney(9_999_900), words.shortMoney(-15_079_300)]).toEqual(['99,999', '−150.8K']);
    expect(makeTranslator('zh-Hans', {}).shortMoney(-15_079_300)).toBe('−15.1万');
  });

  it('shows prices to the cent', () => {
    expect([words.price(300), words.price(340), words.price(1_999)]).toEqual(['3.00', '3.40', '19.99']);
  });

  it('gives every change its sign, and none to no change', () => {
    expect([words.signed(3.14, 1), words.signed(-2), words.signed(0), words.signed(-0.04, 1)]).toEqual([
      '+3.1',
      '−2',
      '0',
      '0'
    ]);
    expect(words.signedMoney(-123_400)).toBe('−1,234');
  });

  it('writes shares and lists the way of the language', () => {
    expect(words.percent(33.6)).toBe('34%');
    expect(words.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(makeTranslator('zh-Hans', {}).list(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  });
  it('never rounds a part up to all of it, or something down to nothing', () => {
    const said = [99.6, 99.97, 99.4, 100, 0.3, 0.02, 0].map((value) => words.percent(value));
    expect(said).toEqual(['99.6%', '99.9%', '99%', '100%', '0.3%', '0.1%', '0%']);
    expect(words.percent(99.96, 1, true)).toBe('99.9%');
  });

  it('fills in messages, and has a sentence for a code nobody knows', () => {
    const small = makeTranslator('en', {
      desk: {
        round: compileMessage('Round {n} of {of}, {left, plural, one {# round} other {# rounds}} left')
      },
      common: { problem: 'Something' }
    });
    expect(small.t('desk.round' as never, { n: 2, of: 4, left: 2 })).toBe('Round 2 of 4, 2 rounds left');
    expect(small.code('never/heard-of')).toBe('Something');
  });
});

describe('the first guess of the language', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-CN', 'en-US'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['de', 'zh-TW'], 'zh-Hant'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en']
  ])('of a browser that prefers %j is %s', (preferred, locale) => {
    expect(guessLocale(preferred)).toBe(locale);
  });

  it('finds words in all three', async () => {
    const [en, hans, hant] = await Promise.all([
      loadMessages('en'),
      loadMessages('zh-Hans'),
      loadMessages('zh-Hant')
    ]);
    expect([en, hans, hant].map((messages) => messages['common']?.['brand'])).toEqual([
      'Clientele',
      '回头客',
      '回頭客'
    ]);
  });
});
