/** What commands share: what they are told is checked before anything is played, and where they cannot go on they say so. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Scenario } from '../scenario/scenario';
import { loadScenario, loadScenarioFile, scenarioIds } from './scenario-files';

/** Runs a command; what it cannot do is a sentence without where in the code, and ends with 1. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** What a file system refuses, by its code. */
const REFUSALS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'This may not be read or written',
  EPERM: 'This may not be read or written',
  EEXIST: 'This is there already and is no folder',
  ENOTDIR: 'A part of this path is no folder',
  EISDIR: 'This is a folder, not a file',
  ENOSPC: 'There is no room left for this'
};

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path } = error as NodeJS.ErrnoException;
  const refusal = REFUSALS[code];
  if (refusal !== undefined) return `${refusal}: ${path ?? 'standard output'}.`;
  // Node explains at length how to write what is not an option; its first sentence says it.
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message.replace(/(?<=[^.])\. To specify.*$/s, '.');
  return error.message;
}

/** The arguments of this command by `config`, of which no more than `most` stand without a name. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  most: number
) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (positionals.length > most)
    throw new Error(`This is one argument too many: “${positionals[most]}”. Options begin with two hyphens.`);
  return { values, positionals };
}

/** A whole number in digits within its limits. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, not “${text}”.`);
}

/** The case of this name or the file at this path. */
export function scenarioOf(name: string | undefined): Scenario {
  const known = scenarioIds().join(', ');
  if (name === undefined) throw new Error(`Name a case: one of ${known}, or the path of a .yaml file.`);
  if (/\.ya?ml$/.test(name)) return loadScenarioFile(name);
  if (!scenarioIds().includes(name)) throw new Error(`There is no case “${name}”. There are: ${known}.`);
  return loadScenario(name);
}

/** Makes a folder with those above it, one at a time: where the system makes none it says so. */
export function makeFolder(path: string): void {
  if (!existsSync(path)) {
    if (dirname(path) !== path) makeFolder(dirname(path));
    mkdirSync(path);
  } else if (!statSync(path).isDirectory())
    throw new Error(`This is there already and is no folder: ${path}.`);
  else accessSync(path, constants.W_OK);
}
