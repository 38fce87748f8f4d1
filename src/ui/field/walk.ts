/** The walk of one customer between the courts: numbered pins, the ways between them, and the part of the plan to show. */
import type { CustomerFile, CustomerStanding } from '../../insight/answers';
import type { Crowd } from './crowd';
import { placeFor } from './crowd';
import type { Point, Rect } from './plan';
import { PLAN_HEIGHT, PLAN_WIDTH } from './plan';
import { standingAt } from './standing';

export interface Walk {
  /** In the order in which they stood there; the last is where they stand today. */
  readonly pins: readonly Point[];
  /** From pin to pin, as SVG path data. */
  readonly legs: readonly string[];
  /** What of the plan is worth showing. */
  readonly frame: Rect;
}

/** Earlier stays than these would only tangle the picture; the list tells them. */
const MOST_PINS = 5;
/** Pins cover each other when they are nearer than this. */
const APART = 30;
/** Room round the pins. */
const MARGIN = 24;
const LEAST_WIDTH = 372;
/** The frame is as wide as this many of its heights where it can be. */
const WIDE = 2;
/** How far a way swings out, as a part of its length: there and back do not cover each other. */
const BOW = 0.18;

export function walkOf(crowd: Crowd, { id, standings }: Pick<CustomerFile, 'id' | 'standings'>): Walk {
  const stays = staysOf(standings).slice(-MOST_PINS);
  const dot = crowd.film.ids.indexOf(id);
  const spots = stays.map((stay, i) =>
    dot >= 0 && i === stays.length - 1
      ? standingAt(crowd, dot, crowd.film.company.length - 1)
      : placeFor(crowd, stay.company, stay.closeness)
  );
  const pins = spreadOut(spots.map(({ x, y }) => ({ x, y })));
  return { pins, legs: pins.slice(1).map((pin, i) => legOf(pins[i], pin)), frame: frameOf(pins) };
}

/** One for each court in a row; the last one of a court tells how near the door they came there. */
function staysOf(standings: readonly CustomerStanding[]): CustomerStanding[] {
  return standings.filter((standing, i) => standings.at(i + 1)?.company !== standing.company);
}

/** Earlier pins make way for later ones. */
function spreadOut(spots: readonly Point[]): Point[] {
  const pins: Point[] = [];
  for (const spot of [...spots].reverse()) {
    const near = pins.find((pin) => Math.hypot(pin.x - spot.x, pin.y - spot.y) < APART);
    pins.push(near ? awayFrom(near, spot) : spot);
  }
  return pins.reverse();
}

function awayFrom(pin: Point, spot: Point): Point {
  const far = Math.hypot(spot.x - pin.x, spot.y - pin.y);
  const [dx, dy] = far > 0 ? [(spot.x - pin.x) / far, (spot.y - pin.y) / far] : [1, 0];
  return { x: pin.x + dx * APART, y: pin.y + dy * APART };
}

function legOf(from: Point, to: Point): string {
  const x = (from.x + to.x) / 2 - (to.y - from.y) * BOW;
  const y = (from.y + to.y) / 2 + (to.x - from.x) * BOW;
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}

function frameOf(pins: readonly Point[]): Rect {
  const [xs, ys] = [pins.map(({ x }) => x), pins.map(({ y }) => y)];
  const wanted = Math.max(...ys) - Math.min(...ys) + 2 * MARGIN;
  const broad = Math.max(LEAST_WIDTH, Math.max(...xs) - Math.min(...xs) + 2 * MARGIN, WIDE * wanted);
  const width = Math.min(PLAN_WIDTH, broad);
  const height = Math.min(PLAN_HEIGHT, Math.max(width / WIDE, wanted));
  return { x: begin(xs, width, PLAN_WIDTH), y: begin(ys, height, PLAN_HEIGHT), width, height };
}

/** Where a stretch of that size begins that has all of them in the middle, as near as the edges let it. */
function begin(of: readonly number[], size: number, whole: number): number {
  const middle = (Math.min(...of) + Math.max(...of)) / 2;
  return Math.max(0, Math.min(whole - size, middle - size / 2));
}
