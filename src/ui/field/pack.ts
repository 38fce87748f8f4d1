/** Where people can stand: hexagonal packing with a little jitter, nearest to the door first. */
import type { Outline, Point, Rect } from './plan';
import { boundsOf, isInside } from './plan';

export interface Ground {
  readonly outline: Outline;
  /** Places are ordered by their distance from here. */
  readonly door: Point;
  /** Nobody stands on this. */
  readonly keepOff: Rect | null;
}

export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Distance between neighbours before the jitter. */
  readonly spacing: number;
}

/** A looser crowd than this would read as a grid. */
const WIDEST = 10.4;
const NARROWEST = 2;
const JITTER = 0.15;
const ROW = Math.sqrt(3) / 2;

/** At least `count` places on the ground, as loose as fits; the same ground and count give the same places. */
export function packPlaces(ground: Ground, count: number): Places {
  let loose = WIDEST;
  let points = lattice(ground, loose);
  while (points.length < count && loose > NARROWEST) {
    loose *= Math.min(0.98, Math.sqrt((points.length + 1) / (count + 1)));
    points = lattice(ground, loose);
  }
  const sorted = points.map((p) => ({ p, far: Math.hypot(p.x - ground.door.x, p.y - ground.door.y) }));
  sorted.sort((a, b) => a.far - b.far);
  return {
    x: Float32Array.from(sorted, ({ p }) => p.x),
    y: Float32Array.from(sorted, ({ p }) => p.y),
    spacing: loose
  };
}

/** A number from 0 to 1 that looks random and is always the same for the same whole numbers. */
export function scatter(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

function lattice({ outline, keepOff }: Ground, spacing: number): Point[] {
  const box = boundsOf(outline);
  const margin = 3 + spacing * 0.4;
  const points: Point[] = [];
  const rows = Math.ceil(box.height / (spacing * ROW));
  const columns = Math.ceil(box.width / spacing) + 1;
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const shift = (row % 2) / 2;
      const x = box.x + (column + shift + JITTER * (2 * scatter(row, column) - 1)) * spacing;
      const y = box.y + (row * ROW + JITTER * (2 * scatter(column, row + 7919) - 1)) * spacing;
      if (isInside(outline, { x, y }, margin) && !isOn(keepOff, x, y, margin)) points.push({ x, y });
    }
  return points;
}

function isOn(rect: Rect | null, x: number, y: number, margin: number): boolean {
  if (!rect) return false;
  const outside =
    x < rect.x - margin ||
    x > rect.x + rect.width + margin ||
    y < rect.y - margin ||
    y > rect.y + rect.height + margin;
  return !outside;
}
