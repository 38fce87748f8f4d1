/** How far the technology of the day carries what a company builds in channels, data and analytics. */

/**
 * The part of a stock's level (0 to 1) that does anything where technology (0 to 1) is what it is: however much is built, no
 * more than technology itself has an effect, and each further step does as much less.
 */
export function usable(level: number, technology: number): number {
  return level * technology;
}
