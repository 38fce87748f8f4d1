/** What each stop of a customer's history is called, and the short mark at its end. */
import type { MessageKey } from '../../text/messages';
import type { Values } from '../../text/translate';
import type { HeardStop, Stop, VisitStop } from './story';

export interface Said {
  readonly key: MessageKey;
  readonly values: Values;
}

type Place = (company: number) => string;

export function textOf(stop: Stop, place: Place): Said {
  switch (stop.kind) {
    case 'bought':
      return {
        key: visitKey(stop),
        values: { place: place(stop.company), mood: stop.against, n: stop.visits }
      };
    case 'heard':
      return { key: heardKey(stop), values: { place: place(stop.company), n: stop.friends } };
    case 'told':
      return {
        key: stop.good ? 'field.toldGood' : 'field.toldBad',
        values: { place: place(stop.company), n: stop.friends }
      };
    case 'stayed-home':
      return {
        key: stop.visits > 1 ? 'field.stayedHomeOften' : 'field.stayedHome',
        values: { n: stop.visits }
      };
  }
}

function visitKey({ trouble, switched, visits }: VisitStop): MessageKey {
  if (switched) return trouble === null ? 'field.boughtSwitched' : 'field.boughtSwitchedBadly';
  if (trouble !== null) return trouble === 'failed' ? 'field.boughtFailed' : 'field.boughtCrowded';
  return visits > 1 ? 'field.boughtOften' : 'field.bought';
}

function heardKey({ good, friends }: HeardStop): MessageKey {
  if (friends > 1) return good ? 'field.heardGoodOften' : 'field.heardBadOften';
  return good ? 'field.heardGood' : 'field.heardBad';
}

/** Null where the sentence says it all. */
export function markOf(stop: Stop): Said | null {
  if (stop.kind === 'stayed-home') return null;
  const said = (key: MessageKey, values: Values = {}): Said => ({ key, values });
  if (stop.kind === 'heard') return said('field.markHeard');
  if (stop.kind === 'told') return said('field.markTold', { n: stop.friends });
  if (stop.switched) return visitMark(stop, said);
  if (stop.trouble === 'crowded') return said('field.markWait');
  return null;
}

function visitMark({ back, company }: VisitStop, said: (key: MessageKey) => Said): Said {
  if (company !== 0) return said('field.markAway');
  return said(back ? 'field.markBack' : 'field.markSwitched');
}

/** The one sentence this customer would say about it all, chosen by the most telling thing that happened lately. */
export function voiceOf(stops: readonly Stop[]): MessageKey {
  const end = stops.at(-1);
  if (end?.kind === 'stayed-home' && end.visits > 2) return 'field.voiceNothing';
  const lately = [...stops].reverse().slice(0, 8);
  const visits = lately.filter((stop) => stop.kind === 'bought');
  const latest = visits.at(0);
  if (latest && latest.trouble !== null) return troubleVoice(latest);
  const turn = visits.find(({ switched }) => switched);
  if (turn) return turnVoice(turn, lately);
  const bad = visits.find(({ trouble }) => trouble !== null);
  if (bad) return troubleVoice(bad);
  return latest ? quietVoice(latest) : hearsay(lately);
}

function troubleVoice({ trouble }: VisitStop): MessageKey {
  return trouble === 'failed' ? 'field.voiceFailed' : 'field.voiceCrowded';
}

function quietVoice({ against, mood }: VisitStop): MessageKey {
  if (against === 'better') return 'field.voiceBetter';
  if (against === 'worse') return 'field.voiceWorse';
  return mood >= 6 ? 'field.voiceLoyal' : 'field.voicePlain';
}

function turnVoice(turn: VisitStop, lately: readonly Stop[]): MessageKey {
  if (turn.back) return 'field.voiceBack';
  const told = lately.some(
    (stop) => stop.kind === 'heard' && stop.good && stop.company === turn.company && stop.from <= turn.from
  );
  return told ? 'field.voiceSwitchedWord' : 'field.voiceSwitched';
}

function hearsay(stops: readonly Stop[]): MessageKey {
  const isWarned = stops.some((stop) => stop.kind === 'heard' && !stop.good);
  return isWarned ? 'field.voiceWarned' : 'field.voicePlain';
}
