/** Walks a statechart of a scenario over its rounds, whatever the market does, and notes where it can stand when. */
import type { FileState, ScenarioFile } from './file-shape';

type Region = ScenarioFile['flow'][string];
type Next = NonNullable<FileState['next']>[number];

/** The states in which the region can stand before each round; the last entry is after the last round. */
export function possibleStates(region: Region, rounds: number): ReadonlySet<string>[] {
  const byRound: Set<string>[] = [new Set([region.start])];
  for (let played = 1; played <= rounds; played++) {
    const after = new Set<string>();
    for (const id of byRound.at(-1) ?? []) {
      for (const to of successors(id, region.states[id], played)) after.add(to);
    }
    byRound.push(after);
  }
  return byRound;
}

/** Only `played` is known beforehand: any other condition may hold or not. */
function successors(id: string, state: FileState | undefined, played: number): string[] {
  const targets: string[] = [];
  for (const next of state?.next ?? []) {
    if (tooEarly(next, played)) continue;
    targets.push(next.to);
    if (isCertain(next)) return targets;
  }
  return [...targets, id];
}

function tooEarly({ when = [] }: Next, played: number): boolean {
  return when.some((condition) => condition.played !== undefined && condition.played > played);
}

function isCertain({ when = [] }: Next): boolean {
  return when.every((condition) => condition.played !== undefined);
}
