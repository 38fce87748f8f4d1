/** Desire lines: who changed company over the quarter, drawn along the streets from and to the player's court. */
import type { Flows } from './count';
import type { Point, StreetPlan } from './plan';
import { isInside, wayBetween, type Outline } from './plan';

export interface DesireLine {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  readonly width: number;
  readonly head: Point & { readonly angle: number };
}

export interface FlowChip {
  /** The other ground. */
  readonly ground: number;
  readonly at: Point;
  readonly went: number;
  readonly came: number;
}

/** Lines walk beside each other on a street, this far from its middle. */
const BESIDE = 6;
/** A line ends this far from the edge of a court. */
const CLEAR = 5;

/** One line for each direction in which anybody went. */
export function desireLines(plan: StreetPlan, flows: Flows, player: number): DesireLine[] {
  const pairs = streetsOf(plan, player).flatMap(({ other }) => [
    { from: player, to: other, people: flows[player]?.[other] ?? 0 },
    { from: other, to: player, people: flows[other]?.[player] ?? 0 }
  ]);
  const most = Math.max(1, ...pairs.map((pair) => pair.people));
  return pairs
    .filter(({ people }) => people > 0)
    .map(({ from, to, people }) => {
      const way = betweenCourts(plan, from, to);
      const last = way[way.length - 1] ?? { x: 0, y: 0 };
      const before = way[way.length - 2] ?? last;
      const angle = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI;
      return {
        from,
        to,
        path: `M${way.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')}`,
        width: 2 + (3 * people) / most,
        head: { ...last, angle }
      };
    });
}

/** One chip for each street of the player's on which anybody went. */
export function flowChips(plan: StreetPlan, flows: Flows, player: number): FlowChip[] {
  return streetsOf(plan, player)
    .map(({ other, chip }) => ({
      ground: other,
      at: chip,
      went: flows[player]?.[other] ?? 0,
      came: flows[other]?.[player] ?? 0
    }))
    .filter(({ went, came }) => went + came > 0);
}

function streetsOf(plan: StreetPlan, player: number) {
  return plan.streets
    .filter(({ between }) => between.includes(player))
    .map(({ between, chip }) => ({ other: between[0] === player ? between[1] : between[0], chip }));
}

/** The way from rim to rim: on the ground itself people stand. */
function betweenCourts(plan: StreetPlan, from: number, to: number): Point[] {
  const way = fromRim(beside(wayBetween(plan, from, to)), outlineOf(plan, from));
  return fromRim(way.reverse(), outlineOf(plan, to)).reverse();
}

function outlineOf({ courts, plaza }: StreetPlan, ground: number): Outline {
  return courts[ground]?.outline ?? { kind: 'circle', centre: plaza.centre, radius: plaza.radius };
}

/** What is left of a way that starts on a ground once it has come this far out of it. */
function fromRim(way: readonly Point[], ground: Outline): Point[] {
  const out = way.findIndex((p) => !isInside(ground, p, 0));
  if (out <= 0) return [...way];
  const [inside, outside] = [way[out - 1], way[out]];
  const length = Math.hypot(outside.x - inside.x, outside.y - inside.y);
  let reach = 0;
  while (reach < length && isInside(ground, toward(inside, outside, reach / length), 0)) reach += 1;
  const start = Math.min(1, (reach + CLEAR) / length);
  return [toward(inside, outside, start), ...way.slice(out)];
}

function toward(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

/** The way moved to its right-hand side, so that both directions can be seen. */
function beside(way: readonly Point[]): Point[] {
  return way.map((p, i) => {
    const a = way[Math.max(0, i - 1)] ?? p;
    const b = way[Math.min(way.length - 1, i + 1)] ?? p;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return { x: p.x - ((b.y - a.y) / length) * BESIDE, y: p.y + ((b.x - a.x) / length) * BESIDE };
  });
}
