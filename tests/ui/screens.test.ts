/** What the game screens read out of reports, films and files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/text/messages';
import { makeTranslator } from '../../src/text/translate';
import { ledgerLines, tellingLine } from '../../src/ui/charts/ledger';
import { drawnOf, ghostLines, linesBetween, rankGhosts, spread } from '../../src/ui/screens/debrief/ghosts';
import { change, figure, rulerOf } from '../../src/ui/screens/desk/figures';
import { sayEnds } from '../../src/ui/screens/desk/names';
import { againstRivals, onStep, spendPlan, standingAnswer } from '../../src/ui/screens/desk/spending';
import { directionOf } from '../../src/play/predictions';
import { finding, reason } from '../../src/ui/screens/results/finding';
import { largestLoser, movement } from '../../src/ui/screens/results/flows';
import { quarter } from '../scenario/reports';

describe('the figures of the desk', () => {
  const reports = [
    quarter(-1, { satisfaction: 60, profit: 1000 }),
    quarter(0, { satisfaction: 64, profit: 900 })
  ];

  it('know satisfaction by survey, with its error, and profit exactly', () => {
    expect(figure(reports, 'satisfaction')).toMatchObject({ value: 64, before: 60, error: 3, asked: 1000 });
    expect(figure(reports, 'profit')).toMatchObject({ value: 900, before: 1000, error: null, asked: null });
  });
  it('change by nothing when there is no quarter before', () => {
    expect(change(figure(reports.slice(0, 1), 'share'))).toBe(0);
  });
  it('change by the difference of the figures as they are shown, so that a figure has one value everywhere', () => {
    const months = [quarter(0, { profit: 1_044_170 }), quarter(1, { profit: 419_340 })];
    expect(change(figure(months, 'profit'))).toBe(-624_900);
    const points = (from: number, to: number) =>
      change(figure([quarter(0, { share: from }), quarter(1, { share: to })], 'share'));
    expect(points(30.4, 30.6)).toBeCloseTo(0.2);
    expect(points(30.04, 30.06)).toBeCloseTo(0.1);
    expect(points(30.16, 30.04)).toBeCloseTo(-0.2);
    expect(points(93.7, 93.75)).toBeCloseTo(0.1);
  });
  it('are printed at the ends of a change as they are everywhere, no finer than the change', async () => {
    const words = makeTranslator('en', await loadMessages('en'));
    expect(sayEnds(words, 'satisfaction', [63.2, 63.1])).toEqual(['63.2', '63.1']);
    expect(sayEnds(words, 'satisfaction', [63, 63.2])).toEqual(['63.0', '63.2']);
    expect(sayEnds(words, 'satisfaction', [63.16, 63.04])).toEqual(['63.2', '63.0']);
    expect(sayEnds(words, 'loyalty', [88.86, 88.84])).toEqual(['88.9%', '88.8%']);
    expect(sayEnds(words, 'loyalty', [92.09, 92.15])).toEqual(['92.1%', '92.2%']);
    expect(sayEnds(words, 'profit', [100_00, 250_00])).toEqual(['100', '250']);
    expect(sayEnds(words, 'profit', [100_40, 250_60])).toEqual(['100', '251']);
  });
  it('lie inside their ruler, error and all', () => {
    const of = figure(reports, 'satisfaction');
    const [low, high] = rulerOf(of, reports);
    expect(low).toBeLessThan(60);
    expect(high).toBeGreaterThan(67);
  });
});

describe('the finding of a quarter', () => {
  it('is that little moved when every move is inside its noise', () => {
    expect(finding([quarter(-1, { satisfaction: 60 }), quarter(0, { satisfaction: 62 })])).toEqual({
      kind: 'still'
    });
  });
  it('is the move that stands out most from its noise', () => {
    const found = finding([
      quarter(0, { satisfaction: 60, share: 30 }),
      quarter(1, { satisfaction: 65, share: 36 })
    ]);
    expect(found).toEqual({ kind: 'moved', measure: 'share', change: 6 });
  });
  it('names the largest cause that pushed the way it went, and what pulled back', () => {
    const part = (kind: 'price' | 'talk' | 'luck', amount: number) => ({ cause: { kind }, part: amount });
    const share = { from: 30, to: 36, luck: 1, parts: [part('price', 7), part('luck', 2), part('talk', -3)] };
    expect(reason(share, 'share')).toMatchObject({
      push: { cause: { kind: 'price' } },
      most: true,
      back: { cause: { kind: 'talk' } }
    });
  });
  it('names what is new rather than what was under way, unless it is far smaller, and tells how much was', () => {
    const part = (kind: 'price' | 'earlier' | 'luck', amount: number) => ({ cause: { kind }, part: amount });
    const of = (...parts: readonly ReturnType<typeof part>[]) => ({
      ...{ from: 30, luck: 1, parts },
      to: parts.reduce((sum, { part }) => sum + part, 30)
    });
    const named = reason(of(part('earlier', 6), part('price', 2), part('luck', -2)), 'share');
    expect(named).toMatchObject({
      push: { cause: { kind: 'price' } },
      most: false,
      largest: false,
      earlier: 6
    });
    const vague = reason(of(part('earlier', 6), part('price', 1.9)), 'share');
    expect(vague).toMatchObject({ push: { cause: { kind: 'earlier' } }, weight: 'earlier', earlier: 0 });
    const minor = reason(of(part('earlier', 3), part('luck', 2.4), part('price', 1.5)), 'share');
    expect(minor).toMatchObject({ push: { cause: { kind: 'earlier' } }, weight: 'earlier' });
    const lucky = reason(of(part('luck', 4), part('price', 3), part('earlier', 1)), 'share');
    expect(lucky).toMatchObject({ weight: 'chance', beside: { cause: { kind: 'price' } } });
    expect(
      reason(of(part('luck', 3), part('earlier', 2.5), part('price', 2), part('luck', -1.5)), 'share')?.beside
    ).toBeNull();
  });
  it('says that no cause did most of it where none, and neither luck nor earlier rounds, did a third', () => {
    const kinds = ['earlier', 'price', 'talk', 'happening', 'orientation'] as const;
    const parts = kinds.map((kind, n) => ({ cause: { kind }, part: n === 0 ? 1.6 : 1.4 }));
    const of = (rest: number) => ({ from: 30, to: 37.2 - 1.6 * rest, luck: 1, parts: parts.slice(rest) });
    expect(reason(of(0), 'share')).toMatchObject({
      weight: 'several',
      largest: true
    });
    expect(reason(of(1), 'share')).toMatchObject({ weight: 'news', largest: true });
  });
  it('is called a move exactly where the prediction is', () => {
    const tenths = fc.integer({ min: -80, max: 80 });
    fc.assert(
      fc.property(tenths, fc.constantFrom('satisfaction', 'share'), (by, measure) => {
        const [before, after] = [
          quarter(0, {}),
          quarter(1, { [measure]: (measure === 'share' ? 33 : 60) + by / 10 })
        ];
        const came = directionOf(measure, before.companies[0], after.companies[0]);
        expect(finding([before, after]).kind).toBe(came === 'same' ? 'still' : 'moved');
      })
    );
  });
  it('tells in the headline of the same cause as the sentence under its ledger', () => {
    const kinds = ['price', 'talk', 'earlier', 'luck', 'happening'] as const;
    const tenths = fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(fc.tuple(tenths, tenths, tenths, tenths, tenths), (pushes) => {
        const parts = kinds.map((kind, i) => ({ cause: { kind }, part: pushes[i] / 10 }));
        const to = parts.reduce((sum, { part }) => sum + part, 50);
        fc.pre(Math.abs(to - 50) > 0.05);
        const share = { from: 50, to, luck: 0, parts };
        const { main, small } = ledgerLines(share, 0.1);
        const under = tellingLine([...main, ...small], share);
        const headline = reason(share, 'share');
        expect(under?.told.part).toBe(headline?.push);
        expect(under?.told.shown).toBe(headline?.shown);
        expect(under?.largest).toBe(headline?.largest);
      })
    );
  });
});

describe('who came and who went', () => {
  // Two companies and nobody.
  const flows = [
    [90, 6, 4],
    [9, 80, 1],
    [3, 0, 7]
  ];
  it('counts those who moved and not those who stayed', () => {
    expect(movement(flows, 0)).toMatchObject({ won: 12, lost: 10, mostWentTo: 1, mostOfAll: true });
  });
  it('says most only of more than half of those who left', () => {
    const [five, six] = [5, 6].map((people) => [[90, people, 10 - people, 0], [], [], []]);
    expect(movement(five, 0)).toMatchObject({ mostWentTo: 1, mostOfAll: false });
    expect(movement(six, 0)).toMatchObject({ mostWentTo: 1, mostOfAll: true });
  });
  it('says nobody where most who left now buy nowhere', () => {
    expect(
      movement(
        [
          [90, 1, 5],
          [0, 1, 0],
          [0, 0, 0]
        ],
        0
      ).mostWentTo
    ).toBeNull();
  });
  it('knows nowhere to have gone where nobody left', () => {
    expect(
      movement(
        [
          [90, 0],
          [0, 1]
        ],
        0
      ).mostWentTo
    ).toBeUndefined();
  });
  it('asks the rival that lost most', () => {
    const three = [
      [9, 0, 0, 0],
      [1, 9, 1, 0],
      [3, 0, 9, 2],
      [0, 0, 0, 0]
    ];
    expect(largestLoser(three)).toBe(2);
  });
});

describe('the plan of a round', () => {
  const event = {
    options: [
      { id: 'help', cost: 400 },
      { id: 'silence', cost: 0 }
    ]
  } as unknown as Parameters<typeof standingAnswer>[0];
  const scenario = {
    desk: { budget: 1000, levers: [{ lever: 'hours' }, { lever: 'notebook' }] }
  } as unknown as Parameters<typeof spendPlan>[0];
  const draft = {
    orientation: 'service',
    price: 400,
    spend: { hours: 500 },
    answer: null,
    predictions: {}
  } as const;

  it('answers with silence when nothing is chosen', () => {
    expect(standingAnswer(event, draft)?.id).toBe('silence');
  });
  it('adds the answer to the levers and says what is left', () => {
    const plan = spendPlan(scenario, { ...draft, answer: 'help' }, event);
    expect(plan.lines.map(({ cost }) => cost)).toEqual([400, 500, 0]);
    expect(plan).toMatchObject({ total: 900, left: 100 });
  });
  it('is below zero when it costs more than there is', () => {
    expect(spendPlan(scenario, { ...draft, answer: 'help', spend: { hours: 700 } }, event).left).toBe(-100);
  });
  it('holds a price against the mean of the rivals', () => {
    expect(againstRivals(360, [380, 420])).toBeCloseTo(-10);
    expect(againstRivals(360, [])).toBeNull();
  });
  it('stands only on the steps of a lever', () => {
    expect(onStep(519, 0, 800, 50)).toBe(500);
    expect(onStep(9999, 0, 800, 50)).toBe(800);
    expect(onStep(-20, 100, 800, 50)).toBe(100);
  });
});

describe('the ghosts of the debrief', () => {
  const ghost = (orientation: 'service' | 'value', score: number) => ({
    orientation,
    reports: [quarter(-2, {}), quarter(-1, { share: 30 }), quarter(0, { share: score })],
    result: { score, medal: null, goals: [] }
  });

  it('are told best first', () => {
    const ranked = rankGhosts([ghost('value', 40), ghost('service', 60)]);
    expect(ranked.map(({ orientation }) => orientation)).toEqual(['service', 'value']);
  });
  it('start where the player started, and the player comes last', () => {
    const lines = ghostLines(
      [quarter(-1, { share: 30 }), quarter(0, { share: 50 })],
      [ghost('value', 40)],
      'share'
    );
    expect(lines).toEqual([
      { orientation: 'value', values: [30, 40] },
      { orientation: null, values: [30, 50] }
    ]);
    expect(linesBetween(lines)).toEqual([50, 40, 30]);
  });
  it('draws what the goals count beside the headline figures, from when it is known', () => {
    const reports = [quarter(-1, { equity: 100, byChoice: null }), quarter(0, { equity: 200, byChoice: 80 })];
    const goal = { label: { en: '', 'zh-Hans': '', 'zh-Hant': '' }, from: 0, to: 1, weight: 0.5 };
    const goals = [
      { ...goal, measure: 'equity' },
      { ...goal, measure: 'byChoice' },
      { ...goal, measure: 'profit' }
    ] as const;
    expect(drawnOf(goals, reports).slice(4)).toEqual(['equity', 'byChoice']);
    expect(drawnOf(goals, reports.slice(0, 1)).slice(4)).toEqual(['equity']);
    expect(ghostLines(reports, [], 'equity')[0].values).toEqual([100, 200]);
    expect(ghostLines(reports, [], 'byChoice')[0].values).toEqual([null, 80]);
  });
  it('have names that never lie on each other', () => {
    const places = spread([10, 11, 12, 95], 10, 100);
    expect(places[1] - places[0]).toBeGreaterThanOrEqual(10);
    expect(places[2] - places[1]).toBeGreaterThanOrEqual(10);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
  });
});
