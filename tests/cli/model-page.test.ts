/** The page of the market model says what the engine uses. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelText } from '../../src/cli/model-text';
import { PARAMETER_NAMES, PARAMETERS } from '../../src/engine/parameters';

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');

it('the page of the market model has the table npm run model would write', async () => {
  expect(await modelText(page)).toBe(page);
});

it('the table has a row for every parameter, with its default and where it comes from', async () => {
  const rows = (await modelText(page)).split('\n');
  for (const name of PARAMETER_NAMES) {
    const cells = rows.find((row) => row.startsWith(`| \`${name}\``))?.split('|') ?? [];
    expect(cells[2]?.trim()).toBe(String(PARAMETERS[name].default));
    expect(cells.at(-2)?.trim()).toBe(PARAMETERS[name].source);
  }
});

it('every parameter has a place in the rules of the page', () => {
  const [rules] = page.split('<!-- parameters');
  expect(PARAMETER_NAMES.filter((name) => !rules.includes(name))).toEqual([]);
});

it('a page without a place for the table is refused', async () => {
  await expect(modelText('# A page')).rejects.toThrow('end of parameters');
});
