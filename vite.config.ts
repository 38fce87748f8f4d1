/** How the app is built: Svelte, the scenario files, a strict content security policy, and the tests. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { scenarios } from './src/cli/vite-scenarios.ts';

export default defineConfig({
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true } }), scenarios()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  test: { environment: 'node', include: ['tests/**/*.test.ts'], testTimeout: 60_000 }
});
