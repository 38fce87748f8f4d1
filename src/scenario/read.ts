/** Reads a scenario file: YAML text in, the file or a list of problems with their lines out. */
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import { checkScenario } from './check';
import { ScenarioFileShape, type ScenarioFile } from './file-shape';
import type { Finding, Path, Problem } from './problem';
import { shapeFinding } from './shape-finding';

export type ReadResult =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Never throws on bad text: everything wrong with it comes back, first the shape, then the meaning. */
export function readScenario(text: string): ReadResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const plain = plainOf(document);
  if (!plain.ok) return { ok: false, problems: plain.faults.map((fault) => unread(fault, lines)) };
  const shaped = v.safeParse(ScenarioFileShape, plain.data);
  const findings = shaped.success ? checkScenario(shaped.output) : shaped.issues.map(shapeFinding);
  if (shaped.success && findings.length === 0) return { ok: true, file: shaped.output };
  return { ok: false, problems: findings.map((finding) => placed(finding, document, lines)).sort(byPlace) };
}

interface Fault {
  readonly message: string;
  /** In characters from the beginning of the text. */
  readonly at: number;
}

/** The data of a document; that a repeated part was never named, or repeats too much, shows only when it is made. */
function plainOf(
  document: Document
): { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly faults: readonly Fault[] } {
  const faults = document.errors.map(({ message, pos: [at] }) => ({ message, at }));
  if (faults.length > 0) return { ok: false, faults };
  try {
    return { ok: true, data: document.toJS() };
  } catch (error) {
    return { ok: false, faults: [{ message: (error as Error).message, at: lostAlias(document) }] };
  }
}

/** Where the first alias of nothing stands; the beginning where there is none. */
function lostAlias(document: Document): number {
  let at = 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      at = alias.range?.[0] ?? 0;
      return visit.BREAK;
    }
  });
  return at;
}

function unread({ message, at }: Fault, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(at);
  const [said = ''] = message.split(/ at line |:\n/);
  return { code: 'scenario/not-yaml', path: [], line, column: col, values: { said } };
}

/** A path leads to a line; where the key is missing, to the line of what should hold it. */
function placed(finding: Finding, document: Document, lines: LineCounter): Problem {
  for (let path: Path = finding.path; ; path = path.slice(0, -1)) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { ...finding, line, column: col };
    }
    if (path.length === 0) return { ...finding, line: 1, column: 1 };
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
