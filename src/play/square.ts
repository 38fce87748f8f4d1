/** The square on the home screen: a market as a newcomer finds it, filmed when the app is built and packed small. */
import { NOBODY } from '../engine/vocabulary';
import type { Film, Simulator } from '../insight/answers';
import type { Scenario } from '../scenario/scenario';
import type { PackedSquare } from '../scenario/shelf';

/** Customers shown in the field. */
export const DOTS = 1500;

/** The last quarter before the game; whose luck it has matters to nobody. */
export function filmOf(simulator: Simulator, { market }: Scenario): Promise<Film> {
  return simulator.film({ market, seed: 1, rounds: [] }, DOTS);
}

/** Digits of the numbers below 64. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Where somebody stands is one digit: the company times this, and the mood. */
const MOODS = 8;
/** The company number of those who buy from nobody. */
const OUT = DIGITS.length / MOODS - 1;
/** Closeness is kept in steps of so much. */
const STEP = 4;

/** Only who moves is told of again: closeness matters where somebody comes to stand. */
export function packSquare({ company, mood, closeness, talk }: Film): PackedSquare {
  const order = [...company[0].keys()].sort(
    (a, b) => company[0][a] - company[0][b] || closeness[0][b] - closeness[0][a] || a - b
  );
  const rank = new Map(order.map((dot, place) => [dot, place]));
  const told = (dots: readonly number[], digit: (dot: number) => number) =>
    dots.map((dot) => DIGITS[digit(dot)]).join('');
  return {
    weeks: company.map((now, week) =>
      told(order, (dot) => Math.min(OUT, now[dot]) * MOODS + mood[week][dot])
    ),
    arrivals: company.map((now, week) => {
      const come = order.filter((dot) => week === 0 || company[week - 1][dot] !== now[dot]);
      return told(come, (dot) => Math.floor(closeness[week][dot] / STEP));
    }),
    talk: talk.map((pairs) => Array.from(pairs, (dot) => rank.get(dot) ?? 0))
  };
}

/** The film again, its customers known only by their place in it: nobody's file is opened there. */
export function unpackSquare({ weeks, arrivals, talk }: PackedSquare): Film {
  const digits = weeks.map((week) => Uint8Array.from(week, (digit) => DIGITS.indexOf(digit)));
  const company = digits.map((week) =>
    week.map((digit) => (digit < OUT * MOODS ? Math.floor(digit / MOODS) : NOBODY))
  );
  const dots = digits[0].length;
  return {
    ids: Uint32Array.from({ length: dots }, (_, dot) => dot),
    company,
    mood: digits.map((week) => week.map((digit) => digit % MOODS)),
    closeness: closenessOf(company, arrivals),
    talk: talk.map((pairs) => Uint32Array.from(pairs)),
    segment: new Uint8Array(dots)
  };
}

/** Who stays is as close as on arrival. */
function closenessOf(company: readonly Uint8Array[], arrivals: readonly string[]): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (const [week, now] of company.entries()) {
    const before = frames.at(-1);
    let come = 0;
    frames.push(
      now.map((at, dot) =>
        before && company[week - 1][dot] === at ? before[dot] : STEP * DIGITS.indexOf(arrivals[week][come++])
      )
    );
  }
  return frames;
}
