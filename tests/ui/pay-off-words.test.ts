/** What a decision brought, as the debrief tells it: figures that agree with each other, in both languages. */
import { describe, expect, it } from 'vitest';
import type { PayOff } from '../../src/play/pay-offs';
import { loadMessages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';
import {
  mainOf,
  sayCourse,
  sayDecided,
  sayEnd,
  sayGoals,
  sayLowered,
  sayPoints,
  tableOf
} from '../../src/ui/screens/debrief/pay-off-words';
import { change, opened, playUntil, send } from '../play/small';

const english = makeTranslator('en', await loadMessages('en'));
const chinese = makeTranslator('zh-Hans', await loadMessages('zh-Hans'));

async function played() {
  const session = await opened();
  await playUntil(session, 'desk');
  const { draft, flow } = session.view;
  change(session, {
    orientation: 'service',
    price: draft.price + 30,
    spend: { ...draft.spend, notebook: 0 },
    answer: flow.event?.options[0].id ?? null
  });
  await send(session, { type: 'decision.commit' });
  await playUntil(session, 'debrief');
  return { view: session.view, payOffs: await session.ask.payOffs() };
}
const { view, payOffs } = await played();

/** The signed figures of a sentence. */
const figures = (sentence: string) =>
  [...sentence.matchAll(/[+−-][\d,]+/g)].map(([figure]) => Number(figure.replace('−', '-').replace(',', '')));

describe('what a decision brought', () => {
  it('has points by goal that sum to its points', () => {
    for (const payOff of payOffs) {
      const sum = figures(sayGoals(english, view, payOff)).reduce((all, points) => all + points, 0);
      expect(sum).toBe(payOff.score);
      expect(figures(sayPoints(english, payOff))).toEqual(payOff.score === 0 ? [] : [payOff.score]);
    }
  });

  it('has a table that ends with the sum of the sentence', () => {
    for (const payOff of payOffs) {
      const { head, rows } = tableOf(english, view, payOff);
      expect(rows.map(({ cells }) => cells.length + 1)).toEqual(view.rounds.map(() => head.length));
      const summed = head.findIndex((name) => name === english.t('brought.sum')) - 1;
      expect(sayCourse(english, payOff)).toContain(rows.at(-1)?.cells[summed]);
    }
  });

  it('says what stood before and what was decided, and of an answer in which round', () => {
    const said = (words: typeof english) =>
      payOffs.map(({ choice }) => sayDecided(words, view, choice)).toSorted();
    expect(said(english)).toEqual(
      expect.arrayContaining(['Service instead of Transaction', '0 instead of 200', '4.30 instead of 4.00'])
    );
    expect(said(english).filter((line) => line.startsWith('Round 1: '))).toHaveLength(1);
    for (const line of said(chinese)) expect(line).not.toMatch(/[A-Za-z]{3}/);
  });

  it('that cost points names the goals it lowered, and no other does', () => {
    for (const payOff of payOffs) {
      const said = sayLowered(english, view, payOff);
      const lost = payOff.points.some((points) => points <= -0.25);
      expect([payOff.score, said !== '']).toEqual([payOff.score, payOff.score < 0 && lost]);
    }
    const [one] = payOffs;
    const worse = { ...one, score: -3, points: one.points.map((_, place) => (place === 0 ? -3 : 0)) };
    expect(sayLowered(english, view, worse)).toMatch(/^What it cost: .+, without it .+\.$/);
  });

  it('is told in every language without a figure missing', () => {
    for (const payOff of payOffs)
      for (const words of [english, chinese])
        for (const line of [
          sayCourse(words, payOff),
          sayEnd(words, view, payOff),
          sayGoals(words, view, payOff)
        ])
          expect(line).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('stands open where it moved the score most, in the order of all', () => {
    const scored = (score: number) => ({ score }) as PayOff;
    const all = [9, 5, 3, 2, 1, 0, -1, -4, -8].map(scored);
    const { main, rest, most } = mainOf(all);
    expect(main.map(({ score }) => score)).toEqual([9, 5, 3, 2, -4, -8]);
    expect(rest.map(({ score }) => score)).toEqual([1, 0, -1]);
    expect(most).toBe(1);
    expect(mainOf([scored(0)]).main).toHaveLength(1);
  });
});
