/** What customers say when they are asked, which is not quite what they feel. */
import { drawOne, unit } from '../../src/engine/random';
import { inverseNormal } from '../../src/engine/variates';
import { NOBODY } from '../../src/engine/vocabulary';
import type { PurchaseLog } from './purchase-log';
import { deviation } from './statistics';

/** Error of an answer as a part of the spread of what people feel: 0.5 to 1 in the literature. */
const ERROR = 0.75;
/** Satisfaction, 0 to 1, at which the second to the seventh step of the scale begin on which people answer. */
const STEPS = [0.3, 0.42, 0.52, 0.62, 0.72, 0.82] as const;
/** From this of the seven steps on somebody counts as satisfied: above the middle one. */
const SATISFIED = 5;

/** Customers of the first moment of a log, each asked about the company they belong to. */
export interface Survey {
  /** The customer, and the company. */
  readonly who: readonly number[];
  readonly home: readonly number[];
  /** Their answer, on the scale of satisfaction and in the seven steps. */
  readonly answer: readonly number[];
  readonly box: readonly number[];
  readonly satisfied: readonly boolean[];
}

/** What people say of what they feel; `luck` is where chance is drawn. */
export function told(
  who: readonly number[],
  felt: readonly number[],
  [seed, q]: readonly number[]
): number[] {
  const error = ERROR * deviation(felt);
  return felt.map((level, k) => level + error * inverseNormal(unit(drawOne(who[k], q, seed, 77))));
}

/** Asks everybody who is a customer when quarter q of the log begins. */
export function ask(log: PurchaseLog, q: number, seed: number): Survey {
  const { home, satisfaction } = log.snapshots[q];
  const who = Array.from(home.keys()).filter((i) => home[i] !== NOBODY);
  const felt = who.map((i) => satisfaction[i * log.companies + home[i]]);
  const answer = told(who, felt, [seed, q]);
  const box = answer.map((level) => 1 + STEPS.filter((step) => level >= step).length);
  return { who, home: who.map((i) => home[i]), answer, box, satisfied: box.map((step) => step >= SATISFIED) };
}
