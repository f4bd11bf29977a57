// The extension for the web in a real VS Code, whose workbench runs it in the browser:  node vscode.test.mjs FILE.vsix

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PIER } from '../vscode/articles.mjs';
import { Steps, check, until } from '../vscode/steps.mjs';
import { Workbench } from '../vscode/workbench.mjs';
import { Writer } from '../vscode/writer.mjs';

const steps = new Steps();
const step = steps.step.bind(steps);
const bench = new Workbench({ 'pier.txt': PIER });
const saved = () => readFileSync(path.join(bench.folder, 'pier.txt'), 'utf8');
let writer;
try {
  await step('the package installs', () => {
    check(bench.install(path.resolve(process.argv[2])) === 'onrecord.onrecord-web', 'it is listed');
  }, 60_000);
  await step('findings are underlined', async () => {
    await bench.start();
    const page = await bench.browse();
    writer = new Writer(page, bench.shots);
    await bench.open(page, [['openFile', bench.remote(path.join(bench.folder, 'pier.txt'))]]);
    await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
    await writer.seeWaves(4);
  }, 120_000);
  await step('Problems has a line for each', async () => {
    await writer.press('Control+Shift+KeyM');
    const rows = (await writer.see('.markers-panel', 'unclosed-quote')).filter((row) => row.includes('onrecord'));
    check(rows.length === 4, JSON.stringify(rows));
    await writer.press('Control+Shift+KeyM');
    return rows.join(' | ');
  });
  await step('a quotation tells who says it', async () => {
    await writer.focus();
    await writer.page.locator('.editor-instance .view-line', { hasText: 'Nobody' }).hover({ position: { x: 60, y: 9 } });
    const card = writer.page.locator('.monaco-hover:visible', { hasText: 'says this' }).first();
    await card.waitFor();
    const told = (await card.innerText()).trim().replaceAll('\u00a0', ' ');
    check(/Peter Okafor says this/.test(told), told);
    await writer.shot('web-hover');
    await writer.page.mouse.move(5, 5);
    return told.split('\n')[0];
  });
  await step('Ctrl+. has the fix, which is saved', async () => {
    await writer.goTo('storm" she');
    for (let right = 0; right < 6; right += 1) await writer.press('ArrowRight');
    const menu = await until('the menu of fixes', async () => {
      await writer.press('Control+Period');
      const rows = writer.page.locator('.action-widget .monaco-list-row.action');
      const open = await rows.first().waitFor({ timeout: 2000 }).then(() => true, () => false);
      if (open) return rows.allInnerTexts();
      await writer.press('Escape');
      return undefined;
    });
    check(menu.some((row) => /Add the comma/.test(row)), JSON.stringify(menu));
    await writer.press('Enter');
    await writer.seeWaves(3);
    await writer.press('Control+KeyS');
    const mended = PIER.replace('storm" she', 'storm," she');
    await until('the file is saved', () => saved() === mended);
    return menu.join(' | ');
  });
  await step('Fix All Safe Findings mends the rest that has one answer', async () => {
    await writer.run('onrecord: Fix All Safe Findings');
    await writer.seeText('night," Okafor');
    await writer.seeWaves(2);
  });
} catch (error) {
  await writer?.shot('web-failed').catch(() => {});
  if (steps.failed === 0) throw error;
} finally {
  await bench.end();
  steps.end();
}
