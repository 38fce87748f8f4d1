/** Asks three customers of the last quarter what happened: picks them from the film and reads their files. */
import type { Asks } from '../../../play/asks';
import type { GameView } from '../../../play/game';
import { largestLoser } from '../results/flows';
import { chooseSpeakers, voiceOf, type Voice } from './voices';

export async function hear(
  view: Pick<GameView, 'reports' | 'rounds'>,
  ask: Pick<Asks, 'film' | 'customer'>
): Promise<readonly Voice[]> {
  const speakers = chooseSpeakers(await ask.film(), largestLoser(view.reports.at(-1)?.flows ?? []));
  const end = view.rounds.length * 13;
  return Promise.all(speakers.map(async (speaker) => voiceOf(await ask.customer(speaker.id), speaker, end)));
}
