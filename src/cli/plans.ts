/** A policy as a row of numbers from 0 to 1, for an optimiser to change: one plan, with its price by phase and a last round of its own. */
import type { Decision } from '../engine/decision';
import type { Limits, Range } from '../engine/policies';
import type { Lever, Setting } from '../engine/vocabulary';
import { limitsOf, type Plan as Draft } from '../scenario/limits';
import type { Scenario } from '../scenario/scenario';

/** Orientation, price early and late, share of the budget, answer, price and share in the last round; then levers and settings. */
export type Point = readonly number[];
const FIXED = 7;
/** In the middle of an event's options stands no idea of any of them. */
const ANY_ANSWER = 0.5;

/** What a point stands for in a round. */
export interface Plan {
  readonly wish: Decision;
  /** Which of the event's options is taken: a place from 0 to 1 among them. */
  readonly answer: number;
}

export function sizeOf({ desk }: Scenario): number {
  return FIXED + desk.levers.length + desk.settings.length;
}

export function planOf(scenario: Scenario, point: Point, round: number): Plan {
  const [orientation, early, late, share, answer, lastPrice, lastShare] = point;
  const limits = limitsOf(scenario, round);
  const { levers, settings } = scenario.desk;
  const { least, most } = limits.price;
  const last = round >= scenario.rounds;
  const price = last ? lastPrice : 2 * round <= scenario.rounds ? early : late;
  const weights = levers.map(({ lever }, k) => [lever, point[FIXED + k]] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const money = all > 0 ? (limits.budget * (last ? lastShare : share)) / all : 0;
  const steps = settings.map(({ setting }, k): [Setting, number] => {
    const open = openSteps(limits, setting);
    return [setting, open[placeIn(open.length, point[FIXED + levers.length + k])]];
  });
  return {
    wish: {
      orientation: limits.orientations[placeIn(limits.orientations.length, orientation)],
      price: least + price * (most - least),
      spend: Object.fromEntries(weights.map(([lever, weight]): [Lever, number] => [lever, money * weight])),
      settings: Object.fromEntries(steps)
    },
    answer
  };
}

/** The point nearest to a plan that is held from the first round to the last, when everything is open. */
export function pointOf(scenario: Scenario, { orientation, price, spend, settings }: Draft): Point {
  const limits = limitsOf(scenario, scenario.rounds);
  const { desk } = scenario;
  const sums = desk.levers.map(({ lever }) => spend[lever] ?? 0);
  const [all, largest] = [sums.reduce((sum, one) => sum + one, 0), Math.max(1, ...sums)];
  const [asked, money] = [along(limits.price, price), Math.min(1, all / limits.budget)];
  const steps = desk.settings.map(({ setting }) => {
    const open = openSteps(limits, setting);
    return middleOf(open.length, open.indexOf(settings?.[setting] ?? open[0]));
  });
  return [
    middleOf(limits.orientations.length, limits.orientations.indexOf(orientation)),
    ...[asked, asked, money, ANY_ANSWER, asked, money],
    ...sums.map((sum) => sum / largest),
    ...steps
  ];
}

/** The place in a list of what lies so far along it, 0 to 1. */
export function placeIn(length: number, along: number): number {
  return Math.min(length - 1, Math.floor(along * length));
}

function middleOf(length: number, place: number): number {
  return (Math.max(0, place) + 0.5) / length;
}

function along({ least, most }: Range, amount: number): number {
  return most > least ? Math.min(1, Math.max(0, (amount - least) / (most - least))) : 0;
}

function openSteps({ settings }: Limits, setting: Setting): readonly number[] {
  return settings?.[setting] ?? [0];
}
