/** The one sentence under each chart, computed from what the chart shows; it never says more than the figures do. */
import type { Cause } from '../../insight/answers';
import { inUnits, unitsMoved } from '../../play/moves';
import type { MessageKey } from '../../text/messages';
import type { Values } from '../../text/translate';
import type { LedgerLine, Telling } from './ledger';

/** A message and what to fill in. */
export interface Reading {
  readonly key: MessageKey;
  readonly values: Values;
}

export interface KnownLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly errors: readonly (number | null)[];
}

/** You against the best of the others: level where the gap is inside the survey's error or below `least`. Gaps are those of the whole figures on the page. */
export function readLines(
  lines: readonly KnownLine[],
  column: number,
  least: number,
  format: (gap: number) => string
): Reading {
  const [own, ...others] = lines;
  const mine = own.values[column] ?? 0;
  const best = others.reduce((a, b) => ((b.values[column] ?? 0) > (a.values[column] ?? 0) ? b : a));
  const theirs = best.values[column] ?? 0;
  const gap = mine - theirs;
  const error = Math.hypot(own.errors[column] ?? 0, best.errors[column] ?? 0);
  if (error > 0 && Math.abs(gap) <= error)
    return { key: 'charts.lineLevelSurvey', values: { rival: best.name } };
  const seen = Math.abs(Math.round(mine) - Math.round(theirs));
  if (Math.abs(gap) < least || seen === 0) return { key: 'charts.lineLevel', values: { rival: best.name } };
  const values = { rival: best.name, gap: format(seen) };
  const trend = trendOf(gap, gapBefore(own, best, column), Math.max(least, error));
  if (trend === 'turned') return { key: gap > 0 ? 'charts.lineOvertook' : 'charts.lineOvertaken', values };
  return { key: gap > 0 ? 'charts.lineAhead' : 'charts.lineBehind', values: { ...values, trend } };
}

function gapBefore(own: KnownLine, other: KnownLine, column: number): number | null {
  const [a, b] = [own.values[column - 1] ?? null, other.values[column - 1] ?? null];
  return a === null || b === null ? null : a - b;
}

/** Gaps are above zero while you lead; one of less than `least` is no lead. */
function trendOf(
  gap: number,
  before: number | null,
  least: number
): 'wider' | 'narrower' | 'turned' | 'same' {
  if (before === null || Math.abs(gap - before) < least) return 'same';
  if (gap * before < 0) return Math.abs(before) >= least ? 'turned' : 'same';
  return Math.abs(gap) > Math.abs(before) ? 'wider' : 'narrower';
}

/** A sum over the quarters up to now: which way it went, if by more than `least`, and whether it was ever higher or lower. */
export function readBars(
  values: readonly number[],
  least: number,
  format: (value: number) => string
): Reading {
  const now = values[values.length - 1];
  if (values.length < 2)
    return { key: now < 0 ? 'charts.barLoss' : 'charts.barFirst', values: { now: format(Math.abs(now)) } };
  const earlier = values.slice(0, -1);
  const change = inUnits(now - earlier[earlier.length - 1], 1);
  const record = now > Math.max(...earlier) ? 'most' : now < Math.min(...earlier) ? 'least' : 'none';
  const figures = { by: format(Math.abs(change)), now: format(Math.abs(now)), record };
  if (now < 0) return { key: 'charts.barLoss', values: figures };
  if (Math.abs(change) <= least) return { key: 'charts.barSame', values: figures };
  return { key: change > 0 ? 'charts.barUp' : 'charts.barDown', values: figures };
}

export interface GroupChange {
  readonly name: string;
  /** Null where there was nobody. */
  readonly before: number | null;
  readonly after: number;
  /** Its part of all customers, 0 to 1. */
  readonly part: number;
}

/**
 * Which group moved most of those that moved by more than their own error; the lowest one where there is nothing to compare with.
 * `least` is what all customers together can be off by: a part of them is a smaller sample, and can be off by more.
 */
export function readGroups(
  groups: readonly GroupChange[],
  least: number,
  format: (value: number) => string
): Reading {
  const moved = groups.flatMap(({ name, before, after, part }) =>
    before === null ? [] : [{ name, before, after, change: after - before, error: least / Math.sqrt(part) }]
  );
  if (moved.length === 0) {
    const lowest = groups.reduce((a, b) => (b.after < a.after ? b : a));
    return { key: 'charts.groupsLowest', values: { group: lowest.name, value: format(lowest.after) } };
  }
  const sure = moved.filter(({ change, error }) => tenths(Math.abs(change)) > tenths(error));
  const most = sure.reduce<(typeof moved)[number] | null>(
    (a, b) => (a === null || Math.abs(b.change) > Math.abs(a.change) ? b : a),
    null
  );
  if (most === null) return { key: 'charts.groupsSame', values: errorsOf(moved, format) };
  const way = Math.sign(most.change);
  const all =
    moved.length > 1 && sure.length === moved.length && sure.every(({ change }) => change * way > 0)
      ? 'yes'
      : 'no';
  // A smaller group may have moved further, and still by no more than a survey of so few can be off: the table shows it.
  const unsure = moved
    .filter((one) => !sure.includes(one) && one.change * way > 0)
    .filter(({ change }) => tenths(Math.abs(change)) > tenths(Math.abs(most.change)));
  const further = unsure.reduce<(typeof moved)[number] | null>(
    (a, b) => (a === null || Math.abs(b.change) > Math.abs(a.change) ? b : a),
    null
  );
  const beside = further ? { other: further.name, error: format(further.error) } : { other: '', error: '' };
  return {
    key: most.change < 0 ? 'charts.groupsFell' : 'charts.groupsRose',
    values: {
      group: most.name,
      from: format(most.before),
      to: format(most.after),
      all,
      further: further ? 'yes' : 'no',
      ...beside
    }
  };
}

/** From the surest group to the least sure. */
function errorsOf(groups: readonly { readonly error: number }[], format: (value: number) => string): Values {
  const errors = groups.map(({ error }) => error);
  const [low, high] = [format(Math.min(...errors)), format(Math.max(...errors))];
  return { low, high, one: low === high ? 'yes' : 'no' };
}

/** As it is shown. */
const tenths = (points: number) => inUnits(points, 0.1);

/** What leaving a cause out comes to, and whether its bar shows another figure: what causes did together is shared between them. */
export function readWithout(
  { part, shown }: Pick<LedgerLine, 'part' | 'shown'>,
  to: number,
  unit: number
): { readonly value: number; readonly alone: number; readonly shared: boolean } | null {
  if (part.without === undefined) return null;
  const alone = unitsMoved(part.without, to, unit);
  return { value: part.without, alone: alone * unit, shared: alone !== inUnits(shown, unit) };
}

/** What chance alone can make of a figure: the luck of a quarter, or whom two surveys happen to ask. */
export interface Chance {
  readonly size: number;
  readonly by: 'luck' | 'survey';
}

/** A cause as it is written, the size of its part and the sign of its push, and what it is to the sentence. */
interface Told {
  readonly name: string;
  readonly part: string;
  readonly shown: number;
  readonly push: number;
  readonly weight: 'news' | 'earlier' | 'chance' | 'several';
  readonly largest: boolean;
  readonly kind: Cause['kind'];
}

/** The line to be told of, its cause named and its part written as the ledger does. */
export function toldOf(
  { told: { part, shown }, weight, largest }: Telling<LedgerLine>,
  name: (cause: Cause) => string,
  write: (change: number) => string
): Told {
  const { kind } = part.cause;
  const figures = { part: write(shown), shown, push: Math.sign(part.part) };
  return { name: name(part.cause), ...figures, weight, largest, kind };
}

/**
 * The cause to be told of; and where the change is no larger than chance makes it, that it needs no cause, or that others made up for one
 * that is larger than that. Sizes are units of the last figure shown.
 */
export function readLedger(
  change: number,
  least: number,
  told: Told | null,
  by: Chance['by'] = 'luck',
  unit = 1
): readonly Reading[] {
  if (told === null) return [{ key: 'charts.ledgerNothing', values: {} }];
  const values = { cause: told.name, part: told.part, of: kindOf(told), way: told.push > 0 ? 'up' : 'down' };
  const first: Reading = { key: 'charts.ledgerMost', values };
  if (Math.abs(change) > least) return [first];
  const known = told.weight !== 'chance' && Math.abs(inUnits(told.shown, unit)) > least;
  return [first, { key: 'charts.ledgerSmall', values: { by, known: known ? 'yes' : 'no' } }];
}

function kindOf({ weight, largest, kind }: Told): string {
  if (weight === 'chance') return kind === 'survey' || kind === 'tastes' ? kind : 'luck';
  if (weight === 'earlier' || weight === 'several') return weight;
  return largest ? 'all' : 'news';
}
