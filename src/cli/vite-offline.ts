/** A Vite plugin that adds the service worker to the build, with the list of all files it keeps for playing offline. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const source = new URL('../io/service-worker.js', import.meta.url);

export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const content = createHash('sha256');
      for (const name of Object.keys(bundle).sort()) {
        const file = bundle[name];
        content.update(name).update(file.type === 'chunk' ? file.code : file.source);
      }
      const fixed = readdirSync('public', { recursive: true, encoding: 'utf8' }).filter((f) =>
        f.includes('.')
      );
      const files = ['./', ...Object.keys(bundle), ...fixed.map((f) => f.replaceAll('\\', '/'))];
      const code = readFileSync(source, 'utf8')
        .replace('__VERSION__', content.digest('hex').slice(0, 12))
        .replace('__FILES__', JSON.stringify(files.filter((f) => f !== 'index.html')));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
    }
  };
}
