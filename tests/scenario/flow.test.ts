/** The story of a scenario: conditions, ways and endings. */
import { describe, expect, it } from 'vitest';
import { createActor, setup } from 'xstate';
import { loadScenario } from '../../src/cli/scenario-files';
import { holds, priceMove, type History } from '../../src/scenario/conditions';
import { eventOf, limitsOf, optionOf, roundInput } from '../../src/scenario/limits';
import { rivalLine } from '../../src/scenario/lines';
import type { Condition, FlowState } from '../../src/scenario/scenario';
import { HOLDS, ROUND_PLAYED, statechartOf } from '../../src/scenario/statechart';
import { quarter, type Figures } from './reports';

const corner = loadScenario('corner-shops');
const [YOU, PENNY] = [0, 1];

function history(reports: History['reports'], more: Partial<History> = {}): History {
  return { reports, choices: {}, rounds: reports.length, ...more };
}

function measure(what: Extract<Condition, { kind: 'measure' }>['measure'], limits: object): Condition[] {
  return [{ kind: 'measure', measure: what, company: YOU, for: 1, ...limits }];
}

describe('a condition', () => {
  it('on a measure looks at the last quarter and is strict', () => {
    const played = history([quarter(0, { satisfaction: 60 })]);
    expect(holds(measure('satisfaction', { above: 59 }), played)).toBe(true);
    expect(holds(measure('satisfaction', { above: 60 }), played)).toBe(false);
    expect(holds(measure('satisfaction', { above: 50, below: 60 }), played)).toBe(false);
  });

  it('for two rounds needs both of them', () => {
    const when = measure('share', { below: 30, for: 2 });
    expect(holds(when, history([quarter(0, { share: 20 })]))).toBe(false);
    expect(holds(when, history([quarter(0, { share: 31 }), quarter(1, { share: 20 })]))).toBe(false);
    expect(holds(when, history([quarter(0, { share: 29 }), quarter(1, { share: 20 })]))).toBe(true);
  });

  it('reads price, load, trust, customers and cash where the reports keep them', () => {
    const figures: Figures = { price: 390, load: 0.95, trust: 44, customers: 2000, cash: -5 };
    const played = history([quarter(0, figures)]);
    expect(holds(measure('price', { above: 389, below: 391 }), played)).toBe(true);
    expect(holds(measure('load', { above: 0.9 }), played)).toBe(true);
    expect(holds(measure('trust', { below: 45 }), played)).toBe(true);
    expect(holds(measure('customers', { above: 1999 }), played)).toBe(true);
    expect(holds(measure('cash', { below: 0 }), played)).toBe(true);
  });

  it('on a price compares with the quarter before', () => {
    const at = (...prices: number[]) => prices.map((price, i) => quarter(i, { price }));
    expect(priceMove(YOU, at(400, 380))).toBe('cut');
    expect(priceMove(YOU, at(400, 400))).toBe('kept');
    expect(priceMove(YOU, at(380, 400))).toBe('raised');
    expect(priceMove(YOU, at(380))).toBe('kept');
  });

  it('on an answer remembers it for the rest of the game', () => {
    const when: Condition[] = [{ kind: 'chose', event: 'queue', option: 'sorry' }];
    expect(holds(when, history([], { choices: { queue: 'sorry', later: 'no' } }))).toBe(true);
    expect(holds(when, history([], { choices: { queue: 'silence' } }))).toBe(false);
  });

  it('on rounds holds from that round on', () => {
    const when: Condition[] = [{ kind: 'played', rounds: 2 }];
    expect([1, 2, 3].map((rounds) => holds(when, history([], { rounds })))).toEqual([false, true, true]);
  });

  it('joined to others needs all; none at all always holds', () => {
    const both = [...measure('share', { above: 30 }), ...measure('loyalty', { above: 90 })];
    expect(holds(both, history([quarter(0, { share: 40, loyalty: 80 })]))).toBe(false);
    expect(holds([], history([]))).toBe(true);
  });
});

/** Plays the statechart of the case with the given figures of you and Penny Wise, one pair a round. */
function storyOf(...rounds: readonly (readonly [Figures, Figures])[]): { story: string[]; street: string[] } {
  const machine = setup({
    types: { events: {} as { type: typeof ROUND_PLAYED; history: History } },
    guards: { [HOLDS]: ({ event }, { when }: { when: readonly Condition[] }) => holds(when, event.history) }
  }).createMachine(statechartOf(corner.flow));
  const actor = createActor(machine).start();
  const value = () => actor.getSnapshot().value as Readonly<Record<string, string>>;
  const story = [value()['story']];
  const street = [value()['street']];
  const reports = [quarter(-1, {}, {}, {})];
  rounds.forEach(([you, penny], i) => {
    reports.push(quarter(i, you, penny, {}));
    actor.send({ type: ROUND_PLAYED, history: history([...reports], { rounds: i + 1 }) });
    story.push(value()['story']);
    street.push(value()['street']);
  });
  return { story, street };
}

const plain: [Figures, Figures] = [{}, {}];

describe('the story of the corner', () => {
  it('starts with the opening and a calm street', () => {
    expect(storyOf()).toEqual({ story: ['opening'], street: ['calm'] });
  });

  it('comes to the queue when the counter is too full, else to the flour', () => {
    expect(storyOf([{ load: 1.1 }, {}]).story).toEqual(['opening', 'queue']);
    expect(storyOf([{ load: 0.5 }, {}]).story).toEqual(['opening', 'flour']);
  });

  it('comes to a price war only if you are cheap too, and else follows what Bruno does', () => {
    const third = (price: number, bruno: Figures) =>
      storyOf([{ price }, { price: 340 }], [{ price }, bruno]).story.at(-1);
    expect(third(380, { price: 340, share: 40 })).toBe('price-war');
    expect(third(400, { price: 350, share: 40 })).toBe('undercut');
    expect(third(400, { price: 350, share: 35 })).toBe('second-board');
  });

  it('tells regulars from drifting by trust', () => {
    expect(storyOf(plain, plain, [{ trust: 99 }, {}]).story.at(-1)).toBe('regulars');
    expect(storyOf(plain, plain, [{ trust: 10 }, {}]).story.at(-1)).toBe('drifting');
  });

  it('has an ending for every outcome', () => {
    const ends = (figures: Figures) => storyOf(plain, plain, plain, [figures, {}]).story.at(-1);
    expect(ends({ share: 60, loyalty: 95, satisfaction: 80 })).toBe('corner-is-yours');
    expect(ends({ share: 33, loyalty: 60, satisfaction: 75 })).toBe('still-open');
    expect(ends({ share: 33, loyalty: 60, satisfaction: 30 })).toBe('like-any-other');
    expect(ends({ share: 5, loyalty: 30, satisfaction: 30 })).toBe('quiet-counter');
  });

  it('lets the street watch prices after a cut and forget after a rise', () => {
    const { street } = storyOf(
      [{}, { price: 380 }],
      [{}, { price: 380 }],
      [{}, { price: 400 }],
      [{}, { price: 400 }]
    );
    expect(street).toEqual(['calm', 'noticing', 'comparing', 'forgetting', 'calm']);
  });

  it('asks one event a round until it ends', () => {
    const [story] = corner.flow.regions;
    for (const state of story.states) expect(state.event !== undefined).toBe(!state.ending);
  });
});

describe('a round', () => {
  const opening = corner.flow.regions.map(
    ({ states, start }) => states.find(({ id }) => id === start) as FlowState
  );
  const plan = { orientation: 'service' as const, price: 400, spend: { hours: 100000 }, answer: null };

  it('that says nothing takes the last option, which is free', () => {
    const input = roundInput(corner, opening, plan);
    const event = eventOf(corner, opening);
    expect(input.answerCost).toBe(0);
    expect(input.answer).toEqual(event?.options.at(-1)?.effects);
    expect(input.decision).toEqual({ orientation: 'service', price: 400, spend: { hours: 100000 } });
  });

  it('pays for the answer that was chosen', () => {
    const event = eventOf(corner, opening);
    if (!event) throw new Error('The opening asks nothing.');
    const [first] = event.options;
    const input = roundInput(corner, opening, { ...plan, answer: first.id });
    expect(input.answerCost).toBe(first.cost);
    expect(input.answer).toEqual(first.effects);
    expect(optionOf(event, 'no such answer')).toBe(event.options.at(-1));
  });

  it('can pay for every answer of every event and still spend', () => {
    const { budget, levers } = limitsOf(corner, 1);
    const least = Object.values(levers).reduce((sum, range) => sum + range.least, 0);
    const costs = corner.events.flatMap(({ options }) => options.map(({ cost }) => cost));
    expect(Math.max(...costs)).toBeLessThan(budget - least);
  });
});

describe('a rival', () => {
  it('says the first line that fits', () => {
    const before = quarter(-1, {}, {}, {});
    const after = quarter(0, {}, { price: 380 }, {});
    expect(rivalLine(corner, PENNY, history([before, after]))?.en).toBe('Down it goes, until I say stop.');
  });

  it('says the same thing twice running only where it has nothing else to say', () => {
    const raised = [385, 400, 415, 430].map((price, i) => quarter(i - 1, {}, { price, share: 31 }, {}));
    const lines = raised.map(
      (_, i) => rivalLine(corner, PENNY, history(raised.slice(0, i + 1), { rounds: i }))?.en
    );
    lines.slice(1).forEach((line, i) => expect(line).not.toBe(lines[i]));
  });

  it('has something to say whatever happens, and the player nothing', () => {
    const now = history([quarter(0, {}, { share: 50 }, {})]);
    corner.companies.slice(1).forEach((_, i) => expect(rivalLine(corner, i + 1, now)?.en).not.toBe(''));
    expect(rivalLine(corner, YOU, now)).toBeNull();
  });
});
