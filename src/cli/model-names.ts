/** What formulas and tables of the model call its parameters and stocks in Chinese. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

export const NAMES = 'names.yaml';
const FILE = new URL(`../text/model/${NAMES}`, import.meta.url);

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const namesFile = v.strictObject({ parameters: v.record(text, text), stocks: v.record(text, text) });

export const CHINESE_NAMES: v.InferOutput<typeof namesFile> = v.parse(
  namesFile,
  parse(readFileSync(FILE, 'utf8'))
);

/** The text with each parameter's name in the code turned into its Chinese one; other words stay. */
export function withChineseNames(words: string): string {
  const { parameters } = CHINESE_NAMES;
  return words.replace(/[A-Za-z]+/g, (word) => (Object.hasOwn(parameters, word) ? parameters[word] : word));
}
