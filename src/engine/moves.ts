/** Who went where over a quarter: everybody counted once, by the home before, the home now and the segment. */
import type { Market } from './state';
import { NOBODY } from './vocabulary';

/** Counts by home before × home now × segment; the last home is nobody's. */
export interface Moves {
  readonly companies: number;
  readonly segments: number;
  /** (C + 1) × (C + 1) × segments. */
  readonly counts: Int32Array;
}

/** Counts the people of a market as they stand, against where they were at the start of the quarter. */
export function countMoves({ scratch, minds, people, spec }: Market): Moves {
  const companies = people.keys.length;
  const segments = spec.segments.length;
  const moves = { companies, segments, counts: new Int32Array((companies + 1) * (companies + 1) * segments) };
  countPeople(moves, scratch.before, minds.home, people.segment);
  return moves;
}

function countPeople(
  { companies, segments, counts }: Moves,
  before: Uint8Array,
  home: Uint8Array,
  segment: Uint8Array
): void {
  for (let i = 0; i < home.length; i++) {
    const from = before[i] === NOBODY ? companies : before[i];
    const to = home[i] === NOBODY ? companies : home[i];
    counts[(from * (companies + 1) + to) * segments + segment[i]]++;
  }
}

/** How many went from one home to another, of all segments or of one. */
export function moved(
  { companies, segments, counts }: Moves,
  from: number,
  to: number,
  segment?: number
): number {
  const row = (from * (companies + 1) + to) * segments;
  if (segment !== undefined) return counts[row + segment];
  let sum = 0;
  for (let s = 0; s < segments; s++) sum += counts[row + s];
  return sum;
}

/** How many are at home with company j now, of all segments or of one. */
export function arrived(moves: Moves, j: number, segment?: number): number {
  let sum = 0;
  for (let from = 0; from <= moves.companies; from++) sum += moved(moves, from, j, segment);
  return sum;
}

/** How many were at home with company j before, of all segments or of one. */
export function departed(moves: Moves, j: number, segment?: number): number {
  let sum = 0;
  for (let to = 0; to <= moves.companies; to++) sum += moved(moves, j, to, segment);
  return sum;
}

/** (C + 1)²: from the home before to the home now. */
export function flowsOf(moves: Moves): number[][] {
  const homes = Array.from({ length: moves.companies + 1 }, (_, home) => home);
  return homes.map((from) => homes.map((to) => moved(moves, from, to)));
}
