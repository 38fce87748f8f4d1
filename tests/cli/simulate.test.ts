/** A game without a screen tells everything that happened, and what it tells adds up to the reports. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LADDER } from '../../src/engine/ladder';
import { SOURCES } from '../../src/engine/vocabulary';
import { loadScenario } from '../../src/cli/scenario-files';
import { contenderNamed, simulate, type Simulated } from '../../src/cli/simulation';
import { directSimulator } from '../../src/insight/simulator';
import { playBot } from '../../src/play/bots';
import { scaleScenario } from '../../src/scenario/scale';

const scenario = scaleScenario(loadScenario('corner-shops'), 500);
const contender = contenderNamed('pure-service', scenario);

type Table = 'kpi' | 'purchases' | 'customers';

async function play(seed: number, rounds: number) {
  const lines: Record<Table, string[]> = { kpi: [], purchases: [], customers: [] };
  if (!contender) throw new Error('There is no such policy.');
  const sink = (table: Table) => (line: string) => void lines[table].push(line);
  const sinks = { kpi: sink('kpi'), purchases: sink('purchases'), customers: sink('customers') };
  return { lines, ...(await simulate(scenario, contender, seed, rounds, sinks)) };
}

/** The rows of a table by the names in its head. */
function rowsOf([head, ...rows]: readonly string[]): Record<string, string>[] {
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, k) => [names[k], cell])));
}

describe('a simulated game', () => {
  let game: Simulated & { lines: Record<Table, string[]> };
  beforeAll(async () => {
    game = await play(7, scenario.rounds);
  });
  const played = () => game.reports.filter(({ quarter }) => quarter >= 0);

  it('tells of each purchase that the reports count, and of its price', () => {
    const rows = rowsOf(game.lines.purchases);
    scenario.market.companies.forEach(({ id }, j) => {
      const own = rows.filter(({ company }) => company === id);
      const cents = own.reduce((sum, { price }) => sum + Math.round(Number(price) * 100), 0);
      const reports = played().map(({ companies }) => companies[j]);
      expect(own).toHaveLength(reports.reduce((sum, { purchases }) => sum + purchases, 0));
      expect(cents).toBe(reports.reduce((sum, { books }) => sum + books.revenue, 0));
    });
    for (const { expected, experienced, satisfaction } of rows)
      for (const level of [expected, satisfaction, experienced]) expect(Number.isFinite(+level)).toBe(true);
  });

  it('tells of each week by customer, and numbers what one of them buys in it', () => {
    const rows = rowsOf(game.lines.purchases).map(({ week, customer, nth }) => [+week, +customer, +nth]);
    let again = 0;
    rows.slice(1).forEach(([week, customer, nth], k) => {
      const [lastWeek, last, before] = rows[k];
      const same = week === lastWeek && customer === last;
      if (same) again++;
      expect(nth).toBe(same ? before + 1 : 1);
      if (week === lastWeek) expect(customer).toBeGreaterThanOrEqual(last);
      else expect(week).toBe(lastWeek + 1);
    });
    expect(again).toBeGreaterThan(0);
  });

  it('tells of each person when they first bought from each company', () => {
    const bought = new Map<string, number>();
    for (const { week, customer, company } of rowsOf(game.lines.purchases))
      if (!bought.has(`${customer} ${company}`)) bought.set(`${customer} ${company}`, +week);
    let [known, new_, never] = [0, 0, 0];
    for (const row of rowsOf(game.lines.customers))
      for (const { id } of scenario.market.companies) {
        const first = row[`first_${id}`];
        const here = bought.get(`${row['id']} ${id}`);
        if (first === '0') known++;
        else if (first === '') {
          expect(here).toBeUndefined();
          expect(row[`step_${id}`]).toBe('potential');
          never++;
        } else {
          expect(Number(first)).toBe(here);
          new_++;
        }
      }
    expect(Math.min(known, new_, never)).toBeGreaterThan(0);
  });

  it('tells of each company in each week, and ends with the customers of the last report', () => {
    const rows = rowsOf(game.lines.kpi);
    expect(rows).toHaveLength(scenario.rounds * 13 * scenario.market.companies.length);
    scenario.market.companies.forEach(({ id }, j) => {
      const last = rows.findLast(({ company }) => company === id);
      const report = played().at(-1)?.companies[j];
      expect(Number(last?.['customers'])).toBe(report?.customers);
      expect(Number(last?.['satisfaction'])).toBeCloseTo(report?.truth.satisfaction ?? 0, 2);
    });
  });

  it('tells of each person where they stand and how they came to know each company', () => {
    const rows = rowsOf(game.lines.customers);
    expect(rows).toHaveLength(500);
    for (const row of rows) {
      expect([...LADDER, '']).toContain(row['step']);
      for (const { id } of scenario.market.companies) expect(SOURCES).toContain(row[`came_${id}`]);
    }
    expect(new Set(rows.map((row) => row['came_green-door'])).size).toBeGreaterThan(2);
  });

  it('is the game that a player of those decisions would have had', async () => {
    if (!contender) throw new Error('There is no such policy.');
    const { reports } = await playBot(scenario, 7, contender.policy, directSimulator());
    expect(game.reports.map(({ hash }) => hash)).toEqual(reports.map(({ hash }) => hash));
  });

  it('can go on after the case has ended, and comes out the same again', async () => {
    const [one, two] = [await play(3, scenario.rounds + 2), await play(3, scenario.rounds + 2)];
    expect(one.reports.at(-1)?.quarter).toBe(scenario.rounds + 1);
    expect(two.lines).toEqual(one.lines);
    expect(two.record).toEqual(one.record);
  });
});

describe('another size of town', () => {
  it('changes the chances of nobody: shares and satisfaction stay within what luck allows', async () => {
    const large = scaleScenario(loadScenario('corner-shops'), 4000);
    if (!contender) throw new Error('There is no such policy.');
    const [small, big] = await Promise.all(
      [scaleScenario(large, 2000), large].map((of) => playBot(of, 5, contender.policy, directSimulator()))
    );
    const last = ({ reports }: typeof small) => reports.at(-1)?.companies[0];
    expect(last(big)?.truth.share).toBeCloseTo(last(small)?.truth.share ?? 0, -1);
    expect((last(big)?.books.overhead ?? 0) / (last(small)?.books.overhead ?? 1)).toBeCloseTo(2, 6);
    expect(last(big)?.load).toBeCloseTo(last(small)?.load ?? 0, 0);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const command = (...args: string[]) =>
    spawnSync('npx', ['tsx', 'src/cli/simulate.ts', ...args], { encoding: 'utf8' });

  it('writes the four files and a summary', () => {
    const args = ['--seed', '2', '--rounds', '1', '--customers', '300', '--out', folder, '--json'];
    const { stdout, status } = command('corner-shops', '--policy', 'reference', ...args);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rounds: 1, companies: [{ id: 'number-nine' }, {}, {}] });
    const record: unknown = JSON.parse(readFileSync(join(folder, 'decisions.json'), 'utf8'));
    expect(record).toMatchObject({ seed: 2, policy: 'reference', customers: 300 });
    for (const table of ['kpi', 'purchases', 'customers'])
      expect(readFileSync(join(folder, `${table}.csv`), 'utf8').split('\n').length).toBeGreaterThan(2);
  });

  it.each([
    [['no-such-case'], 'There is no case “no-such-case”'],
    [['corner-shops', '--json', '--seed', ''], '--seed must be a whole number'],
    [['corner-shops', '--json', 'twice'], 'This is one argument too many: “twice”'],
    [['corner-shops'], 'Name a folder with --out DIR']
  ])('says in a sentence what is wrong with %j', (args, sentence) => {
    const { stderr, status } = command(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  });
});
