/** The figures on the square: they agree with the quarter's report and with the dots. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/engine/parameters';
import { moodOf as filmed } from '../../src/insight/mood';
import { countDots, moodTable, peopleByGround } from '../../src/ui/field/count';
import { desireLines, flowChips } from '../../src/ui/field/desire';
import { LET_DOWN_BELOW, moodOf, pointsReached, SATISFIED_FROM } from '../../src/ui/field/moods';
import { isInside } from '../../src/ui/field/plan';
import { planFor } from '../../src/ui/field/plans';
import { anyFilm, makeFilm } from './films';

/** Flows as a report would give them if every dot stood for `each` people. */
function flowsOf(film: ReturnType<typeof makeFilm>, companies: number, each: number): number[][] {
  const flows = Array.from({ length: companies + 1 }, () => new Array<number>(companies + 1).fill(0));
  film.company[0].forEach((from, dot) => {
    flows[Math.min(from, companies)][Math.min(film.company[13][dot], companies)] += each;
  });
  return flows;
}

describe('the signs', () => {
  it('say exactly what the report says at the start and the end of the quarter', () => {
    const film = makeFilm(500, 3, 2, 0.05);
    const flows = flowsOf(film, 3, 7).map((row) => row.map((n, i) => n + i));
    const rows = flows.map((row) => row.reduce((a, b) => a + b));
    const columns = flows[0].map((_, i) => flows.reduce((sum, row) => sum + row[i], 0));
    expect(peopleByGround(film, flows, 0)).toEqual(rows);
    expect(peopleByGround(film, flows, 13)).toEqual(columns);
  });

  it('follow the dots in between', () => {
    fc.assert(
      fc.property(anyFilm(3), fc.integer({ min: 0, max: 13 }), (film, week) => {
        const flows = flowsOf(film, 3, 5);
        expect(peopleByGround(film, flows, week)).toEqual(countDots(film, week, 3).map((n) => 5 * n));
      })
    );
  });
});

describe('the table of the square', () => {
  it('counts every dot once', () => {
    fc.assert(
      fc.property(anyFilm(3), (film) => {
        const rows = moodTable(film, 13, 3, 4);
        expect(rows.reduce((sum, row) => sum + row.dots, 0)).toBe(film.ids.length);
        for (const row of rows) expect(row.letDown + row.between + row.pleased).toBe(row.dots);
      })
    );
  });
});

describe('the desire lines', () => {
  const plan = planFor(3);
  const flows = [
    [500, 40, 0, 3],
    [10, 300, 5, 0],
    [0, 4, 200, 0],
    [9, 0, 0, 80]
  ];

  it('are drawn only where somebody went from or to the player', () => {
    const pairs = desireLines(plan, flows, 0).map(({ from, to }) => [from, to]);
    expect(pairs).toEqual([
      [0, 1],
      [1, 0],
      [0, 3],
      [3, 0]
    ]);
  });

  it('lead through the middle to those whom no street joins to the player', () => {
    const town = planFor(4);
    const left = [
      [500, 40, 0, 2, 3],
      [10, 300, 0, 0, 0],
      [0, 0, 200, 0, 0],
      [0, 0, 0, 100, 0],
      [9, 0, 0, 0, 80]
    ];
    expect(desireLines(town, left, 0).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 0],
      [4, 1],
      [1, 4],
      [4, 3]
    ]);
    expect(flowChips(town, left, 0).map(({ ground, went, came }) => [ground, went, came])).toEqual([
      [4, 3, 9],
      [1, 40, 10],
      [3, 2, 0]
    ]);
  });

  it('are the thicker the more people went', () => {
    const [many, few] = desireLines(plan, flows, 0);
    expect(many.width).toBeGreaterThan(few.width);
  });

  it('are thick in proportion', () => {
    const widths = desireLines(plan, flows, 0).map(({ width }) => width - 2);
    expect(widths[0] / widths[1]).toBeCloseTo(40 / 10);
  });

  it.each([2, 3, 4, 5])('never run over the people on the grounds of %i companies', (companies) => {
    const town = planFor(companies);
    const { centre, radius } = town.plaza;
    const grounds = [
      ...town.courts.map((court) => court.outline),
      { kind: 'circle', centre, radius } as const
    ];
    const everybody = grounds.map(() => grounds.map(() => 1));
    for (const { from, to, path, head } of desireLines(town, everybody, 0)) {
      const [start] = path.slice(1).split('L');
      const [x, y] = start.split(' ').map(Number);
      expect(isInside(grounds[from], { x, y }, 0), `from ${from} to ${to}`).toBe(false);
      expect(isInside(grounds[to], head, 0), `from ${from} to ${to}`).toBe(false);
    }
  });

  it.each([2, 3, 4, 5])('count everybody who left or came once, in a town of %i companies', (companies) => {
    const flows = Array.from({ length: companies + 1 }, (_, from) =>
      Array.from({ length: companies + 1 }, (_other, to) => 10 * from + to + 1)
    );
    const chips = flowChips(planFor(companies), flows, 0);
    const sum = (of: 'went' | 'came') => chips.reduce((all, chip) => all + chip[of], 0);
    const others = flows.map((_, ground) => ground).slice(1);
    expect(chips.map(({ ground }) => ground).sort((a, b) => a - b)).toEqual(others);
    expect(sum('went')).toBe(others.reduce((all, to) => all + flows[0][to], 0));
    expect(sum('came')).toBe(others.reduce((all, from) => all + flows[from][0], 0));
  });

  it('carry the numbers of both directions', () => {
    expect(flowChips(plan, flows, 0).map(({ ground, went, came }) => [ground, went, came])).toEqual([
      [1, 40, 10],
      [3, 3, 9]
    ]);
  });
});

describe('moods', () => {
  it('begin at the same satisfaction on the screens and in the film', () => {
    for (let satisfaction = 0; satisfaction <= 100; satisfaction += 0.5)
      expect(moodOf(satisfaction)).toBe(filmed(satisfaction / 100));
  });

  it('call satisfied whom the reports count as satisfied', () => {
    const line = PARAMETERS.satisfiedFrom.default;
    expect(SATISFIED_FROM).toBeCloseTo(100 * line, 10);
    expect([filmed(line - 1e-6), filmed(line)]).toEqual([4, 5]);
    expect([moodOf(LET_DOWN_BELOW - 1e-6), moodOf(LET_DOWN_BELOW)]).toEqual([3, 4]);
  });

  it('never draw the same shown satisfaction in two colours', () => {
    for (let satisfaction = 0; satisfaction <= 100; satisfaction += 0.1)
      expect(moodOf(pointsReached(satisfaction))).toBe(moodOf(satisfaction));
  });
});
