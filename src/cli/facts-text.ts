/** The facts as they are kept: the measured figures in a file of their own, and as a table for the page of the model. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

export const FACTS_FILE = fileURLToPath(new URL('../../docs/facts.json', import.meta.url));

/** A fact as `npm run facts` found it. */
export interface FactRow {
  readonly id: string;
  readonly sentence: string;
  readonly emergent: boolean;
  readonly met: boolean;
  /** Why it is not met; empty where it is. */
  readonly reason: string;
  readonly figures: readonly {
    readonly name: string;
    readonly target: string;
    readonly mean: number;
    readonly spread: number;
    /** Share of the seeds inside; null where only the mean over them is held to the target. */
    readonly inside: number | null;
  }[];
}

/** The file of facts, as the formatter wants it. */
export function factsText(rows: readonly FactRow[]): Promise<string> {
  return format(JSON.stringify(rows), { parser: 'json', printWidth: 110 });
}

/** The facts written down, as rows of a table: a row a figure, the fact named in its first. */
export function factsTable(): string[] {
  const facts = JSON.parse(readFileSync(FACTS_FILE, 'utf8')) as FactRow[];
  const rows = facts.flatMap(({ id, sentence, emergent, met, reason, figures }) =>
    figures.map(({ name, target, mean, spread, inside }, k) => {
      const fact = k === 0 ? `${id}${emergent ? ' E' : ''}` : '';
      const verdict = met ? 'met' : `**not met**: ${reason}`;
      const seeds = inside === null ? '' : `${Math.round(100 * inside)} %`;
      const cells = [
        fact,
        k === 0 ? sentence : '',
        name,
        target,
        `${mean} ± ${spread}`,
        seeds,
        k === 0 ? verdict : ''
      ];
      return `| ${cells.join(' | ')} |`;
    })
  );
  return [
    '| fact | in words | figure | target | mean ± spread | seeds inside | verdict |',
    '| --- | --- | --- | --- | --: | --: | --- |',
    ...rows
  ];
}
