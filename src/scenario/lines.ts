/** What a rival says about itself in a round. */
import { holds, type History } from './conditions';
import type { Scenario, Words } from './scenario';

/** The first line whose conditions hold; null for a company that says nothing (the player's). */
export function rivalLine(scenario: Scenario, company: number, history: History): Words | null {
  const lines = scenario.companies[company]?.lines ?? [];
  return lines.find(({ when }) => holds(when, history))?.say ?? null;
}
