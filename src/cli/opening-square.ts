/** The picture on the home screen, from the very engine that plays the game. */
import { directSimulator } from '../insight/simulator';
import { filmOf, packSquare } from '../play/square';
import type { Scenario } from '../scenario/scenario';
import type { PackedSquare } from '../scenario/shelf';

export async function openingSquare(scenario: Scenario): Promise<PackedSquare> {
  return packSquare(await filmOf(directSimulator(), scenario));
}
