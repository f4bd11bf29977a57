// Documents of other kinds: one that has no name, and one with emoji that is edited in its middle.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MARKET, NOTE } from '../articles.mjs';
import { check, until } from '../steps.mjs';

export async function documents({ step, writer, bench }) {
  const { page } = writer;

  await step('a document without a name is checked and mended', async () => {
    await writer.run('File: New Untitled Text File');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.editor-instance .monaco-editor'));
    // Not typed key by key: the editor would close the marks by itself.
    await page.keyboard.insertText(NOTE);
    await writer.seeWaves(1);
    await writer.run('onrecord: Fix All Safe Findings');
    await writer.seeText('will last," she');
    await writer.seeWaves(0);
    return writer.seeStatus(/us-ap · \S+ · 0 0$/);
  });

  await step('the sample article opens, and has something of everything', async () => {
    await writer.run('onrecord: Open a Sample Article');
    await page.locator('.tab.active', { hasText: 'Untitled-2' }).waitFor();
    await until('wavy lines', async () => (await writer.waves()) >= 5);
    await writer.see('.pane-body .customview-tree', 'Lena Quist');
  });

  await step('an edit among emoji and curly marks stays in its place', async () => {
    await writer.openFile('market.md');
    await writer.seeWaves(1);
    await writer.goTo('stall.');
    await page.keyboard.insertText('🥕 and 🌽 “stand” ');
    await writer.goTo('players');
    await page.keyboard.insertText('👩‍🎤 ');
    await writer.goTo('noon” said');
    for (let steps = 0; steps < 5; steps += 1) await writer.press('ArrowRight');
    await writer.run('onrecord: Fix All Safe Findings');
    await writer.seeText('noon,” said Oskar');
    await writer.seeWaves(0);
    await writer.press('Control+KeyS');
    const expected = MARKET.replace('stall.', '🥕 and 🌽 “stand” stall.').replace('players', '👩‍🎤 players').replace('noon” said', 'noon,” said');
    const saved = () => readFileSync(path.join(bench.folder, 'market.md'), 'utf8');
    await until('the file is saved', () => saved() !== MARKET);
    check(saved() === expected, saved());
    await writer.see('.pane-body .customview-tree', 'Oskar Lind');
    await writer.shot('emoji');
  });

  await step('the first tour opens, with its steps', async () => {
    await writer.run('Welcome: Open Walkthrough');
    await writer.pick('Check your first article');
    await page.locator('.step-title', { hasText: 'Name your house style' }).click();
    await page.locator('.getting-started-step.expanded', { hasText: 'Choose Profile' }).waitFor();
    const titles = await page.locator('.getting-started-step .step-title').allInnerTexts();
    check(titles.length === 5, JSON.stringify(titles));
    await writer.shot('tour');
    await page.locator('.tab[data-resource-name="market.md"]').click();
    await writer.focus();
    return titles.join(' | ');
  });
}
