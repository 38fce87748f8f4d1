/** Whether a game of a scenario file fits into a save, whose limits are those of `io/saves.ts`. */
import type { ScenarioFile } from './file-shape';
import { finding, type Finding, type Path } from './problem';

const MOST_ROUNDS = 100;
const MOST_QUESTIONS = 20;
const LAST_VERSION = 1_000_000;
/** Letters of a name that a save repeats: the id, and that of an answer. */
const LONGEST_NAME = 64;

export function checkSaved({ id, version, rounds, events, debrief }: ScenarioFile): Finding[] {
  const answers = Object.entries(events).flatMap(([event, { options }]) =>
    Object.keys(options).flatMap((name) =>
      tooLarge(['events', event, 'options', name], name.length, LONGEST_NAME)
    )
  );
  return [
    ...tooLarge(['id'], id.length, LONGEST_NAME),
    ...tooLarge(['version'], version, LAST_VERSION),
    ...tooLarge(['rounds'], rounds, MOST_ROUNDS),
    ...answers,
    ...tooLarge(['debrief', 'questions'], debrief.questions.length, MOST_QUESTIONS)
  ];
}

function tooLarge(path: Path, received: number, most: number): Finding[] {
  const values = { key: String(path.at(-1)), received, expected: `<=${most}` };
  return received <= most ? [] : [finding('scenario/too-large', path, values)];
}
