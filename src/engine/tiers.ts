/** What customers are worth to a company in purchases, and who are its best, its next and its other customers. */
import { goodsCost } from './books';
import { chosen, list } from './chunk';
import { detExp, LN2 } from './maths';
import type { ParameterValues } from './parameters';
import type { Market } from './state';
import { NOBODY } from './vocabulary';

/** The best 5 per cent of a company's customers, the next 15, and the rest. */
export const TIERS = 3;
export const BEST = 0.05;
export const GOOD = 0.15;

/** Purchases longer ago than this many weeks are forgotten. */
const FORGOTTEN = 104;

/** What is left of a purchase by the weeks since: half after `worthHalf`, nothing after two years. */
export function fadingOf({ worthHalf }: ParameterValues): Float64Array {
  return Float64Array.from({ length: FORGOTTEN + 1 }, (_, weeks) =>
    weeks === FORGOTTEN ? 0 : detExp((-LN2 * weeks) / worthHalf)
  );
}

/** Purchases of the customer and company at this place of the row, in a week of the game, those long ago counting less. */
export function worthNow({ minds, scratch }: Market, at: number, week: number): number {
  return minds.worth[at] * scratch.fading[Math.min(FORGOTTEN, week - minds.last[at])];
}

/** 0 for the best, 1 for the next, 2 for the others, by the lines drawn last. */
export function tierOf({ lines }: Market['scratch'], j: number, worth: number): number {
  return worth >= lines[2 * j] ? 0 : worth >= lines[2 * j + 1] ? 1 : 2;
}

/** Steps in which worth is counted to draw the lines, and how many a purchase has: enough for who buys every day for years. */
export const BINS = 8192;
const FINE = 16;

/** The bin that a worth is counted in. */
export function binOf(worth: number): number {
  return Math.min(BINS - 1, Math.floor(worth * FINE));
}

/** Draws the lines between the tiers of each company's customers as they are in a week of the game: by counting, not sorting. */
export function drawLines(market: Market, week: number): void {
  const { minds, people, scratch } = market;
  const { bins, lines, fading } = scratch;
  const count = people.keys.length;
  const { home, worth, last } = minds;
  bins.fill(0);
  let top = 0;
  for (let i = 0; i < home.length; i++) {
    const j = home[i];
    if (j === NOBODY) continue;
    const at = i * count + j;
    const bin = binOf(worth[at] * fading[Math.min(FORGOTTEN, week - last[at])]);
    if (bin > top) top = bin;
    bins[j * BINS + bin]++;
  }
  for (let j = 0; j < count; j++) {
    const row = bins.subarray(j * BINS, j * BINS + top + 1);
    const customers = countIn(row);
    lines[2 * j] = lineAt(row, BEST * customers);
    lines[2 * j + 1] = lineAt(row, (BEST + GOOD) * customers);
  }
}

/** Everybody counted; a plain loop, as this is done for every company and quarter. */
export function countIn(row: Int32Array): number {
  let sum = 0;
  for (let bin = 0; bin < row.length; bin++) sum += row[bin];
  return sum;
}

/** Room for the counts of all companies. */
export function makeBins(companies: number): Int32Array {
  return new Int32Array(companies * BINS);
}

/** The worth above which no more than so many lie. */
function lineAt(row: Int32Array, most: number): number {
  let above = 0;
  for (let bin = row.length - 1; bin >= 0; bin--) {
    above += row[bin];
    if (above > most) return (bin + 1) / FINE;
  }
  return 0;
}

/** This week's margin on a purchase at company j by segment, in cents, into the scratch. */
export function weighMargins(market: Market, j: number): void {
  const { spec, firms, scratch } = market;
  const margin = firms.price[j] - goodsCost(market, j);
  for (let s = 0; s < spec.segments.length; s++)
    scratch.margins[j * spec.segments.length + s] = margin - spec.segments[s].costToServe;
}

/** Adds the first n listed purchases to what their buyers are worth. */
export function remember({ minds, scratch }: Market, n: number, week: number): void {
  const { fading, pull } = scratch;
  const { worth, last } = minds;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const at = list[k] * count + chosen[k];
    worth[at] = worth[at] * fading[Math.min(FORGOTTEN, week - last[at])] + 1;
    last[at] = week;
  }
}

/** Adds the first n listed purchases to what each bought and brought this quarter. */
export function enter({ people, scratch, spec }: Market, n: number): void {
  const { margins, pull, bought, earned } = scratch;
  const segments = spec.segments.length;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const at = i * count + chosen[k];
    bought[at]++;
    earned[at] += margins[chosen[k] * segments + people.segment[i]];
  }
}
