/** Many left last quarter, and that they do not leave again is a rise that nobody decided. */
import type { QuarterReport } from '../../../engine/report';
import type { Explained } from '../../../insight/answers';
import { exactly, known } from '../desk/figures';

/** Of every hundred customers, how many stayed in the quarter before this one, and in the one before that. */
export interface Wave {
  readonly then: number;
  readonly before: number;
}

/** Points by which fewer stayed than before, for it to have been a wave. */
const WAVE = 5;
/** The part of that fall that must have come back. */
const BACK = 1 / 3;

/** The wave whose end `part` of a figure of staying is, if it is one. */
export function waveOf(reports: readonly QuarterReport[], measure: Explained, part: number): Wave | null {
  if (measure !== 'loyalty' && measure !== 'byChoice') return null;
  const [before, then] = [-3, -2].map((at) => {
    const report = reports.at(at);
    if (report === undefined) return null;
    return measure === 'loyalty' ? known(report, measure) : exactly(report, measure);
  });
  if (before === null || then === null) return null;
  const fall = before - then;
  return fall >= WAVE && part >= BACK * fall ? { then, before } : null;
}
