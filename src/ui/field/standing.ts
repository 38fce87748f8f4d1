/** Where each dot is at any moment, walking or standing, and which dot is near a point. */
import type { Film } from '../../insight/answers';
import type { Crowd } from './crowd';
import { scatter } from './pack';
import type { Point } from './plan';
import { wayBetween } from './plan';

/** A dot as it is drawn at one moment. */
export interface Standing extends Point {
  readonly mood: number;
  /** Radius of a plain dot there. */
  readonly radius: number;
}

/** Where a dot is in a week, which may be between two frames. */
export function standingAt(crowd: Crowd, dot: number, week: number): Standing {
  const last = crowd.ground.length - 1;
  const frame = Math.max(0, Math.min(last, Math.floor(week)));
  const part = Math.min(1, week - frame);
  const next = Math.min(last, frame + 1);
  const here = spot(crowd, dot, frame);
  const isOut = crowd.ground[frame][dot] === crowd.places.length - 1;
  const radius = isOut ? crowd.plazaRadius : crowd.radius;
  const before = crowd.film.mood[frame][dot];
  const after = crowd.film.mood[next][dot];
  const stays = crowd.ground[frame][dot] === crowd.ground[next][dot];
  const turn = stays ? scatter(dot, frame) : 0.6;
  const mood = part > 0 && part >= turn ? after : before;
  if (stays || part <= 0) return { ...here, mood, radius };
  return { ...onTheWay(crowd, dot, frame, part), mood, radius };
}

/** The dot nearest to a point, no farther than `reach`; -1 when there is none. */
export function nearestDot(crowd: Crowd, week: number, point: Point, reach: number): number {
  let best = -1;
  let least = reach;
  for (let dot = 0; dot < crowd.film.ids.length; dot++) {
    const at = standingAt(crowd, dot, week);
    const far = Math.hypot(at.x - point.x, at.y - point.y);
    if (far < least) [best, least] = [dot, far];
  }
  return best;
}

/** The dot to meet after this one (-1 for none yet), round and round: the player's own customers before all others. */
export function nextDot(film: Film, week: number, dot: number): number {
  const at = film.company[week] ?? [];
  const isOwn = (one: number) => at[one] === 0;
  const all = Array.from(film.ids.keys());
  const round = [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))];
  return round[(round.indexOf(dot) + 1) % round.length];
}

const HEADINGS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
export type Heading = keyof typeof HEADINGS;

export function isHeading(key: string): key is Heading {
  return key in HEADINGS;
}

/** The neighbour a step away in that direction: near counts, and straight ahead counts more. */
export function neighbour(crowd: Crowd, week: number, dot: number, heading: Heading): number {
  const from = standingAt(crowd, dot, week);
  const [hx, hy] = HEADINGS[heading];
  let best = dot;
  let least = Infinity;
  for (let other = 0; other < crowd.film.ids.length; other++) {
    if (other === dot) continue;
    const at = standingAt(crowd, other, week);
    const ahead = (at.x - from.x) * hx + (at.y - from.y) * hy;
    const aside = Math.abs((at.x - from.x) * hy) + Math.abs((at.y - from.y) * hx);
    if (ahead <= 0 || aside > 1.8 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

function spot(crowd: Crowd, dot: number, frame: number): Point {
  const places = crowd.places[crowd.ground[frame][dot]];
  const place = crowd.place[frame][dot];
  return { x: places.x[place], y: places.y[place] };
}

/** Walkers set off at different moments and keep to their own side of the street. */
function onTheWay(crowd: Crowd, dot: number, frame: number, part: number): Point {
  const start = 0.3 * scatter(dot, frame + 31);
  const t = Math.max(0, Math.min(1, (part - start) / 0.7));
  const from = crowd.ground[frame][dot];
  const to = crowd.ground[frame + 1][dot];
  const aside = { x: 10 * (scatter(dot, 1) - 0.5), y: 10 * (scatter(dot, 2) - 0.5) };
  const streets = wayBetween(crowd.plan, from, to).map((p) => ({ x: p.x + aside.x, y: p.y + aside.y }));
  return along([spot(crowd, dot, frame), ...streets, spot(crowd, dot, frame + 1)], eased(t));
}

function eased(t: number): number {
  return t * t * (3 - 2 * t);
}

/** The point at a part of the length of a line. */
function along(points: readonly Point[], part: number): Point {
  const legs = points.slice(1).map((p, i) => Math.hypot(p.x - points[i].x, p.y - points[i].y));
  let left = part * legs.reduce((sum, leg) => sum + leg, 0);
  for (const [i, leg] of legs.entries()) {
    if (left <= leg && leg > 0) return between(points[i], points[i + 1], left / leg);
    left -= leg;
  }
  return points[points.length - 1];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
