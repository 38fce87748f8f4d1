/** Reads a scenario file: YAML text in, the file or a list of problems with their lines out. */
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
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
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      const [said = ''] = error.message.split(/ at line |:\n/);
      return { code: 'scenario/not-yaml' as const, path: [], line, column: col, values: { said } };
    });
    return { ok: false, problems };
  }
  const shaped = v.safeParse(ScenarioFileShape, document.toJS());
  const findings = shaped.success ? checkScenario(shaped.output) : shaped.issues.map(shapeFinding);
  if (shaped.success && findings.length === 0) return { ok: true, file: shaped.output };
  return { ok: false, problems: findings.map((finding) => placed(finding, document, lines)).sort(byPlace) };
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
