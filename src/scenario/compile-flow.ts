/** Compiles the story of a scenario file: states, events, conditions and effects. */
import type { Effect } from '../engine/decision';
import type { FileState, ScenarioFile } from './file-shape';
import type { FileCondition, FileEffect } from './file-words';
import { cents, type Naming } from './naming';
import type { Condition, EventSpec, FlowSpec, FlowState } from './scenario';

export function compileFlow(file: ScenarioFile, naming: Naming): FlowSpec {
  const regions = Object.entries(file.flow).map(([id, { start, states }]) => ({
    id,
    start,
    states: Object.entries(states).map(([name, state]) => stateOf(name, state, naming))
  }));
  return { regions };
}

function stateOf(id: string, state: FileState, naming: Naming): FlowState {
  const { words } = naming;
  const { idea, text, event, called, ending } = state;
  return {
    id,
    ...(idea && { idea: { concept: idea.concept, title: words(idea.title), text: words(idea.text) } }),
    ...(text && { text: words(text) }),
    ...(event && { event }),
    ...(called && { called: words(called) }),
    happenings: (state.happenings ?? []).map((effect) => compileEffect(effect, naming)),
    next: (state.next ?? []).map(({ when, to }) => ({ when: compileConditions(when, naming), to })),
    ...(ending && { ending: { title: words(ending.title), text: words(ending.text) } })
  };
}

export function compileEvents(file: ScenarioFile, naming: Naming): EventSpec[] {
  return Object.entries(file.events).map(([id, event]) => ({
    id,
    title: naming.words(event.title),
    text: naming.words(event.text),
    options: Object.entries(event.options).map(([name, option]) => ({
      id: name,
      title: naming.words(option.title),
      text: naming.words(option.text),
      cost: cents(option.cost),
      effects: (option.effects ?? []).map((effect) => compileEffect(effect, naming)),
      suits: option.suits ?? []
    }))
  }));
}

export function compileConditions(
  conditions: readonly FileCondition[] | undefined,
  naming: Naming
): Condition[] {
  return (conditions ?? []).map((condition) => compileCondition(condition, naming));
}

function compileCondition(condition: FileCondition, { companies }: Naming): Condition {
  const { measure, price, chose, played } = condition;
  if (measure) {
    const inFile = (value: number) => fromFile(measure.what, value);
    return {
      kind: 'measure',
      measure: measure.what,
      company: companies.indexOf(measure.of),
      ...(measure.above !== undefined && { above: inFile(measure.above) }),
      ...(measure.below !== undefined && { below: inFile(measure.below) }),
      for: measure.for ?? 1
    };
  }
  if (price) return { kind: 'price-move', company: companies.indexOf(price.of), move: price.move };
  if (chose) return { kind: 'chose', ...chose };
  return { kind: 'played', rounds: played ?? 0 };
}

/** Money is whole units in the file and load is per cent; the other measures are as in the reports. */
function fromFile(what: string, value: number): number {
  if (what === 'profit' || what === 'cash' || what === 'price') return cents(value);
  return what === 'load' ? value / 100 : value;
}

function compileEffect(file: FileEffect, naming: Naming): Effect {
  const { stock, customers, climate, crisis, breach } = file;
  if (stock) {
    const company = naming.companies.indexOf(stock.of);
    return { kind: 'stock', company, stock: stock.name, add: stock.add / 100, week: stock.week };
  }
  if (customers) {
    const { of, segment, feel, add, share, week } = customers;
    return {
      kind: 'customers',
      company: naming.companies.indexOf(of),
      segment: segment === 'all' ? 'all' : naming.segments.indexOf(segment),
      field: feel,
      add: add / 100,
      share: share / 100,
      week
    };
  }
  const harm = crisis ?? breach;
  if (harm) {
    const { of, depth, week } = harm;
    return {
      kind: crisis ? 'crisis' : 'breach',
      company: naming.companies.indexOf(of),
      depth: depth / 100,
      week
    };
  }
  if (!climate) throw new Error('An effect of a checked scenario file has no kind.');
  return { kind: 'climate', field: climate.field, add: climateAmount(climate), week: climate.week };
}

function climateAmount({ field, add }: NonNullable<FileEffect['climate']>): number {
  if (field === 'usualPrice' || field === 'goods') return cents(add);
  return field === 'outside' || field === 'switching' ? add : add / 100;
}
