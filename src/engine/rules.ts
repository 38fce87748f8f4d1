/** What a company may decide, and the nearest allowed decision to one it may not. */
import { plannedSpend } from './books';
import type { Decision } from './decision';
import type { Cents } from './market-spec';
import { clamp } from './maths';
import type { Limits, Range } from './policies';
import type { Lever, Setting } from './vocabulary';
import { LEVERS, SETTING_NAMES } from './vocabulary';

type DecisionCode =
  | 'decision/over-budget'
  | 'decision/price-range'
  | 'decision/lever-range'
  | 'decision/lever-closed'
  | 'decision/orientation-closed'
  | 'decision/setting-closed'
  | 'decision/not-a-number';

/** Why a decision is not allowed. */
export interface DecisionProblem {
  readonly code: DecisionCode;
  /** The lever it is about, where it is about one. */
  readonly lever?: Lever;
  /** The setting it is about, where it is about one. */
  readonly setting?: Setting;
  /** Over budget: by how many cents. */
  readonly by?: Cents;
}

/** What is wrong with a decision under the limits, the answer to the round's event paid from the same budget; empty if nothing. */
export function checkDecision(limits: Limits, decision: Decision, answerCost: Cents): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  if (!limits.orientations.includes(decision.orientation))
    problems.push({ code: 'decision/orientation-closed' });
  if (!Number.isFinite(decision.price)) problems.push({ code: 'decision/not-a-number' });
  else if (!within(decision.price, limits.price)) problems.push({ code: 'decision/price-range' });
  for (const lever of LEVERS) problems.push(...checkLever(limits, decision, lever));
  for (const setting of SETTING_NAMES) problems.push(...checkSetting(limits, decision, setting));
  const over = plannedSpend(decision) + answerCost - limits.budget;
  if (over > 0) problems.push({ code: 'decision/over-budget', by: over });
  return problems;
}

function checkLever(limits: Limits, decision: Decision, lever: Lever): DecisionProblem[] {
  const cents = decision.spend[lever];
  const range = limits.levers[lever];
  if (cents === undefined) return [];
  if (!Number.isFinite(cents)) return [{ code: 'decision/not-a-number', lever }];
  if (range === undefined) return cents === 0 ? [] : [{ code: 'decision/lever-closed', lever }];
  return within(cents, range) ? [] : [{ code: 'decision/lever-range', lever }];
}

/** The first step stands everywhere: what is not open cannot be set to another. */
function checkSetting(limits: Limits, decision: Decision, setting: Setting): DecisionProblem[] {
  const step = decision.settings?.[setting];
  const open = limits.settings?.[setting] ?? [0];
  return step === undefined || open.includes(step) ? [] : [{ code: 'decision/setting-closed', setting }];
}

function fitSettings(limits: Limits, settings: Decision['settings']): Partial<Record<Setting, number>> {
  const kept = SETTING_NAMES.flatMap((name) => {
    const open = limits.settings?.[name];
    const step = settings?.[name];
    if (open === undefined) return [];
    return [[name, step !== undefined && open.includes(step) ? step : open[0]] as const];
  });
  return Object.fromEntries(kept);
}

function within(cents: Cents, { least, most }: Range): boolean {
  return cents >= least && cents <= most && Number.isInteger(cents);
}

/**
 * The nearest allowed decision: closed levers get nothing, everything is put on its step and into its range, and what is over
 * the budget is taken from all levers alike, down to their least. An orientation that is closed gives way to the first open one.
 */
export function fitDecision(limits: Limits, decision: Decision, answerCost: Cents): Decision {
  const open = LEVERS.filter((lever) => limits.levers[lever] !== undefined);
  const ranges = open.map((lever) => limits.levers[lever] ?? { least: 0, most: 0, step: 1 });
  const wanted = ranges.map(({ least, most }, k) => clamp(finite(decision.spend[open[k]]), least, most));
  const floor = ranges.reduce((sum, { least }) => sum + least, 0);
  const above = wanted.reduce((sum, cents) => sum + cents, 0) - floor;
  const room = Math.max(0, limits.budget - answerCost - floor);
  const keep = above > room ? room / above : 1;
  const fitted = ranges.map((range, k) => [
    open[k],
    onStep(range.least + (wanted[k] - range.least) * keep, range, keep < 1 ? 'down' : 'nearest')
  ]);
  const spend = Object.fromEntries(fitted) as Partial<Record<Lever, Cents>>;
  trim(spend, limits, answerCost);
  return {
    orientation: limits.orientations.includes(decision.orientation)
      ? decision.orientation
      : limits.orientations[0],
    price: onStep(finite(decision.price, limits.price.least), limits.price, 'nearest'),
    spend,
    ...(limits.settings === undefined ? {} : { settings: fitSettings(limits, decision.settings) })
  };
}

function finite(cents: Cents | undefined, otherwise: Cents = 0): Cents {
  return cents !== undefined && Number.isFinite(cents) ? cents : otherwise;
}

/** A value put on the steps of a range, counted from its least. */
function onStep(cents: Cents, { least, most, step }: Range, way: 'down' | 'nearest'): Cents {
  const steps = (clamp(cents, least, most) - least) / step;
  const whole = way === 'down' ? Math.floor(steps + 1e-9) : Math.floor(steps + 0.5);
  return Math.min(Math.round(least + whole * step), most);
}

/** Rounding to the nearest step can overshoot the budget: takes single steps back, from the largest spend first. */
function trim(spend: Partial<Record<Lever, Cents>>, limits: Limits, answerCost: Cents): void {
  const planned = () => LEVERS.reduce((sum, lever) => sum + (spend[lever] ?? 0), 0);
  while (planned() + answerCost > limits.budget) {
    const able = LEVERS.filter((lever) => (spend[lever] ?? 0) > (limits.levers[lever]?.least ?? 0));
    if (able.length === 0) return;
    const most = able.reduce((a, b) => ((spend[b] ?? 0) > (spend[a] ?? 0) ? b : a));
    const range = limits.levers[most];
    spend[most] = Math.max(range?.least ?? 0, (spend[most] ?? 0) - (range?.step ?? 1));
  }
}
