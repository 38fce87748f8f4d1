/** The words of the model: every list of names the engine, the scenarios and the screens share. */

/** The five ways a company can treat its customers, in the order the field discovered them. */
export const ORIENTATIONS = ['transaction', 'service', 'relationship', 'experience', 'value'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];
export type ByOrientation<T> = Readonly<Record<Orientation, T>>;

/** What customers want, one dimension for each orientation to serve. */
export const DIMENSIONS = ['product', 'service', 'relationship', 'experience', 'personal'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type ByDimension<T> = Readonly<Record<Dimension, T>>;

/** What a company can spend money on, quarter by quarter. Price is not a lever of money: it is set. */
export const LEVERS = [
  'product',
  'advertising',
  'place',
  'hours',
  'training',
  'standards',
  'recovery',
  'wages',
  'notebook',
  'rewards',
  'club',
  'ties',
  'channels',
  'integration',
  'design',
  'community',
  'data',
  'analytics',
  'care',
  'cocreation',
  'research',
  'privacy',
  'winback'
] as const;
export type Lever = (typeof LEVERS)[number];

/** What a company can set beside money and price, each with its steps in order; the first stands unless one is set. */
export const SETTINGS = {
  /** What the advertising claims, against what is kept. */
  promise: ['honest', 'modest', 'bold'],
  /** Whether the company waits for its customers or goes to them (Kotler's five levels of contact). */
  contact: ['basic', 'reactive', 'accountable', 'proactive', 'partnership'],
  /** Who gets the care that is paid for: everybody alike, the more the more valuable, or the best few alone. */
  treatment: ['same', 'by-value', 'best-only'],
  /** How people come into the club: with a purchase, after several, or for a fee. */
  entry: ['bought', 'earned', 'paid']
} as const;
export type Setting = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[];

/** What a company has built up; each level runs from 0 to 1 and wears off when it is not fed. */
export const STOCKS = [
  'quality',
  'goodwill',
  'reach',
  'skill',
  'capacity',
  'morale',
  'database',
  'social',
  'atmosphere',
  'analytics',
  'standards',
  'recovery',
  'rewards',
  'club',
  'structure',
  'channels',
  'integration',
  'community',
  'freshness',
  'care',
  'cocreation',
  'research',
  'privacy',
  'winback'
] as const;
export type Stock = (typeof STOCKS)[number];
export type ByStock<T> = Readonly<Record<Stock, T>>;

/** The seven steps from let down (1) to delighted (7) in which satisfaction is drawn. */
export const MOODS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Mood = (typeof MOODS)[number];

/** The headline measures of a company that can be predicted, charted and asked why. */
export const MEASURES = ['satisfaction', 'loyalty', 'profit', 'share'] as const;
export type Measure = (typeof MEASURES)[number];
export type ByMeasure<T> = Readonly<Record<Measure, T>>;

/** Weeks in a quarter; a round of the game is one quarter. */
export const WEEKS = 13;

/** Quarters in a year. */
export const QUARTERS = 4;

/** The most companies a market can hold: what one customer knows of them fits one byte of bits. */
export const MOST_COMPANIES = 8;

/** Marks a customer who buys from nobody. */
export const NOBODY = 255;

/** Marks what has not happened yet, where a week is asked for. */
export const NEVER = -32768;

/** What became of an encounter that failed: nothing was said, or a complaint was not made good, made good, made good at once. */
export const OUTCOMES = ['silent', 'unresolved', 'resolved', 'fast'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ByOutcome<T> = Readonly<Record<Outcome, T>>;

/** How somebody first came to know a company; before the history began nobody asked. */
export const SOURCES = ['nothing', 'reach', 'advertising', 'friend', 'before'] as const;
