/** Finds where a text stops being JSON, because browsers tell that in their own ways or not at all. */

/** Both count from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
}

const token =
  /[\s\uFEFF]*(?:([[\]{},:])|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/uy;

/** What may stand at a place, by what is wanted there: brackets and signs, `t` a text, `l` another literal. */
const allowed = {
  value: '[{tl',
  'value or end': '[{tl]',
  key: 't',
  'key or end': 't}',
  colon: ':',
  'comma or end': ',]}',
  nothing: ''
};
type Want = keyof typeof allowed;

/** The place of the first thing that is not JSON; the end of the text where something is missing. */
export function jsonFault(text: string): Fault {
  const open: string[] = [];
  let want: Want = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Want | null = found && step(want, found.at(1) ?? (found[0].endsWith('"') ? 't' : 'l'), open);
    if (!next) break;
    want = next;
    at = token.lastIndex;
  }
  while (at < text.length && /[\s\uFEFF]/.test(text.charAt(at))) at++;
  return place(text, at);
}

const closes: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** What may follow after this token; null where it may not stand. `open` keeps the brackets not closed yet. */
function step(want: Want, sign: string, open: string[]): Want | null {
  if (!allowed[want].includes(sign)) return null;
  if (sign === ',') return open.at(-1) === '[' ? 'value' : 'key';
  if (sign === ':') return 'value';
  if (want.startsWith('key') && sign === 't') return 'colon';
  if ('[{'.includes(sign)) {
    open.push(sign);
    return sign === '[' ? 'value or end' : 'key or end';
  }
  if (sign in closes && open.pop() !== closes[sign]) return null;
  return open.length > 0 ? 'comma or end' : 'nothing';
}

function place(text: string, at: number): Fault {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
