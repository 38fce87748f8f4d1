/** What a rival says about itself in a round. */
import type { QuarterReport } from '../engine/report';
import { holds, type History } from './conditions';
import type { Scenario, Words } from './scenario';

/**
 * The first line whose conditions hold and which has not been said yet; where all of those have been, the one said
 * longest ago, as nobody says the same thing twice running who has something else to say. Null for a company that says
 * nothing (the player's).
 */
export function rivalLine(scenario: Scenario, company: number, history: History): Words | null {
  const lines = scenario.companies[company]?.lines ?? [];
  const saidAt = new Map<Words, number>();
  let said: Words | null = null;
  for (const [turn, moment] of momentsOf(history).entries()) {
    const fitting = lines.filter(({ when }) => holds(when, moment)).map(({ say }) => say);
    said = longestUnsaid(fitting, saidAt);
    if (said) saidAt.set(said, turn);
  }
  return said;
}

function longestUnsaid(lines: readonly Words[], saidAt: ReadonlyMap<Words, number>): Words | null {
  const when = (line: Words) => saidAt.get(line) ?? -1;
  return lines.reduce<Words | null>((best, line) => (best && when(best) <= when(line) ? best : line), null);
}

/** What was known when each line was said: before the first round, and after every round until now. */
function momentsOf(history: History): readonly History[] {
  const { reports, rounds } = history;
  const until = (end: number): readonly QuarterReport[] => reports.slice(0, end);
  const earlier = reports.flatMap(({ quarter }, i) =>
    quarter >= -1 && i < reports.length - 1
      ? [{ ...history, reports: until(i + 1), rounds: Math.min(rounds, quarter + 1) }]
      : []
  );
  return [...earlier, history];
}
