/** The why as a ledger: brought forward, what each cause added or took, carried forward. */
import type { Cause, CausePart, WhyMeasure } from '../../insight/answers';
import { unitsMoved } from '../../play/moves';
import { roundTogether } from '../rounding';

export interface LedgerLine {
  readonly part: CausePart;
  /** The part as it is shown: the shown parts add up to the shown change. */
  readonly shown: number;
  /** Running total before and after this line, in the unit of the measure. */
  readonly from: number;
  readonly to: number;
  readonly source: Source;
}

interface LedgerLines {
  readonly main: readonly LedgerLine[];
  /** Causes too small for a line each; they hang below the main ones. */
  readonly small: readonly LedgerLine[];
}

/** Who or what stands behind a cause: it decides shape and colour. */
export type Source =
  | { readonly kind: 'company'; readonly company: number }
  /** What a company did in earlier rounds, still at work. Its shape and colour, drawn lighter. */
  | { readonly kind: 'earlier'; readonly company: number }
  /** What happened, and nobody decided. */
  | { readonly kind: 'event' }
  /** What customers felt and said. */
  | { readonly kind: 'customers' }
  /** What nobody did: chance and the survey's error. Drawn in pencil. */
  | { readonly kind: 'pencil' };

/** Whose ledger it is (the player's unless said otherwise), whether the player answered the event of the quarter, what is new. */
export interface Teller {
  readonly company?: number;
  readonly answered?: boolean;
  /** Whether what a company built is no work of earlier rounds after all. */
  readonly isNew?: (cause: Cause) => boolean;
}

/** A cause below this share of the largest is a small one, unless the company asked about decided it this quarter. */
const SMALL = 0.1;

/** Lines in the order of the report, each starting where the last one ended; `unit` is the last figure of a change. */
export function ledgerLines({ from, to, parts }: WhyMeasure, unit: number, teller: Teller = {}): LedgerLines {
  const total = unitsMoved(from, to, unit);
  const shown = roundTogether(
    parts.map(({ part }) => part / unit),
    total
  );
  const least = SMALL * Math.max(...parts.map(({ part }) => Math.abs(part)));
  const known = parts.map((part, place) => ({ part, shown: (shown[place] ?? 0) * unit }));
  const decided = known.filter(({ part, shown }) => shown !== 0 && isDecided(part.cause));
  const leastDecided = Math.min(...decided.map(({ shown }) => Math.abs(shown)));
  // Whoever sees little of what they did is not to think that chance did less.
  const isChance = ({ part, shown }: (typeof known)[number]) =>
    sourceOf(part.cause).kind === 'pencil' && Math.abs(shown) > leastDecided;
  const isSmall = (line: (typeof known)[number]) =>
    line.shown === 0 || (Math.abs(line.part.part) < least && !isDecided(line.part.cause) && !isChance(line));
  const small = known.filter(isSmall);
  // One small cause is shorter said than folded.
  const folds = small.length > 1;
  let running = from;
  const hang = ({ part, shown }: (typeof known)[number]): LedgerLine => {
    const start = running;
    running += part.part;
    return { part, shown, from: start, to: running, source: sourceOf(part.cause, teller) };
  };
  const main = known.filter((line) => !(folds && isSmall(line))).map(hang);
  return { main, small: folds ? small.map(hang) : [] };
}

/** What the company asked about changed this quarter: whoever did it looks for it. */
function isDecided({ kind }: Cause): boolean {
  return kind === 'answer' || (kind in BEHIND && BEHIND[kind as keyof typeof BEHIND] === 'asked');
}

/** An event that was left to itself is nobody's doing. */
export function sourceOf(cause: Cause, teller: Teller = {}): Source {
  if (cause.kind === 'built')
    return { kind: teller.isNew?.(cause) ? 'company' : 'earlier', company: cause.company };
  if (cause.kind === 'rival') return { kind: 'company', company: cause.company };
  if (cause.kind === 'answer' && teller.answered === false) return { kind: 'event' };
  return sourceBehind(BEHIND[cause.kind], teller.company ?? 0);
}

function sourceBehind(behind: (typeof BEHIND)[keyof typeof BEHIND], company: number): Source {
  if (behind === 'asked') return { kind: 'company', company };
  if (behind === 'earlier') return { kind: 'earlier', company };
  return behind === 'player' ? { kind: 'company', company: 0 } : { kind: behind };
}

/** Who decided it where a company did: the one that is asked about, now or earlier, or the player. */
const BEHIND = {
  price: 'asked',
  lever: 'asked',
  setting: 'asked',
  orientation: 'asked',
  answer: 'player',
  talk: 'customers',
  expectations: 'customers',
  happening: 'event',
  season: 'event',
  earlier: 'earlier',
  gone: 'earlier',
  tastes: 'pencil',
  luck: 'pencil',
  survey: 'pencil'
} as const satisfies Partial<Record<Cause['kind'], string>>;

/** What a cause is to a sentence: something new this quarter, the asked company's work of earlier ones, or chance. */
type Weight = 'news' | 'earlier' | 'chance';

function weightOf({ cause }: CausePart, teller: Teller): Weight {
  const { kind } = sourceOf(cause, teller);
  if (kind === 'pencil') return 'chance';
  if (cause.kind === 'built' && cause.company !== (teller.company ?? 0)) return 'news';
  return kind === 'earlier' ? 'earlier' : 'news';
}

/** News is told of rather than what was under way when it weighs this much of it, and of the whole change. */
const WORTH_NAMING = 1 / 3;

export interface Telling<T> {
  readonly told: T;
  /** What it is; or one of several, none of them, nor chance nor earlier work together, a third of the change. */
  readonly weight: Weight | 'several';
  /** Nothing pushed more this way: no other part, nor all earlier work together. */
  readonly largest: boolean;
  /** The largest news beside chance, where nothing but chance pushed more and it weighs enough. */
  readonly beside: T | null;
  /** What all other earlier work came to, whoever’s and whichever way, where that is this way; else 0. */
  readonly earlier: number;
}

interface Which extends Teller {
  readonly way: number;
  readonly change: number;
}

/**
 * What a sentence tells of, in the headline as under the chart: what pushed most the way the figure went, which is up for
 * 1, down for -1, and either for 0. `change` is the whole change.
 */
function telling<T>(
  all: readonly T[],
  { way, change, ...teller }: Which,
  partOf: (one: T) => CausePart
): Telling<T> | null {
  const size = (one: T) => Math.abs(partOf(one).part);
  const weight = (one: T) => weightOf(partOf(one), teller);
  const sorted = all
    .filter((one) => way === 0 || Math.sign(partOf(one).part) === way)
    .sort((a, b) => size(b) - size(a));
  const largest = sorted.at(0);
  if (largest === undefined) return null;
  const enough = WORTH_NAMING * Math.abs(change);
  const weighs = (one: T) => size(one) >= Math.max(enough, WORTH_NAMING * size(largest));
  const news = sorted.find((one) => weight(one) === 'news' && (one === largest || weighs(one))) ?? null;
  const chance = weight(largest) === 'chance';
  const told = chance || news === null ? largest : news;
  const together = (kind: Weight) =>
    sorted.filter((one) => weight(one) === kind).reduce((sum, one) => sum + partOf(one).part, 0);
  const several = told !== news && Math.abs(together(weight(told))) < enough;
  const afterChance = sorted.find((one) => weight(one) !== 'chance');
  const earlier = earlierBeside(all.filter((one) => one !== told).map(partOf), partOf(told).part, teller);
  return {
    told,
    weight: several ? 'several' : weight(told),
    largest: told === largest && (weight(told) !== 'news' || size(told) >= Math.abs(earlier)),
    beside: chance && news === afterChance ? news : null,
    earlier
  };
}

/** What earlier work came to in all, where that pushed the same way as the part that is told of. */
function earlierBeside(others: readonly CausePart[], told: number, teller: Teller): number {
  const sum = others
    .filter(({ cause }) => sourceOf(cause, teller).kind === 'earlier')
    .reduce((all, { part }) => all + part, 0);
  return Math.sign(sum) === Math.sign(told) ? sum : 0;
}

/** The line to be told of; where nothing that shows pushed the way the figure went, the largest that shows. */
export function tellingLine(
  lines: readonly LedgerLine[],
  { from, to }: Pick<WhyMeasure, 'from' | 'to'>,
  teller: Teller = {}
): Telling<LedgerLine> | null {
  const change = to - from;
  return (
    tellingWay(lines, { ...teller, way: Math.sign(change), change }) ??
    tellingWay(lines, { ...teller, way: 0, change })
  );
}

/** The same of one way only. What shows nothing is not told of, and sums are those of the figures that are shown. */
export function tellingWay(lines: readonly LedgerLine[], which: Which): Telling<LedgerLine> | null {
  const shown = lines.filter((line) => line.shown !== 0);
  return telling(shown, which, ({ part, shown }) => ({ ...part, part: shown }));
}

/** Two causes are the same line of the ledger. */
export function causeKey(cause: Cause): string {
  if (cause.kind === 'lever') return `lever ${cause.lever}`;
  if (cause.kind === 'setting') return `setting ${cause.setting}`;
  if (cause.kind === 'rival' || cause.kind === 'built') return `${cause.kind} ${cause.company}`;
  return cause.kind;
}
