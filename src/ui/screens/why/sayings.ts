/** The words of each voice: what the customer did and what moved them name the message. */
import type { GameView } from '../../../play/game';
import type { MessageKey } from '../../../text/messages';
import type { Translator } from '../../../text/translate';
import { companyName, type Scene } from './causes';
import type { PartPlayed } from './speakers';
import type { Saying, Voice } from './voices';

const SAID: Readonly<Record<PartPlayed, Readonly<Record<Saying, MessageKey>>>> = {
  left: {
    failed: 'why.leftFailed',
    crowded: 'why.leftCrowded',
    short: 'why.leftShort',
    dearer: 'why.leftDearer',
    cheaper: 'why.leftCheaper',
    warned: 'why.leftWarned',
    recommended: 'why.leftRecommended',
    reminded: 'why.leftRecommended',
    better: 'why.leftBetter',
    glad: 'why.leftDrifted',
    fine: 'why.leftDrifted',
    unimpressed: 'why.leftUnimpressed',
    drifted: 'why.leftDrifted',
    lapsed: 'why.leftStopped'
  },
  came: {
    failed: 'why.cameFailed',
    crowded: 'why.cameCrowded',
    short: 'why.cameShort',
    dearer: 'why.cameDearer',
    cheaper: 'why.cameCheaper',
    warned: 'why.cameWarned',
    recommended: 'why.cameRecommended',
    reminded: 'why.cameReminded',
    better: 'why.cameBetter',
    glad: 'why.cameDrifted',
    fine: 'why.cameDrifted',
    unimpressed: 'why.cameUnimpressed',
    drifted: 'why.cameDrifted',
    lapsed: 'why.cameAgain'
  },
  'left-rival': {
    failed: 'why.rivalFailed',
    crowded: 'why.rivalCrowded',
    short: 'why.rivalShort',
    dearer: 'why.rivalDearer',
    cheaper: 'why.rivalCheaper',
    warned: 'why.rivalWarned',
    recommended: 'why.rivalRecommended',
    reminded: 'why.rivalRecommended',
    better: 'why.rivalBetter',
    glad: 'why.rivalDrifted',
    fine: 'why.rivalDrifted',
    unimpressed: 'why.rivalUnimpressed',
    drifted: 'why.rivalDrifted',
    lapsed: 'why.rivalStopped'
  },
  stayed: {
    failed: 'why.stayedFailed',
    crowded: 'why.stayedCrowded',
    short: 'why.stayedShort',
    dearer: 'why.stayedDrifted',
    cheaper: 'why.stayedDrifted',
    warned: 'why.stayedDrifted',
    recommended: 'why.stayedDrifted',
    reminded: 'why.stayedDrifted',
    better: 'why.stayedDrifted',
    glad: 'why.stayedGlad',
    fine: 'why.stayedFine',
    unimpressed: 'why.stayedUnimpressed',
    drifted: 'why.stayedDrifted',
    lapsed: 'why.stayedDrifted'
  }
};

/** Two or three ways of saying the same take turns, so that no round repeats the words of the last. */
export function turnOf(round: number): { readonly turn: 'even' | 'odd'; readonly third: 'a' | 'b' | 'c' } {
  return { turn: round % 2 === 0 ? 'even' : 'odd', third: (['a', 'b', 'c'] as const)[round % 3] ?? 'a' };
}

/** The words themselves, on the card of the results and in the file beside it. */
export function quoteOf(
  voice: Voice,
  scene: Scene & Pick<GameView, 'seed'>,
  { t, words, price }: Pick<Translator, 't' | 'words' | 'price'>
): string {
  const company = voice.company === null ? '' : companyName(voice.company, scene, { words });
  const asked = (cents: number | null) => (cents === null ? '' : price(cents));
  const prices = { price: asked(voice.price), before: asked(voice.before) };
  return t(sayingOf(voice), { company, ...prices, ...turnOf(scene.rounds.length + (scene.seed % 6)) });
}

export function sayingOf({ part, saying }: Voice): MessageKey {
  return SAID[part][saying];
}
