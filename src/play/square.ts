/** The square on the home screen: a market as a newcomer finds it, without any of the machinery of a game. */
import type { Film, Simulator } from '../insight/answers';
import type { Scenario } from '../scenario/scenario';

/** Customers shown in the field. */
export const DOTS = 1500;

/** The last quarter before the game; whose luck it has matters to nobody. */
export function filmOf(simulator: Simulator, { market }: Scenario): Promise<Film> {
  return simulator.film({ market, seed: 1, rounds: [] }, DOTS);
}
