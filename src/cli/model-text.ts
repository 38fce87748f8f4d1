/** The page of the market model as Markdown, made wholly from its source, the engine's numbers and the measured facts. */
import { format } from 'prettier';
import type { Evidence, FactText, ModelText, Rule, RulePart } from '../text/model';
import { STOCK_SPEEDS } from '../engine/stocks';
import { modelIn } from './model-source';

const GRADES: Readonly<Record<Evidence['grade'], string>> = {
  read: 'read',
  second: 'second hand',
  computed: 'computed',
  recalled: 'recalled'
};

/** What stands over the speeds; they are of the page alone, in the game they stand with their rule. */
const SPEEDS_LEAD =
  'How much of the way to where the spending leads a stock goes in a week, while it rises and while it falls. No scenario sets these: they are the same in every market. Nothing published fixes them but their order, that what is learned or built among people stays longer than what is bought.';

export function modelText(): Promise<string> {
  const model = modelIn('en');
  const parts = [
    '<!-- Made by npm run model from src/text/model, src/engine/parameters, docs/facts.json and docs/sensitivity.json: change those. -->',
    '# The market model',
    model.lead,
    '## Words and letters',
    table(
      ['letter', 'meaning', 'range'],
      model.letters.map(({ letter, means, range }) => [letter, means, range])
    ),
    ...model.parts.map(partText),
    '## Parameters',
    model.parametersLead,
    parametersTable(model),
    '## Speeds of the stocks',
    SPEEDS_LEAD,
    speedsTable(),
    '## The facts',
    model.factsLead,
    factsTable(model.facts),
    '## How far the conclusions move',
    model.sensitivityLead,
    table(
      ['conclusion', 'target', 'as it is', 'least', 'with', 'most', 'with', 'lost with'],
      model.sensitivity.map(({ name, target, base, least, leastBy, most, mostBy, lost }) => [
        name,
        target,
        ...[base, least].map(String),
        leastBy,
        String(most),
        mostBy,
        lost.join(', ')
      ])
    ),
    '## How evidence was checked',
    model.evidenceLead,
    '## Popular figures',
    table(
      ['what is said', 'what the source says'],
      model.claims.map(({ claim, truth }) => [claim, truth])
    ),
    '## What the model leaves out',
    list(model.omits),
    '## Sources',
    list(model.sources)
  ];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 110 });
}

function partText({ title, rules }: RulePart): string {
  return [`## ${title}`, ...rules.map(ruleText)].join('\n\n');
}

/** The heading is an anchor of the rule's own name, which stays when the title is worded anew. */
function ruleText({ id, title, words, formula, parameters, evidence, omits }: Rule): string {
  const known = evidence.map(({ grade, says, source }) => `${says} (${source}; ${GRADES[grade]})`);
  return [
    `<a id="${id}"></a>\n\n### ${title}`,
    words,
    `\`\`\`text\n${formula}\n\`\`\``,
    ...(parameters.length > 0 ? [`Numbers: ${parameters.map((name) => `\`${name}\``).join(', ')}.`] : []),
    ...(known.length > 0 ? [`What is known:\n\n${list(known)}`] : []),
    `Left out: ${omits}`
  ].join('\n\n');
}

/** One row a parameter, in the order of the engine's table. */
function parametersTable({ parameters }: ModelText): string {
  const rows = Object.entries(parameters).map(([name, row]) => [
    `\`${name}\``,
    String(row.default),
    `${row.least} to ${row.most}`,
    row.unit,
    row.meaning,
    row.source || 'design choice'
  ]);
  return table(['parameter', 'default', 'range', 'unit', 'meaning', 'direction from'], rows);
}

/** A row a stock. */
function speedsTable(): string {
  const rows = Object.entries(STOCK_SPEEDS).map(([stock, { up, down }]) => [
    `\`${stock}\``,
    String(up),
    String(down),
    '0 to 1',
    'share a week',
    'design choice'
  ]);
  return table(['stock', 'rising', 'falling', 'range', 'unit', 'source'], rows);
}

/** A row a figure, the fact named in its first. */
function factsTable(facts: readonly FactText[]): string {
  const rows = facts.flatMap(({ id, sentence, emergent, met, reason, calibrated, figures }) =>
    figures.map(({ name, target, mean, spread, inside }, k) => [
      k === 0 ? `${id}${emergent ? ' E' : ''}` : '',
      k === 0 ? sentence : '',
      name,
      target,
      `${mean} ± ${spread}`,
      inside === null ? '' : `${Math.round(100 * inside)} %`,
      k > 0
        ? ''
        : `${met ? 'met' : `**not met**: ${reason}`}${calibrated ? `; set on it: ${calibrated}` : ''}`
    ])
  );
  return table(['fact', 'in words', 'figure', 'target', 'mean ± spread', 'seeds inside', 'verdict'], rows);
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A bar in a cell would end it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
