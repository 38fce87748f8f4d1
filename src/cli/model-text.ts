/** The page of the market model with its table of parameters made anew from the engine's own. */
import { format } from 'prettier';
import { PARAMETER_NAMES, PARAMETERS } from '../engine/parameters';

const START = '<!-- parameters: made by npm run model -->';
const END = '<!-- end of parameters -->';

/** What stands between the two markers is replaced; a page without them throws. */
export async function modelText(page: string): Promise<string> {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The page needs "${START}" and, further down, "${END}".`);
  return `${page.slice(0, start)}${START}\n\n${await table()}\n${page.slice(end)}`;
}

/** One row a parameter, in the order of the engine's table, spaced as the formatter wants it. */
function table(): Promise<string> {
  const rows = PARAMETER_NAMES.map((name) => {
    const { default: value, least, most, unit, meaning, source } = PARAMETERS[name];
    return `| \`${name}\` | ${value} | ${least} to ${most} | ${unit} | ${meaning} | ${source} |`;
  });
  const head = [
    '| parameter | default | range | unit | meaning | source |',
    '| --- | --: | --- | --- | --- | --- |'
  ];
  return format([...head, ...rows].join('\n'), { parser: 'markdown' });
}
