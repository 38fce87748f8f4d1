/** A bar chart for Chart.js: past quarters pale, the present one solid, the next one hatched in pencil with its whisker. */
import { axisFor, chartOptions } from './axes';
import type { Drawing } from './chart';
import { textSize } from './chart';
import { hatch } from './hatch';
import type { Palette } from './palette';

export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Bars {
  readonly labels: readonly string[];
  readonly profits: readonly number[];
  readonly band: Band | null;
  readonly format: (value: number) => string;
}

export function barDrawing(palette: Palette, { labels, profits, band, format }: Bars): Drawing {
  const now = profits.length - 1;
  const own = palette.companies[0];
  const axis = axisFor([...profits, ...(band ? [band.low, band.high] : [])], true);
  const colours = profits.map((_, i) => (i === now ? own : faded(own)));
  const pattern = band ? hatch(palette.pencil, palette.rem) : null;
  return {
    config: {
      type: 'bar',
      data: {
        labels: [...labels],
        datasets: [
          {
            data: [...profits, ...(band ? [band.middle] : [])],
            backgroundColor: [...colours, ...(pattern ? [pattern] : [])],
            borderColor: palette.pencil,
            borderWidth: profits.map(() => 0).concat(band ? [1] : []),
            barPercentage: 0.8,
            categoryPercentage: 0.8
          }
        ]
      },
      options: chartOptions(palette, axis, now, format, textSize(palette) * 0.3)
    },
    marks: {
      labels: [],
      whiskers: band ? [{ dataset: 0, index: now + 1, low: band.low, high: band.high }] : []
    }
  };
}

/** The same colour, paler: what is past. */
function faded(colour: string): string {
  return `color-mix(in srgb, ${colour} 48%, transparent)`;
}
