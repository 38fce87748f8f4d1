/** What holds for every message of the game. */
import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chinese } from '../../src/text/chinese';
import { english } from '../../src/text/english';
import type { Messages } from '../../src/text/messages';

const en: Messages = english;
const zh: Messages = chinese;

/** Every message as `area.key` and its text. */
function all(messages: Messages): [string, string][] {
  return Object.entries(messages).flatMap(([area, keys]) =>
    Object.entries(keys ?? {}).map(([key, text]): [string, string] => [`${area}.${key}`, text])
  );
}

type Parts = ReturnType<IntlMessageFormat['getAst']>;

function argumentsOf(parts: Parts): string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || Number(part.type) === LITERAL) return [];
    const inner = 'options' in part ? Object.values(part.options).map(({ value }) => value) : [];
    return [part.value, ...inner.flatMap(argumentsOf)];
  });
}
/** What the parser calls plain text. */
const LITERAL = 0;

function argumentNames(text: string): string[] {
  const parts = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  return [...new Set(argumentsOf(parts))].sort();
}

/** `notYaml` as it stands in the code `scenario/not-yaml`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function sourceText(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.(ts|svelte)$/.test(file.name))
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
    .join('\n');
}

describe('messages', () => {
  it('are the same in both languages', () => {
    expect(
      all(zh)
        .map(([key]) => key)
        .sort()
    ).toEqual(
      all(en)
        .map(([key]) => key)
        .sort()
    );
  });

  it('take the same arguments in both languages', () => {
    const ours = new Map(all(zh));
    for (const [key, text] of all(en))
      expect(argumentNames(ours.get(key) ?? ''), key).toEqual(argumentNames(text));
  });

  it('are never empty and never shout', () => {
    const bad = [...all(en), ...all(zh)].filter(([, text]) => text.trim() === '' || /[!！]/.test(text));
    expect(bad).toEqual([]);
  });

  it('are in Chinese where they should be', () => {
    const latin = all(zh).filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && /[A-Za-z]{4,}\s[A-Za-z]/.test(text)
    );
    expect(latin).toEqual([]);
  });

  it('are all used', () => {
    const source = sourceText('src');
    const started = [...source.matchAll(/`(\w+\.[\w/.-]*)\$\{/g)].map(([, start]) => start);
    const unused = all(en)
      .map(([key]) => key)
      // Messages of codes are named after them: the code is what the source says.
      .filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`))
      .filter((key) => !started.some((start) => key.startsWith(start)))
      .filter((key) => !(key.startsWith('errors.') && source.includes(`'${key.slice('errors.'.length)}'`)))
      .filter((key) => !source.includes(`'${kebab(key.replace('.', '/'))}'`));
    expect(unused).toEqual([]);
  });
});
