/** A save as it is stored: only what a round changed from the one before, and names but once. */
import type { Measure } from '../engine/vocabulary';
import type { Draft } from '../play/game';
import type { Headline } from '../play/services';
import type { Save } from './saves';

/** The layout of what is stored; the save inside is one of format 1. */
export const PACKED = 2;

/** In the order in which a round's predictions and figures are told; others may list them otherwise. */
const MEASURES = ['satisfaction', 'loyalty', 'profit', 'share'] as const satisfies readonly Measure[];
const LETTERS = { up: 'u', same: 's', down: 'd' } as const;

export interface PackedSave extends Omit<Save, 'format' | 'rounds' | 'draft' | 'reached' | 'figures'> {
  readonly format: typeof PACKED;
  /** What the rounds name by its place here: orientations, levers, settings, answers. */
  readonly names: readonly string[];
  readonly rounds: string;
  readonly draft: string;
  readonly reached: string;
  readonly figures?: string;
}

/** What a first round is told against. */
const BLANK = { orientation: '', price: 0, spend: {}, answer: null, predictions: {} };
type Plan = Omit<Draft, 'orientation'> & { readonly orientation: string };

export function packSave({ rounds, draft, reached, figures, ...rest }: Save): PackedSave {
  const names: string[] = [];
  const nameOf = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name).toString(36);
  };
  const told = [...rounds, draft].map((now, place) => tell(rounds[place - 1] ?? BLANK, now, nameOf));
  return {
    ...rest,
    format: PACKED,
    names,
    rounds: told.slice(0, -1).join(';'),
    draft: told[told.length - 1],
    reached: reached.join(),
    ...(figures && { figures: figures.map(tellFigures).join(';') })
  };
}

/** The save of format 1 that was packed; what makes no sense comes out as something that is no save. */
export function unpackSave(packed: object): unknown {
  const { names, rounds, draft, reached, figures, ...rest } = packed as Record<string, unknown>;
  const parts = [rounds, draft, reached, figures ?? ''];
  if (!Array.isArray(names) || !parts.every((part) => typeof part === 'string'))
    return { ...packed, format: 1 };
  const [roundsTold, draftTold, hashes, figuresTold] = parts;
  const nameAt = (place: string) => String(names[parseInt(place, 36)]);
  const plans = listOf(roundsTold, ';').reduce<unknown[]>(
    (all, told) => [...all, hear((all.at(-1) ?? BLANK) as Plan, told, nameAt)],
    []
  );
  return {
    ...rest,
    format: 1,
    rounds: plans,
    draft: hear((plans.at(-1) ?? BLANK) as Plan, draftTold, nameAt),
    reached: listOf(hashes, ','),
    ...(figures !== undefined && { figures: listOf(figuresTold, ';').map(hearFigures) })
  };
}

/** What a round changed, and what was its own; `=` where there is nothing. */
function tell(before: Plan, now: Plan, nameOf: (name: string) => string): string {
  const said: string[] = [];
  if (now.orientation !== before.orientation) said.push(`o${nameOf(now.orientation)}`);
  if (now.price !== before.price) said.push(`p${amount(now.price)}`);
  said.push(...changes('l', before.spend, now.spend, nameOf), ...tellSettings(before, now, nameOf));
  if (now.answer !== null) said.push(`a${nameOf(now.answer)}`);
  return [...said, ...tellForeseen(now)].join(',') || '=';
}

function tellSettings(before: Plan, now: Plan, nameOf: (name: string) => string): string[] {
  if (!now.settings) return before.settings ? ['e'] : [];
  const had = before.settings ?? {};
  return [...(before.settings ? [] : ['s']), ...changes('s', had, now.settings, nameOf)];
}

function tellForeseen({ predictions }: Plan): string[] {
  const said = MEASURES.map((measure) => {
    const way = predictions[measure];
    return way ? LETTERS[way] : '-';
  });
  return said.every((letter) => letter === '-') ? [] : [`f${said.join('')}`];
}

type Amounts = Readonly<Partial<Record<string, number>>>;

function changes(tag: string, before: Amounts, now: Amounts, nameOf: (name: string) => string): string[] {
  const gone = Object.keys(before).filter((name) => !(name in now));
  const changed = Object.entries(now).filter(([name, value]) => value !== before[name]);
  return [
    ...gone.map((name) => `${tag}${nameOf(name)}.`),
    ...changed.map(([name, value]) => `${tag}${nameOf(name)}.${amount(value ?? 0)}`)
  ];
}

/** The plan that `told` makes of the one before; the answer and the predictions are the round's own. */
function hear(before: Plan, told: string, nameAt: (place: string) => string): unknown {
  return listOf(told, ',').reduce<unknown>((plan, said) => hearOne(plan as Plan, said, nameAt), {
    ...before,
    answer: null,
    predictions: {}
  });
}

function hearOne(plan: Plan, said: string, nameAt: (place: string) => string): unknown {
  const what = said.slice(1);
  const { settings, ...others } = plan;
  switch (said[0]) {
    case '=':
      return plan;
    case 'o':
      return { ...plan, orientation: nameAt(what) };
    case 'p':
      return { ...plan, price: amountOf(what) };
    case 'l':
      return { ...plan, spend: changedBy(plan.spend, what, nameAt) };
    case 'e':
      return others;
    case 's':
      return { ...plan, settings: what === '' ? {} : changedBy(settings ?? {}, what, nameAt) };
    case 'a':
      return { ...plan, answer: nameAt(what) };
    case 'f':
      return { ...plan, predictions: foreseenIn(what) };
    default:
      return { ...plan, [said]: what };
  }
}

function changedBy(before: Amounts, what: string, nameAt: (place: string) => string): Amounts {
  const [place, value = ''] = what.split('.', 2);
  const name = nameAt(place);
  const others = Object.fromEntries(Object.entries(before).filter(([known]) => known !== name));
  return value === '' ? others : { ...others, [name]: amountOf(what.slice(place.length + 1)) };
}

function foreseenIn(letters: string): unknown {
  const ways = Object.entries(LETTERS);
  const said = MEASURES.map((measure, place) => [measure, letters[place]] as const);
  return Object.fromEntries(
    said
      .filter(([, letter]) => letter !== '-')
      .map(([measure, letter]) => [measure, ways.find(([, known]) => known === letter)?.[0]])
  );
}

function tellFigures(figures: Headline): string {
  return MEASURES.map((measure) =>
    measure === 'profit' ? amount(figures.profit) : tenths(figures[measure])
  ).join(',');
}

function hearFigures(told: string): unknown {
  const said = told.split(',');
  const figures = MEASURES.map((measure, place) => {
    const value = amountOf(said[place]);
    return [measure, measure === 'profit' || said[place]?.startsWith('=') ? value : value / 10];
  });
  return Object.fromEntries(figures);
}

function tenths(value: number): string {
  const whole = Math.round(value * 10);
  return whole / 10 === value ? amount(whole) : `=${value}`;
}

/** Whole numbers to the base 36, their noughts as a letter: 615000 is h3C. */
function amount(value: number): string {
  if (!Number.isSafeInteger(value)) return `=${value}`;
  const [, figures, noughts] = /^(-?\d+?)(0*)$/.exec(String(value)) ?? ['', '0', ''];
  const tail = noughts === '' ? '' : String.fromCharCode(64 + noughts.length);
  return Number(figures).toString(36) + tail;
}

function amountOf(told = ''): number {
  if (told.startsWith('=')) return told === '=' ? NaN : Number(told.slice(1));
  const [, figures, tail] = /^(-?[0-9a-z]+)([A-Z]?)$/.exec(told) ?? ['', '', ''];
  const noughts = tail === '' ? 0 : tail.charCodeAt(0) - 64;
  return parseInt(figures, 36) * 10 ** noughts;
}

function listOf(text: string, by: string): readonly string[] {
  return text === '' ? [] : text.split(by);
}
