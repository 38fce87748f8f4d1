/** What the home screen knows about a scenario before it is loaded. */
import type { Scenario } from './scenario';

export interface ShelfEntry extends Pick<
  Scenario,
  | 'id'
  | 'version'
  | 'hash'
  | 'title'
  | 'summary'
  | 'industry'
  | 'era'
  | 'difficulty'
  | 'rounds'
  | 'minutes'
  | 'concepts'
> {
  load(): Promise<Scenario>;
}

/** A film of the square as text; `play/square.ts` packs and unpacks it. */
export interface PackedSquare {
  /** By week, one digit a customer: where they buy and how they feel about it. */
  readonly weeks: readonly string[];
  /** By week, one digit for each who came to stand elsewhere: how close. */
  readonly arrivals: readonly string[];
  readonly talk: readonly (readonly number[])[];
}

/** A scenario with the picture of its market before the first round. */
export interface DrawnEntry extends ShelfEntry {
  square(): Promise<PackedSquare>;
}
