// Findings: wavy lines, the list of problems, fixes and ignores.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PIER } from '../articles.mjs';
import { check, until } from '../steps.mjs';

const MENU = '.action-widget';

export async function findings({ step, writer, bench }) {
  const saved = () => readFileSync(path.join(bench.folder, 'pier.txt'), 'utf8');

  await step('Problems has a line for each, whose rule is a link to its page', async () => {
    await writer.press('Control+Shift+KeyM');
    const rows = await writer.see('.markers-panel', 'unclosed-quote');
    const findings = rows.filter((row) => row.includes('onrecord'));
    check(findings.length === 4, `4 problems: ${JSON.stringify(rows)}`);
    const links = await writer.page.$$eval('.markers-panel a.monaco-link', (all) => all.map((link) => link.href));
    check(links.length === 4 && links.every((link) => /\/docs\/rules\/[a-z-]+\.md$/.test(link)), `links: ${links}`);
    await writer.press('Control+Shift+KeyM');
    return links.map((link) => link.split('/').at(-1)).join(', ');
  });

  await step('Ctrl+. has the fix and the ways to ignore, and the fix is saved', async () => {
    await writer.goTo('storm" she');
    for (let steps = 0; steps < 6; steps += 1) await writer.press('ArrowRight');
    const menu = await actions(writer);
    check(menu.some((row) => /comma/i.test(row)), `a fix: ${JSON.stringify(menu)}`);
    check(menu.some((row) => /^Ignore .* here$/.test(row)), `a way to ignore: ${JSON.stringify(menu)}`);
    await writer.shot('fix-menu');
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
    await writer.press('Control+KeyS');
    const mended = PIER.replace('storm" she', 'storm," she').replace('night "Okafor', 'night," Okafor');
    await until('the file is saved', () => saved() === mended);
  });

  await step('Ignore Finding Here writes onrecord.ignore', async () => {
    await writer.goTo('Who is going');
    await writer.run('onrecord: Ignore Finding Here');
    await writer.seeWaves(1);
    check(readFileSync(path.join(bench.folder, 'onrecord.ignore'), 'utf8').includes('pier.txt'), 'the line names the file');
  });
}

/** Opens the menu of fixes; right after a change there may be none yet. */
async function actions(writer) {
  return until('the menu of fixes', async () => {
    await writer.press('Control+Period');
    const rows = writer.page.locator(`${MENU} .monaco-list-row.action`);
    const open = await rows.first().waitFor({ timeout: 2000 }).then(() => true, () => false);
    if (open) return rows.allInnerTexts();
    await writer.press('Escape');
    return undefined;
  });
}
