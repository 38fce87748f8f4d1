/** How a player moves through a game, in the words on the screen (English). */
import { expect, type Page } from '@playwright/test';

/** The one filled button of a screen. */
export const go = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

export async function openHome(page: Page): Promise<void> {
  await page.goto('./');
  await expect(go(page, /^Start the game|^Go on/)).toBeVisible();
}

export async function startGame(page: Page): Promise<void> {
  await openHome(page);
  await go(page, /^Start the game/).click();
  await expect(go(page, /^Open for business/)).toBeVisible();
}

export async function toDesk(page: Page): Promise<void> {
  await startGame(page);
  await go(page, /^Open for business/).click();
  await expect(go(page, /^Play the quarter/)).toBeVisible();
}

/** From the desk of a round to its results. */
export async function playQuarter(page: Page): Promise<void> {
  await go(page, /^Play the quarter/).click();
  await go(page, /^See what came of it/).click();
  await expect(go(page, /^Plan round|^To the debrief/)).toBeVisible();
}

/** From the desk of the first round to the debrief. */
export async function playToDebrief(page: Page, rounds = 4): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    await playQuarter(page);
    await go(page, /^Plan round|^To the debrief/).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('textbox').first()).toBeVisible();
}

/** The figures of the desk, as they are read. */
export async function figures(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: 'Where you stand' });
  await expect(region).toBeVisible();
  return (await region.innerText()).replaceAll(/\s+/g, ' ');
}
