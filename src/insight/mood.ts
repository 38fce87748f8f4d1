/** Satisfaction in the seven steps in which it is drawn. */
import type { Mood } from '../engine/vocabulary';

/**
 * Satisfaction, 0 to 1, at which moods 2 to 7 begin; an ordinary market lives between 3 and 6. Mood 5 begins where the model counts
 * somebody as satisfied, so that the picture and the reports count the same people.
 */
const steps = [0.3, 0.4, 0.5, 0.55, 0.65, 0.75] as const;

export function moodOf(satisfaction: number): Mood {
  return (1 + steps.filter((step) => satisfaction >= step).length) as Mood;
}
