/** What can be wrong with a scenario file, said as data: a code, the place, and the values of the sentence. */

/** Each code has a sentence of the same name in the `scenario` messages: `scenario/no-way-out` is `noWayOut`. */
export const PROBLEM_CODES = [
  'scenario/not-yaml',
  'scenario/missing',
  'scenario/unknown-key',
  'scenario/wrong-kind',
  'scenario/too-small',
  'scenario/too-large',
  'scenario/not-listed',
  'scenario/twice',
  'scenario/bad-name',
  'scenario/wrong-count',
  'scenario/exactly-one',
  'scenario/cents',
  'scenario/no-words',
  'scenario/unknown-name',
  'scenario/closed-lever',
  'scenario/sum',
  'scenario/players',
  'scenario/unknown-rule',
  'scenario/unknown-parameter',
  'scenario/parameter-range',
  'scenario/unreachable',
  'scenario/no-way-out',
  'scenario/never-asked',
  'scenario/no-ending',
  'scenario/too-long',
  'scenario/unaffordable',
  'scenario/silence-costs',
  'scenario/range',
  'scenario/start-closed',
  'scenario/no-last-line',
  'scenario/medals',
  'scenario/profit-weight',
  'scenario/market'
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Where in the file: keys and places in lists, from the outside in. */
export type Path = readonly (string | number)[];

export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A finding with its place in the text, both counted from 1. */
export interface Problem extends Finding {
  readonly line: number;
  readonly column: number;
}

export function finding(code: ProblemCode, path: Path, values: Finding['values'] = {}): Finding {
  return { code, path, values };
}
