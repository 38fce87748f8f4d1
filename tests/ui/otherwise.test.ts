/** One decision of a past round otherwise: what is offered, and that it is the same game but for that. */
import { describe, expect, it } from 'vitest';
import { endOf, otherwise, standing, thingsOf, choicesOf } from '../../src/ui/screens/debrief/otherwise';
import { eventsOf } from '../../src/play/choices';
import { draftCost } from '../../src/play/rounds';
import { walk } from '../../src/play/flow';
import { change, opened, playUntil, scenario, send } from '../play/small';

async function played() {
  const session = await opened();
  await playUntil(session, 'desk');
  change(session, {
    price: session.view.draft.price + 20,
    answer: session.view.flow.event?.options[0].id ?? null
  });
  await send(session, { type: 'decision.commit' });
  await playUntil(session, 'debrief');
  return session;
}

describe('one thing otherwise', () => {
  it('is offered only within the budget and the desk of that round', async () => {
    const { view } = await played();
    const events = eventsOf(view);
    const { views } = walk(scenario, view.rounds, view.reports);
    view.rounds.forEach((draft, round) => {
      const things = thingsOf(view, round, events[round]);
      expect(things.map(({ id }) => id)).toContain('orientation');
      for (const thing of things) {
        const values =
          thing.kind === 'lever'
            ? [String(thing.card.least), String(thing.most)]
            : choicesOf(thing, scenario);
        for (const value of values)
          expect(draftCost(views[round], otherwise(thing, draft, value))).toBeLessThanOrEqual(
            scenario.desk.budget
          );
      }
      for (const { card } of things.flatMap((thing) => (thing.kind === 'lever' ? [thing] : [])))
        expect(card.from).toBeLessThanOrEqual(round + 1);
    });
  });

  it('with what stood put in its own place is the game as it was', async () => {
    const session = await played();
    const { view } = session;
    const [event] = eventsOf(view);
    for (const thing of thingsOf(view, 0, event)) {
      const same = otherwise(thing, view.rounds[0], standing(thing, view.rounds[0]));
      const { reports, result } = await session.ask.whatIf(view.rounds.with(0, same));
      expect(reports.map(({ hash }) => hash)).toEqual(view.reports.map(({ hash }) => hash));
      expect(endOf({ reports, result })).toEqual(endOf(view));
    }
  });

  it('changes nothing before its round and something after it', async () => {
    const session = await played();
    const { view } = session;
    const dearer = { ...view.rounds[1], price: view.rounds[1].price + 60 };
    const { reports } = await session.ask.whatIf(view.rounds.with(1, dearer));
    const hashes = (all: typeof reports) => all.map(({ hash }) => hash);
    const before = reports.filter(({ quarter }) => quarter < 1).length;
    expect(hashes(reports).slice(0, before)).toEqual(hashes(view.reports).slice(0, before));
    expect(hashes(reports)[before]).not.toBe(hashes(view.reports)[before]);
    expect(reports).toHaveLength(view.reports.length);
  });

  it('told otherwise is answered otherwise: another answer to an event counts', async () => {
    const session = await played();
    const { view } = session;
    const round = eventsOf(view).findIndex((event) => event !== null);
    const thing = thingsOf(view, round, eventsOf(view)[round]).find(({ kind }) => kind === 'answer');
    if (!thing) throw new Error('No round of the first case has an event.');
    const other = choicesOf(thing, scenario).find((id) => id !== standing(thing, view.rounds[round])) ?? '';
    const answered = otherwise(thing, view.rounds[round], other);
    const { reports } = await session.ask.whatIf(view.rounds.with(round, answered));
    expect(reports.at(-1)?.hash).not.toBe(view.reports.at(-1)?.hash);
  });
});
