/** The street plan as plain data: where the courts, the plaza, the streets and the yards lie, in a square of 624 by 572. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A court is a circle or a polygon; its outline is also the company's shape everywhere else. */
export type Outline =
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] };

export interface Court {
  readonly outline: Outline;
  readonly door: Point;
  /** The shop itself, a striped awning at the door. */
  readonly awning: Rect;
  /** Where the sign stands: its anchor on the plan and which of its own corners is put there. */
  readonly sign: Point & { readonly corner: 'top-left' | 'top-right' | 'bottom' | 'bottom-right' };
  /** Lines of paving, as SVG path data. */
  readonly paving: string;
}

/** A street that people walk between two grounds (courts by company number, then the plaza). */
export interface Street {
  readonly between: readonly [number, number];
  /** From the first ground's gate to the second's. */
  readonly points: readonly Point[];
  /** Where the number of people who took it is written. */
  readonly chip: Point;
}

export interface Road {
  readonly path: string;
  readonly width: number;
}

export interface StreetPlan {
  readonly courts: readonly Court[];
  readonly plaza: { readonly centre: Point; readonly radius: number; readonly label: Point };
  readonly streets: readonly Street[];
  readonly roads: readonly Road[];
  /** Outlines of the yards in the built town, as SVG path data. */
  readonly yards: readonly string[];
}

export const PLAN_WIDTH = 624;
export const PLAN_HEIGHT = 572;

/** The ground where people stand who buy from nobody: it comes after the courts. */
export function plazaOf(plan: StreetPlan): number {
  return plan.courts.length;
}

/** The outline as SVG path data. */
export function outlinePath(outline: Outline): string {
  if (outline.kind === 'circle') {
    const { centre, radius } = outline;
    const arc = `A${radius} ${radius} 0 1 1`;
    return `M${centre.x - radius} ${centre.y}${arc} ${centre.x + radius} ${centre.y}${arc} ${centre.x - radius} ${centre.y}Z`;
  }
  return `M${outline.points.map((p) => `${p.x} ${p.y}`).join('L')}Z`;
}

/** Whether a point lies in the outline, at least `margin` from its edge. */
export function isInside(outline: Outline, p: Point, margin: number): boolean {
  if (outline.kind === 'circle') {
    const dx = p.x - outline.centre.x;
    const dy = p.y - outline.centre.y;
    const reach = outline.radius - margin;
    return reach > 0 && dx * dx + dy * dy <= reach * reach;
  }
  return windsAround(outline.points, p) && edgeDistance(outline.points, p) >= margin;
}

/** The box around an outline. */
export function boundsOf(outline: Outline): Rect {
  if (outline.kind === 'circle') {
    const { centre, radius } = outline;
    return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
  }
  const xs = outline.points.map((p) => p.x);
  const ys = outline.points.map((p) => p.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The way from one ground to another along the streets, gates included; through the plaza where no street is direct. */
export function wayBetween(plan: StreetPlan, from: number, to: number): readonly Point[] {
  if (from === to) return [];
  const direct = streetBetween(plan, from, to);
  if (direct) return direct;
  const plaza = plazaOf(plan);
  const out = streetBetween(plan, from, plaza) ?? [];
  const back = streetBetween(plan, plaza, to) ?? [];
  return [...out, plan.plaza.centre, ...back];
}

function streetBetween(plan: StreetPlan, from: number, to: number): readonly Point[] | undefined {
  for (const { between, points } of plan.streets) {
    if (between[0] === from && between[1] === to) return points;
    if (between[1] === from && between[0] === to) return [...points].reverse();
  }
  return undefined;
}

/** Even–odd rule: how often a ray to the right crosses the edges. */
function windsAround(points: readonly Point[], p: Point): boolean {
  let inside = false;
  eachEdge(points, (a, b) => {
    if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

function edgeDistance(points: readonly Point[], p: Point): number {
  let least = Infinity;
  eachEdge(points, (a, b) => {
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y)));
  });
  return least;
}

function eachEdge(points: readonly Point[], visit: (a: Point, b: Point) => void): void {
  points.forEach((a, i) => {
    visit(a, points[(i + 1) % points.length]);
  });
}
