/** Counting people: on each ground in any week, and in the table that says the same as the picture. */
import type { Film } from '../../insight/answers';

export type Flows = readonly (readonly number[])[];

/** People at the start (rows of the flows) or at the end (columns), by company, nobody last. */
function sums(flows: Flows, ends: boolean): number[] {
  return flows.map((row, i) =>
    (ends ? flows : row.map((n) => [n])).reduce((sum, other) => sum + (other[ends ? i : 0] ?? 0), 0)
  );
}

/** Dots of the film in a frame by ground, the undecided last. */
export function countDots(film: Film, frame: number, companies: number): number[] {
  const counts = new Array<number>(companies + 1).fill(0);
  for (const company of film.company[frame] ?? []) {
    const ground = Math.min(company, companies);
    counts[ground] = (counts[ground] ?? 0) + 1;
  }
  return counts;
}

/**
 * People on each ground in a week: exact at both ends of the quarter (from the flows), between them the film's
 * sample scaled up, so that the figures run smoothly from one truth to the other.
 */
export function peopleByGround(film: Film, flows: Flows, week: number): number[] {
  const companies = flows.length - 1;
  const last = film.company.length - 1;
  const frame = Math.max(0, Math.min(last, Math.floor(week)));
  const start = sums(flows, false);
  const end = sums(flows, true);
  const people = start.reduce((sum, n) => sum + n, 0);
  const scale = people / Math.max(1, film.ids.length);
  const dots = [
    countDots(film, 0, companies),
    countDots(film, frame, companies),
    countDots(film, last, companies)
  ];
  const t = frame / Math.max(1, last);
  return start.map((n, g) => {
    const missed =
      (1 - t) * (n - scale * (dots[0]?.[g] ?? 0)) + t * ((end[g] ?? 0) - scale * (dots[2]?.[g] ?? 0));
    return Math.max(0, Math.round(scale * (dots[1]?.[g] ?? 0) + missed));
  });
}

export interface MoodCount {
  readonly ground: number;
  readonly segment: number;
  readonly dots: number;
  /** Moods 1 to 3, 4, and 5 to 7. */
  readonly letDown: number;
  readonly between: number;
  readonly pleased: number;
}

/** The picture as rows: ground by segment, with how many are let down, in between and pleased. */
export function moodTable(film: Film, frame: number, companies: number, segments: number): MoodCount[] {
  const cells = new Array<number>((companies + 1) * segments * 3).fill(0);
  film.company[frame]?.forEach((company, dot) => {
    const mood = film.mood[frame]?.[dot] ?? 4;
    const step = mood < 4 ? 0 : mood === 4 ? 1 : 2;
    const cell = (Math.min(company, companies) * segments + (film.segment[dot] ?? 0)) * 3 + step;
    cells[cell] = (cells[cell] ?? 0) + 1;
  });
  return Array.from({ length: (companies + 1) * segments }, (_, row) => {
    const [letDown = 0, between = 0, pleased = 0] = cells.slice(3 * row, 3 * row + 3);
    const dots = letDown + between + pleased;
    return { ground: Math.floor(row / segments), segment: row % segments, dots, letDown, between, pleased };
  });
}
