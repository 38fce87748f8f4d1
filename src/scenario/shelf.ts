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
