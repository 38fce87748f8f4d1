/** The colours of the look: every pair that is used together can be told apart, in light and in dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');

function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
  );
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const light = coloursOf(':root');
const dark = new Map([...light, ...coloursOf(":root[data-theme='dark']")]);

const companies = [1, 2, 3, 4, 5].map((n) => `co-${n}`);
const orientations = ['transaction', 'service', 'relationship', 'experience', 'value'].map((n) => `or-${n}`);
const grounds = ['street', 'block', 'built', 'raised'];

describe.each([
  ['light', light],
  ['dark', dark]
])('in the %s theme', (_, colours) => {
  const of = (name: string) => colours.get(name) ?? '#000000';
  const least = (fore: readonly string[], back: readonly string[]) =>
    Math.min(...fore.flatMap((f) => back.map((b) => contrast(of(f), of(b)))));

  it('text can be read on every ground', () => {
    const texts = ['ink', 'ink-2', 'ink-3', 'link', 'danger', 'sat-text-lo', 'sat-text-hi'];
    expect(least(texts, grounds)).toBeGreaterThanOrEqual(4.5);
    expect(least([...companies, ...orientations], grounds)).toBeGreaterThanOrEqual(4.5);
  });

  it('text on a company’s or an orientation’s colour can be read', () => {
    expect(least(['on-colour'], [...companies, ...orientations, 'ink'])).toBeGreaterThanOrEqual(4.5);
  });

  it('the pips of a medal can be counted', () => {
    expect(least(['street'], ['gold', 'silver', 'bronze'])).toBeGreaterThanOrEqual(3);
  });

  it('pencil, dots, edges and focus stand out from their ground', () => {
    const dots = [1, 2, 3, 4, 5, 6, 7].map((mood) => `sat-${mood}`);
    expect(least(['pencil', ...dots], ['street', 'block'])).toBeGreaterThanOrEqual(3);
    expect(least(['control', 'focus'], ['block', 'raised'])).toBeGreaterThanOrEqual(3);
  });
});

describe('fonts', () => {
  it('are shipped in less than 150 kB', () => {
    const fonts = readFileSync('src/ui/styles/fonts.css', 'utf8');
    const files = new Set([...fonts.matchAll(/url\('([^']+)'\)/g)].map(([, path]) => path));
    const bytes = [...files].reduce((sum, path) => sum + readFileSync(`node_modules/${path}`).length, 0);
    expect(files.size).toBe(4);
    expect(bytes).toBeLessThan(150_000);
  });
});
