/** How far conclusions move, as it is kept: the last run of `npm run sensitivity` in a file of its own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { MovedText } from '../text/model';

export const SENSITIVITY_FILE = fileURLToPath(new URL('../../docs/sensitivity.json', import.meta.url));

/** A headline figure under one set of numbers. */
export interface Conclusion {
  readonly name: string;
  /** Where it must lie, in words; `none` where it is only told. */
  readonly target: string;
  readonly value: number;
  /** Whether it lies there. */
  readonly holds: boolean;
}

/** The words in English. */
export type Moved = MovedText;

/** The file, as the formatter wants it. */
export function sensitivityText(rows: readonly Moved[]): Promise<string> {
  return format(JSON.stringify(rows), { parser: 'json', printWidth: 110 });
}

/** The figures as they were measured last. */
export function readSensitivity(): readonly Moved[] {
  return JSON.parse(readFileSync(SENSITIVITY_FILE, 'utf8')) as Moved[];
}
