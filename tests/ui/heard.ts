/** Films and files of customers who could speak after a quarter. */
import type { CustomerEvent, CustomerFile, Film } from '../../src/insight/answers';

/** A film of two frames in which each person went from one company to another. */
export function film(moves: readonly (readonly [from: number, to: number, mood: number])[]): Film {
  const bytes = (pick: (move: readonly [number, number, number]) => number) => Uint8Array.from(moves, pick);
  return {
    ids: Uint32Array.from(moves, (_, i) => 100 + i),
    company: [bytes(([from]) => from), bytes(([, to]) => to)],
    mood: [bytes(([, , mood]) => mood), bytes(() => 4)],
    closeness: [],
    talk: [],
    segment: bytes(() => 0)
  };
}

export const visit = (
  week: number,
  company: number,
  more: Partial<Extract<CustomerEvent, { kind: 'bought' }>> = {}
) =>
  ({
    kind: 'bought',
    week,
    company,
    price: 400,
    expected: 50,
    got: 50,
    satisfaction: 52,
    mood: 4,
    failed: false,
    crowded: false,
    switched: false,
    ...more
  }) as const;

export function file(...events: readonly CustomerEvent[]): CustomerFile {
  const satisfaction = events.some((event) => event.kind === 'bought' && event.mood >= 6) ? 75 : 45;
  return { id: 7, segment: 1, satisfaction, events } as unknown as CustomerFile;
}
