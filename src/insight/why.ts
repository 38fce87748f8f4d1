/** Why the last quarter came out as it did: every change split over its causes by playing the quarter without them. */
import type { GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playTrial, type QuarterInput } from '../engine/quarter';
import type { CompanyReport, TrialReport } from '../engine/report';
import { MEASURES, type ByMeasure, type Measure } from '../engine/vocabulary';
import type { CausePart, WhyMeasure, WhyReport } from './answers';
import { playHeld, type Held } from './built';
import { findSwitches, switched, type Switch } from './causes';
import { wholeParts } from './ledger';
import { uncounted, type Steps } from './pace';
import { quarterInput, quartersOf, type Point, type Replay } from './replay';
import { coalitions, shares } from './shapley';

/** Other lucks under which the quarter is played with every cause off. */
const LUCKS = 8;
/** Spreads of that sample within which 95 of 100 further lucks fall: Student's t with 7 degrees of freedom, one more draw. */
const BAND = 2.365 * Math.sqrt(1 + 1 / LUCKS);

/** Parts are whole numbers of these steps to a unit: hundredths of a point, and cents. */
const STEPS: ByMeasure<number> = { satisfaction: 100, loyalty: 100, profit: 1, share: 100 };

/** What the runs of a quarter gave. */
interface Runs {
  readonly byCoalition: ReadonlyMap<number, TrialReport>;
  /** All causes off, under other lucks. */
  readonly otherLuck: readonly TrialReport[];
  /** All causes off, and what one company built earlier held back; none where there is no quarter before. */
  readonly held: readonly Held[];
}

/** A measure of the company asked about. */
type Read = (report: TrialReport | undefined) => number;

/**
 * All four measures of a company at once, in one sweep over the same runs. The ledger of a measure goes from last quarter's figure
 * to this quarter's; of satisfaction and loyalty that is what the surveys said, and the part `survey` is what they
 * saw beside the truth. Without a quarter before, it goes from what this quarter would have been on average.
 */
export function* whyQuarter(replay: Replay, game: GameInput, company = 0): Steps<WhyReport> {
  const quarters = quartersOf(game);
  const round = game.rounds.at(-1);
  if (!round) throw new Error('Before the first round there is nothing to ask why.');
  const before = yield* uncounted(replay.steps(game, quarters - 1));
  const { reports } = yield* uncounted(replay.steps(game, quarters));
  const now = reports[quarters - 1].companies.at(company);
  if (!now) throw new RangeError(`There is no company ${company}.`);
  const input = quarterInput(game, before);
  const last = before.reports.at(-1);
  const earlier = last ? last.companies.map((company) => company.decision) : input.decisions;
  const switches = findSwitches(before.market, input, round, earlier, company);
  const runs = yield* play(before, input, switches);
  const measures = MEASURES.map((measure) => {
    const read: Read = (report) => report?.companies[company].truth[measure] ?? NaN;
    return [measure, explain(measure, runs, switches, read, { now, last: last?.companies[company] ?? null })];
  });
  return Object.fromEntries(measures) as Record<Measure, WhyMeasure>;
}

function* play({ market, reports }: Point, input: QuarterInput, switches: readonly Switch[]): Steps<Runs> {
  const needed = coalitions(switches.length);
  const builders = reports.length > 0 ? input.decisions.length : 0;
  const all = needed.length + LUCKS + builders;
  const byCoalition = new Map<number, TrialReport>();
  for (const on of needed) {
    byCoalition.set(on, playTrial(copyMarket(market), switched(input, switches, on)));
    yield [byCoalition.size, all];
  }
  const nothing = switched(input, switches, 0);
  const otherLuck: TrialReport[] = [];
  for (let luck = 1; luck <= LUCKS; luck++) {
    otherLuck.push(playTrial(copyMarket(market), { ...nothing, options: { ...nothing.options, luck } }));
    yield [needed.length + luck, all];
  }
  const held: Held[] = [];
  const free = byCoalition.get(0);
  for (let company = 0; free && company < builders; company++) {
    held.push(playHeld(market, nothing, reports, free, company));
    yield [needed.length + LUCKS + held.length, all];
  }
  return { byCoalition, otherLuck, held };
}

/** Splits the change of one measure. */
function explain(
  measure: Measure,
  { byCoalition, otherLuck, held }: Runs,
  switches: readonly Switch[],
  read: Read,
  { now, last }: { readonly now: CompanyReport; readonly last: CompanyReport | null }
): WhyMeasure {
  const count = switches.length;
  const everything = 2 ** count - 1;
  const value = (on: number) => read(byCoalition.get(on));
  const chance = meanAndSpread(otherLuck.map(read));
  const end = { truth: now.truth[measure], shown: shown(now, measure) };
  const start = last
    ? { truth: last.truth[measure], shown: shown(last, measure) }
    : { truth: chance.mean, shown: chance.mean };
  const seen = end.shown - end.truth;

  const lines: CausePart[] = shares(count, value).map((part, i) => ({
    cause: switches[i].cause,
    part,
    without: value(everything & ~(1 << i)) + seen
  }));
  const built = held.map(({ cause, report }): CausePart => ({ cause, part: value(0) - read(report) }));
  const arrived = built.reduce((sum, { part }) => sum + part, 0);
  lines.push(...built, { cause: { kind: 'luck' }, part: value(0) - chance.mean });
  lines.push({ cause: { kind: 'earlier' }, part: chance.mean - start.truth - arrived });
  if (measure === 'satisfaction' || measure === 'loyalty')
    lines.push({ cause: { kind: 'survey' }, part: seen - (start.shown - start.truth) });
  return balance(STEPS[measure], start.shown, end.shown, lines, BAND * chance.spread);
}

/** The figure as the player sees it: what a survey said where there is one. */
function shown(company: CompanyReport, measure: Measure): number {
  return measure === 'satisfaction' || measure === 'loyalty'
    ? company.survey[measure].value
    : company.truth[measure];
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
  const rounded = lines.map((line, i): CausePart => {
    const { cause, without } = line;
    const part = parts[i] / steps;
    return without === undefined ? { cause, part } : { cause, part, without: whole(without) / steps };
  });
  return {
    from: whole(from) / steps,
    to: whole(to) / steps,
    parts: rounded.sort((a, b) => Math.abs(b.part) - Math.abs(a.part)),
    luck: whole(luck) / steps
  };
}

function meanAndSpread(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (values.length - 1)) };
}
