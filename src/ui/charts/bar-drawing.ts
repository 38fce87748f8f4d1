/** A bar chart for Chart.js: past quarters pale, the present one solid, the next one a hatched band in pencil. */
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
  /** The last is the present one; a label more than profits is the place of the next. */
  readonly profits: readonly number[];
  readonly band: Band | null;
  readonly format: (value: number) => string;
}

/** A band of cents in whole units, no finer than it is wide: its ends go outwards to two figures of its width. */
export function roundBand({ low, middle, high }: Band): Band {
  const width = Math.max(100, high - low) / 100;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(width)) - 1);
  return {
    low: Math.floor(low / 100 / step) * step,
    middle: middle / 100,
    // Not below nothing by nothing: that would read −0.
    high: Math.ceil(high / 100 / step) * step + 0
  };
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
            data: [...profits, ...(band ? [[band.low, band.high] as [number, number]] : [])],
            backgroundColor: [...colours, ...(pattern ? [pattern] : [])],
            borderColor: palette.pencil,
            borderWidth: profits.map(() => 0).concat(1),
            borderSkipped: false,
            barPercentage: 0.8,
            categoryPercentage: 0.8
          }
        ]
      },
      options: chartOptions(palette, axis, now, format, textSize(palette) * 0.3)
    },
    marks: {
      labels: [],
      whiskers: [],
      dashes: band ? [{ dataset: 0, index: now + 1, at: band.middle }] : []
    }
  };
}

/** The same colour, paler: what is past. */
function faded(colour: string): string {
  return `color-mix(in srgb, ${colour} 48%, transparent)`;
}
