/** Nothing is lost: closing at any moment, damaged storage, two tabs, files, and other languages in mid-game. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { figures, go, openHome, playQuarter, toDesk } from './game';

/** Closes the tab and opens the game again in a new one. */
async function reopen(page: Page): Promise<Page> {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto('./');
  return next;
}

const openings = (page: Page) => page.getByRole('button', { name: /^Open / });

/** Saves the newest game as a file; returns its path. */
async function handOut(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /as a file$/ })
    .first()
    .click();
  return (await download).path();
}

/** Takes in a file, which makes a second game of the one there is. */
async function takeIn(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Take in a file').click();
  await (await chooser).setFiles(path);
  await expect(openings(page)).toHaveCount(2);
}

test('closing the tab at the desk keeps the plan that was being made', async ({ page }) => {
  await toDesk(page);
  await page.getByRole('button', { name: /^more: Hours at the counter/ }).click();
  await page.getByRole('radio', { name: /^Relationship/ }).check({ force: true });
  const before = await page.getByRole('slider', { name: 'Hours at the counter' }).inputValue();
  const next = await reopen(page);
  await go(next, /^Go on/).click();
  await expect(next.getByRole('slider', { name: 'Hours at the counter' })).toHaveValue(before);
  await expect(next.getByRole('radio', { name: /^Relationship/ })).toBeChecked();
});

test('closing the tab while the quarter plays goes on with the same quarter', async ({ page }) => {
  await toDesk(page);
  await playQuarter(page);
  await go(page, /^Plan round 2/).click();
  const before = await figures(page);
  await page.goto('./');
  await takeIn(page, await handOut(page));

  await openings(page).first().click();
  await playQuarter(page);
  await go(page, /^Plan round 3/).click();
  const uninterrupted = await figures(page);
  expect(uninterrupted).not.toBe(before);

  await page.goto('./');
  await openings(page).last().click();
  expect(await figures(page)).toBe(before);
  await go(page, /^Play the quarter/).click();
  await expect(go(page, /^See what came of it/)).toBeVisible();
  const next = await reopen(page);
  await go(next, /^Go on/).click();
  await go(next, /^See what came of it/).click();
  await go(next, /^Plan round 3/).click();
  expect(await figures(next)).toBe(uninterrupted);
});

test('a damaged save is set aside, said so, and not deleted', async ({ page }) => {
  await toDesk(page);
  await expect.poll(() => damageSaves(page)).toBeGreaterThan(0);
  const next = await reopen(page);
  await expect(next.getByText(/set aside|damaged/i).first()).toBeVisible();
  await expect(go(next, /^Start the game/)).toBeVisible();
  const download = next.waitForEvent('download');
  await next.getByRole('button', { name: 'Save it as a file' }).first().click();
  expect((await download).suggestedFilename()).toMatch(/clientele/i);
});

/** Breaks every saved game in the browser's own database; returns how many. */
function damageSaves(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The database refused.'));
      });
    let broken = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames) {
        const keys = await done(database.transaction(table).objectStore(table).getAllKeys());
        for (const key of keys) {
          if (typeof key !== 'string' || !key.startsWith('save/')) continue;
          await done(
            database.transaction(table, 'readwrite').objectStore(table).put({ format: 1, rounds: 'x' }, key)
          );
          broken++;
        }
      }
      database.close();
    }
    return broken;
  });
}

test('two tabs on one game do not overwrite each other', async ({ page, context }) => {
  await toDesk(page);
  const other = await context.newPage();
  await expect(async () => {
    await other.goto('./');
    await go(other, /^Go on/).click({ timeout: 2000 });
  }).toPass();
  await expect(go(other, /^Play the quarter/)).toBeVisible();
  await playQuarter(page);
  await playQuarter(other);
  await expect(other.getByText(/another tab|of its own/i).first()).toBeVisible();
  await page.goto('./');
  await expect(page.getByRole('button', { name: /^Open / })).toHaveCount(2);
});

test('a game is carried out and in as a file', async ({ page }) => {
  await toDesk(page);
  await playQuarter(page);
  await go(page, /^Plan round 2/).click();
  const before = await figures(page);
  await page.goto('./');
  await takeIn(page, await handOut(page));
  await expect(page.getByRole('status').filter({ hasText: 'has been added' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Save as file' }).nth(1)).toContainText(
    /no\. \S/
  );
  await openings(page).first().click();
  expect(await figures(page)).toBe(before);
});

test('a file that is no game is refused in a sentence', async ({ page }) => {
  await openHome(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Take in a file').click();
  await (
    await chooser
  ).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect(page.getByText(/This file is not a saved game: it cannot be read from line 1/)).toBeVisible();
});

test('changing the language in mid-game loses nothing', async ({ page }) => {
  await toDesk(page);
  await page.getByRole('button', { name: /^more: Hours at the counter/ }).click();
  const before = await page.getByRole('slider').nth(1).inputValue();
  await speak(page, '简体');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('slider').nth(1)).toHaveValue(before);
  await expect(page.getByText('柜台工时').first()).toBeVisible();
  await speak(page, '繁體');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByText('櫃檯工時').first()).toBeVisible();
  await expect(page.getByRole('slider').nth(1)).toHaveValue(before);
});

/** Chooses a language in the bar; on a phone the choice is in the help page while one plays. */
async function speak(page: Page, label: string): Promise<void> {
  const menu = page.getByRole('combobox').first();
  const inHelp = !(await menu.isVisible());
  if (inHelp) await page.getByRole('banner').getByRole('button').last().click();
  await menu.selectOption({ label });
  if (inHelp) await page.keyboard.press('Escape');
}

test('saved games that cannot be read do not stand in the way of a new one', async ({ page }) => {
  // A lock that is never given stands for a database that never answers.
  await page.addInitScript(() => {
    navigator.locks.request = () => new Promise(() => undefined);
  });
  await page.goto('./');
  await expect(page.getByText('could not be read just now')).toBeVisible();
  await go(page, /^Start the game/).click();
  await expect(go(page, /^Open for business/)).toBeVisible();
});

test('a game whose decisions no rules allow says so, and offers no second try', async ({ page }) => {
  await toDesk(page);
  await playQuarter(page);
  await page.goto('./');
  const save = JSON.parse(await readFile(await handOut(page), 'utf8')) as { rounds: { price: number }[] };
  save.rounds[0].price = -500;
  await page.getByRole('button', { name: /^Remove / }).click();
  await go(page, 'Remove it').click();
  await expect(openings(page)).toHaveCount(0);
  const file = {
    name: 'forged.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(save))
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await openings(page).click();
  await expect(page.getByRole('alert')).toContainText('round 1');
  await expect(go(page, 'Try again')).toHaveCount(0);
});

test('an address that names no game leads home, with a sentence', async ({ page }) => {
  await page.goto('./#game=%');
  await expect(go(page, /^Start the game/)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('not on this device');
});

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-TW' });
  test('the first guess is Traditional Chinese', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  });
});
