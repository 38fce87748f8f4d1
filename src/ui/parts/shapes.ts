/** The shape of each company, in a box of 16: the same on signs, lines, chips and courts. */

/** Circle, square, triangle, diamond, cross; the player is always the circle. */
export const SHAPES: readonly string[] = [
  'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
  'M1.6 1.6h12.8v12.8H1.6Z',
  'M8 .8 15.6 14.4H.4Z',
  'M8 .3 15.7 8 8 15.7.3 8Z',
  'M5.4 1h5.2v4.4H15v5.2h-4.4V15H5.4v-4.4H1V5.4h4.4Z'
];

export function shapeOf(company: number): string {
  return SHAPES[company % SHAPES.length] ?? '';
}

/** The custom property that holds a company's colour, to be used as `var(…)` or read for a canvas. */
export function colourOf(company: number): string {
  return `--co-${(company % SHAPES.length) + 1}`;
}
