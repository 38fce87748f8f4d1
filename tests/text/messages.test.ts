/** What holds for every message of the game. */
import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/text/messages';

const chinese = await loadMessages('zh-Hans');
const english = await loadMessages('en');
const traditional = await loadMessages('zh-Hant');

/** Every message of a language's folder as `area.key` and its text. */
function all(language: string): [string, string][] {
  const folder = `src/text/messages/${language}`;
  return readdirSync(folder).flatMap((name) => {
    const area = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, string>;
    const prefix = name.replace('.json', '');
    return Object.entries(area).map(([key, text]): [string, string] => [`${prefix}.${key}`, text]);
  });
}
const en = all('en');
const zh = all('zh-Hans');

type Parts = ReturnType<IntlMessageFormat['getAst']>;

function argumentsOf(parts: Parts): string[] {
  return parts.flatMap((part) => {
    // Plain text is the kind numbered 0.
    if (!('value' in part) || !part.type) return [];
    const inner = 'options' in part ? Object.values(part.options).map(({ value }) => value) : [];
    return [part.value, ...inner.flatMap(argumentsOf)];
  });
}

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
    expect(zh.map(([key]) => key).sort()).toEqual(en.map(([key]) => key).sort());
  });

  it('take the same arguments in both languages', () => {
    const ours = new Map(zh);
    for (const [key, text] of en)
      expect(argumentNames(ours.get(key) ?? ''), key).toEqual(argumentNames(text));
  });

  it('are never empty and never shout', () => {
    const bad = [...en, ...zh].filter(([, text]) => text.trim() === '' || /[!！]/.test(text));
    expect(bad).toEqual([]);
  });

  it('of the screens are all brought in', () => {
    // The sentences about scenario files are for authors: the commands read them.
    const areas = readdirSync('src/text/messages/en').map((name) => name.replace('.json', ''));
    const shown = areas.filter((area) => area !== 'scenario').sort();
    expect(Object.keys(english).sort()).toEqual(shown);
    expect(Object.keys(chinese).sort()).toEqual(shown);
    expect(Object.keys(traditional).sort()).toEqual(shown);
  });

  it('are in Chinese where they should be', () => {
    const latin = zh.filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && /[A-Za-z]{4,}\s[A-Za-z]/.test(text)
    );
    expect(latin).toEqual([]);
  });

  it('are all used', () => {
    const source = sourceText('src');
    const started = [...source.matchAll(/`(\w+\.[\w/.-]*)\$\{/g)].map(([, start]) => start);
    const unused = en
      .map(([key]) => key)
      // Messages of codes are named after them: the code is what the source says.
      .filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`))
      .filter((key) => !started.some((start) => key.startsWith(start)))
      .filter((key) => !(key.startsWith('errors.') && source.includes(`'${key.slice('errors.'.length)}'`)))
      .filter((key) => !source.includes(`'${kebab(key.replace('.', '/'))}'`));
    expect(unused).toEqual([]);
  });
});
