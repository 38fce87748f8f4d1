/** What follows the rules on the page: the names of the chapters, which are places of it as well. */
import type { MessageKey } from '../../../text/messages';

export type ChapterId = 'letters' | 'facts' | 'moves' | 'checked' | 'claims' | 'left-out' | 'sources';

export const CHAPTERS: readonly { readonly id: ChapterId; readonly title: MessageKey }[] = [
  { id: 'letters', title: 'learn.letters' },
  { id: 'facts', title: 'learn.facts' },
  { id: 'moves', title: 'learn.moves' },
  { id: 'checked', title: 'learn.checked' },
  { id: 'claims', title: 'learn.claims' },
  { id: 'left-out', title: 'learn.leftOut' },
  { id: 'sources', title: 'learn.sources' }
];
