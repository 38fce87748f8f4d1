/** What luck did: the score's place among the scores of other lucks, and which figures lie outside their bands. */
import type { LuckBand } from '../../../insight/answers';
import type { OtherLucks } from '../../../play/asks';
import { inUnits, unitOf } from '../../../play/moves';
import type { Goal } from '../../../scenario/scenario';

interface Reached {
  readonly measure: Goal['measure'];
  /** Null where it cannot be known, and luck neither. */
  readonly value: number | null;
}

/** Where a score stands among those of other lucks. */
export interface ScorePlace {
  /** Fewer than one in ten did better and more than half worse, or the other way round; or neither. */
  readonly place: 'high' | 'low' | 'usual';
  readonly below: number;
  readonly above: number;
  readonly same: number;
}

/** Figures outside their band as the page shows both; of `all` figures that are known. */
export interface Outside {
  readonly better: readonly Goal['measure'][];
  readonly worse: readonly Goal['measure'][];
  readonly all: number;
  /** How many a band of eight in ten leaves out by itself, and whether these are more. */
  readonly usual: number;
  readonly many: boolean;
}

/** The share of lucks on either side of the bands. */
const TAIL = 0.1;

/** By the counts that the page shows, and either way by the same rule. */
export function placeOf(score: number, scores: OtherLucks['scores']): ScorePlace {
  const below = scores.filter((other) => other < score).length;
  const above = scores.filter((other) => other > score).length;
  const isRare = (count: number) => count < TAIL * scores.length;
  const isMost = (count: number) => count > scores.length / 2;
  return {
    place: isRare(above) && isMost(below) ? 'high' : isRare(below) && isMost(above) ? 'low' : 'usual',
    below,
    above,
    same: scores.length - below - above
  };
}

export function outsideOf(reached: readonly Reached[], { byMeasure }: Pick<LuckBand, 'byMeasure'>): Outside {
  const known = reached.flatMap(({ measure, value }) => (value === null ? [] : [{ measure, value }]));
  const beyond = (side: 1 | -1) =>
    known
      .filter(({ measure, value }) => {
        const shown = (x: number) => inUnits(x, unitOf(measure));
        return side * (shown(value) - shown(byMeasure[measure][1 + side])) > 0;
      })
      .map(({ measure }) => measure);
  const [better, worse, all] = [beyond(1), beyond(-1), known.length];
  const usual = Math.round(2 * TAIL * all);
  return { better, worse, all, usual, many: better.length + worse.length > usual };
}
