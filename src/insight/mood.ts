/** Satisfaction in the seven steps in which it is drawn. */
import type { Mood } from '../engine/vocabulary';

/** Satisfaction, 0 to 1, at which moods 2 to 7 begin; an ordinary market lives between 4 and 6. */
const steps = [0.3, 0.42, 0.52, 0.62, 0.72, 0.82] as const;

export function moodOf(satisfaction: number): Mood {
  return (1 + steps.filter((step) => satisfaction >= step).length) as Mood;
}
