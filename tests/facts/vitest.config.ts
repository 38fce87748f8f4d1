/** How the facts run: their own files, on two cores, with time enough for a busy machine. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { whole } from './whole.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [whole()],
  test: {
    environment: 'node',
    include: ['tests/facts/*.facts.ts'],
    testTimeout: 1_800_000,
    maxWorkers: 2
  }
});
