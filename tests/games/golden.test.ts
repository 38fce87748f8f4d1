/** The pinned games, as Node plays them; `npm run engines` compares other JavaScript engines with the same hashes. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import { goldenHashes } from './golden';
import pinned from './hashes.json';

describe('three games of the first scenario', () => {
  it('end in the very bits they ended in when they were pinned', () => {
    expect(goldenHashes(loadScenario('corner-shops').market)).toEqual(pinned);
  });
});
