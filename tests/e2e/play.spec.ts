/** A first game from the home screen to the debrief, by mouse and by keyboard, and the same luck twice. */
import { expect, test } from '@playwright/test';
import { figures, go, openHome, playQuarter, playToDebrief, startGame, toDesk } from './game';

test('a newcomer plays the first game to its debrief', async ({ page }) => {
  await toDesk(page);
  await page.getByRole('radio', { name: /^Bake a second batch at noon/ }).check({ force: true });
  await page.getByRole('radio', { name: /^Service/ }).check({ force: true });
  await page.getByRole('button', { name: /^more: Hours at the counter/ }).click();
  await playToDebrief(page);
  await expect(page.getByText('of 100').first()).toBeVisible();
  // Enter went on everywhere else; here it would lose the debrief.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(go(page, /^Play again, same luck/)).toBeVisible();
  const writing = page.getByRole('textbox').first();
  await writing.fill('They came for the price and left for a price.');
  await page.reload();
  await expect(page.getByRole('textbox').first()).toHaveValue(
    'They came for the price and left for a price.'
  );
});

test('the debrief plays the game again with one decision changed', async ({ page }) => {
  await toDesk(page);
  await playToDebrief(page);
  const block = page.getByRole('region', { name: /^What if/ });
  await block.getByRole('radiogroup', { name: 'Round' }).getByText('2').click();
  await expect(go(page, 'Play it this way')).toBeDisabled();
  await block.getByLabel('Decision', { exact: true }).selectOption('Orientation');
  await block.getByLabel('Instead', { exact: true }).selectOption('Service');
  await go(page, 'Play it this way').click();
  const answer = block.getByRole('group', { name: /^Round 2, Orientation: Service instead of / });
  await expect(answer.getByRole('table', { name: 'At the end of the game' })).toBeVisible({
    timeout: 60_000
  });
  await expect(answer.getByRole('status')).toContainText(/^Y(ou would have scored|our score would still)/);
  const rows = await answer
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  expect(rows.some(([was, would]) => was !== would)).toBe(true);

  await block.getByLabel('Decision', { exact: true }).selectOption('Everyday prices');
  const price = block.getByRole('slider', { name: 'Everyday prices' });
  await price.focus();
  await page.keyboard.press('ArrowRight');
  await go(page, 'Play it this way').press('Enter');
  await expect(
    block.getByRole('group', { name: /^Round 2, Everyday prices: / }).getByRole('table')
  ).toBeVisible({
    timeout: 60_000
  });
});

test('the debrief tells what a decision brought, round by round', async ({ page }) => {
  await toDesk(page);
  await page.getByRole('slider', { name: 'Everyday prices' }).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await playToDebrief(page);
  const block = page.getByRole('region', { name: 'What each decision brought' });
  await block.scrollIntoViewIfNeeded();
  const price = block.getByRole('listitem').filter({ hasText: 'Everyday prices' });
  await expect(price.getByRole('heading')).toBeVisible({ timeout: 60_000 });
  // Nothing else was decided, so nothing else is listed.
  await expect(block.getByRole('listitem')).toHaveCount(1);
  await expect(price.getByRole('img', { name: /^Everyday prices: profit/ })).toBeVisible();
  await price.getByText('Show as table').click();
  await expect(price.getByRole('row')).toHaveCount(5);
});

test('what a quarter would have been without a cause is read where it is asked, and Esc leads back', async ({
  page
}) => {
  await toDesk(page);
  await page.getByRole('radio', { name: /^Service/ }).check({ force: true });
  await playQuarter(page);
  const without = page.getByRole('button', { name: /^The quarter without: / }).first();
  await without.press('Enter', { timeout: 60_000 });
  await expect(without).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^Without it – /)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(without).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');
  await expect(go(page, /^Plan round/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(go(page, /^Play the quarter/)).toBeVisible();
});

test('the whole game is played with the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await openHome(page);
  await page.keyboard.press('Enter');
  await expect(go(page, /^Open for business/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(go(page, /^Play the quarter/)).toBeVisible();

  // The first answer, by tabbing to the group and choosing with the space bar.
  const answer = page.getByRole('radiogroup').first().getByRole('radio').first();
  for (let n = 0; n < 60 && !(await answer.evaluate((el) => el === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(answer).toBeFocused();
  await page.keyboard.press('Space');
  await expect(answer).toBeChecked();

  for (let round = 1; round <= 4; round++) {
    await expect(go(page, /^Play the quarter/)).toBeEnabled();
    await page.keyboard.press('Enter');
    // Only the first round has an answer: where nothing is chosen, Enter asks once whether that is meant.
    if (round > 1) {
      await expect(page.getByText(/^Nothing is chosen yet/).first()).toBeVisible();
      await expect(go(page, /^Play the quarter/)).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(go(page, /^See what came of it/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(go(page, /^Plan round|^To the debrief/)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('textbox').first()).toBeVisible();
});

test('a plan over the budget says so and cannot be played', async ({ page }) => {
  await toDesk(page);
  for (const lever of ['Hours at the counter', 'Notebook of regulars']) {
    const slider = page.getByRole('slider', { name: lever });
    await slider.focus();
    await page.keyboard.press('End');
  }
  await expect(page.getByText(/^The plan costs .* more than you have/)).toBeVisible();
  await expect(go(page, /^Play the quarter/)).toBeDisabled();
  const slider = page.getByRole('slider', { name: 'Hours at the counter' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(go(page, /^Play the quarter/)).toBeEnabled();
});

test('the same seed and decisions give the same figures again', async ({ page }) => {
  await toDesk(page);
  await playToDebrief(page);
  await go(page, /same/i).first().click();
  await go(page, /^Open for business/).click();
  const first = await figures(page);
  await playQuarter(page);
  await go(page, /^Plan round 2/).click();
  const second = await figures(page);
  expect(second).not.toBe(first);

  await page.goto('./');
  await startGameWithSameSeed(page);
  expect(await figures(page)).toBe(first);
  await playQuarter(page);
  await go(page, /^Plan round 2/).click();
  expect(await figures(page)).toBe(second);
});

async function startGameWithSameSeed(page: Parameters<typeof startGame>[0]): Promise<void> {
  // The finished game is still among the saved ones; its debrief starts the same luck once more.
  await page
    .getByRole('button', { name: /^Open / })
    .last()
    .click();
  await go(page, /same/i).first().click();
  await go(page, /^Open for business/).click();
}

test('a dot opens the history of the customer it is', async ({ page }) => {
  await toDesk(page);
  await playQuarter(page);
  await go(page, /^Plan round 2/).click();
  await page.getByRole('button', { name: 'Next customer' }).click();
  await page.getByRole('button', { name: /file/i }).first().click();
  await expect(page.getByText(/week \d+/i).first()).toBeVisible();
});

test('why splits a change into parts that add up to what is shown', async ({ page }) => {
  await toDesk(page);
  await page.getByRole('button', { name: /^less: Everyday prices/ }).click();
  await page.getByRole('button', { name: /^more: Hours at the counter/ }).click();
  await playQuarter(page);
  for (const measure of ['Satisfaction', 'Loyalty', 'Profit', 'Share']) {
    await page.getByRole('tab', { name: new RegExp(`^${measure}`) }).click();
    const ledger = page.getByRole('table', { name: new RegExp(`^Causes of the change: ${measure}`) });
    await expect(ledger).toBeVisible({ timeout: 60_000 });
    const shown = await ledger.locator('tbody td.figure').allTextContents();
    const tenths = shown.map((text) =>
      Math.round(10 * Number(text.replace('−', '-').replace(/[^\d.-]/g, '')))
    );
    expect(tenths.length).toBeGreaterThan(3);
    expect(tenths.filter((part) => part !== 0).length).toBeGreaterThan(2);
    const [start, ...parts] = tenths;
    const end = parts.pop();
    expect(
      parts.reduce((sum, part) => sum + part, start),
      measure
    ).toBe(end);
  }
});

test('why tells which earlier decisions a figure goes back to', async ({ page }) => {
  await toDesk(page);
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: /^less: Everyday/ }).click();
  await playQuarter(page);
  const about = 'Customers still reacting to earlier changes';
  const which = go(page, `Which of my decisions stand behind: ${about}`);
  const unfold = async () => {
    await page.getByRole('tab', { name: /^Profit/ }).click();
    await expect(page.getByRole('table', { name: /^Causes/ })).toBeVisible({ timeout: 60_000 });
    const fold = go(page, /^\d+ other causes/);
    if (await fold.isVisible()) await fold.click();
  };
  await unfold();
  await expect(go(page, `What is meant by: ${about}`)).toBeVisible();
  await expect(which).toBeHidden();
  await go(page, /^Plan round 2/).click();
  await page.getByRole('button', { name: /^more: Hours at the counter/ }).click();
  await playQuarter(page);
  await unfold();
  await which.click();
  const answer = page.locator('.origins');
  await expect(answer.getByRole('listitem')).toHaveText(/^\s*Everyday prices.+[+−][\d,]+\s*$/s, {
    timeout: 60_000
  });
  // What was decided in this round is in the ledger itself.
  await expect(answer).not.toContainText('Hours at the counter');
});
