// The page from its file in a real browser that has no network:  node page.test.mjs PAGE.html

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PIER } from '../vscode/articles.mjs';
import { Steps, check, until } from '../vscode/steps.mjs';

/** The largest engine that somebody should have to carry, in bytes, compressed. */
const LARGEST = 4_000_000;

const file = path.resolve(process.argv[2]);
const { chromium } = await import(pathToFileURL(path.join(process.env.DRIVER, 'index.mjs')));
const steps = new Steps();
const step = steps.step.bind(steps);
const browser = await chromium.launch({
  executablePath: process.env.BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 840 }, offline: true, colorScheme: 'light' });
const page = await context.newPage();
page.setDefaultTimeout(15_000);
const faults = [];
const asked = [];
page.on('pageerror', (error) => faults.push(error.message));
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
page.on('request', (request) => request.url().startsWith('data:') || asked.push(request.url()));

const text = page.locator('#text');
const value = () => text.inputValue();
const status = () => page.locator('#status').textContent();
const rules = () => page.locator('#findings .rule').evaluateAll((all) => all.map((one) => one.textContent.split(', ')[1]));
const selected = () => text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
const settled = (what, ask) => until(what, ask, 10_000);

async function clear() {
  await text.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await settled('the page is empty', async () => /^Ready/.test(await status()));
}

try {
  await step('the engine is small', () => {
    const [, engine] = /id="engine"[^>]*>([^<]+)</.exec(readFileSync(file, 'utf8'));
    const size = Buffer.from(engine, 'base64').length;
    check(size < LARGEST, `${size} bytes`);
    return `${(size / 1e6).toFixed(2)} MB compressed`;
  });
  await step('the page opens from its file', async () => {
    await page.goto(pathToFileURL(file).href);
    await settled('the engine is there', async () => /^Ready/.test(await status()));
  });
  await step('an article is pasted, and its findings stand beside it', async () => {
    await text.focus();
    await page.keyboard.insertText(PIER);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await settled('the page is empty', async () => (await value()) === '');
    await page.keyboard.press('Control+v');
    await settled('findings', async () => (await rules()).length >= 4);
    check((await value()) === PIER, 'the text is as it was pasted');
    const found = await rules();
    for (const rule of ['missing-comma-before-attribution', 'detached-closer', 'unclosed-quote', 'unattributed-quote']) {
      check(found.includes(rule), `${rule} is missing in ${found}`);
    }
    const marked = await page.locator('#marks mark').evaluateAll((all) => all.map((one) => one.className));
    check(marked.some((name) => name.includes('error')) && marked.some((name) => name.includes('warning')), `marks: ${marked}`);
    return status();
  });
  if (process.env.PROGRAM) {
    await step('the page finds what the program finds', async () => {
      const input = JSON.stringify({ id: 1, text: PIER, format: 'plain' });
      let out;
      try {
        out = execFileSync(process.env.PROGRAM, ['check', '--jsonl'], { input, encoding: 'utf8' });
      } catch (error) {
        // Status 1: something was found.
        out = error.stdout;
      }
      const expected = JSON.parse(out).findings.map(({ rule, range }) => `line ${range.start.line}, ${rule}`);
      const shown = await page.locator('#findings .rule').allTextContents();
      check(JSON.stringify(expected) === JSON.stringify(shown), `${expected} | ${shown}`);
      return `${shown.length} findings`;
    });
  }
  await step('the marks lie under their words', async () => {
    const [marks, area] = await Promise.all([page.locator('#marks').boundingBox(), text.boundingBox()]);
    check(marks.width === area.width && Math.abs(marks.height - area.height) < 1 && marks.y === area.y, JSON.stringify([marks, area]));
    const overflow = await text.evaluate((area) => area.scrollHeight - area.clientHeight);
    check(overflow <= 0, `${overflow} pixels of the text are hidden`);
  });
  await step('a finding leads to its place', async () => {
    await page.locator('#findings li', { hasText: 'unattributed-quote' }).locator('.place').first().click();
    check((await selected()).includes('Who is going to pay'), await selected());
    check((await page.locator('#marks .chosen').textContent()).includes('Who is going'), 'the place is marked');
  });
  await step('a rule says why', async () => {
    const finding = page.locator('#findings li', { hasText: 'unclosed-quote' });
    await finding.locator('summary').click();
    await finding.locator('details p').first().waitFor();
    const told = await finding.locator('details').textContent();
    check(/never closed/.test(told), told);
  });
  await step('speakers stand with their words, which lead to their place', async () => {
    const names = await page.locator('#speakers .name').allTextContents();
    check(names.includes('Ada Holm') && names.includes('Peter Okafor'), names.join());
    check(names.includes('Nobody is known to say'), names.join());
    await page.locator('#speakers .words', { hasText: 'the work of many years' }).click();
    check((await selected()) === '"the work of many years."', await selected());
    return names.join(', ');
  });
  await step('the timeline counts from the article, or from the date that is given', async () => {
    const days = () => page.locator('#timeline .day').allTextContents();
    check((await days()).includes('2026-04-20'), `${await days()}`);
    await page.locator('#published').fill('2026-05-13');
    await settled('the new day', async () => (await days()).includes('2026-05-11'));
    await page.locator('#published').fill('');
    await settled('the old day', async () => (await days()).includes('2026-04-20'));
    return (await days()).join(', ');
  });
  await step('the picture', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('#findings .place').first().click();
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(path.dirname(file), 'light.png') });
    if (process.env.ONRECORD_WRITE) await page.screenshot({ path: 'docs/web.png', scale: 'css' });
    await page.emulateMedia({ colorScheme: 'dark' });
    const paper = await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    check(paper === 'rgb(28, 29, 31)', paper);
    await page.screenshot({ path: path.join(path.dirname(file), 'dark.png') });
    await page.emulateMedia({ colorScheme: 'light' });
  });
  await step('a fix is made, and can be undone', async () => {
    await page.locator('#findings li', { hasText: 'missing-comma-before-attribution' }).locator('.fix').first().click();
    await settled('the finding is gone', async () => !(await rules()).includes('missing-comma-before-attribution'));
    const mended = await value();
    check(mended === PIER.replace('in the storm" she', 'in the storm," she'), mended);
    await page.keyboard.press('Control+z');
    await settled('the finding is back', async () => (await rules()).includes('missing-comma-before-attribution'));
    check((await value()) === PIER, 'the text is as it was');
  });
  await step('what a fix leaves to fill in is chosen', async () => {
    await page.locator('#findings li', { hasText: 'unattributed-quote' }).locator('.fix', { hasText: '[speaker]' }).click();
    check((await selected()) === '[speaker]', await selected());
    await page.keyboard.press('Control+z');
    await settled('the text is as it was', async () => (await value()) === PIER && (await rules()).includes('unattributed-quote'));
  });
  await step('all safe fixes are made at once', async () => {
    await page.locator('#mend').click();
    await settled('none is left', () => page.locator('#mend').isDisabled());
    const found = await rules();
    check(!found.includes('missing-comma-before-attribution') && found.includes('unattributed-quote'), found.join());
  });
  await step('places are right after letters of any length', async () => {
    await clear();
    await page.keyboard.insertText('Zoë 👩‍🌾 Ünal said: “ It rains.”\n');
    await settled('the finding', async () => (await rules()).length === 1);
    await page.locator('#findings .fix').first().click();
    await settled('no finding', async () => (await rules()).length === 0);
    check((await value()) === 'Zoë 👩‍🌾 Ünal said: “It rains.”\n', await value());
  });
  await step('a long article is read as it is written', async () => {
    await clear();
    await text.evaluate((area, long) => {
      area.value = long;
      area.dispatchEvent(new Event('input'));
    }, `${PIER}\n`.repeat(100));
    await settled('its findings', async () => (await rules()).length >= 300);
    const start = Date.now();
    await text.evaluate((area) => area.setSelectionRange(0, 0));
    await page.keyboard.insertText('Late: ');
    const mark = await page.locator('#marks mark').first().textContent();
    check(mark === 'storm" she said', `until it is read the mark lies under '${mark}'`);
    await settled('the new state', async () => / 11001 words/.test(await status()));
    return `${(PIER.length / 10).toFixed(0)} kB, ${Date.now() - start} ms`;
  });
  await step('markup is text here', async () => {
    await clear();
    await page.keyboard.insertText('"<img src=x onerror=alert(1)> is here" Ann Ward said. </script><b>x</b>\n');
    await settled('a speaker', async () => (await page.locator('#speakers .name').count()) > 0);
    check((await page.locator('aside img, #marks img').count()) === 0, 'an image was made');
  });
  await step('nothing was asked of anybody, and nothing failed', () => {
    check(asked.length === 1 && asked[0].startsWith('file:'), asked.join());
    check(faults.length === 0, faults.join('\n'));
  });
} catch (error) {
  await page.screenshot({ path: path.join(path.dirname(file), 'failed.png') }).catch(() => {});
  console.log(`the page says: ${await status().catch(() => '')}\n${faults.join('\n')}`);
  if (steps.failed === 0) throw error;
} finally {
  await browser.close();
  steps.end();
}
