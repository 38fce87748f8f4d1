/** The page of the market model says what the engine uses, in each language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHINESE_NAMES } from '../../src/cli/model-names';
import { chinesePhrases, factPhrases, modelIn } from '../../src/cli/model-source';
import { modelText } from '../../src/cli/model-text';
import { PARAMETER_NAMES, PARAMETERS } from '../../src/engine/parameters';
import { STOCKS } from '../../src/engine/vocabulary';
import { LINKED_RULES } from '../../src/ui/rules';

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
const english = modelIn('en');
const chinese = modelIn('zh-Hans');
const rules = english.parts.flatMap((part) => part.rules);

describe('the page of the market model', () => {
  it('is the page npm run model would write', async () => {
    expect(await modelText()).toBe(page);
  });

  it('has a row for every parameter, with its default and where it comes from', () => {
    const rows = page.split('\n');
    for (const name of PARAMETER_NAMES) {
      const cells = rows.find((row) => row.startsWith(`| \`${name}\``))?.split('|') ?? [];
      expect(cells[2]?.trim()).toBe(String(PARAMETERS[name].default));
      expect(cells.at(-2)?.trim()).toBe(PARAMETERS[name].source);
    }
  });
});

describe('the rules of the model', () => {
  it('give every parameter a rule, and name only parameters that exist', () => {
    const named = new Set(rules.flatMap((rule) => rule.parameters));
    expect(PARAMETER_NAMES.filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !Object.hasOwn(PARAMETERS, name))).toEqual([]);
  });

  it('write each parameter they name into their words or their formula', () => {
    const unused = rules.flatMap(({ id, words, formula, parameters }) =>
      parameters
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(`${words}\n${formula}`))
        .map((name) => `${id}: ${name}`)
    );
    expect(unused).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('are there wherever a figure or a cause in the game leads', () => {
    const ids = rules.map(({ id }) => id);
    expect(LINKED_RULES.filter((rule) => !ids.includes(rule))).toEqual([]);
  });

  it('list every publication that they or the parameters rest on', () => {
    const cited = [
      ...rules.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source.split('; '))),
      ...Object.values(english.parameters).flatMap(({ source }) => (source === '' ? [] : [source]))
    ];
    const listed = (source: string) => {
      const [name] = /\p{Lu}[\p{L}-]+/u.exec(source) ?? [source];
      const year = /\d{4}/.exec(source)?.[0] ?? '';
      return english.sources.some((line) => line.includes(name) && line.includes(year));
    };
    expect(cited.filter((source) => !listed(source))).toEqual([]);
  });
});

describe('the model in Chinese', () => {
  it('has a meaning for every parameter and a word for every unit', () => {
    const { meanings, units } = chinesePhrases();
    expect(Object.keys(meanings).sort()).toEqual([...PARAMETER_NAMES].sort());
    expect(Object.keys(units).sort()).toEqual(
      [...new Set(Object.values(PARAMETERS).map(({ unit }) => unit))].sort()
    );
    const publication = /\d{4}$|^Goodman|^Dillard|^$/;
    const other = Object.values(chinese.parameters).filter(({ source }) => !publication.test(source));
    expect(other.filter(({ source }) => !/\p{Script=Han}/u.test(source))).toEqual([]);
  });

  it('has a short name of its own for every parameter and every stock', () => {
    const { parameters, stocks } = CHINESE_NAMES;
    expect(Object.keys(parameters).sort()).toEqual([...PARAMETER_NAMES].sort());
    expect(Object.keys(stocks).sort()).toEqual([...STOCKS].sort());
    expect(new Set(Object.values(parameters)).size).toBe(PARAMETER_NAMES.length);
  });

  it('writes every formula in Chinese, with the same parameters as the English', () => {
    const latin = (formula: string) => formula.replace(/_\w+|min|max|exp/g, '').match(/[A-Za-z]{2,}/g) ?? [];
    const ours = new Map(chinese.parts.flatMap((part) => part.rules).map((rule) => [rule.id, rule.formula]));
    for (const { id, formula, parameters } of rules) {
      const written = ours.get(id) ?? '';
      const missing = parameters.filter(
        (name) =>
          new RegExp(`\\b${name}\\b`).test(formula) && !written.includes(CHINESE_NAMES.parameters[name])
      );
      expect({ latin: latin(written), missing }, id).toEqual({ latin: [], missing: [] });
      expect(written, id).toMatch(/\p{Script=Han}/u);
    }
  });

  it('calls parameters by their Chinese names in the facts and in how far the conclusions move', () => {
    const named = [
      ...chinese.facts.map(({ calibrated }) => calibrated ?? ''),
      ...chinese.sensitivity.flatMap(({ leastBy, mostBy, lost }) => [leastBy, mostBy, ...lost])
    ];
    expect(named.filter((text) => /[A-Za-z]/.test(text))).toEqual([]);
  });

  it('is in Chinese wherever the English is in words', () => {
    const words = chinese.parts.flatMap((part) => [
      part.title,
      ...part.rules.flatMap((rule) => [
        rule.title,
        rule.words,
        rule.omits,
        ...rule.evidence.map(({ says }) => says)
      ])
    ]);
    const facts = chinese.facts.flatMap(({ sentence, reason }) => (reason ? [sentence, reason] : [sentence]));
    const chapters = [chinese.lead, chinese.parametersLead, ...chinese.omits];
    expect([...words, ...facts, ...chapters].filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('keeps no Chinese of a fact that is no longer told', () => {
    const told = [
      ...english.facts.flatMap(({ sentence, reason, calibrated = '', figures }) => [
        ...[sentence, reason, calibrated],
        ...figures.map(({ name }) => name)
      ]),
      ...english.sensitivity.map(({ name }) => name)
    ];
    expect(Object.keys(factPhrases()).filter((phrase) => !told.includes(phrase))).toEqual([]);
  });

  it('names the same parameters in the words of a rule as the English', () => {
    const marked = (text: string) => [...new Set(text.match(/`[^`]+`/g))].sort();
    const ours = new Map(chinese.parts.flatMap((part) => part.rules).map((rule) => [rule.id, rule]));
    for (const { id, words } of rules) expect(marked(ours.get(id)?.words ?? ''), id).toEqual(marked(words));
  });
});
