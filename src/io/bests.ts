/** The best result of each scenario on this device: its own record, so that it outlives the games it came from. */
import { integer, maxValue, minValue, nullable, number, object, picklist, pipe, safeParse } from 'valibot';
import type { Best } from '../play/services';

export type Bests = Readonly<Partial<Record<string, Best>>>;

/** Kept equal to the medals of `scenario` by the type; their list comes with the whole scoring, which home needs not. */
const medals = ['bronze', 'silver', 'gold'] as const satisfies readonly Best['medal'][];

/** A result as it is kept. */
export const best = object({
  score: pipe(number(), integer(), minValue(0), maxValue(100)),
  medal: nullable(picklist(medals))
});

/** Reads the record; what is strange in it counts as none. */
export function parseBests(found: unknown): Bests {
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
  return Object.fromEntries(
    entries.flatMap(([scenario, one]) => {
      const result = safeParse(best, one);
      return result.success ? [[scenario, result.output]] : [];
    })
  );
}

/** The record with this result in it if it is the best of its scenario; null where it is not. */
export function bestsWith(bests: Bests, scenario: string, { score, medal }: Best): Bests | null {
  const before = bests[scenario];
  return before && before.score >= score ? null : { ...bests, [scenario]: { score, medal } };
}
