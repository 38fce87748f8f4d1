/** Why the last quarter came out as it did: every change split over its causes by playing the quarter without them. */
import type { GameInput } from '../engine/decision';
import type { CompanyReport } from '../engine/report';
import { MEASURES } from '../engine/vocabulary';
import { BESIDE, type CausePart, type Explained, type WhyMeasure, type WhyReport } from './answers';
import { builtCause } from './built';
import { WHOLE } from './helpers';
import { wholeParts } from './ledger';
import { uncounted, type Steps } from './pace';
import { quartersOf, type Point, type Replay } from './replay';
import { shares } from './shapley';
import { countedBetween, isMean, stayersOf, type CountedMeans } from './stayers';
import { figureOf, LUCKS, sortRuns, trialOf, whyRuns } from './why-runs';
import type { Outset, Run, Runs, Trial } from './why-runs';

/** Spreads of that sample within which 95 of 100 further lucks fall: Student's t with 7 degrees of freedom, one more draw. */
const BAND = 2.365 * Math.sqrt(1 + 1 / LUCKS);
/** Spreads within which the mean of the sample lies in 95 of 100. */
const MEAN_BAND = 2.365 / Math.sqrt(LUCKS);

/** Parts are whole numbers of these steps to a unit: hundredths of a point, and cents. */
const STEPS: Readonly<Record<Explained, number>> = {
  satisfaction: 100,
  loyalty: 100,
  byChoice: 100,
  profit: 1,
  share: 100,
  equity: 1,
  trust: 100,
  morale: 100,
  load: 100
};

/** A measure of the company asked about. */
type Read = (run: Run | undefined) => number;

/** Where a question stands once the quarter before it and the quarter itself have been played. */
export interface Asked {
  readonly outset: Outset;
  readonly trial: Trial;
  /** The company asked about, after the quarter. */
  readonly now: CompanyReport;
  /** Who is counted in its means; null where that is not asked or cannot be known. */
  readonly counted: CountedMeans | null;
}

/** All runs on this thread. */
export function* whyQuarter(replay: Replay, game: GameInput, company = 0): Steps<WhyReport> {
  const asked = yield* askWhy(replay, game, company);
  return explainQuarter(asked, yield* whyRuns(asked.trial, WHOLE));
}

export function* askWhy(replay: Replay, game: GameInput, company: number): Steps<Asked> {
  const quarters = quartersOf(game);
  const before: Point = yield* uncounted(replay.steps(game, quarters - 1));
  const earlier = quarters > 1 ? yield* uncounted(replay.steps(game, quarters - 2)) : null;
  const { market, reports } = yield* uncounted(replay.steps(game, quarters));
  const now = reports[quarters - 1].companies.at(company);
  if (!now) throw new RangeError(`There is no company ${company}.`);
  const known = company === 0 && before.reports.length > 0;
  const stayers = known ? stayersOf(before.market, market, company) : new Uint32Array();
  const outset = { before, earlier, stayers };
  const counted = countedBetween(before.market, market, stayers, company);
  return { outset, trial: trialOf(game, outset, company), now, counted };
}

/**
 * All measures of a company at once, from the same runs. The ledger of a measure goes from last quarter's figure
 * to this quarter's; of satisfaction and loyalty that is what the surveys said, and the part `survey` is what they
 * saw beside the truth. Without a quarter before, it goes from what this quarter would have been on average.
 */
export function explainQuarter({ trial, now, counted }: Asked, runs: readonly Run[]): WhyReport {
  const sorted = sortRuns(trial, runs);
  const last = trial.before.reports.at(-1)?.companies[trial.company] ?? null;
  const known = BESIDE.filter((measure) => runs.every(({ truth }) => truth[measure] !== null));
  const beside = known.filter((measure) =>
    [now, last].every((report) => report === null || figureOf(report, measure) !== null)
  );
  const all: readonly Explained[] = trial.company === 0 ? [...MEASURES, ...beside] : MEASURES;
  const measures = all.map((measure) => {
    const why = explain(measure, trial, sorted, { now, last });
    return [measure, counted && isMean(measure) ? { ...why, counted: counted[measure] } : why];
  });
  return Object.fromEntries(measures) as WhyReport;
}

/** Splits the change of one measure. */
function explain(
  measure: Explained,
  trial: Trial,
  runs: Runs,
  { now, last }: { readonly now: CompanyReport; readonly last: CompanyReport | null }
): WhyMeasure {
  const { otherLuck, sameTastes } = runs;
  const read: Read = (run) => run?.truth[measure] ?? NaN;
  const truth = (report: CompanyReport) => figureOf(report, measure) ?? NaN;
  const quiet = read(runs.byCoalition.get(0));
  const chance = mean(otherLuck.map(read));
  const moveOf = (run: Run) => read(run) - (run.start?.[measure] ?? 0);
  const moves = otherLuck.map(moveOf);
  const end = { truth: truth(now), shown: shown(now, measure) };
  const start = last ? { truth: truth(last), shown: shown(last, measure) } : { truth: chance, shown: chance };
  // What luck gave last quarter is gone in this one: else there would seem to be an after-effect.
  const typical = last ? chance - mean(moves) : chance;
  const seen = end.shown - end.truth;

  const built = builtParts(measure, trial, runs, read);
  const lines: CausePart[] = [...newParts(measure, trial, runs, { read, seen }), ...built];
  const arrived = built.reduce((sum, { part }) => sum + part, 0);
  const gone = measure === 'profit' && last ? last.books.turning + last.books.answer : 0;
  // As with luck: what changed tastes gave last quarter is not theirs in this one.
  const tastes = last ? quiet - start.truth - moveOf(sameTastes) : 0;
  lines.push({ cause: { kind: 'tastes' }, part: tastes });
  const left = chance - typical - arrived - gone - tastes;
  const spread = spreadOf(moves);
  // A mean over a few lucks is itself a little lucky: what is not beyond that is no after-effect of anything.
  const earlier = Math.abs(left) > MEAN_BAND * spread ? left : 0;
  const luck = quiet - chance - (start.truth - typical) + left - earlier;
  lines.push({ cause: { kind: 'luck' }, part: luck });
  if (gone > 0) lines.push({ cause: { kind: 'gone' }, part: gone });
  lines.push({ cause: { kind: 'earlier' }, part: earlier });
  if (measure === 'satisfaction' || measure === 'loyalty')
    lines.push({ cause: { kind: 'survey' }, part: seen - (start.shown - start.truth) });
  return balance(STEPS[measure], start.shown, end.shown, lines, BAND * spread);
}

/** What was new in the quarter; `seen` is what the survey saw beside the truth. */
function newParts(
  measure: Explained,
  { switches }: Trial,
  { byCoalition }: Runs,
  { read, seen }: { readonly read: Read; readonly seen: number }
): CausePart[] {
  const count = switches.length;
  const all = 2 ** count - 1;
  const parts = shares(count, (on) => read(byCoalition.get(on)));
  const ofStayers = isStayedIn(measure, byCoalition.get(0))
    ? shares(count, (on) => feltIn(measure, byCoalition.get(on)))
    : null;
  return switches.map(({ cause }, i) => ({
    cause,
    part: parts[i],
    without: read(byCoalition.get(all & ~(1 << i))) + seen,
    ...(ofStayers ? { stayed: ofStayers[i] } : {})
  }));
}

/** What companies had built before, arriving in the quarter. */
function builtParts(
  measure: Explained,
  { before }: Trial,
  { byCoalition, held }: Runs,
  read: Read
): CausePart[] {
  const quiet = byCoalition.get(0);
  return held.map((run, company) => ({
    cause: builtCause(before.reports, quiet?.built[company] ?? NaN, company),
    part: read(quiet) - read(run),
    ...(isStayedIn(measure, run) ? { stayed: feltIn(measure, quiet) - feltIn(measure, run) } : {})
  }));
}

function isStayedIn(measure: Explained, run: Run | undefined): boolean {
  return isMean(measure) && run !== undefined && run.stayed !== null;
}

/** What those who stayed feel after a run. */
function feltIn(measure: Explained, run: Run | undefined): number {
  return isMean(measure) ? (run?.stayed?.[measure] ?? NaN) : NaN;
}

/** The figure as the player sees it: what a survey said where there is one. */
function shown(company: CompanyReport, measure: Explained): number {
  return measure === 'satisfaction' || measure === 'loyalty'
    ? company.survey[measure].value
    : (figureOf(company, measure) ?? NaN);
}

/** Rounds everything to whole steps so that the lines add up exactly, largest first. */
function balance(
  steps: number,
  from: number,
  to: number,
  lines: readonly CausePart[],
  luck: number
): WhyMeasure {
  const whole = (figure: number) => Math.round(figure * steps);
  const parts = wholeParts(
    whole(to) - whole(from),
    lines.map((line) => line.part * steps)
  );
  const rounded = lines.map(({ cause, without, stayed }, i): CausePart => ({
    cause,
    part: parts[i] / steps,
    ...(without === undefined ? {} : { without: whole(without) / steps }),
    ...(stayed === undefined ? {} : { stayed: whole(stayed) / steps })
  }));
  return {
    from: whole(from) / steps,
    to: whole(to) / steps,
    parts: rounded.sort((a, b) => Math.abs(b.part) - Math.abs(a.part)),
    luck: whole(luck) / steps
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
