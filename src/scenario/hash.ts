/** Eight hexadecimal digits over everything in a scenario but its words and its people's names. */
import { LOCALES, type Scenario } from './scenario';

/** Two scenarios with the same hash play alike, whatever they say; `hash` itself does not count. */
export function hashScenario(scenario: Scenario): string {
  const played = Object.entries({ ...scenario, hash: '' }).filter(([key]) => key !== 'names');
  const text = canonical(Object.fromEntries(played));
  // FNV-1a, 32 bits, over UTF-16 units.
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** JSON with sorted keys and without the words. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isWords(value)) return '"words"';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

function isWords(value: object): boolean {
  return LOCALES.every((locale) => locale in value);
}
