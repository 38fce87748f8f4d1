/** The guide for authors of scenarios knows every word of a scenario file. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaText } from '../../src/cli/schema-text';
import { POLICY_NAMES } from '../../src/engine/policies';
import { LEVERS, ORIENTATIONS, STOCKS } from '../../src/engine/vocabulary';
import { ConditionShape, EffectShape } from '../../src/scenario/file-words';
import { numbersOf } from '../../src/scenario/rule-numbers';

const guide = readFileSync(new URL('../../docs/writing-a-scenario.md', import.meta.url), 'utf8');

/** All field names of a JSON schema, wherever they stand in it. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

it('the guide names every field, lever, stock, orientation and number of a rule of a scenario file', () => {
  const lists = [LEVERS, STOCKS, ORIENTATIONS, POLICY_NAMES.flatMap(numbersOf)];
  const words = new Set([...fieldsOf(JSON.parse(schemaText())), ...lists.flat()]);
  expect([...words].filter((word) => !new RegExp(`\\b${word}\\b`).test(guide))).toEqual([]);
});

it('the conditions and effects of the guide are ones a scenario may hold', () => {
  const [parts] = guide.split('## Check');
  const rows = [...parts.matchAll(/^\| `((\w+): [^`]+)` +\|/gm)];
  const may = v.union([ConditionShape, EffectShape]);
  for (const [, text] of rows) expect(v.is(may, parse(text)), text).toBe(true);
  const kinds = rows.map(([, , kind]) => kind);
  expect(kinds).toEqual([
    'measure',
    'price',
    'chose',
    'played',
    'stock',
    'customers',
    'climate',
    'crisis',
    'breach'
  ]);
});
