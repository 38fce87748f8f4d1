/** No accessibility violation on any screen, light and dark, and nothing wider than the window, large text or not. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { go, openHome } from './game';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every screen of a game is free of violations', async ({ page }) => {
      test.setTimeout(300_000);
      await visit(page, clean);
    });
  });
}

test('text of twice the size stays inside the window', async ({ page }, { project }) => {
  test.skip(project.name !== 'phone', 'the narrowest window is the hardest');
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openHome(page);
  // As a reader's own setting would; a style sheet put into the page its policy refuses.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  await visit(page, contained);
});

/** Plays a game and looks at each screen it comes to; the field, the results and the tables once. */
async function visit(page: Page, look: (page: Page, screen: string) => Promise<void>): Promise<void> {
  if (page.url() === 'about:blank') await openHome(page);
  await look(page, 'home');
  await page.getByRole('button', { name: 'Help' }).click();
  await look(page, 'help');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'The market model' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The market model' })).toBeVisible();
  await look(page, 'the market model');
  await page.goBack();
  await go(page, /^Start the game/).click();
  await expect(go(page, /^Open for business/)).toBeVisible();
  await look(page, 'briefing');
  await go(page, /^Open for business/).click();
  await expect(go(page, /^Play the quarter/)).toBeVisible();
  await look(page, 'desk');
  await page.getByRole('button', { name: 'Compare the five' }).click();
  await look(page, 'compare the five');
  await page.keyboard.press('Escape');
  for (let round = 1; round <= 4; round++) {
    await go(page, /^Play the quarter/).click();
    await expect(go(page, /^See what came of it/)).toBeVisible();
    if (round === 1) await look(page, 'the quarter plays');
    await go(page, /^See what came of it/).click();
    await expect(go(page, /^Plan round|^To the debrief/)).toBeVisible();
    if (round === 1) await look(page, 'results');
    await go(page, /^Plan round|^To the debrief/).click();
    if (round === 1) await lookAtDesk(page, look);
  }
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await look(page, 'debrief');
}

/** The second round has all a desk can have: why a figure moved, a customer's file, tables. */
async function lookAtDesk(page: Page, look: (page: Page, screen: string) => Promise<void>): Promise<void> {
  await expect(go(page, /^Play the quarter/)).toBeVisible();
  await look(page, 'desk of round 2');
  await page.getByRole('button', { name: 'Satisfaction: why?' }).first().click();
  await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
  await look(page, 'why');
  await page.getByRole('dialog').getByRole('button', { name: 'Satisfaction: how it is measured' }).click();
  await expect(page.getByRole('heading', { name: 'How the figures are measured' })).toBeVisible();
  await look(page, 'a rule');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const table of await page.locator('summary').all()) await table.click();
  await look(page, 'desk with its tables');
}

/** Pixels from which a page is read like a book. */
const BOOK = 25_000;
/** A book repeats its forms: its contents, its first part and its facts have them all, and the rest would take minutes. */
const SAMPLE = ['main > nav', 'article > section:nth-of-type(1)', 'section:has(> #facts)'];

/** Pixels to spare below a page, for what comes in late: a bar that sticks to the window's edge must find nothing to lie on. */
const SPARE = 2_000;

/** Makes the window higher than the page will ever be; returns how high the page is. */
async function showAll(page: Page, { width }: { width: number }): Promise<number> {
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  // A book has no bar that sticks, and opened out it takes minutes.
  if (needed < BOOK) await page.setViewportSize({ width, height: needed + SPARE });
  // Whatever is drawn once it comes into sight is drawn now.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForTimeout(400);
  return needed;
}

/** In a window higher than all it shows nothing lies under a bar that sticks to its edge, which axe would call too small. */
async function clean(page: Page, screen: string): Promise<void> {
  await page.waitForTimeout(400);
  const window = page.viewportSize();
  if (!window) throw new Error('A page without a window cannot be looked at.');
  const height = await showAll(page, window);
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice'
  ]);
  if (height >= BOOK) for (const part of SAMPLE) axe.include(part);
  const { violations } = await axe.analyze();
  await page.setViewportSize(window);
  const said = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
  );
  expect(said, screen).toEqual([]);
  await contained(page, screen);
}

/** Nothing is wider than the window, nor than the dialog over it; tables may scroll in a place of their own. */
async function contained(page: Page, screen: string): Promise<void> {
  const overflow = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] .content')]
      .map((place) => place.scrollWidth - place.clientWidth)
      .reduce((most, over) => Math.max(most, over))
  );
  expect(overflow, `${screen} is no wider than the window`).toBeLessThanOrEqual(0);
}
