/** One decision of a past round otherwise: what is offered, and that it is the same game but for that. */
import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  endOf,
  otherwise,
  scopesOf,
  standing,
  thingsOf,
  throughout,
  type Scope
} from '../../src/ui/screens/debrief/otherwise';
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

describe('one thing otherwise over several rounds', () => {
  const last = scenario.rounds - 1;

  it('is changed in one, from one on, or in all, and where it stood so already is no change', async () => {
    const { view } = await played();
    const [price] = thingsOf(view, 1, null).filter(({ kind }) => kind === 'price');
    const dearer = String(view.rounds[1].price + 30);
    const changed = (scope: Scope, value: string) => throughout(view, price, value, scope, 1).changed;
    expect(changed('one', dearer)).toEqual([1]);
    expect(changed('on', dearer)).toEqual([1, 2, 3]);
    expect(changed('all', dearer)).toEqual([0, 1, 2, 3]);
    expect(changed('all', String(view.rounds[1].price))).toEqual([]);
  });

  it('is played as the plans say, and the rest of the plans stand', async () => {
    const session = await played();
    const { view } = session;
    const [way] = thingsOf(view, 0, null);
    const { rounds } = throughout(view, way, 'service', 'all', 0);
    expect(rounds.map(({ price, answer }) => [price, answer])).toEqual(
      view.rounds.map(({ price, answer }) => [price, answer])
    );
    const { reports } = await session.ask.whatIf(rounds);
    const ways = reports.slice(-scenario.rounds).map(({ companies }) => companies[0].decision.orientation);
    expect(ways).toEqual(ways.map(() => 'service'));
  });

  it('goes in each round as far as its budget, and says where that was less', async () => {
    const { view } = await played();
    const [{ lever }] = scenario.desk.levers;
    const [narrow, wide] = [2, 1];
    const spent = { ...view.rounds[narrow], spend: { [lever]: 0, notebook: scenario.desk.budget } };
    const past = { ...view, rounds: view.rounds.with(narrow, spent) };
    const hours = thingsOf(view, wide, null).find(({ id }) => id === `lever/${lever}`);
    if (hours?.kind !== 'lever') throw new Error('The first lever is not offered.');
    const other = throughout(past, hours, String(hours.most), 'all', wide);
    expect([...other.capped, ...other.spent]).toContain(narrow);
    expect(other.closed).toEqual([]);
    expect(other.changed).toContain(wide);
    const { views } = walk(scenario, view.rounds, view.reports);
    for (const place of other.changed)
      expect(draftCost(views[place], other.rounds[place])).toBeLessThanOrEqual(scenario.desk.budget);
  });

  it('is offered where it is another than one round: not for an answer, nor as from the first or the last on', async () => {
    const { view } = await played();
    const events = eventsOf(view);
    const [way] = thingsOf(view, 0, null);
    expect(scopesOf(way, view, 0)).toEqual(['one', 'all']);
    expect(scopesOf(way, view, 1)).toEqual(['one', 'on', 'all']);
    expect(scopesOf(way, view, last)).toEqual(['one', 'all']);
    const round = events.findIndex((event) => event !== null);
    const answer = thingsOf(view, round, events[round]).find(({ kind }) => kind === 'answer');
    expect(answer && scopesOf(answer, view, round)).toEqual([]);
  });
});
