/** Where luck helped and where it hurt: what was reached against the band the same decisions give under other luck. */
import type { LuckBand } from '../../../insight/answers';
import type { Goal } from '../../../scenario/scenario';
import type { MessageKey } from '../../../text/messages';

interface Reached {
  readonly measure: Goal['measure'];
  /** Null where it cannot be known, and luck neither. */
  readonly value: number | null;
}

export interface Verdict {
  /** The sentence that is true of these measures. */
  readonly key: MessageKey;
  /** Measures above the band, and below it. */
  readonly better: readonly Goal['measure'][];
  readonly worse: readonly Goal['measure'][];
}

/** Inside the band, or no more than a rounding outside it, luck did nothing worth a word. */
export function verdictOf(reached: readonly Reached[], band: LuckBand): Verdict {
  const beyond = (
    is: (value: number, band: LuckBand['byMeasure'][Goal['measure']], room: number) => boolean
  ) =>
    reached
      .filter(({ measure, value }) => {
        const of = band.byMeasure[measure];
        return value !== null && is(value, of, rounding(measure, of[1]));
      })
      .map(({ measure }) => measure);
  const better = beyond((value, [, , high], room) => value > high + room);
  const worse = beyond((value, [low], room) => value < low - room);
  return { key: keyOf(better.length > 0, worse.length > 0), better, worse };
}

/** What nobody would call a difference: one in a hundred of an amount of money, half a point of anything else. */
function rounding(measure: Goal['measure'], usual: number): number {
  return measure === 'profit' || measure === 'equity' ? 0.01 * Math.abs(usual) : 0.5;
}

function keyOf(better: boolean, worse: boolean): MessageKey {
  if (better) return worse ? 'debrief.luckBoth' : 'debrief.luckGood';
  return worse ? 'debrief.luckBad' : 'debrief.luckUsual';
}
