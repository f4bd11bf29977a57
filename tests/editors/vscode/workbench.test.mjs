// The packaged extension in a real VS Code workbench, by keyboard and mouse:  node workbench.test.mjs FILE.vsix

import { copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MARKET, PIER } from './articles.mjs';
import { Steps, check } from './steps.mjs';
import { Workbench } from './workbench.mjs';
import { Writer } from './writer.mjs';
import { choices } from './workbench/choices.mjs';
import { dates } from './workbench/dates.mjs';
import { documents } from './workbench/documents.mjs';
import { findings } from './workbench/findings.mjs';
import { firstLook, people } from './workbench/people.mjs';
import { server } from './workbench/server.mjs';
import { themes } from './workbench/themes.mjs';

/** The largest package that somebody should have to fetch, in bytes. */
const LARGEST = 12_000_000;

const vsix = path.resolve(process.argv[2]);
const steps = new Steps();
const step = steps.step.bind(steps);
const bench = new Workbench({ 'pier.txt': PIER, 'market.md': MARKET });
let writer;
try {
  await step('the package is small, and installs', async () => {
    const { size } = statSync(vsix);
    check(size < LARGEST, `${size} bytes`);
    check(bench.install(vsix) === 'onrecord.onrecord', 'it is listed');
    return `${(size / 1e6).toFixed(1)} MB`;
  }, 60_000);
  await step('VS Code opens an article', async () => {
    await bench.start();
    const page = await bench.browse();
    page.on('pageerror', (error) => console.log(`the page: ${error.message.split('\n')[0]}`));
    writer = new Writer(page, bench.shots);
    await bench.open(page, [['openFile', bench.remote(path.join(bench.folder, 'pier.txt'))]]);
    await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
  }, 120_000);
  const told = { step, writer, bench };
  await firstLook(told);
  await findings(told);
  await people(told);
  await dates(told);
  await choices(told);
  await documents(told);
  await server(told);
  await themes(told);
  if (process.env.ONRECORD_WRITE) {
    copyFileSync(path.join(bench.shots, 'picture.png'), path.join(import.meta.dirname, '../../../docs/vscode.png'));
  }
} catch (error) {
  await writer?.shot('failed').catch(() => undefined);
  console.error(error.stack);
  console.error(`what was on the screen: ${path.join(bench.shots, 'failed.png')}`);
} finally {
  await bench.end();
  steps.end();
}
