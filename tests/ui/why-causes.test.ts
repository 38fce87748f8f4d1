/** What the lines of the ledger are called, and what is said when one asks what they are. */
import { expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import type { Cause } from '../../src/insight/answers';
import { firstDraft } from '../../src/play/rounds';
import { makeTranslator } from '../../src/text/translate';
import {
  causeLine,
  causeMeaning,
  isAnswered,
  isOpening,
  profitLine,
  type Scene
} from '../../src/ui/screens/why/causes';
import { quarter } from '../scenario/reports';
import { loadMessages } from '../../src/text/messages';

const english = await loadMessages('en');

const scenario = loadScenario('corner-shops');
const words = makeTranslator('en', english);
const event = scenario.events.find(({ id }) => id === 'last-loaf') ?? null;

function after(answer: string | null): Scene {
  return {
    scenario,
    reports: [quarter(-1, {}), quarter(0, {})],
    rounds: [{ ...firstDraft(scenario), answer }],
    last: { round: 1, states: [], event, ending: null }
  };
}

it('calls an answer by its words, and an event without one by the event', () => {
  const line = (answer: string | null) => causeLine({ kind: 'answer' }, after(answer), words);
  expect(line('sold-out')).toBe('“Say it is sold out”');
  expect(line(null)).toBe('“The last seeded loaf”, left without an answer');
  expect([isAnswered(after('sold-out')), isAnswered(after(null))]).toEqual([true, false]);
});

it('says what a line is wherever the quarter cannot be played without it', () => {
  const asked: Cause[] = [
    { kind: 'earlier' },
    { kind: 'gone' },
    { kind: 'luck' },
    { kind: 'survey' },
    { kind: 'built', company: 0, fading: false },
    { kind: 'built', company: 1, fading: true }
  ];
  const meanings = asked.map((cause) => causeMeaning(cause, after(null), words));
  expect(new Set(meanings).size).toBe(asked.length);
  expect(meanings).not.toContain(null);
  expect(causeMeaning({ kind: 'talk' }, after(null), words)).toBeNull();
});

it('says beside a turn and an answer, in the ledger of profit, what of it is in the books', () => {
  const scene = after('sold-out');
  const [before, now] = scene.reports;
  const books = { ...now.companies[0].books, turning: 180_000 };
  const turned = { ...scene, reports: [before, { ...now, companies: [{ ...now.companies[0], books }] }] };
  expect(profitLine({ kind: 'orientation' }, turned, words)).toBe(
    'Turning to Service, 1,800 of it paid once'
  );
  expect(profitLine({ kind: 'answer' }, turned, words)).toBe('“Say it is sold out”');
  expect(profitLine({ kind: 'price' }, turned, words)).toBe(causeLine({ kind: 'price' }, turned, words));
});

it('calls what happened by its name in the story of the round, each once', () => {
  const states = scenario.flow.regions.flatMap((region) => region.states);
  const state = (id: string) => states.filter((one) => one.id === id);
  const line = (...ids: string[]) => {
    const last = { round: 2, states: ids.flatMap(state), event: null, ending: null };
    return causeLine({ kind: 'happening' }, { ...after(null), last }, words);
  };
  expect(line('flour')).toBe('Dearer flour');
  expect(line('flour', 'queue')).toBe('Dearer flour');
  expect(line('flour', 'noticing')).toBe('Dearer flour and People comparing price boards');
  expect(line('calm')).toBe('What happened in the market');
  const unnamed = state('flour').map(({ called, ...rest }) => ({ ...rest, event: called && 'last-loaf' }));
  const last = { round: 2, states: unnamed as typeof states, event: null, ending: null };
  expect(causeLine({ kind: 'happening' }, { ...after(null), last }, words)).toBe('The last seeded loaf');
});

it('names the happenings of every state that has any, in the scenarios of the house', () => {
  for (const name of ['corner-shops', 'moment-of-truth', 'satisfied-and-gone', 'the-club'])
    for (const { states } of loadScenario(name).flow.regions)
      for (const { id, happenings, called } of states)
        expect([id, called !== undefined]).toEqual([id, happenings.length > 0]);
});

it('says of a company in the quarter in which it opens that it opened', () => {
  const broadband = loadScenario('satisfied-and-gone');
  const rival = broadband.market.companies.findIndex(({ opens }) => opens !== undefined);
  const opens = broadband.market.companies[rival].opens ?? NaN;
  const scene = (now: number): Scene => ({
    ...{ scenario: broadband, rounds: [firstDraft(broadband)], last: null },
    reports: [quarter(now - 1, {}), quarter(now, {})]
  });
  const built: Cause = { kind: 'built', company: rival, fading: false };
  const name = words.words(broadband.companies[rival].name);
  expect(causeLine(built, scene(opens), words)).toBe(`${name} opening`);
  expect(causeLine({ kind: 'rival', company: rival }, scene(opens), words)).toBe(`What ${name} opened with`);
  expect(causeLine(built, scene(opens + 1), words)).toBe(`After-effect of ${name}’s earlier spending`);
  expect(isOpening({ ...built, company: 0 }, scene(opens))).toBe(false);
  expect(causeMeaning(built, scene(opens), words)).not.toBe(causeMeaning(built, scene(opens + 1), words));
});
