/** Who stands where in which week: from a film to places on the street plan. */
import type { Film } from '../../insight/answers';
import type { Ground, Places } from './pack';
import { packPlaces } from './pack';
import type { Point, StreetPlan } from './plan';
import { plazaOf } from './plan';

export interface Crowd {
  readonly plan: StreetPlan;
  readonly film: Film;
  /** By ground: the courts, then the plaza. */
  readonly places: readonly Places[];
  /** By frame: the ground each dot stands on. */
  readonly ground: readonly Uint8Array[];
  /** By frame: its place there. */
  readonly place: readonly Uint16Array[];
  /** Radius of a plain dot: in the courts, and in the plaza, which may be more crowded. */
  readonly radius: number;
  readonly plazaRadius: number;
}

const RADIUS_PER_SPACING = 0.345;

/** Everybody's place in every frame. Within a quarter only those who change company move. */
export function makeCrowd(plan: StreetPlan, film: Film): Crowd {
  const plaza = plazaOf(plan);
  const ground = film.company.map((frame) => frame.map((company) => (company < plaza ? company : plaza)));
  const most = mostByGround(ground, plaza + 1);
  const places = most.map((count, g) => packPlaces(groundOf(plan, g), count));
  const radius = RADIUS_PER_SPACING * Math.min(...places.slice(0, plaza).map((p) => p.spacing));
  const plazaRadius = Math.min(radius, RADIUS_PER_SPACING * places[plaza].spacing);
  return { plan, film, places, ground, place: settle(film, ground, places), radius, plazaRadius };
}

/** Where somebody of that closeness would stand among those who stand there in the last frame. */
export function placeFor({ plan, film, ground, places }: Crowd, company: number, closeness: number): Point {
  const at = Math.min(company, plazaOf(plan));
  const now = ground.at(-1) ?? new Uint8Array();
  const closer =
    film.closeness.at(-1)?.filter((near, dot) => now[dot] === at && near > closeness).length ?? 0;
  const { x, y } = places[at];
  const place = Math.min(closer, x.length - 1);
  return { x: x[place], y: y[place] };
}

function groundOf(plan: StreetPlan, ground: number): Ground {
  if (ground < plan.courts.length) {
    const { outline, door, awning } = plan.courts[ground];
    return { outline, door, keepOff: awning };
  }
  const { centre, radius } = plan.plaza;
  return { outline: { kind: 'circle', centre, radius }, door: centre, keepOff: null };
}

function mostByGround(frames: readonly Uint8Array[], grounds: number): number[] {
  const most = new Array<number>(grounds).fill(0);
  for (const frame of frames) {
    const now = new Array<number>(grounds).fill(0);
    for (const g of frame) now[g] += 1;
    now.forEach((n, g) => (most[g] = Math.max(most[g], n)));
  }
  return most;
}

/** At the start the closest stand nearest the door; later a newcomer takes the free place that fits best. */
function settle(film: Film, ground: readonly Uint8Array[], places: readonly Places[]): Uint16Array[] {
  const taken = places.map((p) => new Uint8Array(p.x.length));
  const frames: Uint16Array[] = [];
  for (const [frame, now] of ground.entries()) {
    const place = frames.at(-1)?.slice() ?? new Uint16Array(now.length);
    const before = frame > 0 ? ground[frame - 1] : null;
    const movers = [...now.keys()].filter((dot) => before?.[dot] !== now[dot]);
    if (before) for (const dot of movers) taken[before[dot]][place[dot]] = 0;
    const closeness = film.closeness[frame];
    movers.sort((a, b) => closeness[b] - closeness[a] || a - b);
    const rank = ranking(now, closeness, places.length);
    for (const dot of movers) place[dot] = take(taken[now[dot]], rank(dot));
    frames.push(place);
  }
  return frames;
}

/** How many on the same ground are closer than a dot: the place it would have in order. */
function ranking(ground: Uint8Array, closeness: Uint8Array, grounds: number): (dot: number) => number {
  const above = Array.from({ length: grounds }, () => new Uint32Array(257));
  ground.forEach((g, dot) => (above[g][closeness[dot]] += 1));
  for (const row of above) for (let c = 255; c >= 0; c--) row[c] += row[c + 1];
  return (dot) => above[ground[dot]][closeness[dot] + 1];
}

/** The free place nearest in order to the wanted one; there are always enough. */
function take(seats: Uint8Array, wanted: number): number {
  for (let step = 0; step < seats.length; step++)
    for (const place of [wanted + step, wanted - step])
      if (seats[place] === 0) {
        seats[place] = 1;
        return place;
      }
  return 0;
}
