/** The one table of the model's numbers: default, range, unit, source and meaning of each; its rows are in `parameters/`. */
import type { MarketSpec } from './market-spec';
import { CHOICE, PEOPLE } from './parameters/choice';
import { COMPLAINTS } from './parameters/complaints';
import { COMPANY, MEASURES } from './parameters/company';
import { ENCOUNTERS, FEELING, TRUST } from './parameters/encounters';
import { CHANNELS, CRISIS, LADDER_STEPS, PROMISE, WINBACK } from './parameters/field';
import { BONDS, CARE, KNOWLEDGE, PROGRAMME } from './parameters/relationship';
import type { Parameter } from './parameters/row';
import { AWARENESS, TALK } from './parameters/talk';

export const PARAMETERS = {
  ...PEOPLE,
  ...CHOICE,
  ...ENCOUNTERS,
  ...COMPLAINTS,
  ...FEELING,
  ...TRUST,
  ...TALK,
  ...AWARENESS,
  ...CHANNELS,
  ...PROMISE,
  ...CRISIS,
  ...WINBACK,
  ...LADDER_STEPS,
  ...BONDS,
  ...PROGRAMME,
  ...CARE,
  ...KNOWLEDGE,
  ...COMPANY,
  ...MEASURES
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof PARAMETERS;
export type ParameterValues = Readonly<Record<ParameterName, number>>;

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as ParameterName[];

/**
 * The values a market runs with: the defaults, and what its spec sets differently. From the last to the first: objects that get
 * the same names in the same order share a shape in V8, and where the table has rows it would keep every number in a box.
 */
export function parameterValues(spec: MarketSpec): ParameterValues {
  const names = [...PARAMETER_NAMES].reverse();
  const entries = names.map((name) => [name, spec.parameters[name] ?? PARAMETERS[name].default]);
  return Object.fromEntries(entries) as ParameterValues;
}
