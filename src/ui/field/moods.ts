/** What the seven steps of satisfaction are called. */
import type { Mood } from '../../engine/vocabulary';
import type { MessageKey } from '../../text/messages';

export const MOOD_STEPS: readonly Mood[] = [1, 2, 3, 4, 5, 6, 7];

const MOOD_WORDS: Readonly<Record<Mood, MessageKey>> = {
  1: 'field.mood1',
  2: 'field.mood2',
  3: 'field.mood3',
  4: 'field.mood4',
  5: 'field.mood5',
  6: 'field.mood6',
  7: 'field.mood7'
};

export function moodWord(mood: number): MessageKey {
  return MOOD_WORDS[mood as Mood];
}

/** Satisfaction (0 to 100) at which the steps 2 to 7 begin: the film draws by the same ones. */
const STARTS = [30, 40, 50, 55, 65, 75] as const;

/** Up to this somebody is let down, and from this satisfied, as the table of the square and the leavers are counted. */
export const LET_DOWN_BELOW = STARTS[2];
export const SATISFIED_FROM = STARTS[3];

/** One customer's satisfaction as it is shown: the whole points reached, so that the same figure never has two colours. */
export function pointsReached(satisfaction: number): number {
  return Math.floor(satisfaction);
}

export function moodOf(satisfaction: number): Mood {
  return (1 + STARTS.filter((start) => satisfaction >= start).length) as Mood;
}
