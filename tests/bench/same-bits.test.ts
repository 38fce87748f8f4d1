/** The benchmark compares equals: the market it runs is the same to the bit however it is written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { playable } from './market/kernel';
import { makeKernel } from './market/kernel-state';
import { buildNative } from './market/native';
import { makeObjects, stateOf } from './market/objects';
import { hashState, type Playable } from './market/outcome';
import { OPENING } from './market/shape';
import { makeStart } from './market/start';

const start = makeStart(2000, 7);

function playOpening(market: Playable): void {
  for (let quarter = 0; quarter < OPENING; quarter++) market.quarter();
}

const kernel = makeKernel(start);
playOpening(playable(kernel));

const folder = mkdtempSync(`${tmpdir()}/market-`);
const source = fileURLToPath(new URL('market/market.cpp', import.meta.url));
/** Nothing where there is no compiler. */
const native = buildNative(source, folder, makeKernel(start));

afterAll(() => rmSync(folder, { recursive: true }));

describe('the benchmark market', () => {
  it('has the same state as arrays and as objects', () => {
    const objects = makeObjects(start);
    expect(hashState(stateOf(objects))).toBe(hashState(makeKernel(start)));
    playOpening(objects);
    expect(hashState(stateOf(objects))).toBe(hashState(kernel));
  });

  it.skipIf(native === null)('has the same state in C++', () => {
    expect(native?.(0).hash).toBe(hashState(kernel));
  });

  it('comes out otherwise for other people', () => {
    const other = makeKernel(makeStart(2000, 8));
    playOpening(playable(other));
    expect(hashState(other)).not.toBe(hashState(kernel));
  });
});
