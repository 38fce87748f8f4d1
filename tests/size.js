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

const read = (name) => readFileSync(`${dist}/${name}`, 'utf8');
const gzip = (name) => gzipSync(read(name), { level: 9 }).length;
const plain = (name) => readFileSync(`${dist}/${name}`).length;
const sum = (chosen, weigh) => chosen.reduce((total, file) => total + weigh(file), 0);

/** These modules and all they import at once. */
function withImports(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const imported = [...read(name).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)];
    withImports(
      imported.map(([, path]) => `assets/${path}`),
      found
    );
  }
  return [...found];
}

/** What index.html loads before the first screen, and the heaviest language, which is asked for on the way. */
function firstScreen() {
  const scripts = [...read('index.html').matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path);
  const start = withImports(scripts);
  const later = start.flatMap((name) => [
    ...read(name).matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
  ]);
  const languages = ['en', 'zh-Hans', 'zh-Hant'].map((language) => {
    const chunk = later.find(([, path]) => path.startsWith(`${language}-`));
    if (!chunk)
      throw new Error(`The first screen does not load the messages of src/text/messages/${language}.`);
    return withImports([...scripts, `assets/${chunk[1]}`]);
  });
  return languages.sort((a, b) => sum(b, gzip) - sum(a, gzip))[0];
}

const budgets = [
  ['first screen with its language, JavaScript', firstScreen(), 70_000, gzip],
  ['charts, loaded when first drawn', files.filter((f) => /assets\/kit-.*\.js$/.test(f)), 65_000, gzip],
  ['market worker', files.filter((f) => /assets\/worker-.*\.js$/.test(f)), 40_000, gzip],
  ['all fonts', files.filter((f) => f.endsWith('.woff2')), 150_000, plain]
];

let over = false;
for (const [name, chosen, limit, weigh] of budgets) {
  const bytes = sum(chosen, weigh);
  const bad = bytes > limit || chosen.length === 0;
  over ||= bad;
  console.log(`${bad ? 'OVER' : 'ok  '} ${name}: ${bytes} of ${limit} bytes in ${chosen.length} files`);
}
process.exit(over ? 1 : 0);
