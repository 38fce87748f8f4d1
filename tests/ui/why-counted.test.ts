/** What stands beside the lines of the ledger: that a mean moved because others are counted, or by the length of the queue. */
import { describe, expect, it } from 'vitest';
import type { Cause, CausePart, WhyMeasure, WhyReport } from '../../src/insight/answers';
import { leavesMost } from '../../src/play/origins';
import { loadMessages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';
import { causeNote, sayCounted } from '../../src/ui/screens/why/counted';
import { waveOf } from '../../src/ui/screens/why/wave';
import { quarter } from '../scenario/reports';

const words = makeTranslator('en', await loadMessages('en'));
const chinese = makeTranslator('zh-Hans', await loadMessages('zh-Hans'));

const price: Cause = { kind: 'price' };
const leak: Cause = { kind: 'happening' };
const EASY = 0.8;

function ledger(from: number, to: number, ...parts: readonly CausePart[]): WhyMeasure {
  return { from, to, luck: 0.5, parts };
}

function report(satisfaction: WhyMeasure, load: WhyMeasure): WhyReport {
  const nothing = ledger(0, 0);
  return { satisfaction, loyalty: nothing, profit: nothing, share: nothing, load };
}

describe('the sentence on who is counted', () => {
  const said = (left: number, came: number, to = 70.1) =>
    sayCounted(words, 'satisfaction', { counted: { from: 70.9, to, left, came } });

  it('tells what those who stayed changed, and whose going lifted the mean', () => {
    expect(said(2.5, -0.2)).toBe(
      'Those who were your customers both at the start and at the end of the quarter went from 70.9 to 70.1, counted one by one. The average of all moved by another +2.3 because other people are counted: those who left were less satisfied.'
    );
    expect(said(0.4, 0.5)).toContain('those who left were less satisfied, and those who came are more.');
    expect(said(0.2, -1.5)).toContain(
      'another −1.3 because other people are counted: those who came are less satisfied.'
    );
  });

  it('is left unsaid where it is little in itself or beside the change', () => {
    expect(said(0.4, -0.2)).toBeNull();
    expect(said(0.5, 0, 74.9)).toBeNull();
    expect(sayCounted(words, 'loyalty', {})).toBeNull();
  });

  it('speaks of trust in its own words, in Chinese too', () => {
    const counted = { from: 58.2, to: 60.8, left: 3, came: -2 };
    expect(sayCounted(words, 'trust', { counted: { ...counted, to: 58 } })).toContain(
      'those who left trusted you less.'
    );
    expect(sayCounted(chinese, 'trust', { counted: { ...counted, to: 58 } })).toContain('走的人信任较低');
  });
});

describe('what stands beside a line', () => {
  const beside = (satisfaction: CausePart, load: number, [from, to]: readonly [number, number] = [92, 89]) =>
    causeNote(
      words,
      report(ledger(60, 61, satisfaction), ledger(from, to, { cause: satisfaction.cause, part: load })),
      'satisfaction',
      satisfaction.cause,
      EASY
    );

  it('is the queue, where a dearer price pleased by keeping people away', () => {
    expect(beside({ cause: price, part: 0.9, stayed: 0.9 }, -4)).toBe('by a shorter queue: load −4.0');
    expect(beside({ cause: price, part: -0.9, stayed: -0.9 }, 4)).toBe('by a longer queue: load +4.0');
  });

  it('is not the queue where nobody waited, few came or went, or the push was the other way', () => {
    expect(beside({ cause: price, part: 0.9, stayed: 0.9 }, -4, [70, 66])).toBeNull();
    expect(beside({ cause: price, part: 0.9, stayed: 0.9 }, -0.5)).toBeNull();
    expect(beside({ cause: price, part: -0.9, stayed: -0.9 }, -4)).toBeNull();
  });

  it('is what it did to those who stayed, where a leak seems to please', () => {
    const calm = [70, 66] as const;
    expect(beside({ cause: leak, part: 1.1, stayed: -0.3 }, -3, calm)).toMatch(/^to those who stayed: −0.3;/);
    expect(beside({ cause: leak, part: 0.4, stayed: 0 }, -3, calm)).toMatch(/^nothing to those who stayed/);
    expect(beside({ cause: leak, part: 1.1, stayed: 0.9 }, -3, calm)).toBeNull();
  });
});

describe('a rise that nobody decided', () => {
  const reports = [97, 74.5, 79.8].map((loyalty, place) => quarter(place, { loyalty }));

  it('is that a wave of departures did not come again', () => {
    expect(waveOf(reports, 'loyalty', 15)).toEqual({ then: 74.5, before: 97 });
  });

  it('is none where little came back, no wave had been, or the figure is another', () => {
    expect(waveOf(reports, 'loyalty', 3)).toBeNull();
    expect(waveOf(reports.slice(0, 2), 'loyalty', 15)).toBeNull();
    expect(waveOf(reports.toSpliced(1, 1, quarter(1, { loyalty: 96 })), 'loyalty', 15)).toBeNull();
    expect(waveOf(reports, 'satisfaction', 15)).toBeNull();
  });

  it('is told where the decisions of earlier rounds make up less than half of it', () => {
    expect(leavesMost(15, [{ by: 5 }, { by: 1 }])).toBe(true);
    expect(leavesMost(15, [{ by: 9 }])).toBe(false);
    expect(leavesMost(-15, [{ by: 9 }])).toBe(true);
    expect(leavesMost(15, [])).toBe(true);
  });
});
