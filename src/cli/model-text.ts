/** The page of the market model with its tables made anew: the engine's parameters, and the facts as they were measured. */
import { format } from 'prettier';
import { PARAMETER_NAMES, PARAMETERS } from '../engine/parameters';
import { factsTable } from './facts-text';

/** What opens and closes each table on the page. */
const PARAMETERS_PLACE = [
  '<!-- parameters: made by npm run model -->',
  '<!-- end of parameters -->'
] as const;
const FACTS_PLACE = ['<!-- facts: measured by npm run facts -->', '<!-- end of facts -->'] as const;

/** What stands between the markers is replaced; a page without them throws. */
export async function modelText(page: string): Promise<string> {
  const withParameters = await filled(page, PARAMETERS_PLACE, parametersTable());
  return filled(withParameters, FACTS_PLACE, factsTable());
}

async function filled(
  page: string,
  [opening, closing]: readonly [string, string],
  rows: readonly string[]
): Promise<string> {
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start < 0 || end < start)
    throw new Error(`The page needs "${opening}" and, further down, "${closing}".`);
  const table = await format(rows.join('\n'), { parser: 'markdown' });
  return `${page.slice(0, start)}${opening}\n\n${table}\n${page.slice(end)}`;
}

/** One row a parameter, in the order of the engine's table. */
function parametersTable(): string[] {
  const rows = PARAMETER_NAMES.map((name) => {
    const { default: value, least, most, unit, meaning, source } = PARAMETERS[name];
    return `| \`${name}\` | ${value} | ${least} to ${most} | ${unit} | ${meaning} | ${source} |`;
  });
  const head = [
    '| parameter | default | range | unit | meaning | source |',
    '| --- | --: | --- | --- | --- | --- |'
  ];
  return [...head, ...rows];
}
