/** Static files under any path, no request elsewhere, and a game with the server gone. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import { go, playQuarter, toDesk } from './game';

test('a whole round asks nothing of any other origin', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.hostname !== '127.0.0.1')
      elsewhere.push(request.url());
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await toDesk(page);
  await playQuarter(page);
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the folder plays from a sub-path, and goes on with its server gone', async ({ page }, info) => {
  const root = mkdtempSync(join(tmpdir(), 'clientele-'));
  cpSync('dist', join(root, 'dist/some/where'), { recursive: true });
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 4300 + info.parallelIndex }
  });
  const address = `${server.resolvedUrls?.local[0] ?? ''}some/where/`;
  try {
    await page.goto(address);
    await expect(go(page, /^Start the game/)).toBeVisible();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((done) => {
          navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
        });
    });
  } finally {
    await server.close();
  }
  const gone = await page.request.get(address).then(
    () => 'there',
    () => 'gone'
  );
  expect(gone).toBe('gone');
  await page.reload();
  await go(page, /^Start the game/).click();
  await go(page, /^Open for business/).click();
  await playQuarter(page);
});
