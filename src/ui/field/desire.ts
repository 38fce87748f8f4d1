/** Desire lines: who changed company over the quarter, drawn along the streets from and to the player's court. */
import type { Flows } from './count';
import type { Point, StreetPlan } from './plan';
import { wayBetween } from './plan';

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
      const way = beside(wayBetween(plan, from, to));
      const last = way[way.length - 1] ?? { x: 0, y: 0 };
      const before = way[way.length - 2] ?? last;
      const angle = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI;
      return {
        from,
        to,
        path: `M${way.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')}`,
        width: 1.6 + 2.6 * Math.sqrt(people / most),
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

/** The way moved to its right-hand side, so that both directions can be seen. */
function beside(way: readonly Point[]): Point[] {
  return way.map((p, i) => {
    const a = way[Math.max(0, i - 1)] ?? p;
    const b = way[Math.min(way.length - 1, i + 1)] ?? p;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return { x: p.x - ((b.y - a.y) / length) * BESIDE, y: p.y + ((b.x - a.x) / length) * BESIDE };
  });
}
