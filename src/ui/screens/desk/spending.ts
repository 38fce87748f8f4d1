/** What the plan of a round costs, line by line, and what it leaves of the budget. */
import type { Cents } from '../../../engine/market-spec';
import type { QuarterReport } from '../../../engine/report';
import type { Lever } from '../../../engine/vocabulary';
import type { Draft } from '../../../play/game';
import type { EventSpec, OptionSpec, Scenario } from '../../../scenario/scenario';

interface SpendLine {
  readonly of: 'answer' | Lever;
  readonly cost: Cents;
}

export interface SpendPlan {
  readonly lines: readonly SpendLine[];
  readonly total: Cents;
  /** Below zero when the plan costs more than there is. */
  readonly left: Cents;
}

/** The answer that stands: the one chosen, or the last, which is silence. */
export function standingAnswer(event: EventSpec | null, draft: Draft): OptionSpec | null {
  if (!event) return null;
  return event.options.find((option) => option.id === draft.answer) ?? event.options.at(-1) ?? null;
}

export function spendPlan(scenario: Scenario, draft: Draft, event: EventSpec | null): SpendPlan {
  const answer = standingAnswer(event, draft)?.cost ?? 0;
  const levers = scenario.desk.levers.map((card) => ({
    of: card.lever,
    cost: draft.spend[card.lever] ?? 0
  }));
  const lines: SpendLine[] = [{ of: 'answer', cost: answer }, ...levers];
  const total = lines.reduce((sum, line) => sum + line.cost, 0);
  return { lines, total, left: scenario.desk.budget - total };
}

/**
 * What the others ask as far as it is known: last quarter's price of those who sold anything, and the first of those who open
 * in the round that is being planned. A company that is not open asks nothing.
 */
export function pricesOfOthers(
  { market }: Pick<Scenario, 'market'>,
  last: QuarterReport | undefined,
  round: number
): readonly Cents[] {
  return market.companies.slice(1).flatMap(({ opens, start }, index) => {
    const report = last?.companies.at(index + 1);
    if (report && report.purchases > 0) return [report.decision.price];
    return opens === round - 1 ? [start.price] : [];
  });
}

/** Whether the plan on the desk says anything of its own: another decision than stands anyway, an answer or a prediction. */
export function isChosen(draft: Draft, standing: Draft): boolean {
  const decided = ({ price, orientation, spend, settings }: Draft) =>
    JSON.stringify([price, orientation, sorted(spend), sorted(settings ?? {})]);
  return (
    draft.answer !== null || Object.keys(draft.predictions).length > 0 || decided(draft) !== decided(standing)
  );
}

function sorted(amounts: Readonly<Partial<Record<string, number>>>) {
  return Object.entries(amounts)
    .filter(([, amount]) => amount !== 0)
    .sort(([a], [b]) => a.localeCompare(b));
}

/** How far a price lies from the mean of the rivals' prices last quarter, in per cent; null without rivals. */
export function againstRivals(price: Cents, rivals: readonly Cents[]): number | null {
  if (rivals.length === 0) return null;
  const mean = rivals.reduce((sum, rival) => sum + rival, 0) / rivals.length;
  return mean > 0 ? (price / mean - 1) * 100 : null;
}

/** The nearest value a slider can stand at. */
export function onStep(value: number, least: number, most: number, step: number): number {
  const steps = Math.round((value - least) / step);
  return Math.min(most, Math.max(least, least + steps * step));
}
