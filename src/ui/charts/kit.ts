/** The part of Chart.js that the charts use, and our own marks: loaded when the first chart is drawn. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement
);

/** A whisker through a point: from and to in the unit of the scale. */
interface Whisker {
  readonly dataset: number;
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** A dashed line across a column, at a value of the scale. */
interface Dash {
  readonly dataset: number;
  readonly index: number;
  readonly at: number;
}

/** A label at the right-hand end of a line: the shape of its company and its last value. */
interface EndLabel {
  readonly dataset: number;
  readonly index: number;
  readonly text: string;
  /** Shape as path data in a box of 16. */
  readonly shape: string;
  readonly colour: string;
  readonly strong: boolean;
}

/** What is drawn in pencil over a chart. */
export interface Marks {
  readonly whiskers: readonly Whisker[];
  readonly dashes?: readonly Dash[];
  readonly labels: readonly EndLabel[];
  readonly ink: string;
  readonly pencil: string;
  readonly font: string;
  readonly size: number;
}

/** Draws on the canvas and gives the chart back, to be updated and in the end destroyed. */
export function draw(canvas: HTMLCanvasElement, config: ChartConfiguration, marks: Marks): Chart {
  return new Chart(canvas, { ...config, plugins: [...(config.plugins ?? []), marksPlugin(marks)] });
}

function marksPlugin(marks: Marks): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      for (const whisker of marks.whiskers) drawWhisker(chart, whisker, marks);
      for (const dash of marks.dashes ?? []) drawDash(chart, dash, marks);
      drawLabels(chart, marks);
      chart.ctx.restore();
    }
  };
}

function drawWhisker(chart: Chart, { dataset, index, low, high }: Whisker, { pencil }: Marks): void {
  const { x } = chart.getDatasetMeta(dataset).data[index];
  const scale = chart.scales['y'];
  const [top, bottom] = [scale.getPixelForValue(high), scale.getPixelForValue(low)];
  const { ctx } = chart;
  ctx.strokeStyle = pencil;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  for (const y of [top, bottom]) {
    ctx.moveTo(x - 4, y);
    ctx.lineTo(x + 4, y);
  }
  ctx.stroke();
}

function drawDash(chart: Chart, { dataset, index, at }: Dash, { pencil }: Marks): void {
  const { ctx, chartArea, scales } = chart;
  const { x } = chart.getDatasetMeta(dataset).data[index];
  const y = scales['y'].getPixelForValue(at);
  const half = (0.32 * chartArea.width) / scales['x'].ticks.length;
  ctx.strokeStyle = pencil;
  ctx.lineWidth = 2;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(x - half, y);
  ctx.lineTo(x + half, y);
  ctx.stroke();
}

/** Labels keep a line's height from each other, however close the lines end. */
function drawLabels(chart: Chart, marks: Marks): void {
  const gap = marks.size * 1.25;
  const wanted = marks.labels.map((label) => ({
    label,
    y: chart.getDatasetMeta(label.dataset).data[label.index].y
  }));
  wanted.sort((a, b) => a.y - b.y);
  spread(wanted, gap, chart.chartArea.top, chart.chartArea.bottom);
  for (const { label, y } of wanted) drawLabel(chart, label, y, marks);
}

function spread(labels: { y: number }[], gap: number, top: number, bottom: number): void {
  labels.forEach((label, i) => {
    label.y = Math.max(label.y, i === 0 ? top : labels[i - 1].y + gap);
  });
  for (let i = labels.length - 1; i >= 0; i--) {
    const below = i === labels.length - 1 ? bottom : labels[i + 1].y - gap;
    labels[i].y = Math.min(labels[i].y, below);
  }
}

function drawLabel(chart: Chart, label: EndLabel, y: number, { ink, font, size }: Marks): void {
  const { ctx } = chart;
  const box = size * 0.8;
  const x = chart.chartArea.right + size * 0.7;
  ctx.save();
  ctx.translate(x, y - box / 2);
  ctx.scale(box / 16, box / 16);
  ctx.fillStyle = label.colour;
  ctx.fill(new Path2D(label.shape));
  ctx.restore();
  ctx.font = `${label.strong ? 700 : 550} ${size}px ${font}`;
  ctx.fillStyle = ink;
  ctx.textBaseline = 'middle';
  ctx.fillText(label.text, x + box + size * 0.4, y + 0.5);
}
