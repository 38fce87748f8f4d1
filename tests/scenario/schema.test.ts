/** The schema that editors use is that of the files. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaText } from '../../src/cli/schema-text';

it('the schema in the scenario folder is the one npm run schema would write', () => {
  const shipped = readFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8');
  expect(shipped).toBe(schemaText());
});
