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

/** Satisfaction from 0 to 1 as one of the seven steps. */
export function moodOf(satisfaction: number): Mood {
  return (1 + Math.max(0, Math.min(6, Math.floor(satisfaction * 7)))) as Mood;
}
