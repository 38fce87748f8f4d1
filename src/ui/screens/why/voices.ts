/** What a customer has to say about a quarter: always something that stands in their own file. */
import type { CustomerFile } from '../../../insight/answers';
import { isBought, type Bought, type Quarter, type Story } from './story-parts';
import { storyOf } from './stories';
import type { PartPlayed, Speaker } from './speakers';

/** What moved them, read off the file. */
export type Saying =
  | 'failed'
  /** It went wrong and was put right: not what sent them away. */
  | 'mended'
  | 'crowded'
  | 'short'
  | 'dearer'
  | 'cheaper'
  /** The old shop asks more now than they ever paid there, and they pay less elsewhere. */
  | 'posted'
  | 'warned'
  | 'recommended'
  | 'reminded'
  | 'better'
  | 'glad'
  /** Pleased, though they know where it costs less; have praised the company; were warned of it by a friend. */
  | 'tempted'
  | 'praising'
  | 'unshaken'
  | 'fine'
  /** Of where they are now, or stayed, they think little: they say no word for it. */
  | 'unimpressed'
  /** The same of one visit, while on the whole they are satisfied. */
  | 'mixed'
  /** They warned friends of the place, and buy nowhere now. */
  | 'sour'
  /** They had been elsewhere in between: why they went where they are is not why they left. */
  | 'wandered'
  | 'drifted'
  | 'lapsed';

export interface Voice {
  readonly id: number;
  readonly part: PartPlayed;
  readonly saying: Saying;
  readonly segment: number;
  /** How they felt then, after the visit they speak of or the last one before it; 1 to 7. */
  readonly mood: number;
  /** The same as points, and about which company; null where nothing had been bought. */
  readonly felt: { readonly company: number; readonly satisfaction: number } | null;
  /** Week of the game in which it happened. */
  readonly week: number;
  /** The other shop of the story: where they went, or where they came from; null where there is none. */
  readonly company: number | null;
  /** What was paid there, in cents; null when nothing was bought. */
  readonly price: number | null;
  /** Where prices are the reason, what stands against that: paid at the old shop or asked there now; in cents. */
  readonly before: number | null;
}

/** Whether it says something that happened rather than that nothing did. */
export function tells({ saying }: Voice): boolean {
  return !(['drifted', 'wandered', 'lapsed', 'fine'] as Saying[]).includes(saying);
}

/** What this customer says about a quarter. */
export function voiceOf(file: CustomerFile, speaker: Speaker, quarter: Quarter): Voice {
  const story = storyOf(file, speaker, quarter);
  const bought = file.events.filter(isBought);
  const week = (story.event ?? bought.at(-1))?.week ?? quarter.end;
  return {
    id: file.id,
    part: speaker.part,
    saying: story.saying,
    segment: file.segment,
    week,
    ...feltIn(story, bought, week),
    ...namedIn(story, speaker)
  };
}

/** After the visit that is told of, or the last one before what is. */
function feltIn({ event }: Story, bought: readonly Bought[], week: number): Pick<Voice, 'mood' | 'felt'> {
  const visit = event?.kind === 'bought' ? event : bought.findLast((one) => one.week <= week);
  if (!visit) return { mood: 4, felt: null };
  return { mood: visit.mood, felt: { company: visit.company, satisfaction: visit.satisfaction } };
}

function namedIn({ event, before, rival }: Story, { part, from, to }: Speaker) {
  const paid = event?.kind === 'bought' ? event.price : null;
  const other = part === 'left' ? to : from;
  return { company: rival?.company ?? other, price: rival?.price ?? paid, before: before ?? null };
}
