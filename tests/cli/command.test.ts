/** What commands share refuses what makes no sense before anything is played. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, wholeNumber } from '../../src/cli/command';

const folder = mkdtempSync(join(tmpdir(), 'clientele-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a number on the command line', () => {
  it('is one in digits within its limits', () => {
    expect(wholeNumber('seeds', '20', 1, 100)).toBe(20);
  });

  it.each(['', ' ', 'x', '1e3', '-1', '0', '101', '2.0'])('is not “%s”', (text) => {
    expect(() => wholeNumber('seeds', text, 1, 100)).toThrow(/^--seeds must be a whole number from 1 to 100/);
  });
});

describe('a folder for results', () => {
  it('is made with those above it, or used as it is', () => {
    const path = join(folder, 'a', 'b');
    makeFolder(path);
    makeFolder(path);
    expect(existsSync(path)).toBe(true);
  });

  it('is not made out of a file', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(() => makeFolder(path)).toThrow('This is there already and is no folder');
  });
});
