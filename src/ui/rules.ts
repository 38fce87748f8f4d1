/** Which rule of the market model stands behind a figure, a lever, a setting or a cause. */
import type { Lever, Setting } from '../engine/vocabulary';
import type { Cause, Explained } from '../insight/answers';

export const RULE_OF_MEASURE: Readonly<Record<Explained, string>> = {
  satisfaction: 'measures',
  loyalty: 'measures',
  byChoice: 'by-choice',
  profit: 'books',
  share: 'measures',
  equity: 'equity',
  trust: 'trust',
  morale: 'employees',
  load: 'counter'
};

const RULE_OF_LEVER: Readonly<Record<Lever, string>> = {
  product: 'performance',
  advertising: 'awareness',
  place: 'performance',
  hours: 'counter',
  training: 'encounter',
  standards: 'counter',
  recovery: 'complaints',
  wages: 'employees',
  notebook: 'weakest-link',
  rewards: 'rewards',
  club: 'club',
  ties: 'ties',
  channels: 'channels',
  integration: 'channels',
  design: 'performance',
  community: 'word-of-mouth',
  data: 'weakest-link',
  analytics: 'weakest-link',
  care: 'care',
  cocreation: 'care',
  research: 'surveys',
  privacy: 'privacy',
  winback: 'winback'
};

const RULE_OF_SETTING: Readonly<Record<Setting, string>> = {
  promise: 'promise',
  contact: 'contact',
  treatment: 'tiers',
  entry: 'club'
};

const RULE_OF_KIND: Readonly<Record<Exclude<Cause['kind'], 'lever' | 'setting'>, string>> = {
  price: 'price',
  orientation: 'orientation',
  answer: 'events',
  happening: 'events',
  season: 'trips',
  rival: 'rivals',
  talk: 'word-of-mouth',
  expectations: 'expectation',
  built: 'stocks',
  earlier: 'why',
  tastes: 'renewal',
  luck: 'luck',
  gone: 'books',
  survey: 'surveys'
};

export function ruleOfCause(cause: Cause): string {
  if (cause.kind === 'lever') return RULE_OF_LEVER[cause.lever];
  if (cause.kind === 'setting') return RULE_OF_SETTING[cause.setting];
  return RULE_OF_KIND[cause.kind];
}

/** Every rule that the screens lead to. */
export const LINKED_RULES: readonly string[] = [
  RULE_OF_MEASURE,
  RULE_OF_LEVER,
  RULE_OF_SETTING,
  RULE_OF_KIND
].flatMap((rules) => Object.values(rules));
