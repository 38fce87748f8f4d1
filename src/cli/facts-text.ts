/** The facts as they are kept: the measured figures in a file of their own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { FactText } from '../text/model';

export const FACTS_FILE = fileURLToPath(new URL('../../docs/facts.json', import.meta.url));

/** A fact as `npm run facts` found it; the words in English. */
export type FactRow = FactText;

/** The file of facts, as the formatter wants it. */
export function factsText(rows: readonly FactRow[]): Promise<string> {
  return format(JSON.stringify(rows), { parser: 'json', printWidth: 110 });
}

/** The facts as they were measured last. */
export function readFacts(): readonly FactRow[] {
  return JSON.parse(readFileSync(FACTS_FILE, 'utf8')) as FactRow[];
}
