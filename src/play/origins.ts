/** Which earlier decisions stand behind a figure of this quarter: the quarter as it went, less the same one without each of them. */
import type { QuarterReport } from '../engine/report';
import type { Explained, Pace, PlayOptions, Simulator } from '../insight/answers';
import { playBeside } from './beside';
import { choicesOf, roundsWithout, type Choice, type Past } from './choices';
import type { Draft, GameView } from './game';
import { inUnits, unitOf } from './moves';
import { playDrafts } from './rounds';

/** This quarter with one thing, in all rounds before, as it was before the game. */
export interface Left {
  readonly choice: Choice;
  /** Null where the story had been over before. */
  readonly report: QuarterReport | null;
}

export interface Origin extends Left {
  /** How much higher the figure is because of it, in whole units of its last digit. */
  readonly by: number;
}

export interface Origins {
  /** What shows in the last digit of the figure, largest first. */
  readonly shown: readonly Origin[];
  readonly hidden: readonly Choice[];
  /** Of these the figure cannot be known without them. */
  readonly unknown: readonly Choice[];
}

const MOST = 1 / 2;

/** The game before its last round. */
export function beforeLast({ scenario, rounds, reports }: Past): Past {
  return { scenario, rounds: rounds.slice(0, -1), reports };
}

/** Whatever was otherwise than before the game in an earlier round; nothing in the first. */
export function earlierChoices(past: Past): readonly Choice[] {
  return choicesOf(beforeLast(past));
}

/** The player's plans with this one thing as it was before the game in all rounds but the last, which stays as decided. */
export function roundsWithoutEarlier(past: Past, choice: Choice): readonly Draft[] {
  return [...roundsWithout(beforeLast(past), choice), ...past.rounds.slice(-1)];
}

/** Every measure can be read from what comes of it; rivals and story answer to what happens in each game. */
export function findLeft(
  simulator: Simulator,
  view: Past & Pick<GameView, 'seed'>,
  pace: Pace
): Promise<readonly Left[]> {
  const { scenario, seed, rounds } = view;
  const leave = async (choice: Choice, options: PlayOptions): Promise<Left> => {
    const without = roundsWithoutEarlier(view, choice);
    const { reports } = await playDrafts(simulator, scenario, seed, without, options);
    return { choice, report: reports.find(({ quarter }) => quarter === rounds.length - 1) ?? null };
  };
  return playBeside(simulator, earlierChoices(view), rounds.length, leave, pace);
}

/** Whether these do not make up the better half of a part of the ledger. */
export function leavesMost(part: number, shown: readonly Pick<Origin, 'by'>[]): boolean {
  const sum = shown.reduce((all, { by }) => all + by, 0);
  return part !== 0 && sum / part < MOST;
}

/** Of one measure, which `figure` reads from a quarter; null where it cannot be known. */
export function originsOf(
  measure: Explained,
  actual: QuarterReport,
  lefts: readonly Left[],
  figure: (report: QuarterReport) => number | null
): Origins {
  const unit = unitOf(measure);
  const value = figure(actual);
  const weighed = lefts.map((left) => {
    const without = left.report && figure(left.report);
    const known = value !== null && without !== null;
    return { ...left, by: known ? inUnits(value - without, unit) * unit : null };
  });
  const named = (wanted: (by: number | null) => boolean) =>
    weighed.filter(({ by }) => wanted(by)).map(({ choice }) => choice);
  return {
    shown: weighed
      .filter((left): left is Origin => left.by !== null && left.by !== 0)
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)),
    hidden: named((by) => by === 0),
    unknown: named((by) => by === null)
  };
}
