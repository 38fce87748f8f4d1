/** What all charts have in common: three or four hairlines, small figures, no box, no motion, no legend. */
import type { ChartOptions } from 'chart.js';
import { textSize } from './chart';
import type { Palette } from './palette';

export interface AxisPlan {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Round figures around the values, in about three steps. */
export function axisFor(values: readonly number[], fromZero: boolean): AxisPlan {
  const lows = Math.min(...values, ...(fromZero ? [0] : []));
  const highs = Math.max(...values, ...(fromZero ? [0] : []));
  const rough = Math.max(1e-9, highs - lows) / 3;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * size).find((n) => n >= rough) ?? 10 * size;
  const least = Math.floor(lows / step + 1e-9) * step;
  const most = Math.ceil(highs / step - 1e-9) * step;
  return { least, most: most > least ? most : least + step, step };
}

/** Where its hairlines are. */
export function ticksOf({ least, most, step }: AxisPlan): number[] {
  return Array.from({ length: Math.round((most - least) / step) + 1 }, (_, i) => least + i * step);
}

/** Options for a chart whose values stand on `axis` and whose last column is now. */
export function chartOptions(
  palette: Palette,
  axis: AxisPlan,
  now: number,
  label: (value: number) => string,
  rightRoom: number
): ChartOptions<'line' | 'bar'> {
  const size = textSize(palette);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    layout: { padding: { top: size * 0.5, right: rightRoom } },
    scales: {
      x: {
        grid: { display: false },
        border: { display: false },
        ticks: {
          autoSkip: true,
          maxRotation: 0,
          color: (context) => (context.index === now ? palette.ink : palette.pencil),
          font: (context) => ({
            family: palette.font,
            size,
            weight: context.index === now ? 650 : 500
          })
        }
      },
      y: {
        min: axis.least,
        max: axis.most,
        border: { display: false },
        grid: { color: palette.line, drawTicks: false },
        ticks: {
          stepSize: axis.step,
          color: palette.pencil,
          font: { family: palette.font, size, weight: 500 },
          callback: (value) => label(Number(value))
        }
      }
    }
  };
}
