/** The words of each voice: what the customer did and what moved them name the message. */
import type { GameView } from '../../../play/game';
import type { MessageKey } from '../../../text/messages';
import type { Translator } from '../../../text/translate';
import { companyName, type Scene } from './causes';
import type { PartPlayed } from './speakers';
import type { Saying, Voice } from './voices';

const SAID: Readonly<Record<PartPlayed, Readonly<Record<Saying, MessageKey>>>> = {
  left: {
    mended: 'why.leftMended',
    failed: 'why.leftFailed',
    crowded: 'why.leftCrowded',
    short: 'why.leftShort',
    dearer: 'why.leftDearer',
    cheaper: 'why.leftCheaper',
    posted: 'why.leftPosted',
    warned: 'why.leftWarned',
    recommended: 'why.leftRecommended',
    reminded: 'why.leftRecommended',
    better: 'why.leftBetter',
    glad: 'why.leftDrifted',
    tempted: 'why.leftDrifted',
    praising: 'why.leftDrifted',
    unshaken: 'why.leftDrifted',
    fine: 'why.leftDrifted',
    unimpressed: 'why.leftUnimpressed',
    mixed: 'why.leftMixed',
    sour: 'why.leftSour',
    wandered: 'why.leftWandered',
    drifted: 'why.leftDrifted',
    lapsed: 'why.leftStopped'
  },
  came: {
    mended: 'why.cameMended',
    failed: 'why.cameFailed',
    crowded: 'why.cameCrowded',
    short: 'why.cameShort',
    dearer: 'why.cameDearer',
    cheaper: 'why.cameCheaper',
    posted: 'why.camePosted',
    warned: 'why.cameWarned',
    recommended: 'why.cameRecommended',
    reminded: 'why.cameReminded',
    better: 'why.cameBetter',
    glad: 'why.cameDrifted',
    tempted: 'why.cameDrifted',
    praising: 'why.cameDrifted',
    unshaken: 'why.cameDrifted',
    fine: 'why.cameDrifted',
    unimpressed: 'why.cameUnimpressed',
    mixed: 'why.cameMixed',
    sour: 'why.cameUnimpressed',
    wandered: 'why.cameWandered',
    drifted: 'why.cameDrifted',
    lapsed: 'why.cameAgain'
  },
  'left-rival': {
    mended: 'why.rivalMended',
    failed: 'why.rivalFailed',
    crowded: 'why.rivalCrowded',
    short: 'why.rivalShort',
    dearer: 'why.rivalDearer',
    cheaper: 'why.rivalCheaper',
    posted: 'why.rivalPosted',
    warned: 'why.rivalWarned',
    recommended: 'why.rivalRecommended',
    reminded: 'why.rivalRecommended',
    better: 'why.rivalBetter',
    glad: 'why.rivalDrifted',
    tempted: 'why.rivalDrifted',
    praising: 'why.rivalDrifted',
    unshaken: 'why.rivalDrifted',
    fine: 'why.rivalDrifted',
    unimpressed: 'why.rivalUnimpressed',
    mixed: 'why.rivalMixed',
    sour: 'why.rivalSour',
    wandered: 'why.rivalWandered',
    drifted: 'why.rivalDrifted',
    lapsed: 'why.rivalStopped'
  },
  stayed: {
    mended: 'why.stayedMended',
    failed: 'why.stayedFailed',
    crowded: 'why.stayedCrowded',
    short: 'why.stayedShort',
    dearer: 'why.stayedDrifted',
    cheaper: 'why.stayedDrifted',
    posted: 'why.stayedDrifted',
    warned: 'why.stayedDrifted',
    recommended: 'why.stayedDrifted',
    reminded: 'why.stayedDrifted',
    better: 'why.stayedDrifted',
    glad: 'why.stayedGlad',
    tempted: 'why.stayedTempted',
    praising: 'why.stayedPraising',
    unshaken: 'why.stayedUnshaken',
    fine: 'why.stayedFine',
    unimpressed: 'why.stayedUnimpressed',
    mixed: 'why.stayedMixed',
    sour: 'why.stayedUnimpressed',
    wandered: 'why.stayedDrifted',
    drifted: 'why.stayedDrifted',
    lapsed: 'why.stayedDrifted'
  }
};

/** Two, three or six ways of saying the same take turns, so that no round repeats the words of the last. */
export function turnOf(round: number) {
  return {
    turn: round % 2 === 0 ? 'even' : 'odd',
    third: ['a', 'b', 'c'][round % 3],
    sixth: ['a', 'b', 'c', 'd', 'e', 'f'][round % 6]
  };
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
