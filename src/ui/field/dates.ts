/** Weeks of the game as a reader of quarters counts them. */

const WEEKS = 13;

/** The round, and the week within it, of a week counted from the start of the game (1). */
export function dateOf(week: number): { readonly round: number; readonly week: number } {
  return { round: Math.ceil(week / WEEKS), week: ((week - 1) % WEEKS) + 1 };
}
