/** The quarter played without its causes, under other luck, and with what was built earlier held back. */
import type { GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playTrial, type QuarterInput } from '../engine/quarter';
import type { TrialCompany, TrialReport } from '../engine/report';
import { MEASURES, STOCKS } from '../engine/vocabulary';
import { BESIDE, type Explained } from './answers';
import { playHeld } from './built';
import { findSwitches, switched, type Switch } from './causes';
import { runsOf, type Share } from './helpers';
import type { Steps } from './pace';
import { quarterInput, type Point } from './replay';
import { coalitions } from './shapley';

/** Other lucks under which the quarter is played with every cause off. */
export const LUCKS = 8;

/** What a run came to. */
export interface Run {
  /** The measures of the company asked about; null where they cannot be known. */
  readonly truth: Readonly<Record<Explained, number | null>>;
  /** The sum of the stocks of each company. */
  readonly built: readonly number[];
}

/** A quarter and all that can be switched off in it, seen from a company. */
export interface Trial {
  readonly before: Point;
  readonly input: QuarterInput;
  readonly switches: readonly Switch[];
  readonly company: number;
}

/** The runs of a quarter, sorted. */
export interface Runs {
  readonly byCoalition: ReadonlyMap<number, Run>;
  /** All causes off, under other lucks. */
  readonly otherLuck: readonly Run[];
  /** All causes off, and what one company built earlier held back; none where there is no quarter before. */
  readonly held: readonly Run[];
}

/** The last quarter of the game, which begins at `before`. */
export function trialOf(game: GameInput, before: Point, company: number): Trial {
  const round = game.rounds.at(-1);
  if (!round) throw new Error('Before the first round there is nothing to ask why.');
  const input = quarterInput(game, before);
  const earlier = before.reports.at(-1)?.companies.map(({ decision }) => decision) ?? input.decisions;
  return { before, input, switches: findSwitches(before.market, input, round, earlier, company), company };
}

/** A share of all the runs that the answer needs. */
export function* whyRuns(trial: Trial, share: Share): Steps<readonly Run[]> {
  const runs: Run[] = [];
  const mine = runsOf(share, runsNeeded(trial));
  for (const number of mine) {
    runs.push(runOf(play(trial, number), trial.company));
    yield [runs.length, mine.length];
  }
  return runs;
}

/** All the runs in order, told apart. */
export function sortRuns({ switches }: Trial, runs: readonly Run[]): Runs {
  const needed = coalitions(switches.length);
  const [lucks, builders] = [needed.length, needed.length + LUCKS];
  return {
    byCoalition: new Map(needed.map((on, i) => [on, runs[i]])),
    otherLuck: runs.slice(lucks, builders),
    held: runs.slice(builders)
  };
}

function runsNeeded({ before, input, switches }: Trial): number {
  const builders = before.reports.length > 0 ? input.decisions.length : 0;
  return coalitions(switches.length).length + LUCKS + builders;
}

function play({ before: { market, reports }, switches, ...trial }: Trial, number: number): TrialReport {
  const needed = coalitions(switches.length);
  // Only of the player's own company everything is explained.
  const deep = trial.company === 0;
  const input = { ...trial.input, options: { ...trial.input.options, deep } };
  if (number < needed.length) return playTrial(copyMarket(market), switched(input, switches, needed[number]));
  const nothing = switched(input, switches, 0);
  const luck = number - needed.length + 1;
  if (luck > LUCKS) return playHeld(market, nothing, reports, luck - LUCKS - 1);
  return playTrial(copyMarket(market), { ...nothing, options: { ...nothing.options, luck } });
}

function runOf({ companies }: TrialReport, company: number): Run {
  const built = companies.map(({ stocks }) => STOCKS.reduce((sum, stock) => sum + stocks[stock], 0));
  const truth = EXPLAINED.map((measure) => [measure, figureOf(companies[company], measure)]);
  return { truth: Object.fromEntries(truth) as Run['truth'], built };
}

const EXPLAINED: readonly Explained[] = [...MEASURES, ...BESIDE];

/** The truth of a measure; null where it cannot be known or was not looked at. */
export function figureOf(company: TrialCompany, measure: Explained): number | null {
  switch (measure) {
    case 'equity':
    case 'byChoice':
      return company[measure] ?? null;
    case 'trust':
      return company.trust;
    case 'morale':
      return 100 * company.stocks.morale;
    default:
      return company.truth[measure];
  }
}
