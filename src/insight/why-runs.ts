/** The quarter played without its causes, under other luck, and with what was built earlier held back. */
import type { GameInput } from '../engine/decision';
import { copyMarket } from '../engine/market';
import { playTrial, type QuarterInput } from '../engine/quarter';
import type { TrialCompany, TrialReport } from '../engine/report';
import type { Market } from '../engine/state';
import { MEASURES, STOCKS } from '../engine/vocabulary';
import { BESIDE, type Explained } from './answers';
import { heldInput, holdBuilt } from './built';
import { findSwitches, switched, type Switch } from './causes';
import { runsOf, type Share } from './helpers';
import type { Steps } from './pace';
import { quarterInput, type Point } from './replay';
import { coalitions } from './shapley';
import { feltBy, type Felt } from './stayers';

/** Other lucks under which the quarter is played with every cause off, and before it the quarter before. */
export const LUCKS = 8;

/** The measures of the company asked about; null where they cannot be known. */
type Truth = Readonly<Record<Explained, number | null>>;

/** What a run came to. */
export interface Run {
  readonly truth: Truth;
  /** Those of the quarter before, where the run began with it. */
  readonly start?: Truth;
  /** The sum of the stocks of each company. */
  readonly built: readonly number[];
  /** What those feel who stayed in the quarter as it went; null where nobody asks. */
  readonly stayed: Felt | null;
}

/** A quarter and all that can be switched off in it, seen from a company. */
export interface Trial {
  readonly before: Point;
  /** The quarter before that; null where there is none. */
  readonly past: { readonly market: Market; readonly input: QuarterInput } | null;
  readonly input: QuarterInput;
  readonly switches: readonly Switch[];
  readonly company: number;
  /** Who stayed with the company in the quarter as it went. */
  readonly stayers: Uint32Array;
}

/** The runs of a quarter, sorted. */
export interface Runs {
  readonly byCoalition: ReadonlyMap<number, Run>;
  /** All causes off, under other lucks. */
  readonly otherLuck: readonly Run[];
  /** All causes off, and nobody's tastes changed in this quarter or the one before. */
  readonly sameTastes: Run;
  /** All causes off, and what one company built earlier held back; none where there is no quarter before. */
  readonly held: readonly Run[];
}

/** Where the quarter asked about begins, and where the one before it; null where there is none. */
export interface Outset {
  readonly before: Point;
  readonly earlier: Point | null;
  readonly stayers: Uint32Array;
}

/** The last quarter of the game. */
export function trialOf(game: GameInput, { before, earlier, stayers }: Outset, company: number): Trial {
  const round = game.rounds.at(-1);
  if (!round) throw new Error('Before the first round there is nothing to ask why.');
  const input = quarterInput(game, before);
  const last = before.reports.at(-1)?.companies.map(({ decision }) => decision) ?? input.decisions;
  const past = earlier && { market: earlier.market, input: quarterInput(game, earlier) };
  const switches = findSwitches(before.market, input, round, last, company);
  return { before, past, input, switches, company, stayers };
}

/** A share of all the runs that the answer needs. */
export function* whyRuns(trial: Trial, share: Share): Steps<readonly Run[]> {
  const runs: Run[] = [];
  const mine = runsOf(share, runsNeeded(trial));
  for (const number of mine) {
    runs.push(play(trial, number));
    yield [runs.length, mine.length];
  }
  return runs;
}

/** All the runs in order, told apart. */
export function sortRuns({ switches }: Trial, runs: readonly Run[]): Runs {
  const needed = coalitions(switches.length);
  const [lucks, builders] = [needed.length, needed.length + LUCKS + 1];
  return {
    byCoalition: new Map(needed.map((on, i) => [on, runs[i]])),
    otherLuck: runs.slice(lucks, builders - 1),
    sameTastes: runs[builders - 1],
    held: runs.slice(builders)
  };
}

function runsNeeded({ before, input, switches }: Trial): number {
  const builders = before.reports.length > 0 ? input.decisions.length : 0;
  return coalitions(switches.length).length + LUCKS + 1 + builders;
}

function play(trial: Trial, number: number): Run {
  const { market, reports } = trial.before;
  const needed = coalitions(trial.switches.length);
  const off = (on: number) => switched(deepened(trial, trial.input), trial.switches, on);
  if (number < needed.length) return playOnce(trial, copyMarket(market), off(needed[number]));
  const luck = number - needed.length + 1;
  if (luck === LUCKS + 1) return playAgain(trial, off(0), sameTastes);
  if (luck > LUCKS) {
    const company = luck - LUCKS - 2;
    return playOnce(trial, holdBuilt(market, reports, company), heldInput(off(0), company));
  }
  return playAgain(trial, off(0), (input) => underLuck(input, luck));
}

/** The market given is moved on. */
function playOnce({ company, stayers }: Trial, market: Market, input: QuarterInput): Run {
  const report = playTrial(market, input);
  return { ...runOf(report, company), stayed: feltBy(market, stayers, company) };
}

/** What is no decision is changed from a quarter earlier on: else what it did to that one would stay in what this one began with. */
function playAgain(trial: Trial, input: QuarterInput, changed: (input: QuarterInput) => QuarterInput): Run {
  const { before, past, company } = trial;
  if (!past) return playOnce(trial, copyMarket(before.market), changed(input));
  const market = copyMarket(past.market);
  const first = playTrial(market, changed(deepened(trial, past.input)));
  const start = runOf(first, company).truth;
  return { ...playOnce(trial, market, changed(input)), start };
}

function underLuck(input: QuarterInput, luck: number): QuarterInput {
  return { ...input, options: { ...input.options, luck } };
}

/** The tastes of the quarter before. */
function sameTastes(input: QuarterInput): QuarterInput {
  return { ...input, options: { ...input.options, tastes: false } };
}

/** Only of the player's own company everything is explained. */
function deepened({ company }: Pick<Trial, 'company'>, input: QuarterInput): QuarterInput {
  return { ...input, options: { ...input.options, deep: company === 0 } };
}

function runOf({ companies }: TrialReport, company: number): Pick<Run, 'truth' | 'built'> {
  const built = companies.map(({ stocks }) => STOCKS.reduce((sum, stock) => sum + stocks[stock], 0));
  const truth = EXPLAINED.map((measure) => [measure, figureOf(companies[company], measure)]);
  return { truth: Object.fromEntries(truth) as Truth, built };
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
    case 'load':
      return 100 * company.load;
    default:
      return company.truth[measure];
  }
}
