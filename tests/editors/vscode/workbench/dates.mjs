// Dates: the view of the timeline, the hover card.

import { check, until } from '../steps.mjs';

/** The view of the timeline is the second of the two. */
const VIEW = '.pane:has(.pane-header[aria-label*="Timeline"]) .customview-tree';

/** What is done with dates while an article is written. */
export async function dates({ step, writer }) {
  const { page } = writer;

  await step('the view lists the dates in their order', async () => {
    await writer.run('onrecord: Show Timeline');
    const rows = await writer.see(VIEW, '2026-04-22');
    const told = rows.map((row) => row.replaceAll('\u00a0', ' '));
    const expected = [/^2026-04-20.*Monday · line 6/, /^2026-04-22.*Wednesday · line 4/, /^2026-05.*May · line 16 · perhaps/,
      /^PT2H.*two hours · line 6/, /^PXY.*many years · line 10/];
    check(told.length === expected.length && expected.every((row, number) => row.test(told[number])), JSON.stringify(told));
    await writer.shot('timeline');
    return told.join(' / ');
  });

  await step('a click in the timeline goes to the place', async () => {
    await page.locator(`${VIEW} .monaco-list-row`, { hasText: '2026-05' }).click();
    const selection = page.locator('#status\\.editor\\.selection');
    return until('the date is selected', async () => {
      const text = await selection.innerText();
      return /Ln 16, .*\(3 selected\)/.test(text) && text;
    });
  });

  await step('the mouse over a date shows which day it is', async () => {
    const line = page.locator('.editor-instance .view-line', { hasText: 'Mayor' });
    const box = await line.evaluate((row) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf('Monday');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'Monday'.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return null;
    });
    check(box, 'Monday is on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const card = page.locator('.monaco-hover:visible', { hasText: '2026-04-20' }).first();
    await card.waitFor();
    const text = (await card.innerText()).replaceAll('\u00a0', ' ');
    check(/Monday, April 20, 2026/.test(text) && /2 days before publication/.test(text), text);
    await writer.shot('date');
    await page.mouse.move(5, 5);
    return text.split('\n').filter((row) => row.trim()).slice(0, 2).join(' / ');
  });

  await step('a date that nothing is known of is shown by its words', async () => {
    await writer.focus();
    await writer.press('Control+End');
    await page.keyboard.type('\nThe old pier fell on Feb. 30.\n');
    const rows = await writer.see(VIEW, 'Feb. 30');
    await writer.run('File: Revert File');
    return rows.at(-1);
  });
}
