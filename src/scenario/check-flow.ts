/** Whether the statechart of a scenario file can be played to an end by every path, with every part of it used. */
import type { ScenarioFile } from './file-shape';
import { finding, type Finding } from './problem';
import { possibleStates } from './walk';

export function checkFlow(file: ScenarioFile): Finding[] {
  const regions = Object.entries(file.flow);
  return [
    ...regions.flatMap(([region, chart], i) => checkRegion(file, region, chart, i === 0)),
    ...neverAsked(file)
  ];
}

type Region = ScenarioFile['flow'][string];

function checkRegion(file: ScenarioFile, region: string, chart: Region, isStory: boolean): Finding[] {
  const wrongNames = checkTargets(file, region, chart);
  // Where names are wrong, nothing can be said about the ways between them.
  if (wrongNames.length > 0) return wrongNames;
  const byRound = possibleStates(chart, file.rounds);
  const ever = new Set(byRound.flatMap((states) => [...states]));
  const unreachable = Object.keys(chart.states)
    .filter((id) => !ever.has(id))
    .map((state) => finding('scenario/unreachable', ['flow', region, 'states', state], { state }));
  return [...unreachable, ...(isStory ? checkEndings(file, region, chart, byRound) : [])];
}

function checkTargets(file: ScenarioFile, region: string, { start, states }: Region): Finding[] {
  const known = Object.keys(states);
  const unknown = (name: string, names: readonly string[], path: (string | number)[]) =>
    names.includes(name) ? [] : [finding('scenario/unknown-name', path, { name, known: names.join(', ') })];
  return [
    ...unknown(start, known, ['flow', region, 'start']),
    ...Object.entries(states).flatMap(([id, { next = [], event }]) => [
      ...next.flatMap(({ to }, i) => unknown(to, known, ['flow', region, 'states', id, 'next', i, 'to'])),
      ...(event ? unknown(event, Object.keys(file.events), ['flow', region, 'states', id, 'event']) : [])
    ])
  ];
}

/** The story must be at an ending when the rounds are over, whatever happened, and never stuck before. */
function checkEndings(
  { rounds }: ScenarioFile,
  region: string,
  { states }: Region,
  byRound: readonly ReadonlySet<string>[]
): Finding[] {
  const entries = Object.entries(states);
  const stuck = entries.filter(([, { ending, next = [] }]) => !ending && next.length === 0);
  const wayOut = stuck.map(([state]) =>
    finding('scenario/no-way-out', ['flow', region, 'states', state], { state })
  );
  if (!entries.some(([, { ending }]) => ending))
    return [...wayOut, finding('scenario/no-ending', ['flow', region, 'states'])];
  const open = [...(byRound.at(-1) ?? [])].filter((id) => !states[id].ending);
  const tooLong = open
    .filter((id) => !stuck.some(([state]) => state === id))
    .map((state) => finding('scenario/too-long', ['flow', region, 'states', state], { state, rounds }));
  return [...wayOut, ...tooLong];
}

function neverAsked({ flow, events }: ScenarioFile): Finding[] {
  const asked = new Set(
    Object.values(flow).flatMap(({ states }) => Object.values(states).map(({ event }) => event))
  );
  return Object.keys(events)
    .filter((event) => !asked.has(event))
    .map((event) => finding('scenario/never-asked', ['events', event], { event }));
}
