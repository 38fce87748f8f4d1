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
const STARTS = [30, 42, 52, 62, 72, 82];

export function moodOf(satisfaction: number): Mood {
  return (1 + STARTS.filter((start) => satisfaction >= start).length) as Mood;
}
