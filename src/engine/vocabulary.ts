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
export const LEVERS = ['product', 'advertising', 'hours', 'training', 'notebook', 'place'] as const;
export type Lever = (typeof LEVERS)[number];

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
  'analytics'
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

/** The most companies a market can hold: what one customer knows of them fits one byte of bits. */
export const MOST_COMPANIES = 8;

/** Marks a customer who buys from nobody. */
export const NOBODY = 255;
