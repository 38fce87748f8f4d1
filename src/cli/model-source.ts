/** The source of the market model: the files in `src/text/model`, checked, with the engine's numbers and the facts, in one language. */
import { readFileSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { PARAMETER_NAMES, PARAMETERS } from '../engine/parameters';
import { chosen } from '../engine/parameters/row';
import { STOCK_SPEEDS } from '../engine/stocks';
import type { Locale } from '../scenario/scenario';
import type { FactText, ModelText, MovedText, RulePart } from '../text/model';
import { readFacts } from './facts-text';
import { CHINESE_NAMES, NAMES, withChineseNames } from './model-names';
import { readSensitivity } from './sensitivity-text';
import { traditionalTexts } from './traditional';

export const MODEL_FOLDER = new URL('../text/model/', import.meta.url);
/** What is not a part of the rules. */
const BOOK = 'book.yaml';
const NUMBERS = 'numbers.yaml';
const FACTS = 'facts.yaml';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const both = v.strictObject({ en: text, zh: text });
/** A publication or a symbol is named alike in every language; what is none is put into words. */
const sourceName = v.union([text, both]);
const partFile = v.strictObject({
  id: text,
  title: both,
  rules: v.array(
    v.strictObject({
      id: text,
      title: both,
      words: both,
      formula: both,
      parameters: v.optional(v.array(text), []),
      evidence: v.optional(
        v.array(
          v.strictObject({
            grade: v.picklist(['read', 'second', 'computed', 'recalled']),
            source: sourceName,
            says: both
          })
        ),
        []
      ),
      omits: both
    })
  )
});
const bookFile = v.strictObject({
  lead: both,
  letters: v.array(v.strictObject({ letter: sourceName, means: both, range: both })),
  parameters: both,
  evidence: both,
  facts: both,
  sensitivity: both,
  claims: v.array(v.strictObject({ claim: both, truth: both })),
  omits: v.array(both),
  sources: v.array(sourceName)
});
/** English and its Chinese. */
const phrases = v.record(text, text);
const numbersFile = v.strictObject({ meanings: phrases, units: phrases, sources: phrases });

type Both = v.InferOutput<typeof both>;

function read<T>(name: string, shape: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(shape, parse(readFileSync(new URL(name, MODEL_FOLDER), 'utf8')));
  if (result.success) return result.output;
  const lines = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`${name} of the market model cannot be used.\n${lines.join('\n')}`);
}

/** The files of the model, in their order; those of the rules begin with a number. */
export function modelFiles(): string[] {
  return readdirSync(MODEL_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** The Chinese of the engine's table, by parameter or by the English. */
export function chinesePhrases(): v.InferOutput<typeof numbersFile> {
  return read(NUMBERS, numbersFile);
}

/** The Chinese of the facts, by their English. */
export function factPhrases(): v.InferOutput<typeof phrases> {
  return read(FACTS, phrases);
}

/** The whole model in one language. */
export function modelIn(locale: Locale): ModelText {
  const model = written(locale === 'en');
  return locale === 'zh-Hant' ? inWeeks(traditionalTexts(model)) : model;
}

/** The converter leaves 周 where it may be a name or mean “around”; in the model it is a week, unless a word says otherwise. */
function inWeeks(model: ModelText): ModelText {
  return JSON.parse(JSON.stringify(model).replace(/周(?![到圍全邊遭旋])/g, '週')) as ModelText;
}

function written(english: boolean): ModelText {
  const say = (words: Both): string => (english ? words.en : words.zh);
  const cite = (source: string | Both): string => (typeof source === 'string' ? source : say(source));
  /** Out of a rule nothing shows what a name stands for: there it is given as formulas give it. */
  const tell = (words: Both): string => (english ? words.en : withChineseNames(words.zh));
  const book = read(BOOK, bookFile);
  return {
    lead: tell(book.lead),
    letters: book.letters.map(({ letter, means, range }) => ({
      letter: cite(letter),
      means: say(means),
      range: say(range)
    })),
    parts: parts(english),
    parametersLead: tell(book.parameters),
    parameters: numbers(english),
    evidenceLead: say(book.evidence),
    factsLead: say(book.facts),
    facts: facts(english),
    sensitivityLead: say(book.sensitivity),
    sensitivity: sensitivity(english),
    claims: book.claims.map(({ claim, truth }) => ({ claim: say(claim), truth: say(truth) })),
    omits: book.omits.map(say),
    sources: book.sources.map(cite)
  };
}

function parts(english: boolean): readonly RulePart[] {
  const say = (words: Both): string => (english ? words.en : words.zh);
  return modelFiles()
    .filter((name) => ![BOOK, NUMBERS, FACTS, NAMES].includes(name))
    .map((name) => read(name, partFile))
    .map(({ id, title, rules }) => ({
      id,
      title: say(title),
      rules: rules.map((rule) => ({
        ...rule,
        title: say(rule.title),
        words: say(rule.words),
        formula: (english ? rule.formula.en : withChineseNames(rule.formula.zh)).replace(
          '{speeds}',
          speeds(english)
        ),
        evidence: rule.evidence.map(({ grade, source, says }) => ({
          grade,
          source: typeof source === 'string' ? source : say(source),
          says: say(says)
        })),
        omits: say(rule.omits)
      }))
    }));
}

/** How fast stocks move, four a line; as the engine has it. */
function speeds(english: boolean): string {
  const names = english ? {} : CHINESE_NAMES.stocks;
  const all = Object.entries(STOCK_SPEEDS).map(
    ([stock, { up, down }]) => `${names[stock] ?? stock} ${up}/${down}`
  );
  const lines = Array.from({ length: Math.ceil(all.length / 4) }, (_, k) => all.slice(4 * k, 4 * k + 4));
  const indent = english ? ' '.repeat('speed up / down  '.length) : '';
  return lines.map((line) => line.join('  ')).join(`\n${indent}`);
}

function numbers(english: boolean): ModelText['parameters'] {
  const { meanings, units, sources } = chinesePhrases();
  const names = CHINESE_NAMES.parameters;
  const rows = PARAMETER_NAMES.map((name) => {
    const row = PARAMETERS[name];
    const { meaning, unit } = row;
    const source = row.source === chosen ? '' : row.source;
    const words = {
      name: names[name] ?? name,
      meaning: meanings[name] ?? meaning,
      unit: units[unit] ?? unit,
      source: sources[source] ?? source
    };
    return [name, { ...row, ...(english ? { name, source } : words) }];
  });
  return Object.fromEntries(rows) as ModelText['parameters'];
}

/** A figure that has no Chinese yet stays as it was measured. */
function facts(english: boolean): readonly FactText[] {
  const rows = readFacts();
  if (english) return rows;
  const known = factPhrases();
  const say = (words: string): string => known[words] ?? words;
  return rows.map((row) => ({
    ...row,
    sentence: say(row.sentence),
    reason: say(row.reason),
    ...(row.calibrated ? { calibrated: withChineseNames(say(row.calibrated)).replaceAll(', ', '、') } : {}),
    figures: row.figures.map((figure) => ({
      ...figure,
      name: say(figure.name),
      target: sayTarget(figure.target)
    }))
  }));
}

/** Its figures are those of the facts, and what the first game adds. */
function sensitivity(english: boolean): readonly MovedText[] {
  const rows = readSensitivity();
  if (english) return rows;
  const known = factPhrases();
  return rows.map((row) => ({
    ...row,
    name: known[row.name] ?? row.name,
    target: sayTarget(row.target),
    leastBy: withChineseNames(row.leastBy),
    mostBy: withChineseNames(row.mostBy),
    lost: row.lost.map(withChineseNames)
  }));
}

/** Targets are made of a few words and numbers. */
const TARGET: readonly (readonly [RegExp, string])[] = [
  [/^none$/, '只列数值，未设目标'],
  [/^(.*) on average$/, '平均 $1'],
  [/at least /, '至少 '],
  [/at most /, '至多 '],
  [/ to /, ' 至 ']
];

function sayTarget(target: string): string {
  return TARGET.reduce((words, [english, chinese]) => words.replace(english, chinese), target);
}
