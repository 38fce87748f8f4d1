/** Questions about a game as it stands, each asked once and remembered until the game moves on. */
import type { QuarterReport } from '../engine/report';
import type { Orientation } from '../engine/vocabulary';
import type { CustomerFile, Film, LuckBand, Progress, WhyReport } from '../insight/answers';
import type { GameScore } from '../scenario/goals';

/** A pure orientation played in the same market with the same luck. */
export interface Ghost {
  readonly orientation: Orientation;
  /** History first, as in a game. */
  readonly reports: readonly QuarterReport[];
  readonly result: GameScore;
}

export interface Asks {
  /** The last quarter played, week by week; before the first round the last quarter of the history. */
  film(): Promise<Film>;
  /** What is behind the changes of the last quarter; needs a round played. */
  why(progress?: Progress): Promise<WhyReport>;
  customer(id: number): Promise<CustomerFile>;
  ghosts(progress?: Progress): Promise<readonly Ghost[]>;
  /** What luck alone would have made of the same decisions. */
  luck(progress?: Progress): Promise<LuckBand>;
  /** Stops what is still being worked out; the promises fail with an AbortError and may be asked again. */
  stop(): void;
}
