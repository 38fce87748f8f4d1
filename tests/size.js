/** Fails when what a player downloads grows past its budget (gzip bytes; fonts as shipped). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = 'dist';
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .replaceAll('\\', '/')
      .slice(dist.length + 1)
  );

/** Everything index.html loads before the first screen: its scripts and the modules they import at once. */
function firstScreen() {
  const html = readFileSync(`${dist}/index.html`, 'utf8');
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(`${dist}/${name}`, 'utf8');
    for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) visit(`assets/${path}`);
  };
  for (const [, path] of html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) visit(path);
  return [...found];
}

const gzip = (name) => gzipSync(readFileSync(`${dist}/${name}`), { level: 9 }).length;
const plain = (name) => readFileSync(`${dist}/${name}`).length;

const budgets = [
  ['first screen, JavaScript', firstScreen(), 70_000, gzip],
  ['charts, loaded when first drawn', files.filter((f) => /assets\/kit-.*\.js$/.test(f)), 65_000, gzip],
  ['market worker', files.filter((f) => /assets\/worker-.*\.js$/.test(f)), 40_000, gzip],
  ['all fonts', files.filter((f) => f.endsWith('.woff2')), 150_000, plain]
];

let over = false;
for (const [name, chosen, limit, weigh] of budgets) {
  const bytes = chosen.reduce((sum, file) => sum + weigh(file), 0);
  const bad = bytes > limit || chosen.length === 0;
  over ||= bad;
  console.log(`${bad ? 'OVER' : 'ok  '} ${name}: ${bytes} of ${limit} bytes in ${chosen.length} files`);
}
process.exit(over ? 1 : 0);
