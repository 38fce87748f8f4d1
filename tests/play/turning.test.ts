/** What a change of orientation is said to cost is what the books then take for it. */
import { expect, it } from 'vitest';
import { turningCost } from '../../src/play/turning';
import { opened, send } from './small';

it('a turn is taken off the profit as it was announced', async () => {
  const session = await opened();
  const now = session.view.draft.orientation;
  const other = session.view.scenario.desk.orientations.find((orientation) => orientation !== now) ?? now;
  await send(
    session,
    { type: 'briefing.continue' },
    { type: 'draft.change', draft: { ...session.view.draft, orientation: other } },
    { type: 'decision.commit' }
  );
  const announced = turningCost(session.view.scenario);
  expect(announced).toBeGreaterThan(0);
  expect(session.view.reports.at(-1)?.companies[0]?.books.turning).toBe(announced);
});
