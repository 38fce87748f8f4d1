/** Turns what the schema library says into a code a teacher can be told about. */
import type * as v from 'valibot';
import { PROBLEM_CODES, type Finding, type ProblemCode } from './problem';

const CODES: Readonly<Partial<Record<string, ProblemCode>>> = {
  min_value: 'scenario/too-small',
  gt_value: 'scenario/too-small',
  max_value: 'scenario/too-large',
  picklist: 'scenario/not-listed',
  regex: 'scenario/bad-name',
  length: 'scenario/wrong-count',
  min_length: 'scenario/wrong-count',
  min_entries: 'scenario/wrong-count',
  max_entries: 'scenario/wrong-count',
  non_empty: 'scenario/no-words'
};

export function shapeFinding(issue: v.BaseIssue<unknown>): Finding {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const key = String(path.at(-1) ?? 'scenario');
  const values = { key, expected: plain(issue.expected), received: plain(issue.received) };
  return { code: codeOf(issue, key), path, values };
}

function codeOf(issue: v.BaseIssue<unknown>, key: string): ProblemCode {
  const named = CODES[issue.type] ?? PROBLEM_CODES.find((code) => code === issue.message);
  if (named) return named;
  if (issue.kind === 'schema' && issue.expected === 'never') return 'scenario/unknown-key';
  if (issue.received === 'undefined')
    return key === 'en' || key === 'zh-Hans' ? 'scenario/no-words' : 'scenario/missing';
  return 'scenario/wrong-kind';
}

/** What is quoted of a file is no longer than this: it may be a picture. */
const LONGEST = 80;

/** `("a" | "b")` reads better as `a, b`. */
function plain(said: string | null): string {
  const words = (said ?? '')
    .replace(/[()"]/g, '')
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll(' | ', ', ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
