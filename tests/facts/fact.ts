/** What a fact of the market is, and how it is judged: over twenty seeds, four fifths of them inside the tolerance. */

/** A number that a fact is about, and where it must lie. */
export interface Figure {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Whether every seed is held to it, or only the mean over all seeds. */
  readonly of: 'seed' | 'mean';
}

export interface Fact {
  readonly id: string;
  /** The fact in words; the test is named by it. */
  readonly sentence: string;
  /** Whether it must come out by itself, no rule being made for it. */
  readonly emergent: boolean;
  readonly figures: readonly Figure[];
  /** The figures, in their order, on the market of one seed; NaN where one cannot be taken, which is outside. */
  readonly measure: (seed: number) => readonly number[];
  /** Why the fact is not met by the model as it is. */
  readonly knownMiss?: string;
  /** The parameters that were set so that it holds: it is then no evidence that the model is right. */
  readonly calibrated?: string;
}

/** A figure as it came out. */
interface Measured {
  readonly name: string;
  readonly target: string;
  readonly mean: number;
  /** Standard deviation over the seeds. */
  readonly spread: number;
  /** Share of the seeds inside, for a figure that every seed is held to. */
  readonly inside: number | null;
}

/** A fact as it came out: a row of the table. */
export interface Finding {
  readonly id: string;
  readonly sentence: string;
  readonly emergent: boolean;
  readonly figures: readonly Measured[];
  readonly met: boolean;
  readonly reason: string;
  /** The parameters that were set on it, or nothing. */
  readonly calibrated: string;
}

const SEEDS = Array.from({ length: 20 }, (_, k) => k + 1);
const ENOUGH = 0.8;

export const atLeast = (name: string, least: number): Figure => ({ name, least, most: Infinity, of: 'seed' });
export const atMost = (name: string, most: number): Figure => ({ name, least: -Infinity, most, of: 'seed' });
export const between = (name: string, least: number, most: number): Figure => ({
  name,
  least,
  most,
  of: 'seed'
});
/** A figure that is told and held to nothing. */
export const told = (name: string): Figure => ({ name, least: -Infinity, most: Infinity, of: 'mean' });
/** The same figure, held to its bounds by its mean over the seeds alone. */
export const onAverage = (figure: Figure): Figure => ({ ...figure, of: 'mean' });

/** Measures a fact on every seed and judges it. */
export function judge(fact: Fact, seeds: readonly number[] = SEEDS): Finding {
  const runs = seeds.map((seed) => fact.measure(seed));
  const figures = fact.figures.map((figure, k) =>
    summary(
      figure,
      runs.map((run) => run[k])
    )
  );
  const held = fact.figures.map((figure, k) => ({ figure, k })).filter(({ figure }) => figure.of === 'seed');
  const whole = runs.filter((run) => held.every(({ figure, k }) => within(figure, run[k]))).length;
  const means = fact.figures.every(
    (figure, k) =>
      figure.of === 'seed' ||
      (runs.every((run) => Number.isFinite(run[k])) && within(figure, figures[k].mean))
  );
  return {
    id: fact.id,
    sentence: fact.sentence,
    emergent: fact.emergent,
    figures,
    met: means && whole >= ENOUGH * runs.length,
    reason: fact.knownMiss ?? '',
    calibrated: fact.calibrated ?? ''
  };
}

function summary(figure: Figure, values: readonly number[]): Measured {
  const known = values.filter((value) => Number.isFinite(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const square = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  const inside = values.filter((value) => within(figure, value)).length / values.length;
  return {
    name: figure.name,
    target: targetOf(figure),
    mean: rounded(mean),
    spread: rounded(Math.sqrt(square)),
    inside: figure.of === 'seed' ? inside : null
  };
}

/** Whether a value lies where its figure must. */
export function within({ least, most }: Figure, value: number): boolean {
  return value >= least && value <= most;
}

function targetOf({ least, most, of }: Figure): string {
  if (least === -Infinity && most === Infinity) return 'none';
  const bounds =
    most === Infinity ? `at least ${least}` : least === -Infinity ? `at most ${most}` : `${least} to ${most}`;
  return of === 'mean' ? `${bounds} on average` : bounds;
}

/** Three significant digits are what twenty seeds can tell. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : 0;
}
