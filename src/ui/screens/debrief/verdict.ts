/** Where luck helped and where it hurt: what was reached against the band the same decisions give under other luck. */
import type { LuckBand } from '../../../insight/answers';
import type { Goal } from '../../../scenario/scenario';
import type { MessageKey } from '../../../text/messages';

interface Reached {
  readonly measure: Goal['measure'];
  readonly value: number;
}

export interface Verdict {
  /** The sentence that is true of these measures. */
  readonly key: MessageKey;
  /** Measures above the band, and below it. */
  readonly better: readonly Goal['measure'][];
  readonly worse: readonly Goal['measure'][];
}

/** A figure is as lucky as where it is shown to lie: inside the band, ends included, luck did nothing worth a word. */
export function verdictOf(reached: readonly Reached[], band: LuckBand): Verdict {
  const beyond = (is: (value: number, low: number, high: number) => boolean) =>
    reached
      .filter(({ measure, value }) => {
        const [low, , high] = band.byMeasure[measure].map((of) => shown(measure, of));
        return is(shown(measure, value), low, high);
      })
      .map(({ measure }) => measure);
  const better = beyond((value, _, high) => value > high);
  const worse = beyond((value, low) => value < low);
  return { key: keyOf(better.length > 0, worse.length > 0), better, worse };
}

/** A figure in whole units of the last digit on the page: money in whole units, the others in tenths. */
function shown(measure: Goal['measure'], value: number): number {
  return Math.round(measure === 'profit' || measure === 'equity' ? value / 100 : value * 10);
}

function keyOf(better: boolean, worse: boolean): MessageKey {
  if (better) return worse ? 'debrief.luckBoth' : 'debrief.luckGood';
  return worse ? 'debrief.luckBad' : 'debrief.luckUsual';
}
