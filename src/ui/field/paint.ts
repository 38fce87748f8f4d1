/** Draws the crowd on a canvas: dots from hollow to solid, word of mouth, and the chosen one. */
import type { Palette } from '../charts/palette';
import { markOf } from '../parts/moods';
import type { Crowd } from './crowd';
import { scatter } from './pack';
import type { Standing } from './standing';
import { standingAt } from './standing';
import type { View } from './view';
import { PLAN_WIDTH } from './plan';

/** Marks are given in a box of 12 in which a plain dot's radius would be this. */
const PLAIN = 4.4;

/** At most so many rings a week: more would be noise. */
const MOST_RINGS = 24;
/** A ring lasts a third of a week: 300 ms while playing. */
const RING = 1 / 3;

export interface Scene {
  readonly crowd: Crowd;
  readonly week: number;
  readonly view: View;
  /** A dot, or -1. */
  readonly chosen: number;
  readonly palette: Palette;
}

/** Gives the canvas as many dots as the screen has for its size in CSS pixels. */
export function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  const ratio = window.devicePixelRatio;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === w && canvas.height === h) return;
  canvas.width = w;
  canvas.height = h;
}

/** Paints the whole scene on a canvas that covers the plan; sizes in device pixels. */
export function paintCrowd(canvas: HTMLCanvasElement, scene: Scene): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { view } = scene;
  const scale = (canvas.width / PLAN_WIDTH) * view.zoom;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  const dots = Array.from(scene.crowd.film.ids, (_, dot) => standingAt(scene.crowd, dot, scene.week));
  paintDots(context, scene, dots);
  paintTalk(context, scene, dots);
  if (scene.chosen >= 0) paintChosen(context, scene, dots[scene.chosen]);
}

function paintDots(context: CanvasRenderingContext2D, scene: Scene, dots: readonly Standing[]): void {
  scene.palette.moods.forEach((colour, i) => {
    const mark = markOf(i + 1);
    context.beginPath();
    for (const { x, y, mood, radius: plain } of dots) {
      if (mood !== i + 1) continue;
      const radius = (mark.radius * plain) / PLAIN;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fillStyle = mark.ring > 0 ? scene.palette.street : colour;
    context.fill();
    if (mark.ring === 0) return;
    context.strokeStyle = colour;
    context.lineWidth = (mark.ring * scene.crowd.radius) / PLAIN;
    context.stroke();
  });
}

/** One ring goes from the teller to the listener; each talk has its own moment in the week. */
function paintTalk(context: CanvasRenderingContext2D, scene: Scene, dots: readonly Standing[]): void {
  const frame = Math.floor(scene.week);
  const part = scene.week - frame;
  if (part <= 0) return;
  const talk = scene.crowd.film.talk[frame];
  const every = Math.max(1, Math.ceil(talk.length / 2 / MOST_RINGS));
  for (let pair = 0; 2 * pair + 1 < talk.length; pair += every) {
    const start = (1 - RING) * scatter(pair, frame);
    const t = (part - start) / RING;
    if (t > 0 && t < 1) paintRing(context, scene, dots[talk[2 * pair]], dots[talk[2 * pair + 1]], t);
  }
}

function paintRing(
  context: CanvasRenderingContext2D,
  scene: Scene,
  from: Standing,
  to: Standing,
  t: number
): void {
  const { radius } = scene.crowd;
  context.strokeStyle = scene.palette.ink;
  context.globalAlpha = 0.3 * (1 - t);
  context.lineWidth = 0.35 * radius;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
  context.stroke();
  context.globalAlpha = 0.8 * (1 - t * t);
  context.beginPath();
  context.arc(to.x, to.y, radius * (1 + 2 * t), 0, 2 * Math.PI);
  context.stroke();
  context.globalAlpha = 1;
}

function paintChosen(context: CanvasRenderingContext2D, scene: Scene, { x, y }: Standing): void {
  const thin = 1 / Math.sqrt(scene.view.zoom);
  for (const [radius, width, colour] of [
    [scene.crowd.radius + 3.3 * thin, 1.6 * thin, scene.palette.street],
    [scene.crowd.radius + 5.2 * thin, 2.4 * thin, scene.palette.ink]
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
