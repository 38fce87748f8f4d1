/** Asks three customers of the last quarter what happened: picks them from the film and reads their files. */
import type { Asks } from '../../../play/asks';
import type { GameView } from '../../../play/game';
import { largestLoser } from '../results/flows';
import { chooseSpeakers, type Speaker } from './speakers';
import { tells, voiceOf, type Voice } from './voices';

/** So many people are asked before one with little to say is taken. */
const CANDIDATES = 4;

export async function hear(
  view: Pick<GameView, 'reports' | 'rounds'>,
  ask: Pick<Asks, 'film' | 'customer'>
): Promise<readonly Voice[]> {
  const rival = largestLoser(view.reports.at(-1)?.flows ?? []);
  const end = view.rounds.length * 13;
  const voices: Voice[] = [];
  for (const speakers of chooseSpeakers(await ask.film(), rival, CANDIDATES)) {
    const voice = await best(speakers, voices, async (speaker) =>
      voiceOf(await ask.customer(speaker.id), speaker, end)
    );
    if (voice) voices.push(voice);
  }
  return voices;
}

/** The first who has something to say that nobody has said yet; else the first. */
async function best(
  speakers: readonly Speaker[],
  heard: readonly Voice[],
  ask: (speaker: Speaker) => Promise<Voice>
): Promise<Voice | null> {
  let first: Voice | null = null;
  for (const speaker of speakers) {
    const voice = await ask(speaker);
    first ??= voice;
    if (tells(voice) && heard.every(({ saying }) => saying !== voice.saying)) return voice;
  }
  return first;
}
