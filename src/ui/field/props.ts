/** What the field shows and whom it tells; shared by the still field and the playing one. */
import type { CustomerFile, Film } from '../../insight/answers';
import type { Scenario, Words } from '../../scenario/scenario';
import type { Flows } from './count';

interface SceneProps {
  film: Film;
  flows: Flows;
  scenario: Scenario;
  /** A customer's id. */
  selected: number | null;
  onselect: (id: number) => void;
  /** Opens the file of a customer. */
  onopen: (id: number) => void;
  /** Asks for the file of a customer, for what the chosen one says. */
  fileOf: (id: number, signal: AbortSignal) => Promise<CustomerFile>;
  /** What each owner says, by company. */
  lines?: readonly (Words | null)[];
  /** How many carry the player's card; nothing where there is no club. */
  members?: number | undefined;
}

export interface FieldProps extends SceneProps {
  /** 0 to 13; between two weeks while the quarter plays. */
  week: number;
  /** Reduced motion: whole weeks only, nobody walks. */
  still?: boolean;
}

export interface PlayerProps extends SceneProps {
  /** Called when the last week has been seen or skipped. */
  onend?: () => void;
  /** Called with each week that is reached, 0 at the start. */
  onweek?: (week: number) => void;
}
