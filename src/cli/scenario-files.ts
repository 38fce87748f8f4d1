/** The scenario files of this folder's neighbour `scenarios`: found, read, compiled, or refused with sentences. */
import { readFileSync, readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { compileScenario } from '../scenario/compile';
import type { Problem } from '../scenario/problem';
import { readScenario } from '../scenario/read';
import type { Scenario } from '../scenario/scenario';
import sentences from '../text/messages/en/scenario.json' with { type: 'json' };
import { toTraditional } from './traditional';

const folder = new URL('../../scenarios/', import.meta.url);

/** The ids of all scenario files, in the order of the alphabet. */
export function scenarioIds(): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => name.slice(0, -'.yaml'.length)).sort();
}

export function scenarioPath(id: string): URL {
  return new URL(`${id}.yaml`, folder);
}

/** Throws with every problem as a sentence, one a line: for builds, commands and tests, where a bad file is a bug. */
export function loadScenario(id: string): Scenario {
  const name = `scenarios/${id}.yaml`;
  const scenario = scenarioAt(scenarioPath(id), name);
  // The shelf finds a scenario's chunks by its id.
  if (scenario.id !== id)
    throw new Error(`${name} has the id “${scenario.id}”. It should be that of the file: ${id}.`);
  return scenario;
}

/** The same for a file anywhere. */
export function loadScenarioFile(path: string): Scenario {
  return scenarioAt(path, path);
}

function scenarioAt(place: URL | string, name: string): Scenario {
  const read = readScenario(readFileSync(place, 'utf8'));
  if (read.ok) return compileScenario(read.file, toTraditional);
  const lines = read.problems.map((problem) => problemLine(name, problem));
  throw new Error(`This scenario cannot be played.\n${lines.join('\n')}`);
}

/** `file:line:column sentence (path)`. */
export function problemLine(file: string, problem: Problem): string {
  const place = problem.path.length === 0 ? '' : ` (${problem.path.join(' › ')})`;
  return `${file}:${problem.line}:${problem.column} ${problemSentence(problem)}${place}`;
}

export function problemSentence({ code, values }: Problem): string {
  const key = code.slice('scenario/'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const sentence = (sentences as Readonly<Partial<Record<string, string>>>)[key];
  if (sentence === undefined) throw new Error(`No sentence for ${code}.`);
  return String(new IntlMessageFormat(sentence, 'en').format({ ...values }));
}
