/** The small shapes a scenario file is made of: names, texts, money, shares, conditions and effects. */
import * as v from 'valibot';
import { MEASURES, STOCKS, WEEKS } from '../engine/vocabulary';
import type { ProblemCode } from './problem';

/** The measures a condition may look at; `load` and the like in per cent, money in whole units. */
const LOOKED_AT = [...MEASURES, 'trust', 'customers', 'members', 'price', 'load', 'cash'] as const;
const PRICE_MOVES = ['cut', 'raised', 'kept'] as const;
const FEELINGS = ['satisfaction', 'trust', 'expectation'] as const;
const CLIMATE_FIELDS = [
  'usualPrice',
  'outside',
  'transparency',
  'switching',
  'goods',
  'choices',
  'technology'
] as const;

/** Names are for the file alone: small letters, digits, hyphens. */
export const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));

const Sentence = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** One text in the languages it is written in; Traditional Chinese is derived unless it is given. */
export const WordsShape = v.strictObject({
  en: Sentence,
  'zh-Hans': Sentence,
  'zh-Hant': v.optional(Sentence)
});

const finite = v.pipe(v.number(), v.finite());
/** Whole units of money, with cents as two decimals at most. */
export const SignedMoneyShape = v.pipe(
  finite,
  v.check(
    (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
    'scenario/cents' satisfies ProblemCode
  )
);
export const MoneyShape = v.pipe(SignedMoneyShape, v.minValue(0));
/** 0 to 100. */
export const PerCentShape = v.pipe(finite, v.minValue(0), v.maxValue(100));
const PointsShape = v.pipe(finite, v.minValue(-100), v.maxValue(100));
export const NumberShape = finite;
export const CountShape = v.pipe(v.number(), v.integer(), v.minValue(0));
const WeekShape = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(WEEKS));

/** Just one of the keys of an object must be there: which one says what kind of thing it is. */
function exactlyOne<const T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.strictObject(entries),
    v.check((value) => Object.keys(value).length === 1, 'scenario/exactly-one' satisfies ProblemCode)
  );
}

export const ConditionShape = exactlyOne({
  measure: v.optional(
    v.strictObject({
      of: Name,
      what: v.picklist(LOOKED_AT),
      above: v.optional(finite),
      below: v.optional(finite),
      for: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
    })
  ),
  price: v.optional(v.strictObject({ of: Name, move: v.picklist(PRICE_MOVES) })),
  chose: v.optional(v.strictObject({ event: Name, option: Name })),
  played: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});
export type FileCondition = v.InferOutput<typeof ConditionShape>;

export const EffectShape = exactlyOne({
  stock: v.optional(
    v.strictObject({ of: Name, name: v.picklist(STOCKS), add: PointsShape, week: WeekShape })
  ),
  customers: v.optional(
    v.strictObject({
      of: Name,
      segment: Name,
      feel: v.picklist(FEELINGS),
      add: PointsShape,
      share: PerCentShape,
      week: WeekShape
    })
  ),
  climate: v.optional(v.strictObject({ field: v.picklist(CLIMATE_FIELDS), add: finite, week: WeekShape })),
  crisis: v.optional(v.strictObject({ of: Name, depth: PerCentShape, week: WeekShape })),
  breach: v.optional(v.strictObject({ of: Name, depth: PerCentShape, week: WeekShape }))
});
export type FileEffect = v.InferOutput<typeof EffectShape>;
export type FileWords = v.InferOutput<typeof WordsShape>;
