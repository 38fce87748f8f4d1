/** The shipped scenario file with one thing changed, to see what a reader says of it. */
import { readFileSync } from 'node:fs';
import { scenarioPath } from '../../src/cli/scenario-files';
import type { Problem } from '../../src/scenario/problem';
import { readScenario } from '../../src/scenario/read';

export const cornerText = readFileSync(scenarioPath('corner-shops'), 'utf8');

/** The problems of the file after a change; the text to change must be there. */
export function problemsAfter(old: string | RegExp, changed: string): readonly Problem[] {
  if (cornerText.replace(old, changed) === cornerText)
    throw new Error(`The file does not contain: ${String(old)}`);
  const read = readScenario(cornerText.replace(old, changed));
  return read.ok ? [] : read.problems;
}

/** The line of the file, from 1, on which a text first stands after a change. */
export function lineOf(old: string | RegExp, changed: string, text: string): number {
  const [before] = cornerText.replace(old, changed).split(text);
  return before.split('\n').length;
}
