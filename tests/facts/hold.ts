/** Makes one test of each fact, and leaves what was measured where `npm run facts` finds it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { Fact, Finding } from './fact';
import { judge } from './fact';

const FOLDER = 'test-results/facts';

/** A fact that is known not to hold is held to that: the day it does, its reason must go. */
export function hold(name: string, facts: readonly Fact[]): void {
  const findings: Finding[] = [];
  for (const fact of facts)
    it(`${fact.id}: ${fact.sentence}`, () => {
      const finding = judge(fact);
      findings.push(finding);
      const expected = fact.knownMiss === undefined ? 'met' : 'not met';
      expect(finding.met ? 'met' : 'not met', JSON.stringify(finding.figures)).toBe(expected);
    });
  afterAll(() => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(findings));
  });
}
