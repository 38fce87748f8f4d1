/** Whether every name in the conditions and effects of a scenario file is that of something. */
import type { ScenarioFile } from './file-shape';
import type { FileCondition, FileEffect } from './file-words';
import { finding, type Finding, type Path } from './problem';

export function checkNames(file: ScenarioFile): Finding[] {
  return [
    ...Object.entries(file.market.companies).flatMap(([id, { lines = [] }]) =>
      lines.flatMap(({ when = [] }, i) =>
        conditionNames(file, when, ['market', 'companies', id, 'lines', i, 'when'])
      )
    ),
    ...Object.entries(file.flow).flatMap(([region, { states }]) =>
      Object.entries(states).flatMap(([id, state]) => {
        const path = ['flow', region, 'states', id];
        const nexts = state.next ?? [];
        return [
          ...nexts.flatMap(({ when = [] }, i) => conditionNames(file, when, [...path, 'next', i, 'when'])),
          ...effectNames(file, state.happenings ?? [], [...path, 'happenings'])
        ];
      })
    ),
    ...Object.entries(file.events).flatMap(([id, { options }]) =>
      Object.entries(options).flatMap(([option, { effects = [] }]) =>
        effectNames(file, effects, ['events', id, 'options', option, 'effects'])
      )
    )
  ];
}

function conditionNames(file: ScenarioFile, conditions: readonly FileCondition[], path: Path): Finding[] {
  const companies = Object.keys(file.market.companies);
  return conditions.flatMap(({ measure, price, chose }, i) => {
    const at = (...keys: string[]) => [...path, i, ...keys];
    if (measure) return unknown(measure.of, companies, at('measure', 'of'));
    if (price) return unknown(price.of, companies, at('price', 'of'));
    if (!chose) return [];
    const event = Object.entries(file.events).find(([id]) => id === chose.event)?.[1];
    if (!event) return unknown(chose.event, Object.keys(file.events), at('chose', 'event'));
    return unknown(chose.option, Object.keys(event.options), at('chose', 'option'));
  });
}

function effectNames(file: ScenarioFile, effects: readonly FileEffect[], path: Path): Finding[] {
  const companies = Object.keys(file.market.companies);
  const segments = ['all', ...Object.keys(file.market.segments)];
  return effects.flatMap(({ stock, customers, crisis, breach }, i) => [
    ...(stock ? unknown(stock.of, companies, [...path, i, 'stock', 'of']) : []),
    ...(crisis ? unknown(crisis.of, companies, [...path, i, 'crisis', 'of']) : []),
    ...(breach ? unknown(breach.of, companies, [...path, i, 'breach', 'of']) : []),
    ...(customers
      ? [
          ...unknown(customers.of, companies, [...path, i, 'customers', 'of']),
          ...unknown(customers.segment, segments, [...path, i, 'customers', 'segment'])
        ]
      : [])
  ]);
}

/** A name that nothing in the file has. */
function unknown(name: string, known: readonly string[], path: Path): Finding[] {
  if (known.includes(name)) return [];
  return [finding('scenario/unknown-name', path, { name, known: known.join(', ') })];
}
