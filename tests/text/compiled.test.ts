/** A message the build has parsed must read as the message itself does, whatever it is filled in with. */
import { IntlMessageFormat } from 'intl-messageformat';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../src/cli/traditional';
import { compileMessage } from '../../src/text/compile-message';
import { loadMessages, type Messages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';

const chinese = await loadMessages('zh-Hans');
const english = await loadMessages('en');
const traditional = await loadMessages('zh-Hant');

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** Every argument, and the words it chooses between if it is a choice of words. */
function argumentsOf(parts: Parts, found = new Map<string, string[]>()): Map<string, string[]> {
  for (const part of parts) {
    // Plain text is the kind numbered 0.
    if (!('value' in part) || !part.type) continue;
    const options = 'options' in part ? part.options : {};
    const choices = 'offset' in part ? [] : Object.keys(options);
    found.set(part.value, [...(found.get(part.value) ?? []), ...choices]);
    for (const { value } of Object.values(options)) argumentsOf(value, found);
  }
  return found;
}

const numbers = [0, 1, 2, 7, 21, 1234.5];

/** Fillings that go through every choice of a message, and through numbers where there is none. */
function fillings(parts: Parts): Record<string, string | number>[] {
  const args = [...argumentsOf(parts)];
  const turns = Math.max(1, ...args.map(([, choices]) => choices.length));
  return Array.from({ length: turns }, (_, turn) =>
    numbers.map((number) =>
      Object.fromEntries(args.map(([name, choices]) => [name, choices.at(turn % choices.length) ?? number]))
    )
  ).flat();
}

/** Every message as the file of its language has it. */
function written(folder: string, areas: Messages): [string, string][] {
  return Object.keys(areas).flatMap((area) => {
    const text = readFileSync(`src/text/messages/${folder}/${area}.json`, 'utf8');
    return Object.entries(JSON.parse(text) as Record<string, string>).map(
      ([key, message]): [string, string] => [`${area}.${key}`, message]
    );
  });
}

const same = (text: string): string => text;

describe('a compiled message', () => {
  it.each([
    ['en', 'en', english, same],
    ['zh-Hans', 'zh-Hans', chinese, same],
    ['zh-Hant', 'zh-Hans', traditional, toTraditional]
  ] as const)('of %s reads as the message it was made from', (locale, folder, areas: Messages, spell) => {
    const words = makeTranslator(locale, areas);
    for (const [key, message] of written(folder, areas)) {
      const parsed = new IntlMessageFormat(spell(message), locale, undefined, { ignoreTag: true });
      for (const values of fillings(parsed.getAst()))
        expect(words.t(key as never, values), key).toBe(String(parsed.format(values)));
    }
  });

  it('is plain text when it takes no arguments', () => {
    expect(compileMessage('Buy now, pay < later')).toBe('Buy now, pay < later');
    expect(compileMessage('')).toBe('');
    expect(Array.isArray(compileMessage('Week {n}'))).toBe(true);
  });

  it('keeps the apostrophes of ICU', () => {
    expect(compileMessage("It's yours")).toBe("It's yours");
    expect(compileMessage("It''s yours")).toBe("It's yours");
    expect(compileMessage("'{'name'}'")).toBe('{name}');
  });

  it('is refused when it cannot be read', () => {
    expect(() => compileMessage('Week {n')).toThrow();
    expect(() => compileMessage('{n, plural, one {# week}}')).toThrow();
  });
});
