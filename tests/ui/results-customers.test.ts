/** What the results say about the customers beyond the headlines. */
import { describe, expect, it } from 'vitest';
import type { CompanyReport } from '../../src/engine/report';
import { measureSeries } from '../../src/ui/charts/series';
import { onFile, partsOf } from '../../src/ui/screens/results/customers/parts';
import { quarter } from '../scenario/reports';

const [plain] = quarter(0, {}).companies;
const own = (figures: Partial<CompanyReport> = {}): CompanyReport => ({ ...plain, employees: 0, ...figures });
const titles = (...quarters: readonly CompanyReport[]) => partsOf(quarters).map(({ title }) => title);
const partOf = (title: string, ...quarters: readonly CompanyReport[]) => {
  const part = partsOf(quarters).find((one) => one.title === title);
  if (!part) throw new Error(`no ${title}`);
  return part;
};

const failing = (silent: number, unresolved: number, resolved: number, fast: number) => ({
  complaints: { failed: silent + unresolved + resolved + fast, silent, unresolved, resolved, fast }
});

describe('more about the customers', () => {
  it('is only what the game has', () => {
    expect(titles(own(), own())).toEqual(['results.ladder', 'results.directions']);
  });

  it('keeps what was there once, though it is nothing now', () => {
    const invitations = { lapsed: 10, lapsedCame: 2, lapsedStayed: 1, cold: 0, coldCame: 0 };
    expect(titles(own({ members: 5 }), own({ invitations }), own())).toEqual([
      'results.club',
      'results.ladder',
      'results.directions',
      'results.invitations'
    ]);
  });

  it('tells of invitations in whole people, and those won back are the invited and the others', () => {
    const invitations = { lapsed: 222, lapsedCame: 80, lapsedStayed: 61, cold: 42, coldCame: 16 };
    const { says, lines } = partOf('results.invitations', own(), own({ invitations, wonBack: 202 }));
    const value = (name: string) => lines.find((line) => line.name === name)?.value ?? NaN;
    expect(value('results.cameAndStayed') + value('results.cameUnasked')).toBe(value('results.returned'));
    expect(value('results.cameAndStayed')).toBeLessThanOrEqual(value('results.cameBack'));
    expect(value('results.cameBack')).toBeLessThanOrEqual(value('results.askedBack'));
    expect(says.values).toMatchObject({ asked: 'yy', few: 'yes', gone: 19, back: 202 });
    for (const number of Object.values(says.values).filter((one) => typeof one === 'number'))
      expect(Number.isInteger(number)).toBe(true);
  });

  it('says of a hundred let down what became of them, and the parts are a hundred', () => {
    const { says, lines } = partOf(
      'results.failures',
      own(),
      own({ ...failing(50, 25, 12, 13), purchases: 1000 })
    );
    expect(says.values).toMatchObject({ rate: 10, quiet: 50, vain: 25, right: 25, more: 'right' });
    expect(lines.map(({ value, by }) => [value, by])).toEqual([
      [100, 100],
      [50, 50],
      [25, 25],
      [12, 12],
      [13, 13]
    ]);
    expect(lines.reduce((sum, { drawn = 0 }) => sum + drawn, 0)).toBeCloseTo(1);
    const odd = partOf('results.failures', own(), own({ ...failing(1, 1, 1, 0), purchases: 9 })).says.values;
    expect(Number(odd['quiet']) + Number(odd['vain']) + Number(odd['right'])).toBe(100);
  });

  it('draws no bar of failures that were none', () => {
    const part = partOf('results.failures', own(failing(1, 0, 0, 0)), own());
    expect([part.says.key, part.draws]).toEqual(['results.failuresNone', 'nothing']);
  });

  it('says when the club grows and loyalty does not', () => {
    const club = (members: number, loyal: number) => own({ members, ladder: { ...plain.ladder, loyal } });
    const said = (then: CompanyReport, now: CompanyReport) => partOf('results.club', then, now).says.key;
    expect(said(club(100, 50), club(200, 50))).toBe('results.clubApart');
    expect(said(club(100, 50), club(200, 60))).toBe('results.clubMore');
    expect(said(club(100, 150), club(100, 140))).toBe('results.clubLess');
  });

  it('does not miss more depth in customers who buy all they buy from one company', () => {
    const read = (repurchase: number) =>
      partOf('results.directions', own({ repurchase: 100 }), own({ repurchase })).says.key;
    expect(read(100)).toBe('results.directionsFull');
    expect(read(98)).toBe('results.directionsRead');
  });
  it('says in which of the three ways the customers grew, by more than who came and went by chance', () => {
    const moved = { gained: 600, lost: 400, tenure: 60 };
    const grew = (now: Partial<CompanyReport>) =>
      partOf('results.directions', own({ tenure: 60 }), own({ ...moved, ...now })).says.values;
    expect(grew({ customers: 3500 })).toEqual({ grew: 'ynn', chance: 'no' });
    expect(grew({ customers: 3200, tenure: 72, repurchase: 70.04 })).toEqual({ grew: 'nyn', chance: 'no' });
    expect(grew({ tenure: 72, repurchase: 72 })).toEqual({ grew: 'nyy', chance: 'no' });
  });

  it('does not say that they grew by what chance makes of a base, but says that something rose', () => {
    const moved = { gained: 662, lost: 649, tenure: 60 };
    const read = (now: Partial<CompanyReport>) =>
      partOf('results.directions', own({ tenure: 60 }), own({ ...moved, ...now })).says.values;
    expect(read({ customers: 3313 })).toEqual({ grew: 'nnn', chance: 'yes' });
    expect(read({ tenure: 61, repurchase: 71 })).toEqual({ grew: 'nnn', chance: 'yes' });
    expect(read({ customers: 3290 })).toEqual({ grew: 'nnn', chance: 'no' });
  });

  it('knows how many customers are on file', () => {
    expect(onFile(own({ customers: 200, known: 12.5 }))).toBe(25);
  });
});

describe('a line over the quarters', () => {
  it('begins when the company opens', () => {
    const closed = { value: 0, error: 100, asked: 0 };
    const shut = { ...plain, customers: 0, purchases: 0, survey: { satisfaction: closed, loyalty: closed } };
    const reports = [
      { ...quarter(0, {}), companies: [plain, shut] },
      { ...quarter(1, {}), companies: [plain, plain] }
    ];
    const values = (measure: 'satisfaction' | 'share') =>
      measureSeries(reports, measure, ['you', 'new']).map((line) => line.values);
    expect(values('satisfaction')).toEqual([
      [60, 60],
      [null, 60]
    ]);
    expect(values('share')).toEqual([
      [33, 33],
      [null, 33]
    ]);
  });
});
