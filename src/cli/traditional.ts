/** Traditional Chinese from Simplified, as Taiwan writes it; run when the app is built, never in the browser. */
import * as OpenCC from 'opencc-js/cn2t';

/** What the character tables get wrong in our texts: what they give, and what it should be. */
const CORRECTIONS: readonly (readonly [string, string])[] = [];

const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });

export function toTraditional(simplified: string): string {
  return CORRECTIONS.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), convert(simplified));
}

/** Every string inside plain data; keys stay. */
export function traditionalTexts<T>(data: T): T {
  if (typeof data === 'string') return toTraditional(data) as T;
  if (Array.isArray(data)) return data.map(traditionalTexts) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, traditionalTexts(inner)])) as T;
}
