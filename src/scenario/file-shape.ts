/** The shape of a scenario file as a marketing teacher writes it: money in whole units, levels 0 to 100, names. */
import * as v from 'valibot';
import {
  DIMENSIONS,
  LEVERS,
  MEASURES,
  MOST_COMPANIES,
  ORIENTATIONS,
  QUARTERS,
  SETTINGS,
  STOCKS,
  WEEKS
} from '../engine/vocabulary';
import {
  ConditionShape,
  CountShape,
  EffectShape,
  MoneyShape,
  Name,
  NumberShape,
  PerCentShape,
  SignedMoneyShape,
  WordsShape
} from './file-words';
import { DESK_CHARTS, GOAL_MEASURES, NAME_LISTS } from './scenario';

const Whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const Lines = v.array(v.strictObject({ when: v.optional(v.array(ConditionShape)), say: WordsShape }));
const Levels = v.record(v.picklist(STOCKS), PerCentShape);
const Spend = v.record(v.picklist(LEVERS), MoneyShape);
/** Each setting by the name of its step. */
const Settings = v.strictObject({
  promise: v.optional(v.picklist(SETTINGS.promise)),
  contact: v.optional(v.picklist(SETTINGS.contact)),
  treatment: v.optional(v.picklist(SETTINGS.treatment)),
  entry: v.optional(v.picklist(SETTINGS.entry))
});
/** A setting on the desk: which of its steps are open, the one that stands at first among them. */
function settingCard<const T extends readonly string[]>(steps: T) {
  return v.optional(
    v.strictObject({
      label: WordsShape,
      help: WordsShape,
      steps: v.pipe(v.array(v.picklist(steps)), v.minLength(2)),
      from: v.optional(Whole)
    })
  );
}

const SegmentShape = v.strictObject({
  name: WordsShape,
  share: PerCentShape,
  trips: v.strictObject({
    mean: v.pipe(NumberShape, v.minValue(0), v.maxValue(3)),
    shape: v.pipe(NumberShape, v.gtValue(0))
  }),
  wants: v.strictObject(v.entriesFromList(DIMENSIONS, PerCentShape)),
  priceSensitivity: v.strictObject({
    mean: v.pipe(NumberShape, v.minValue(0)),
    spread: v.pipe(NumberShape, v.minValue(0), v.maxValue(1))
  }),
  costToServe: MoneyShape,
  stakes: v.optional(PerCentShape),
  roaming: v.optional(PerCentShape)
});

const CompanyShape = v.strictObject({
  name: WordsShape,
  owner: WordsShape,
  face: Name,
  idea: WordsShape,
  /** How a rival decides; the company without a rule is the player's. */
  rule: v.optional(v.strictObject({ name: Name, with: v.optional(v.record(v.string(), NumberShape)) })),
  start: v.strictObject({
    orientation: v.picklist(ORIENTATIONS),
    price: MoneyShape,
    spend: Spend,
    settings: v.optional(Settings),
    stocks: Levels,
    cash: SignedMoneyShape,
    awareness: PerCentShape
  }),
  unitCost: MoneyShape,
  overhead: MoneyShape,
  counter: Whole,
  /** The round in which it opens its doors; from the beginning if not said. */
  opens: v.optional(Whole),
  lines: v.optional(Lines)
});

const MarketShape = v.strictObject({
  customers: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
  history: CountShape,
  friends: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(12)),
  climate: v.strictObject({
    usualPrice: MoneyShape,
    outside: NumberShape,
    transparency: PerCentShape,
    switching: NumberShape,
    choices: v.optional(PerCentShape),
    technology: v.optional(PerCentShape)
  }),
  season: v.pipe(
    v.array(v.pipe(NumberShape, v.minValue(0))),
    v.minLength(WEEKS),
    v.maxLength(WEEKS * QUARTERS)
  ),
  levers: v.record(v.picklist(LEVERS), v.strictObject({ half: MoneyShape, feeds: Levels })),
  segments: v.record(Name, SegmentShape),
  companies: v.pipe(v.record(Name, CompanyShape), v.minEntries(2), v.maxEntries(MOST_COMPANIES)),
  parameters: v.optional(v.record(v.string(), NumberShape))
});

const DeskShape = v.strictObject({
  budget: MoneyShape,
  price: v.strictObject({
    label: WordsShape,
    help: WordsShape,
    least: MoneyShape,
    most: MoneyShape,
    step: MoneyShape
  }),
  levers: v.record(
    v.picklist(LEVERS),
    v.strictObject({
      label: WordsShape,
      help: WordsShape,
      reading: WordsShape,
      per: MoneyShape,
      least: MoneyShape,
      most: MoneyShape,
      step: MoneyShape,
      from: v.optional(Whole)
    })
  ),
  settings: v.optional(
    v.strictObject({
      promise: settingCard(SETTINGS.promise),
      contact: settingCard(SETTINGS.contact),
      treatment: settingCard(SETTINGS.treatment),
      entry: settingCard(SETTINGS.entry)
    })
  ),
  orientations: v.pipe(v.array(v.picklist(ORIENTATIONS)), v.minLength(1)),
  guide: v.pipe(
    v.array(
      v.strictObject({ predict: v.array(v.picklist(MEASURES)), charts: v.array(v.picklist(DESK_CHARTS)) })
    ),
    v.minLength(1)
  )
});

const StateShape = v.strictObject({
  idea: v.optional(v.strictObject({ concept: Name, title: WordsShape, text: WordsShape })),
  text: v.optional(WordsShape),
  event: v.optional(Name),
  called: v.optional(WordsShape),
  happenings: v.optional(v.array(EffectShape)),
  next: v.optional(v.array(v.strictObject({ when: v.optional(v.array(ConditionShape)), to: Name }))),
  ending: v.optional(v.strictObject({ title: WordsShape, text: WordsShape }))
});

const EventShape = v.strictObject({
  title: WordsShape,
  text: WordsShape,
  options: v.pipe(
    v.record(
      Name,
      v.strictObject({
        title: WordsShape,
        text: WordsShape,
        cost: MoneyShape,
        effects: v.optional(v.array(EffectShape)),
        suits: v.optional(v.array(v.picklist(ORIENTATIONS)))
      })
    ),
    v.minEntries(2),
    v.maxEntries(4)
  )
});

const GoalShape = v.strictObject({
  measure: v.picklist(GOAL_MEASURES),
  label: WordsShape,
  from: NumberShape,
  to: NumberShape,
  weight: PerCentShape
});

export const ScenarioFileShape = v.strictObject({
  id: Name,
  version: Whole,
  title: WordsShape,
  summary: WordsShape,
  industry: WordsShape,
  era: WordsShape,
  /** Whose names the customers bear; those of the reader's own language if not said. */
  names: v.optional(v.picklist(NAME_LISTS)),
  difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  rounds: Whole,
  minutes: Whole,
  concepts: v.pipe(v.array(Name), v.minLength(1)),
  market: MarketShape,
  desk: DeskShape,
  briefing: v.strictObject({
    company: WordsShape,
    market: WordsShape,
    goal: WordsShape,
    practise: v.pipe(v.array(WordsShape), v.minLength(1))
  }),
  flow: v.pipe(
    v.record(Name, v.strictObject({ start: Name, states: v.record(Name, StateShape) })),
    v.minEntries(1)
  ),
  events: v.record(Name, EventShape),
  goals: v.pipe(v.array(GoalShape), v.minLength(1)),
  medals: v.strictObject({ bronze: PerCentShape, silver: PerCentShape, gold: PerCentShape }),
  debrief: v.strictObject({
    questions: v.pipe(v.array(WordsShape), v.minLength(1)),
    notice: v.array(WordsShape),
    story: WordsShape
  })
});

/** A scenario file whose shape is right; its meaning is checked by `check.ts`. */
export type ScenarioFile = v.InferOutput<typeof ScenarioFileShape>;
export type FileCompany = ScenarioFile['market']['companies'][string];
export type FileState = NonNullable<ScenarioFile['flow'][string]>['states'][string];
