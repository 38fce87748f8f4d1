/** Whether luck helped: what was reached against what the same decisions give under other luck, by the goals' weights. */
import type { LuckBand } from '../../../insight/answers';
import type { Goal } from '../../../scenario/scenario';

export type Verdict = 'good' | 'usual' | 'bad';

interface Reached {
  readonly measure: Goal['measure'];
  readonly value: number;
}

export function verdictOf(goals: readonly Goal[], reached: readonly Reached[], band: LuckBand): Verdict {
  const lucky = goals.reduce((sum, goal, place) => {
    const value = reached[place]?.value ?? goal.from;
    const [low, , high] = band.byMeasure[goal.measure];
    return sum + goal.weight * (value > high ? 1 : value < low ? -1 : 0);
  }, 0);
  if (lucky >= 0.5) return 'good';
  return lucky <= -0.5 ? 'bad' : 'usual';
}
