/** What a teacher is told when a scenario file is wrong: the right thing, on the right line. */
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadScenario, problemLine, problemSentence, scenarioIds } from '../../src/cli/scenario-files';
import { LEVERS } from '../../src/engine/vocabulary';
import type { ScenarioFile } from '../../src/scenario/file-shape';
import { PROBLEM_CODES } from '../../src/scenario/problem';
import { readScenario } from '../../src/scenario/read';
import english from '../../src/text/messages/en/scenario.json';
import chinese from '../../src/text/messages/zh-Hans/scenario.json';
import { cornerText, lineOf, problemsAfter } from './broken';
import { MISTAKES } from './mistakes';

describe('the scenario files that ship', () => {
  it.each(scenarioIds())('%s has no problems', (id) => {
    expect(loadScenario(id).id).toBe(id);
  });
});

/** A value for whatever a sentence may name. */
const everyValue = Object.fromEntries(
  [
    ['said', 'key', 'expected', 'received', 'name', 'known', 'lever', 'sum', 'count', 'state', 'event'],
    ['rounds', 'option', 'cost', 'budget', 'company', 'weight', 'what', 'least', 'most']
  ]
    .flat()
    .map((name) => [name, 1])
);

describe('a broken scenario file', () => {
  it.each(MISTAKES)('with $what is refused', ({ old, changed, code }) => {
    expect(problemsAfter(old, changed).map((problem) => problem.code)).toContain(code);
  });

  it.each(MISTAKES)('with $what names the line', ({ old, changed, code, at }) => {
    const problem = problemsAfter(old, changed).find((one) => one.code === code);
    const line = lineOf(old, changed, at);
    // A problem of a whole block is named where its contents begin.
    expect([line, line + 1]).toContain(problem?.line);
  });

  it('that is not YAML says where it stops making sense', () => {
    const read = readScenario('id: corner\ntitle: en: A shop');
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'scenario/not-yaml', line: 2 }] });
  });

  it('that is empty is refused like any other', () => {
    expect(readScenario('')).toMatchObject({ ok: false });
    expect(readScenario('- a list')).toMatchObject({ ok: false });
  });

  it('whose parts repeat each other without end is refused', () => {
    const tenfold = Array.from({ length: 10 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`);
    const read = readScenario(['a0: &a0 [x]', ...tenfold].join('\n'));
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'scenario/not-yaml' }] });
  });

  it('with more levers on its desk than why can tell apart is refused', () => {
    const { market, desk, ...rest } = parse(cornerText) as ScenarioFile;
    const all = <T>(one: T) => Object.fromEntries(LEVERS.map((lever) => [lever, one]));
    const file = {
      ...rest,
      market: { ...market, levers: { ...all(market.levers.hours), ...market.levers } },
      desk: { ...desk, levers: { ...all(desk.levers.notebook), ...desk.levers } }
    };
    const read = readScenario(stringify(file, { aliasDuplicateObjects: false }));
    const values = { key: 'levers', received: LEVERS.length, expected: '<=21' };
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'scenario/wrong-count', values }] });
  });

  it('with a name longer than a save can hold is refused', () => {
    const problems = problemsAfter(/keep-one-back:/, `${'keep-'.repeat(13)}one-back:`);
    expect(problems).toMatchObject([{ code: 'scenario/too-large', values: { received: 73 } }]);
  });

  it('with a key twice is refused', () => {
    expect(readScenario(`${cornerText}\nid: twice`)).toMatchObject({ ok: false });
  });

  it('is described in a sentence with file, line and place', () => {
    const [problem] = problemsAfter('share: 36', 'share: 35');
    expect(problemLine('mine.yaml', problem)).toMatch(
      /^mine\.yaml:\d+:\d+ The numbers called “share” should add up to 100, and add up to 99\. \(market › segments\)$/
    );
  });

  it('has a sentence in both languages for every problem', () => {
    for (const code of PROBLEM_CODES) {
      const problem = { code, path: [], line: 1, column: 1, values: everyValue };
      expect(problemSentence(problem)).not.toContain('{');
    }
    expect(Object.keys(english)).toHaveLength(PROBLEM_CODES.length);
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });
});
