/** The best result of each scenario on this device: its own record, so that it outlives the games it came from. */
import {
  fallback,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  parse,
  picklist,
  pipe,
  record,
  string
} from 'valibot';
import type { Best } from '../play/services';
import { MEDALS } from '../scenario/goals';

export type Bests = Readonly<Partial<Record<string, Best>>>;

const best = object({
  score: pipe(number(), integer(), minValue(0), maxValue(100)),
  medal: nullable(picklist(MEDALS))
});
const shape = record(string(), best);

/** Reads the record; a strange one counts as none. */
export function parseBests(found: unknown): Bests {
  return parse(fallback(shape, {}), found);
}

/** The record with this result in it if it is the best of its scenario; null where it is not. */
export function bestsWith(bests: Bests, scenario: string, { score, medal }: Best): Bests | null {
  const before = bests[scenario];
  return before && before.score >= score ? null : { ...bests, [scenario]: { score, medal } };
}
