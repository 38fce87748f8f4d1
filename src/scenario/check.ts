/** Whether a well-formed scenario file makes sense: names, sums, money, words and the people in it. */
import { PARAMETERS } from '../engine/parameters';
import { policyNamed, POLICY_NAMES } from '../engine/policies';
import { SETTING_NAMES, SETTINGS } from '../engine/vocabulary';
import { checkFlow } from './check-flow';
import { checkMarketFigures } from './check-figures';
import { checkNames } from './check-names';
import { checkSaved } from './check-saved';
import type { FileCompany, ScenarioFile } from './file-shape';
import { finding, type Finding, type Path } from './problem';
import { numbersOf } from './rule-numbers';

/** `why` tells no more causes of a quarter apart: each is a bit of a whole number. */
const MOST_CAUSES = 30;
/** Price, orientation, answer, happening, season, talk and expectations; then each lever, setting and rival. */
const OTHER_CAUSES = 7;

/** Everything that is wrong, in no order; nothing when the file can be compiled and played. */
export function checkScenario(file: ScenarioFile): Finding[] {
  const unsaved = checkSaved(file);
  // The ways through more rounds than there can be are not walked.
  if (unsaved.length > 0) return unsaved;
  const findings = [
    ...checkPeople(file),
    ...checkSums(file),
    ...checkDesk(file),
    ...checkCauses(file),
    ...checkOptions(file),
    ...checkNames(file),
    ...checkRepeats(file),
    ...checkGoals(file),
    ...checkFlow(file)
  ];
  // Figures can be weighed only once every name stands for something.
  return findings.length > 0 ? findings : checkMarketFigures(file);
}

function checkPeople({ market }: ScenarioFile): Finding[] {
  const companies = Object.entries(market.companies);
  const players = companies.filter(([, { rule }]) => !rule);
  const { parameters = {} } = market;
  const strange = Object.keys(parameters).filter((name) => !Object.hasOwn(PARAMETERS, name));
  return [
    ...(players.length === 1
      ? []
      : [finding('scenario/players', ['market', 'companies'], { count: players.length })]),
    ...companies.flatMap(([id, company]) => (company.rule ? checkRival(id, company) : [])),
    ...strange.map((name) => finding('scenario/unknown-parameter', ['market', 'parameters', name], { name }))
  ];
}

/** A rival must decide by a rule there is, and have something to say whatever happens. */
function checkRival(id: string, { rule, lines = [] }: FileCompany): Finding[] {
  const path = ['market', 'companies', id];
  const name = rule?.name ?? '';
  const known = POLICY_NAMES.join(', ');
  const always = lines.at(-1)?.when ?? [];
  return [
    ...(policyNamed(name)
      ? []
      : [finding('scenario/unknown-rule', [...path, 'rule', 'name'], { name, known })]),
    ...ruleNumbers(name, Object.keys(rule?.with ?? {}), [...path, 'rule', 'with']),
    ...(lines.length > 0 && always.length === 0
      ? []
      : [finding('scenario/no-last-line', [...path, 'lines'], { company: id })])
  ];
}

function ruleNumbers(rule: string, set: readonly string[], path: Path): Finding[] {
  const numbers = numbersOf(rule);
  if (!policyNamed(rule)) return [];
  return set
    .filter((name) => !numbers.includes(name))
    .map((name) =>
      numbers.length > 0
        ? finding('scenario/unknown-name', [...path, name], { name, known: numbers.join(', ') })
        : finding('scenario/unknown-key', [...path, name], { key: name })
    );
}

function checkSums({ market, goals }: ScenarioFile): Finding[] {
  const segments = Object.entries(market.segments);
  return [
    ...sumIsHundred(
      segments.map(([, { share }]) => share),
      ['market', 'segments'],
      'share'
    ),
    ...segments.flatMap(([id, { wants }]) =>
      sumIsHundred(Object.values(wants), ['market', 'segments', id, 'wants'], 'wants')
    ),
    ...sumIsHundred(
      goals.map(({ weight }) => weight),
      ['goals'],
      'weight'
    )
  ];
}

function sumIsHundred(parts: readonly number[], path: Path, key: string): Finding[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  return Math.abs(sum - 100) < 1e-9 ? [] : [finding('scenario/sum', path, { key, sum })];
}

function checkDesk({ desk, market }: ScenarioFile): Finding[] {
  const found: Finding[] = [];
  const ranges = [['price', desk.price] as const, ...Object.entries(desk.levers)];
  for (const [id, { least, most, step }] of ranges) {
    const path = id === 'price' ? ['desk', 'price'] : ['desk', 'levers', id];
    const even = Math.abs((most - least) / step - Math.round((most - least) / step)) < 1e-6;
    if (least >= most || step <= 0 || !even) found.push(finding('scenario/range', path, { key: id }));
    if (id !== 'price' && !Object.keys(market.levers).includes(id))
      found.push(finding('scenario/closed-lever', path, { lever: id }));
  }
  const idle = Object.entries(desk.levers).filter(([, { per }]) => per === 0);
  const nothing = idle.map(([id]) =>
    finding('scenario/too-small', ['desk', 'levers', id, 'per'], { key: 'per', received: 0, expected: '>0' })
  );
  return [...found, ...nothing, ...checkStart(desk, market)];
}

/** What the player's company did before the game must be a decision the desk allows. */
function checkStart(desk: ScenarioFile['desk'], market: ScenarioFile['market']): Finding[] {
  const [id, player] = Object.entries(market.companies).find(([, { rule }]) => !rule) ?? [];
  if (id === undefined || !player) return [];
  const { start } = player;
  const path = ['market', 'companies', id, 'start'];
  const found: Finding[] = [];
  const spent = Object.entries(start.spend);
  const within = (value: number, { least, most }: { least: number; most: number }) =>
    value >= least && value <= most;
  if (!within(start.price, desk.price))
    found.push(finding('scenario/start-closed', [...path, 'price'], { key: 'price' }));
  if (!desk.orientations.includes(start.orientation))
    found.push(finding('scenario/start-closed', [...path, 'orientation'], { key: start.orientation }));
  for (const [lever, value] of spent) {
    const card = Object.entries(desk.levers).find(([name]) => name === lever)?.[1];
    if (!card || !within(value, card))
      found.push(finding('scenario/start-closed', [...path, 'spend', lever], { key: lever }));
  }
  if (spent.reduce((sum, [, value]) => sum + value, 0) > desk.budget)
    found.push(finding('scenario/start-closed', [...path, 'spend'], { key: 'budget' }));
  return [...found, ...startSettings(desk, start, path)];
}

/** What is not on the desk stands at its first step. */
function startSettings(desk: ScenarioFile['desk'], start: FileCompany['start'], path: Path): Finding[] {
  return SETTING_NAMES.flatMap((name) => {
    const step = start.settings?.[name];
    const open: readonly string[] = desk.settings?.[name]?.steps ?? SETTINGS[name].slice(0, 1);
    if (step === undefined || open.includes(step)) return [];
    return [finding('scenario/start-closed', [...path, 'settings', name], { key: name })];
  });
}

function checkCauses({ desk, market }: ScenarioFile): Finding[] {
  const rivals = Object.keys(market.companies).length - 1;
  const most = MOST_CAUSES - OTHER_CAUSES - rivals - Object.keys(desk.settings ?? {}).length;
  const levers = Object.keys(desk.levers).length;
  if (levers <= most) return [];
  const values = { key: 'levers', received: levers, expected: `<=${most}` };
  return [finding('scenario/wrong-count', ['desk', 'levers'], values)];
}

function checkOptions({ desk, events }: ScenarioFile): Finding[] {
  const least = Object.values(desk.levers).reduce((sum, lever) => sum + lever.least, 0);
  return Object.entries(events).flatMap(([id, event]) => {
    const options = Object.entries(event.options);
    const dear = options.filter(([, { cost }]) => cost > desk.budget - least);
    const [last, silence] = options.at(-1) ?? [];
    const at = (option: string | undefined) => ['events', id, 'options', option ?? '', 'cost'];
    return [
      ...dear.map(([option, { cost }]) =>
        finding('scenario/unaffordable', at(option), { option, cost, budget: desk.budget - least })
      ),
      ...(silence && silence.cost > 0
        ? [finding('scenario/silence-costs', at(last), { option: last ?? '' })]
        : [])
    ];
  });
}

/** Lists that are choices or goals, in which nothing can stand twice. */
function checkRepeats({ desk, goals }: ScenarioFile): Finding[] {
  return [
    ...repeats(desk.orientations, ['desk', 'orientations']),
    ...Object.entries(desk.settings ?? {}).flatMap(([name, card]) =>
      repeats(card?.steps ?? [], ['desk', 'settings', name, 'steps'])
    ),
    ...desk.guide.flatMap(({ predict, charts }, i) => [
      ...repeats(predict, ['desk', 'guide', i, 'predict']),
      ...repeats(charts, ['desk', 'guide', i, 'charts'])
    ]),
    ...repeats(
      goals.map(({ measure }) => measure),
      ['goals']
    )
  ];
}

function repeats(names: readonly string[], path: Path): Finding[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) < i ? [finding('scenario/twice', [...path, i], { name })] : []
  );
}

function checkGoals({ goals, medals }: ScenarioFile): Finding[] {
  const found: Finding[] = [];
  if (medals.bronze >= medals.silver || medals.silver >= medals.gold)
    found.push(finding('scenario/medals', ['medals']));
  goals.forEach(({ measure, from, to, weight }, i) => {
    if (to <= from) found.push(finding('scenario/range', ['goals', i], { key: measure }));
    if (measure === 'profit' && weight > 20)
      found.push(finding('scenario/profit-weight', ['goals', i, 'weight'], { weight }));
  });
  return found;
}
