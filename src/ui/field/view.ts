/** Looking closer: which part of the street plan is shown, and how fingers and buttons change it. */
import type { Point } from './plan';
import { PLAN_HEIGHT, PLAN_WIDTH } from './plan';

/** Magnification and the top left corner of what is shown, in units of the plan. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { zoom: 1, x: 0, y: 0 };
export const CLOSE = 2.5;
const MOST = 5;

/** The same view magnified by a factor, with the point staying where it is. */
export function zoomAt(view: View, point: Point, factor: number): View {
  const zoom = Math.max(1, Math.min(MOST, view.zoom * factor));
  const kept = view.zoom / zoom;
  return inside({ zoom, x: point.x - (point.x - view.x) * kept, y: point.y - (point.y - view.y) * kept });
}

export function panBy(view: View, dx: number, dy: number): View {
  return inside({ zoom: view.zoom, x: view.x + dx, y: view.y + dy });
}

/** The view at a magnification with the point in the middle, as near as the edges let it. */
export function lookAt(zoom: number, point: Point): View {
  return inside({ zoom, x: point.x - PLAN_WIDTH / zoom / 2, y: point.y - PLAN_HEIGHT / zoom / 2 });
}

/** Whether a point is well within what is shown. */
export function shows(view: View, { x, y }: Point): boolean {
  const margin = 24 / view.zoom;
  return (
    x >= view.x + margin &&
    y >= view.y + margin &&
    x <= view.x + PLAN_WIDTH / view.zoom - margin &&
    y <= view.y + PLAN_HEIGHT / view.zoom - margin
  );
}

function inside({ zoom, x, y }: View): View {
  return {
    zoom,
    x: Math.max(0, Math.min(PLAN_WIDTH * (1 - 1 / zoom), x)),
    y: Math.max(0, Math.min(PLAN_HEIGHT * (1 - 1 / zoom), y))
  };
}
