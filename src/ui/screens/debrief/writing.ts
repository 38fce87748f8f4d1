/** Whether a player has said something of their own before the answers are shown. */

/** Shorter than this is a note to oneself, in Chinese too. */
const LEAST = 12;

/** Every question has an answer of some length. */
export function hasWritten(writing: readonly string[], questions: number): boolean {
  return Array.from({ length: questions }, (_, index) => writing[index] ?? '').every(
    (text) => text.trim().length >= LEAST
  );
}
