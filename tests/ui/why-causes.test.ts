/** What the lines of the ledger are called, and what is said when one asks what they are. */
import { expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import type { Cause } from '../../src/insight/answers';
import { firstDraft } from '../../src/play/rounds';
import { makeTranslator } from '../../src/text/translate';
import { causeLine, causeMeaning, isAnswered, profitLine, type Scene } from '../../src/ui/screens/why/causes';
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
  const meanings = asked.map((cause) => causeMeaning(cause, words));
  expect(new Set(meanings).size).toBe(asked.length);
  expect(meanings).not.toContain(null);
  expect(causeMeaning({ kind: 'talk' }, words)).toBeNull();
});

it('says beside a turn and an answer, in the ledger of profit, what of it is in the books', () => {
  const scene = after('sold-out');
  const [before, now] = scene.reports;
  const books = { ...now.companies[0].books, turning: 180_000 };
  const turned = { ...scene, reports: [before, { ...now, companies: [{ ...now.companies[0], books }] }] };
  expect(profitLine({ kind: 'orientation' }, turned, words)).toBe(
    'Turning to Service (1,800 of it paid once)'
  );
  expect(profitLine({ kind: 'answer' }, turned, words)).toBe('“Say it is sold out”');
  expect(profitLine({ kind: 'price' }, turned, words)).toBe(causeLine({ kind: 'price' }, turned, words));
});
