/** The numbers that a scenario can set of a rule by which a rival decides. */
import type { PolicyName } from '../engine/policies';

const NUMBERS: Readonly<Partial<Record<PolicyName, readonly string[]>>> = {
  'price-led': ['undercut', 'saving', 'leastSpend', 'floor', 'raise', 'margin'],
  'price-follower': ['speed', 'gap', 'margin'],
  'friend-led': ['above', 'patience', 'busy', 'help'],
  innovator: ['floor', 'push', 'above', 'lead', 'fade'],
  'service-leader': ['lead', 'effort', 'busy', 'above'],
  imitator: ['speed', 'under', 'chase', 'margin']
};

/** Those of the rule of a name; none where it reads none, or where there is no such rule. */
export function numbersOf(rule: string): readonly string[] {
  return Object.entries(NUMBERS).find(([name]) => name === rule)?.[1] ?? [];
}
