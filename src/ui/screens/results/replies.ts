/** What an answer of the round just played has brought to light: the texts that the story beside the story tells of it. */
import type { FlowState, Scenario, Words } from '../../../scenario/scenario';

/** Of the regions beside the first, which is the story itself and opens the next round. */
export function repliesTo({ flow }: Pick<Scenario, 'flow'>, states: readonly FlowState[]): readonly Words[] {
  return flow.regions.slice(1).flatMap(({ states: all }) => {
    const now = states.find((state) => all.includes(state));
    const asked = all
      .flatMap(({ next }) => next)
      .some(({ to, when }) => to === now?.id && when.some(({ kind }) => kind === 'chose'));
    return asked && now?.text ? [now.text] : [];
  });
}
