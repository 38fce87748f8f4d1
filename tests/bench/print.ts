/** Lays figures out for a terminal. */
import type { Spread } from './clock';

/** Prints rows under a head, columns as wide as they need; the first column is to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => row[c].length)));
  for (const row of [head, ...rows])
    console.log(
      `  ${row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  ')}`
    );
}

export function printTitle(title: string): void {
  console.log(`\n${title}`);
}

/** The median, with the quartiles behind it. */
export function withSpread({ low, middle, high }: Spread, digits: number): string {
  return `${middle.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
