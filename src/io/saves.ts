/** A saved game is the log of what was decided, never the market itself: its shape, its checks and its making. */
import {
  array,
  check,
  exactOptional,
  finite,
  getDotPath,
  integer,
  isoTimestamp,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  type InferOutput
} from 'valibot';
import { ENGINE_VERSION } from '../engine/version';
import type { QuarterReport } from '../engine/report';
import { LEVERS, MEASURES, ORIENTATIONS, SETTING_NAMES } from '../engine/vocabulary';
import type { Draft, GameContext, Place } from '../play/game';
import type { Best, Headline } from '../play/services';
import type { Scenario } from '../scenario/scenario';
import { PACKED, unpackSave } from './packed';
import { best } from './bests';

/** The layout of a save at hand and in a file; what is stored is packed, and anything with a higher number is of a newer game. */
const FORMAT = 1;

/** So many digits of a hash tell a market from another: by chance one in a million would pass for it. */
const DIGITS = 5;

/** The longest written answer that is kept, in UTF-16 units; screens should stop there too. */
export const WRITING_LIMIT = 10_000;

/** Kept equal to the lists of `play` by the types below; `io` may not import their values. */
const places = ['briefing', 'desk', 'field', 'results', 'debrief'] as const satisfies readonly Place[];
const directions = ['up', 'same', 'down'] as const;

/** No amount of a decision is beyond this many cents, either way. */
const MOST_MONEY = 1e12;

const money = pipe(number(), finite(), minValue(-MOST_MONEY), maxValue(MOST_MONEY));
const whole = (most: number) => pipe(number(), integer(), minValue(0), maxValue(most));
const name = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const hash = pipe(string(), regex(/^[0-9a-f]{8}$/));
/** The beginning of a hash; the first saves have all of it. */
const mark = pipe(string(), regex(/^([0-9a-f]{5}|[0-9a-f]{8})$/));
/** ISO 8601 has ways to write a time that a browser cannot read, such as an offset of `+02`. */
const time = pipe(
  string(),
  isoTimestamp(),
  check((text) => !Number.isNaN(Date.parse(text)), 'no such time')
);
const percent = pipe(number(), minValue(0), maxValue(100));
const headline = strictObject({ satisfaction: percent, loyalty: percent, share: percent, profit: money });

/** An object that may have each of these keys and no other. */
function some<K extends string, S>(keys: readonly K[], schema: S) {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;
}

const draft = strictObject({
  orientation: picklist(ORIENTATIONS),
  price: money,
  spend: strictObject(some(LEVERS, exactOptional(money))),
  settings: exactOptional(strictObject(some(SETTING_NAMES, exactOptional(whole(10))))),
  answer: nullable(pipe(string(), maxLength(64))),
  predictions: strictObject(some(MEASURES, exactOptional(picklist(directions))))
});

const shape = pipe(
  strictObject({
    format: literal(FORMAT),
    engine: whole(1e6),
    id: name,
    revision: whole(Number.MAX_SAFE_INTEGER),
    scenario: strictObject({ id: name, version: whole(1e6), hash }),
    seed: whole(0xffffffff),
    rounds: pipe(array(draft), maxLength(100)),
    draft,
    place: picklist(places),
    writing: pipe(array(pipe(string(), maxLength(WRITING_LIMIT))), maxLength(20)),
    reached: pipe(array(mark), maxLength(100)),
    figures: exactOptional(pipe(array(headline), maxLength(100))),
    result: exactOptional(best),
    updated: time
  }),
  check((save) => save.reached.length <= save.rounds.length, 'more results than rounds'),
  check((save) => save.rounds.length > 0 || !['field', 'results'].includes(save.place), 'no round to show')
);

/**
 * `rounds` are the committed decisions in order, `reached` the hash of the market after each of them that was
 * played to its end, `figures` what the player was shown of each, `result` what the game came to, `revision` counts the times the game was stored
 * (see `store.ts`).
 */
export interface Save extends Readonly<Omit<InferOutput<typeof shape>, 'rounds' | 'draft'>> {
  readonly rounds: readonly Draft[];
  readonly draft: Draft;
}

/** Why a save cannot be read, or not be gone on with here; each is a message of area `errors`. */
export type SaveCode =
  'save/damaged' | 'save/foreign' | 'save/newer' | 'save/other-scenario' | 'save/engine-changed';

export type SaveResult =
  | { readonly ok: true; readonly save: Save }
  | { readonly ok: false; readonly code: SaveCode; readonly detail: string };

/**
 * Reads something found in storage or in a file. `save/foreign`: not a save of this game; `save/newer`: made by a
 * newer version; `save/damaged`: ours, but `detail` (a path such as `rounds.2.price`) is not what it can be.
 */
export function parseSave(found: unknown): SaveResult {
  if (typeof found !== 'object' || found === null || !('format' in found) || !('rounds' in found))
    return { ok: false, code: 'save/foreign', detail: '' };
  if (typeof found.format === 'number' && found.format > PACKED)
    return { ok: false, code: 'save/newer', detail: 'format' };
  const plain = found.format === PACKED ? unpackSave(found) : found;
  const result = safeParse(shape, plain, { abortEarly: true });
  if (result.success) return { ok: true, save: result.output };
  const issue = result.issues[0];
  return { ok: false, code: 'save/damaged', detail: getDotPath(issue) ?? issue.message };
}

/** Whether a save can be replayed on this scenario by this engine to the figures it had; null when it can. */
export function saveMisfit(save: Save, scenario: Scenario): SaveCode | null {
  const { id, version, hash } = save.scenario;
  if (id !== scenario.id || version !== scenario.version || hash !== scenario.hash)
    return 'save/other-scenario';
  return save.engine === ENGINE_VERSION ? null : 'save/engine-changed';
}

/** What a save needs beside the game: where the player stands, how often it was stored, and when. */
export interface SaveMoment {
  readonly place: Place;
  readonly revision: number;
  /** ISO 8601 in UTC, such as `new Date().toISOString()`. */
  readonly updated: string;
  /** Score and medal, once the game is over. */
  readonly result?: Best;
}

/** The save of a game; whatever the game holds, `parseSave` accepts the result. */
export function makeSave(game: GameContext, moment: SaveMoment): Save {
  const { id, version, hash } = game.scenario;
  const played = game.reports.filter((report) => report.quarter >= 0).slice(0, game.rounds.length);
  return {
    format: FORMAT,
    engine: ENGINE_VERSION,
    id: game.id,
    revision: moment.revision,
    scenario: { id, version, hash },
    seed: game.seed,
    rounds: game.rounds.map(keepDraft),
    draft: keepDraft(game.draft),
    place: moment.place,
    writing: game.writing.map((text) => text.slice(0, WRITING_LIMIT)),
    reached: played.map((report) => report.hash.slice(0, DIGITS)),
    figures: played.map(headlineOf),
    ...(moment.result && { result: moment.result }),
    updated: moment.updated
  };
}

/** What the head of the results said of the player's company; figures of surveys, to a tenth. */
function headlineOf({ companies: [{ survey, truth, books }] }: QuarterReport): Headline {
  const tenths = (value: number) => Math.min(100, Math.max(0, Math.round(value * 10) / 10));
  return {
    satisfaction: tenths(survey.satisfaction.value),
    loyalty: tenths(survey.loyalty.value),
    share: tenths(truth.share),
    profit: keepAmount(books.profit)
  };
}

/** A copy of a draft as plain data, its figures held within what a save may say (one may just be being typed). */
function keepDraft(from: Draft): Draft {
  const spend = Object.entries(from.spend).map(([lever, cents]) => [lever, keepAmount(cents)]);
  return {
    orientation: from.orientation,
    price: keepAmount(from.price),
    spend: Object.fromEntries(spend) as Draft['spend'],
    ...(from.settings && { settings: { ...from.settings } }),
    answer: from.answer,
    predictions: { ...from.predictions }
  };
}

function keepAmount(cents: number): number {
  return Number.isNaN(cents) ? 0 : Math.min(MOST_MONEY, Math.max(-MOST_MONEY, cents));
}

/** What the player would miss; two saves that differ in nothing else need no writing. */
export function contentOf({ rounds, draft, place, writing }: Save): string {
  return JSON.stringify([rounds, draft, place, writing]);
}
