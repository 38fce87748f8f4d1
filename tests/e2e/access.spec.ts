/** No accessibility violation on any screen, light and dark, and nothing wider than the window. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { go, openHome } from './game';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every screen of a game is free of violations', async ({ page }) => {
      test.setTimeout(240_000);
      await openHome(page);
      await clean(page, 'home');
      await page.getByRole('button', { name: 'Help' }).click();
      await clean(page, 'help');
      await page.keyboard.press('Escape');
      await go(page, /^Start the game/).click();
      await expect(go(page, /^Open the shop/)).toBeVisible();
      await clean(page, 'briefing');
      await go(page, /^Open the shop/).click();
      await expect(go(page, /^Play the quarter/)).toBeVisible();
      await clean(page, 'desk');
      await page.getByRole('button', { name: 'Compare the five' }).click();
      await clean(page, 'compare the five');
      await page.keyboard.press('Escape');
      for (let round = 1; round <= 4; round++) {
        await go(page, /^Play the quarter/).click();
        await expect(go(page, /^See what came of it/)).toBeVisible();
        if (round === 1) await clean(page, 'the quarter plays');
        await go(page, /^See what came of it/).click();
        await expect(go(page, /^Plan round|^To the debrief/)).toBeVisible();
        if (round === 1) await clean(page, 'results');
        await go(page, /^Plan round|^To the debrief/).click();
        if (round === 1) await clean(page, 'desk of round 2');
      }
      await expect(page.getByRole('textbox').first()).toBeVisible();
      await clean(page, 'debrief');
    });
  });
}

async function clean(page: Page, screen: string): Promise<void> {
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const said = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
  );
  expect(said, screen).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow, `${screen} is no wider than the window`).toBeLessThanOrEqual(0);
}
