/** Games as files: what an exported game is called and says, and what an imported one may be. */
import { jsonFault } from './json-fault';
import { parseSave, type Save, type SaveCode } from './saves';

/** A thing to hand to the player as a download. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The part of a browser's `File` that is needed. */
export interface FileLike {
  readonly size: number;
  text(): Promise<string>;
}

export type FileCode = 'file/too-large' | 'file/unreadable' | 'file/not-json';

/** `detail`: for `file/not-json` the line and column, `3:14`; for a save the path of what is wrong. */
export type ImportResult =
  | { readonly ok: true; readonly save: Save }
  | { readonly ok: false; readonly code: FileCode | SaveCode; readonly detail: string };

/** No save is near this many bytes; larger files are not even read. */
const MOST_BYTES = 1_000_000;

export function exportSave(save: Save): TextFile {
  const name = `clientele-${save.scenario.id}-${save.updated.slice(0, 10)}-${save.id}.json`;
  return { name, text: `${JSON.stringify(save, null, 2)}\n` };
}

/** A damaged save that was set aside, as it was found. */
export function exportAside(key: string, text: string): TextFile {
  return { name: `clientele-${key.replaceAll(/[^A-Za-z0-9]+/g, '-')}.txt`, text };
}

export function importSave(text: string): ImportResult {
  if (text.length > MOST_BYTES) return { ok: false, code: 'file/too-large', detail: '' };
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const fault = jsonFault(text);
    return { ok: false, code: 'file/not-json', detail: `${fault.line}:${fault.column}` };
  }
  return parseSave(found);
}

/** Reads a file the player chose. */
export async function readSaveFile(file: FileLike): Promise<ImportResult> {
  if (file.size > MOST_BYTES) return { ok: false, code: 'file/too-large', detail: '' };
  try {
    return importSave(await file.text());
  } catch {
    return { ok: false, code: 'file/unreadable', detail: '' };
  }
}
