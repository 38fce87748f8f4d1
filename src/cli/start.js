/** `npm start`: installs what is missing, builds the game, serves it on this machine and prints the address. */
import { ensureInstalled, root } from './install.js';

ensureInstalled();
const { build, preview } = await import('vite');
console.log('Building the game …');
await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1' } });
console.log(
  `\nClientele is ready: ${server.resolvedUrls?.local[0] ?? ''}\nOpen it in a browser. Ctrl+C stops it.`
);
