/** The message that names each measure and each orientation. */
import type { ByOrientation, Setting } from '../../../engine/vocabulary';
import type { Explained } from '../../../insight/answers';
import type { Direction } from '../../../play/game';
import { inUnits, isMoney, unitOf } from '../../../play/moves';
import type { MessageKey } from '../../../text/messages';
import type { Translator } from '../../../text/translate';

export const MEASURE_NAMES: Readonly<Record<Explained, MessageKey>> = {
  satisfaction: 'desk.satisfaction',
  loyalty: 'desk.loyalty',
  profit: 'desk.profit',
  share: 'desk.share',
  equity: 'desk.equity',
  byChoice: 'desk.byChoice',
  trust: 'desk.trust',
  morale: 'desk.morale',
  load: 'desk.load'
};

interface OrientationNames {
  readonly name: MessageKey;
  readonly era: MessageKey;
  readonly bet: MessageKey;
  readonly needs: MessageKey;
}

export const ORIENTATION_NAMES: ByOrientation<OrientationNames> = {
  transaction: {
    name: 'desk.transaction',
    era: 'desk.transactionEra',
    bet: 'desk.transactionBet',
    needs: 'desk.transactionNeeds'
  },
  service: {
    name: 'desk.service',
    era: 'desk.serviceEra',
    bet: 'desk.serviceBet',
    needs: 'desk.serviceNeeds'
  },
  relationship: {
    name: 'desk.relationship',
    era: 'desk.relationshipEra',
    bet: 'desk.relationshipBet',
    needs: 'desk.relationshipNeeds'
  },
  experience: {
    name: 'desk.experience',
    era: 'desk.experienceEra',
    bet: 'desk.experienceBet',
    needs: 'desk.experienceNeeds'
  },
  value: { name: 'desk.value', era: 'desk.valueEra', bet: 'desk.valueBet', needs: 'desk.valueNeeds' }
};

export const DIRECTION_NAMES: Readonly<Record<Direction, MessageKey>> = {
  up: 'desk.up',
  same: 'desk.same',
  down: 'desk.down'
};

/** The steps of each setting, in the order of SETTINGS. */
export const STEP_NAMES: Readonly<Record<Setting, readonly MessageKey[]>> = {
  promise: ['desk.promiseHonest', 'desk.promiseModest', 'desk.promiseBold'],
  contact: [
    'desk.contactBasic',
    'desk.contactReactive',
    'desk.contactAccountable',
    'desk.contactProactive',
    'desk.contactPartnership'
  ],
  treatment: ['desk.treatmentSame', 'desk.treatmentByValue', 'desk.treatmentBestOnly'],
  entry: ['desk.entryBought', 'desk.entryEarned', 'desk.entryPaid']
};

/** A measure's value in words: money as such, satisfaction as an index, the others in per cent. */
export function sayValue(
  words: Pick<Translator, 'money' | 'number' | 'percent'>,
  measure: Explained,
  value: number
) {
  if (isMoney(measure)) return words.money(value);
  return measure === 'satisfaction' ? words.number(value) : words.percent(value);
}

/** The same where there is little room for it. */
export function sayShort(
  words: Pick<Translator, 'shortMoney' | 'money' | 'number' | 'percent'>,
  measure: Explained,
  value: number
) {
  return isMoney(measure) ? words.shortMoney(value) : sayValue(words, measure, value);
}

/** From here on an amount is too long for a headline of the desk; short of it all stand in full, lest their style change from round to round. */
const LONG = 100_000_000;

/** A headline figure and the size of its change, in one style: whoever sees the one move can see the other. */
export function sayHeadline(
  words: Pick<Translator, 'shortMoney' | 'money' | 'number' | 'percent'>,
  measure: Explained,
  value: number,
  by: number
): readonly [value: string, by: string] {
  if (!isMoney(measure)) return [sayTenths(words, measure, value), sayAmount(words, measure, by)];
  return Math.abs(value) < LONG
    ? [words.money(value), sayAmount(words, measure, by)]
    : [words.shortMoney(value), sayShortAmount(words, measure, by, value)];
}

/** The same where there is little room for it. */
export function sayBeside(
  words: Pick<Translator, 'shortMoney' | 'money' | 'number' | 'percent'>,
  measure: Explained,
  value: number
) {
  return isMoney(measure) ? words.shortMoney(value) : sayTenths(words, measure, value);
}

/** To the tenth of a point, even where that is nought: as its changes are told. */
function sayTenths(words: Pick<Translator, 'number' | 'percent'>, measure: Explained, value: number) {
  const tenths = inUnits(value, 0.1) * 0.1;
  return measure === 'satisfaction' ? words.number(tenths, 1, true) : words.percent(tenths, 1, true);
}

/** A value with the decimal that a ledger needs to be seen to balance. */
export function sayExactly(
  words: Pick<Translator, 'money' | 'number' | 'percent'>,
  measure: Explained,
  value: number
) {
  if (isMoney(measure)) return words.money(value);
  return measure === 'satisfaction' ? words.number(value, 1) : words.percent(value, 1);
}

/** The size of a change in a sentence: shares and rates move by points. */
export function saySize(words: Pick<Translator, 't' | 'money' | 'number'>, measure: Explained, by: number) {
  const amount = sayAmount(words, measure, by);
  return !isMoney(measure) && measure !== 'satisfaction'
    ? words.t('results.points', { n: amount, size: Math.abs(by) })
    : amount;
}

/** The size of a change in the measure's own unit: points and per cent to the tenth, as everywhere. */
export function sayAmount(words: Pick<Translator, 'money' | 'number'>, measure: Explained, by: number) {
  const size = Math.abs(by);
  return isMoney(measure) ? words.money(size) : words.number(size, 1, true);
}

/** The size of a change where there is little room for it: as short as the value it stands beside. */
export function sayShortAmount(
  words: Pick<Translator, 'shortMoney' | 'money' | 'number'>,
  measure: Explained,
  by: number,
  beside: number | null
) {
  return isMoney(measure) ? words.shortMoney(Math.abs(by), beside ?? 0) : sayAmount(words, measure, by);
}

/** A signed part of a change. */
export function saySigned(words: Pick<Translator, 'signed' | 'signedMoney'>, measure: Explained, by: number) {
  return isMoney(measure) ? words.signedMoney(by) : words.signed(by, 1, true);
}

/** The two ends of a change to the last figure of the change itself, each printed as it is everywhere. */
export function sayEnds(
  words: Pick<Translator, 'money' | 'number' | 'percent'>,
  measure: Explained,
  [from, to]: readonly [number, number]
): readonly [string, string] {
  const unit = unitOf(measure);
  const say = (value: number) =>
    isMoney(measure) ? words.money(inUnits(value, unit) * unit) : sayTenths(words, measure, value);
  return [say(from), say(to)];
}
