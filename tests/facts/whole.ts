/** Hands the runner each file of facts in one piece with all it imports, as the app has its engine: it runs twice as fast. */
import { build, type Plugin, type Rolldown } from 'vite';

export function whole(): Plugin {
  return {
    name: 'whole-facts',
    enforce: 'pre',
    load: { filter: { id: /\.facts\.ts$/ }, handler: bundled }
  };
}

/** Packages stay outside; constants stay constants, which V8 builds into the code. */
async function bundled(entry: string): Promise<Pick<Rolldown.OutputChunk, 'code' | 'map'>> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      write: false,
      target: 'es2022',
      sourcemap: true,
      rolldownOptions: { output: { topLevelVar: false } }
    }
  });
  return (made as Rolldown.RolldownOutput).output[0];
}
