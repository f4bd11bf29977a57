// People: the hover card, a rename, the view of speakers.

import { check, until } from '../steps.mjs';
import { SCREEN } from '../workbench.mjs';

/** The size of the picture in the documentation. */
const PICTURE = { width: 1060, height: 640 };
const VIEW = '.pane:has(.pane-header[aria-label*="Speakers"]) .customview-tree';

/** The first look at an article, which is also the picture in the documentation. */
export async function firstLook({ step, writer }) {
  const { page } = writer;

  await step('an article has wavy lines', () => writer.seeWaves(4));

  await step('the view lists speakers with their words', async () => {
    await writer.run('onrecord: Show Speakers');
    await writer.see(VIEW, 'Ada Holm');
    const rows = await writer.see(VIEW, 'Nobody went home');
    return `${rows.length} lines`;
  });

  await step('the mouse over a name shows who that is', async () => {
    await page.setViewportSize(PICTURE);
    const line = page.locator('.editor-instance .view-line', { hasText: 'Mayor' });
    await line.locator('span', { hasText: /^Ada.Holm$/ }).last().hover();
    const card = page.locator('.monaco-hover:visible', { hasText: 'Mayor' }).first();
    await card.waitFor();
    const text = await card.innerText();
    check(/Ada Holm · Mayor/.test(text), text);
    await page.waitForTimeout(500);
    await writer.shot('picture');
    await page.mouse.move(5, 5);
    await page.setViewportSize(SCREEN);
    return text.split('\n').filter((row) => row.trim()).slice(0, 2).join(' / ');
  });
}

/** What is done with people while an article is written. */
export async function people({ step, writer }) {
  const { page } = writer;

  await step('a click in the view goes to the place', async () => {
    await page.locator(`${VIEW} .monaco-list-row`, { hasText: 'Nobody went home' }).click();
    const selection = page.locator('#status\\.editor\\.selection');
    return until('the quotation is selected', async () => {
      const text = await selection.innerText();
      return /Ln 12, .*\(19 selected\)/.test(text) && text;
    });
  });

  await step('the view follows what is typed', async () => {
    await writer.focus();
    await writer.press('Control+End');
    await page.keyboard.type('\n"The pier is not the problem," said Ruth Winslow, a fisher. "The storm is."\n');
    await writer.see(VIEW, 'Ruth Winslow');
    await writer.see(VIEW, 'The storm is');
    await writer.run('File: Revert File');
    await writer.seeWaves(1);
  });

  await step('F2 writes a name another way in the text and in the view', async () => {
    await writer.goTo('Okafor said');
    await writer.press('F2');
    await page.waitForFunction(() => document.activeElement?.closest('.rename-box'));
    await writer.press('Control+KeyA');
    await page.keyboard.type('Okonkwo');
    await writer.press('Enter');
    await writer.seeText('Peter Okonkwo, an engineer');
    await writer.seeText('Okonkwo said');
    await writer.see(VIEW, 'Peter Okonkwo');
  });
}
