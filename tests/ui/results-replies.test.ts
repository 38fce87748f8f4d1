/** That a question asked in the valley is replied to with the results of its round, and only then. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import { firstDraft } from '../../src/play/rounds';
import { walk } from '../../src/play/flow';
import { repliesTo } from '../../src/ui/screens/results/replies';
import { quarter, type Figures } from '../scenario/reports';

const valley = loadScenario('satisfied-and-gone');

/** The replies after each round of three, the second answered like this. */
function told(answer: string | null, trust: number): string[][] {
  const figures: Figures = { trust };
  const draft = { ...firstDraft(valley), answer: null };
  const reports = [0, 1, 2].map((number) => quarter(number, figures, figures, figures));
  const { views } = walk(valley, [draft, { ...draft, answer }, draft], reports);
  return views.slice(1).map(({ states }) => repliesTo(valley, states).map((words) => words.en));
}

describe('asking two hundred customers why they stay', () => {
  it('is replied to once, after the round in which they were asked', () => {
    const [first, second, third] = told('ask-why', 40);
    expect(first).toEqual([]);
    expect(second).toHaveLength(1);
    expect(second[0]).toContain('two hundred');
    expect(third).toEqual([]);
  });

  it('is replied to with other words where they trust', () => {
    expect(told('ask-why', 60)[1]).toHaveLength(1);
    expect(told('ask-why', 60)[1]).not.toEqual(told('ask-why', 40)[1]);
  });

  it('has no reply where nobody was asked', () => {
    expect(told('hang-it', 40)).toEqual([[], [], []]);
  });
});
