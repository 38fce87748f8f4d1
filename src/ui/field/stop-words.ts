/** What each stop of a customer's history is called, and the short mark at its end. */
import type { Outcome } from '../../engine/vocabulary';
import type { CustomerFile } from '../../insight/answers';
import type { MessageKey } from '../../text/messages';
import type { Values } from '../../text/translate';
import type { HeardStop, Stop, VisitStop, Word } from './story';
import { LET_DOWN, PLEASED, storyOf } from './story';

export interface Said {
  readonly key: MessageKey;
  readonly values: Values;
}

/** Names of companies, and prices, as they are written. */
export interface Writing {
  readonly place: (company: number) => string;
  readonly price: (cents: number) => string;
}

export function textOf(stop: Stop, { place, price }: Writing): Said {
  switch (stop.kind) {
    case 'bought': {
      const happened = { mood: verdictOf(stop), n: stop.visits, became: stop.became ?? 'unknown' };
      const paid = { price: price(stop.price), before: stop.before === null ? '' : price(stop.before) };
      return {
        key: visitKey(stop),
        values: { place: place(stop.company), ...happened, ...paid }
      };
    }
    case 'heard':
      return { key: heardKey(stop), values: { place: place(stop.company), n: stop.friends } };
    case 'told':
      return { key: TOLD[stop.word], values: { place: place(stop.company) } };
    case 'stayed-home':
      return {
        key: stop.visits > 1 ? 'field.stayedHomeOften' : 'field.stayedHome',
        values: { n: stop.visits }
      };
  }
}

const TOLD: Readonly<Record<Word, MessageKey>> = {
  good: 'field.toldGood',
  fine: 'field.toldFine',
  short: 'field.toldShort',
  bad: 'field.toldBad'
};

/** How it was against what they expected, and how they feel about the place after it where the two disagree. */
function verdictOf({ against, mood }: VisitStop): string {
  if (mood <= LET_DOWN && against !== 'worse') return against === 'better' ? 'betterBad' : 'bad';
  return against === 'worse' && mood >= PLEASED ? 'worseGood' : against;
}

function visitKey(stop: VisitStop): MessageKey {
  const { trouble, switched, visits } = stop;
  if (switched) return trouble === null ? switchKey(stop) : 'field.boughtSwitchedBadly';
  if (trouble !== null) return trouble === 'failed' ? 'field.boughtFailed' : 'field.boughtCrowded';
  return visits > 1 ? 'field.boughtOften' : 'field.bought';
}

function switchKey({ back, price, before, left }: VisitStop): MessageKey {
  if (back) return 'field.boughtBack';
  const cheaper = left !== null && before !== null && price < before;
  return cheaper ? 'field.boughtSwitchedCheaper' : 'field.boughtSwitched';
}

function heardKey({ good, friends }: HeardStop): MessageKey {
  if (friends > 1) return good ? 'field.heardGoodOften' : 'field.heardBadOften';
  return good ? 'field.heardGood' : 'field.heardBad';
}

/** Null where the sentence says it all. */
export function markOf(stop: Stop): Said | null {
  if (stop.kind === 'stayed-home') return null;
  const said = (key: MessageKey): Said => ({ key, values: {} });
  if (stop.kind === 'heard') return said('field.markHeard');
  if (stop.kind === 'told') return said('field.markTold');
  if (stop.switched) return visitMark(stop, said);
  if (stop.trouble === 'crowded') return said('field.markWait');
  return null;
}

function visitMark({ back, company, left }: VisitStop, said: (key: MessageKey) => Said): Said | null {
  if (company === 0) return left === 0 ? null : said(back ? 'field.markBack' : 'field.markSwitched');
  return left === 0 ? said('field.markAway') : null;
}

/** Who speaks: whose customer they are, null for nobody's, and the mood they are in about it. */
export interface Standing {
  readonly company: number | null;
  readonly mood: number;
  /** The week in which they say it; that of the last stop unless said. */
  readonly now?: number;
}

/** So many of the last stops are what they still talk about. */
const LATELY = 8;

/** For so many weeks somebody has only just changed. */
const FRESH = 4;

/** The one sentence this customer would say: the most telling thing that happened lately, as far as they still feel so. */
export function voiceOf(stops: readonly Stop[], standing: Standing): MessageKey {
  const { company, mood } = standing;
  const lately = stops.slice(-LATELY).reverse();
  if (company === null) return nowhere(lately);
  const visits = lately.filter((stop) => stop.kind === 'bought');
  const latest = visits.at(0);
  if (!latest) return moodVoice(mood, false);
  if (latest.trouble !== null && mood < PLEASED) return troubleVoice(latest);
  const turn = visits.find(({ switched }) => switched);
  const turned = turn && turn.company === company ? turnVoice(turn, lately, standing) : null;
  if (turned) return turned;
  const bad = mood <= LET_DOWN ? visits.find(({ trouble }) => trouble !== null) : undefined;
  if (bad) return troubleVoice(bad);
  const strays = visits.some((visit) => visit.company !== company);
  return surpriseVoice(latest, company, mood) ?? moodVoice(mood, strays);
}

/** What they would have said so many weeks before the file ends, of what had happened by then. */
export function voiceAt(
  { events, standings }: CustomerFile,
  weeksAgo: number,
  standing: Standing
): MessageKey {
  const now = (standings.at(-1)?.week ?? 0) - weeksAgo;
  return voiceOf(storyOf(events.filter(({ week }) => week <= now)), { ...standing, now });
}

function nowhere(lately: readonly Stop[]): MessageKey {
  const end = lately.at(0);
  if (end?.kind === 'stayed-home' && end.visits > 2) return 'field.voiceNothing';
  const warned = lately.some((stop) => stop.kind === 'heard' && !stop.good);
  return warned ? 'field.voiceWarned' : 'field.voiceNowhere';
}

const FAILED_VOICES: Readonly<Record<Outcome, MessageKey>> = {
  silent: 'field.voiceSilent',
  unresolved: 'field.voiceUnresolved',
  resolved: 'field.voiceResolved',
  fast: 'field.voiceFast'
};

function troubleVoice({ trouble, became }: VisitStop): MessageKey {
  if (trouble !== 'failed') return 'field.voiceCrowded';
  return became === null ? 'field.voiceFailed' : FAILED_VOICES[became];
}

/** Null where it is nobody's shop they left for this one, and where how they feel today says more than the change. */
function turnVoice(turn: VisitStop, lately: readonly Stop[], standing: Standing): MessageKey | null {
  const { mood, now = lately.at(0)?.to ?? turn.to } = standing;
  if (mood <= LET_DOWN) return null;
  if (turn.back) return turn.company === 0 ? 'field.voiceBack' : null;
  if (turn.left === null || turn.left === turn.company) return null;
  if (mood >= PLEASED) return 'field.voiceSettled';
  if (now - turn.from >= FRESH) return null;
  const told = lately.some(
    (stop) => stop.kind === 'heard' && stop.good && stop.company === turn.company && stop.from < turn.from
  );
  return told ? 'field.voiceSwitchedWord' : 'field.voiceSwitched';
}

function surpriseVoice({ against, ...visit }: VisitStop, company: number, mood: number): MessageKey | null {
  if (visit.company !== company) return null;
  if (against === 'better' && mood > LET_DOWN) return 'field.voiceBetter';
  return against === 'worse' && mood < PLEASED ? 'field.voiceWorse' : null;
}

function moodVoice(mood: number, strays: boolean): MessageKey {
  if (mood <= LET_DOWN) return 'field.voiceLetDown';
  if (mood < PLEASED) return 'field.voicePlain';
  return strays ? 'field.voicePleased' : 'field.voiceLoyal';
}
