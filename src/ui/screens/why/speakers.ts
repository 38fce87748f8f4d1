/** Which customers of a film could speak after a quarter: the largest movements, and those who stayed. */
import type { Film } from '../../../insight/answers';
import { scatter } from '../../field/pack';

/** What the customer did this quarter; the rival is the one that lost most. */
export type PartPlayed = 'left' | 'came' | 'left-rival' | 'stayed';

export interface Speaker {
  readonly id: number;
  readonly part: PartPlayed;
  /** Where they bought before the quarter and after it; null is nowhere. */
  readonly from: number | null;
  readonly to: number | null;
}

const NOBODY = 255;
/** When so much of a company's people left, one of them speaks, however many came. */
const MANY = 0.05;

interface Movement {
  readonly part: PartPlayed;
  readonly dots: readonly number[];
}

/**
 * Three voices, each with a few people who could be it: of those who left, such as went where most went; then those who feel
 * most strongly, among equals others each round.
 */
export function chooseSpeakers(
  film: Film,
  largestRival: number,
  candidates: number,
  round: number,
  mostWentTo: number | null = null
): readonly (readonly Speaker[])[] {
  const movements: readonly Movement[] = [
    { part: 'left', dots: movers(film, (from, to) => from === 0 && to !== 0) },
    { part: 'came', dots: movers(film, (from, to) => from !== 0 && to === 0) },
    {
      part: 'left-rival',
      dots: movers(film, (from, to) => from === largestRival && to !== from && to !== 0)
    }
  ];
  const were = film.company.at(0)?.reduce((sum, company) => sum + Number(company === 0), 0) ?? 0;
  const mustSpeak = ({ part, dots }: Movement) => Number(part === 'left' && dots.length > MANY * were);
  const largest = [...movements]
    .sort((a, b) => mustSpeak(b) - mustSpeak(a) || b.dots.length - a.dots.length)
    .slice(0, 2);
  const stayed = { part: 'stayed' as const, dots: stayers(film) };
  return [...largest, stayed]
    .filter(({ dots }) => dots.length > 0)
    .map(({ part, dots }) =>
      ranked(film, dots, round, part === 'left' ? mostWentTo : null)
        .slice(0, candidates)
        .map((dot) => speakerAt(film, dot, part))
    );
}

function speakerAt(film: Film, dot: number, part: PartPlayed): Speaker {
  const at = (frame: number) => {
    const company = film.company.at(frame)?.at(dot) ?? NOBODY;
    return company === NOBODY ? null : company;
  };
  return { id: film.ids.at(dot) ?? 0, part, from: at(0), to: at(-1) };
}

/** Dots that moved so between the first and the last week. */
function movers(film: Film, took: (from: number, to: number) => boolean): number[] {
  const [first, last] = [film.company.at(0), film.company.at(-1)];
  if (!first || !last) return [];
  return Array.from(film.ids.keys()).filter((dot) => took(first[dot], last[dot]));
}

/** Dots that were the player's all quarter: who went and came back has not stayed. */
function stayers(film: Film): number[] {
  return Array.from(film.ids.keys()).filter((dot) => film.company.every((frame) => frame[dot] === 0));
}

/** Where somebody stood counts before nowhere, where most went before elsewhere, and a strong feeling before a weak one. */
function ranked(
  film: Film,
  dots: readonly number[],
  round: number,
  mostWentTo: number | null
): readonly number[] {
  const at = (frames: readonly Uint8Array[], dot: number) => [frames.at(0)?.[dot], frames.at(-1)?.[dot]];
  const lapsed = (dot: number) => (at(film.company, dot).includes(NOBODY) ? 1 : 0);
  const aside = (dot: number) => (mostWentTo === null || film.company.at(-1)?.[dot] === mostWentTo ? 0 : 1);
  const feeling = (dot: number) =>
    at(film.mood, dot).reduce<number>((sum, m = 4) => sum + Math.abs(m - 4), 0);
  const turn = (dot: number) => scatter(film.ids.at(dot) ?? 0, round);
  return [...dots].sort(
    (a, b) => lapsed(a) - lapsed(b) || aside(a) - aside(b) || feeling(b) - feeling(a) || turn(a) - turn(b)
  );
}
