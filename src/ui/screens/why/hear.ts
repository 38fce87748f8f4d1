/** Asks three customers of the last quarter what happened: picks them from the film and reads their files. */
import type { Asker, Asks } from '../../../play/asks';
import type { GameView } from '../../../play/game';
import { scatter } from '../../field/pack';
import { largestLoser, movement } from '../results/flows';
import { chooseSpeakers, type Speaker } from './speakers';
import { tells, voiceOf, type Voice } from './voices';

/** So many people are asked before one with less to say is taken. */
const CANDIDATES = 12;
const QUARTER = 13;

export async function hear(
  view: Pick<GameView, 'reports' | 'rounds'>,
  ask: Pick<Asks, 'film' | 'customer'>,
  asker: Asker = {}
): Promise<readonly Voice[]> {
  const flows = view.reports.at(-1)?.flows ?? [];
  const most = movement(flows, 0).mostWentTo ?? null;
  const round = view.rounds.length;
  const end = round * QUARTER;
  const asked = view.reports.at(-1)?.companies.map(({ decision }) => decision.price) ?? [];
  const voices: Voice[] = [];
  const choice = chooseSpeakers(await ask.film(asker), largestLoser(flows), CANDIDATES, round, most);
  for (const speakers of choice) {
    const voice = await best(
      speakers,
      async (speaker) => voiceOf(await ask.customer(speaker.id, asker), speaker, { end, asked }),
      (said) => worth(said, voices, round)
    );
    if (voice) voices.push(voice);
  }
  return voices;
}

/** The first of those with most to say. */
async function best(
  speakers: readonly Speaker[],
  ask: (speaker: Speaker) => Promise<Voice>,
  rank: (voice: Voice) => number
): Promise<Voice | null> {
  let found: Voice | null = null;
  for (const speaker of speakers) {
    const voice = await ask(speaker);
    if (rank(voice) === MOST) return voice;
    if (!found || rank(voice) > rank(found)) found = voice;
  }
  return found;
}

/** Of this quarter, from somebody whose turn it is, something that happened, and nobody has said it yet. */
const MOST = 15;
/** People speak every so many rounds, so that nobody is heard two rounds running. */
const TURNS = 3;

/** A voice of the quarter is worth more than what it says; one from before the game, which no reader saw, nothing. */
function worth(voice: Voice, heard: readonly Voice[], round: number): number {
  if (voice.week < 1) return -1;
  const late = voice.week > (round - 1) * QUARTER ? 8 : 0;
  const turn = Math.floor(TURNS * scatter(voice.id, 0)) === round % TURNS ? 4 : 0;
  const fresh = heard.every(({ saying }) => saying !== voice.saying) ? 1 : 0;
  return late + turn + (tells(voice) ? 2 : 0) + fresh;
}
