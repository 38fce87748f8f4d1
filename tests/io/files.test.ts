/** A game goes out as a file and comes back, and whatever else comes in is told what it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSave, importSave, readSaveFile } from '../../src/io/files';
import { jsonFault } from '../../src/io/json-fault';
import { aSave } from './a-save';

describe('a game as a file', () => {
  it('comes back as it went', () => {
    const file = exportSave(aSave());
    expect(file.name).toBe('clientele-corner-shops-2026-03-01-game-1.json');
    expect(importSave(file.text)).toEqual({ ok: true, save: aSave() });
    expect(importSave(`\uFEFF${file.text}`)).toEqual({ ok: true, save: aSave() });
  });

  it('that is damaged names the place', () => {
    const text = exportSave(aSave()).text.replace('"price": 950', '"price": "950"');
    expect(importSave(text)).toEqual({ ok: false, code: 'save/damaged', detail: 'rounds.1.price' });
  });

  it('that was cut off names line and column', () => {
    expect(importSave('{\n  "format": 1,\n  "rounds": [')).toEqual({
      ok: false,
      code: 'file/not-json',
      detail: '3:14'
    });
  });

  it('of another program is foreign', () => {
    expect(importSave('{"hello": "world"}')).toMatchObject({ code: 'save/foreign' });
  });

  it('that is huge is not even read', async () => {
    const huge = { size: 5e6, text: () => Promise.reject(new Error('was read')) };
    expect(await readSaveFile(huge)).toMatchObject({ code: 'file/too-large' });
    expect(importSave(' '.repeat(2e6))).toMatchObject({ code: 'file/too-large' });
  });

  it('that cannot be read says so', async () => {
    const gone = { size: 10, text: () => Promise.reject(new Error('gone')) };
    expect(await readSaveFile(gone)).toMatchObject({ code: 'file/unreadable' });
    expect(await readSaveFile(new Blob([exportSave(aSave()).text]))).toMatchObject({ ok: true });
  });
});

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', '1:1'],
    ['nonsense', '1:1'],
    ['[1, 2,, 3]', '1:7'],
    ['[1, 2', '1:6'],
    ['{"a": 1,}', '1:9'],
    ['{"a" 1}', '1:6'],
    ['{a: 1}', '1:2'],
    ['[1]]', '1:4'],
    ['[}', '1:2'],
    ['{"a": [1}', '1:9'],
    ['"open', '1:1'],
    ['[01]', '1:2'],
    ['[\n  true,\n  tru\n]', '3:3'],
    ['{"a": "b\\q"}', '1:7']
  ])('in %j is %s', (text, place) => {
    const { line, column } = jsonFault(text);
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(`${line}:${column}`).toBe(place);
  });

  it('is where something strange stands between sound values', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (before, after) => {
        const [left, right] = [JSON.stringify(before, null, 1).slice(0, -1), JSON.stringify(after).slice(1)];
        const lines = left.trimEnd().split('\n');
        const fault = jsonFault(`${left.trimEnd()}?${right}`);
        expect(fault).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
      })
    );
  });
});
