/** How a row of the table of the model's numbers is made. */

export interface Parameter {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  /** The publication behind the number or at least its direction; `design choice` where nothing published fixes it. */
  readonly source: string;
  readonly meaning: string;
}

export const chosen = 'design choice';

/** One row: default, least, most, unit, source, meaning. */
export function row(
  value: number,
  least: number,
  most: number,
  unit: string,
  source: string,
  meaning: string
): Parameter {
  return { default: value, least, most, unit, source, meaning };
}
