/** Why the last quarter came out as it did: every change split over its causes by playing the quarter without them. */
import type { GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playQuarter, type QuarterInput } from '../engine/quarter';
import type { CompanyReport } from '../engine/report';
import type { Market } from '../engine/state';
import { MEASURES, type ByMeasure, type Measure } from '../engine/vocabulary';
import type { Cause, CausePart, WhyMeasure, WhyReport } from './answers';
import { findSwitches, switched, type Switch } from './causes';
import { wholeParts } from './ledger';
import type { Steps } from './pace';
import { quarterInput, quartersOf, type Replay } from './replay';
import { coalitions, shares } from './shapley';

/** Other lucks under which the quarter is played with every cause off. */
const LUCKS = 8;

/** Parts are whole numbers of these steps to a unit: hundredths of a point, and cents. */
const STEPS: ByMeasure<number> = { satisfaction: 100, loyalty: 100, profit: 1, share: 100 };

type Figures = CompanyReport['truth'];

/** What the runs of a quarter gave. */
interface Runs {
  readonly switches: readonly Switch[];
  readonly byCoalition: ReadonlyMap<number, Figures>;
  /** All causes off, under other lucks. */
  readonly otherLuck: readonly Figures[];
}

/**
 * All four measures at once, in one sweep over the same runs. The ledger of a measure goes from last quarter's figure
 * to this quarter's; of satisfaction and loyalty that is what the surveys said, and the part `survey` is what they
 * saw beside the truth. Without a quarter before, it goes from what this quarter would have been on average.
 */
export function* whyQuarter(replay: Replay, game: GameInput): Steps<WhyReport> {
  const quarters = quartersOf(game);
  const round = game.rounds.at(-1);
  if (!round) throw new Error('Before the first round there is nothing to ask why.');
  const before = replay(game, quarters - 1);
  const now = replay(game, quarters).reports[quarters - 1].companies[0];
  const input = quarterInput(game, before);
  const last = before.reports.at(-1);
  const earlier = last ? last.companies.map((company) => company.decision) : input.decisions;
  const runs = yield* play(before.market, input, findSwitches(input, round, earlier));
  const measures = MEASURES.map((measure) => [
    measure,
    explain(measure, runs, now, last?.companies[0] ?? null)
  ]);
  return Object.fromEntries(measures) as Record<Measure, WhyMeasure>;
}

function* play(market: Market, input: QuarterInput, switches: readonly Switch[]): Steps<Runs> {
  const needed = coalitions(switches.length);
  const all = needed.length + LUCKS;
  const byCoalition = new Map<number, Figures>();
  for (const on of needed) {
    byCoalition.set(on, figures(market, switched(input, switches, on)));
    yield [byCoalition.size, all];
  }
  const otherLuck: Figures[] = [];
  const nothing = switched(input, switches, 0);
  for (let luck = 1; luck <= LUCKS; luck++) {
    otherLuck.push(figures(market, { ...nothing, options: { ...nothing.options, luck } }));
    yield [needed.length + luck, all];
  }
  return { switches, byCoalition, otherLuck };
}

function figures(market: Market, input: QuarterInput): Figures {
  return playQuarter(copyMarket(market), input).companies[0].truth;
}

/** Splits the change of one measure. */
function explain(measure: Measure, runs: Runs, now: CompanyReport, last: CompanyReport | null): WhyMeasure {
  const { switches, byCoalition, otherLuck } = runs;
  const count = switches.length;
  const everything = 2 ** count - 1;
  const value = (on: number) => byCoalition.get(on)?.[measure] ?? NaN;
  const chance = meanAndSpread(otherLuck.map((run) => run[measure]));
  const end = { truth: now.truth[measure], shown: shown(now, measure) };
  const start = last
    ? { truth: last.truth[measure], shown: shown(last, measure) }
    : { truth: chance.mean, shown: chance.mean };
  const seen = end.shown - end.truth;

  const lines: { cause: Cause; part: number; without?: number }[] = shares(count, value).map((part, i) => ({
    cause: switches[i].cause,
    part,
    without: value(everything & ~(1 << i)) + seen
  }));
  lines.push({ cause: { kind: 'luck' }, part: value(0) - chance.mean });
  lines.push({ cause: { kind: 'earlier' }, part: chance.mean - start.truth });
  if (measure === 'satisfaction' || measure === 'loyalty')
    lines.push({ cause: { kind: 'survey' }, part: seen - (start.shown - start.truth) });
  return balance(STEPS[measure], start.shown, end.shown, lines, 1.96 * chance.spread);
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
