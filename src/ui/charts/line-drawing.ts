/** A line chart for Chart.js: solid lines for what happened, graphite whiskers where a survey asked. */
import type { ChartDataset } from 'chart.js';
import { axisFor, chartOptions } from './axes';
import type { Drawing } from './chart';
import { textSize } from './chart';
import type { Palette } from './palette';
import type { LineSeries } from './series';

export interface Lines {
  readonly labels: readonly string[];
  readonly now: number;
  readonly series: readonly LineSeries[];
  readonly format: (value: number) => string;
  readonly shapeOf: (company: number) => string;
}

export function lineDrawing(palette: Palette, { labels, now, series, format, shapeOf }: Lines): Drawing {
  const ends = series.map((line) => lastOf(line));
  const whiskers = series.flatMap((line, dataset) => whiskerOf(line, dataset, ends[dataset]));
  const axis = axisFor(
    [
      ...series.flatMap(({ values }) => values.filter((v) => v !== null)),
      ...whiskers.flatMap(({ low, high }) => [low, high])
    ],
    false
  );
  const size = textSize(palette);
  const longest = Math.max(0, ...series.map((line, i) => endText(line, ends[i], format).length));
  const room = size * (1.9 + 0.62 * longest);
  return {
    config: {
      type: 'line',
      data: {
        labels: [...labels],
        datasets: series.map((line) => datasetOf(palette, line))
      },
      options: chartOptions(palette, axis, now, format, room)
    },
    marks: {
      whiskers,
      labels: series.flatMap((line, dataset) =>
        ends[dataset] < 0
          ? []
          : [
              {
                dataset,
                index: ends[dataset],
                text: endText(line, ends[dataset], format),
                shape: shapeOf(line.company),
                colour: colourOfLine(palette, line),
                strong: line.company === 0
              }
            ]
      )
    }
  };
}

function datasetOf(palette: Palette, line: LineSeries): ChartDataset<'line'> {
  const colour = colourOfLine(palette, line);
  const own = line.company === 0;
  const last = lastOf(line);
  return {
    data: [...line.values],
    order: own ? 0 : 1,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: own ? 3 : 2,
    pointRadius: line.values.map((_, i) => (i !== last ? 0 : own ? 4 : 3)),
    clip: false
  };
}

function endText(line: LineSeries, index: number, format: (value: number) => string): string {
  const value = line.values[index] ?? null;
  return value === null ? '' : format(value);
}

function colourOfLine(palette: Palette, { company }: LineSeries): string {
  return palette.companies[company % palette.companies.length];
}

function lastOf({ values }: LineSeries): number {
  return values.findLastIndex((value) => value !== null);
}

/** Your own survey is the one whose error you can do something about; only its last whisker is drawn. */
function whiskerOf(line: LineSeries, dataset: number, index: number) {
  const value = line.values[index] ?? null;
  const error = line.errors[index] ?? null;
  if (line.company !== 0 || value === null || error === null) return [];
  return [{ dataset, index, low: value - error, high: value + error }];
}
