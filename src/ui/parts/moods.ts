/** How each step of satisfaction is drawn, in a box of 12: hollow where let down, solid and larger where delighted. */

export interface MoodMark {
  readonly radius: number;
  /** Width of the ring where it is hollow; 0 where it is solid. */
  readonly ring: number;
}

const MARKS: readonly MoodMark[] = [
  { radius: 3.35, ring: 2.73 },
  { radius: 3.35, ring: 2.29 },
  { radius: 3.35, ring: 2.02 },
  { radius: 3.17, ring: 0 },
  { radius: 3.96, ring: 0 },
  { radius: 4.27, ring: 0 },
  { radius: 4.57, ring: 0 }
];
const MIDDLE: MoodMark = { radius: 3.17, ring: 0 };

/** Moods run from 1 to 7; 4 is neither. */
export function markOf(mood: number): MoodMark {
  return MARKS[mood - 1] ?? MIDDLE;
}
