/** Desire lines: who came to the player and who left over the quarter, drawn along the streets they took. */
import type { Flows } from './count';
import type { Outline, Point, Street, StreetPlan } from './plan';
import { isInside, plazaOf, wayBetween } from './plan';

export interface DesireLine {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  readonly width: number;
  readonly head: Point & { readonly angle: number };
}

/** The people who changed between the player and one other ground, whichever streets they took. */
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

/** One line for each direction in which anybody went on a street. */
export function desireLines(plan: StreetPlan, flows: Flows, player: number): DesireLine[] {
  const walks = streetsOf(plan, flows, player).flatMap(({ near, far, went, came }) => [
    { from: near, to: far, people: went },
    { from: far, to: near, people: came }
  ]);
  const most = Math.max(1, ...walks.map(({ people }) => people));
  return walks
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

/** One chip for each ground to which anybody went from the player or came from; those who cross the middle count where they end. */
export function flowChips(plan: StreetPlan, flows: Flows, player: number): FlowChip[] {
  return streetsOf(plan, flows, player)
    .map(({ far, chip }) => ({
      ground: far,
      at: chip,
      went: flows[player]?.[far] ?? 0,
      came: flows[far]?.[player] ?? 0
    }))
    .filter(({ went, came }) => went + came > 0);
}

/** A street from its end nearer to the player, with those who left the player along it and those who came. */
interface Walked {
  readonly near: number;
  readonly far: number;
  readonly chip: Point;
  /** Everybody on it, also on the way to a court beyond. */
  readonly went: number;
  readonly came: number;
}

/** Where no street leads straight to a rival, its people cross the middle: they take two streets. */
function streetsOf(plan: StreetPlan, flows: Flows, player: number): Walked[] {
  const plaza = plazaOf(plan);
  const own = plan.streets.filter(({ between }) => between.includes(player));
  const direct = own.map(({ between }) => farEnd(between, player));
  const across = plan.courts.map((_, court) => court).filter((c) => c !== player && !direct.includes(c));
  const walked = (near: number, { between, chip }: Street, to: readonly number[]): Walked => ({
    near,
    far: farEnd(between, near),
    chip,
    went: sum(to.map((ground) => flows[player]?.[ground] ?? 0)),
    came: sum(to.map((ground) => flows[ground]?.[player] ?? 0))
  });
  return [
    ...own.map((street) => {
      const end = farEnd(street.between, player);
      return walked(player, street, end === plaza ? [plaza, ...across] : [end]);
    }),
    ...plan.streets
      .filter(({ between }) => between.includes(plaza) && across.includes(farEnd(between, plaza)))
      .map((street) => walked(plaza, street, [farEnd(street.between, plaza)]))
  ];
}

const farEnd = ([one, other]: Street['between'], near: number) => (one === near ? other : one);

const sum = (people: readonly number[]) => people.reduce((all, some) => all + some, 0);

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
