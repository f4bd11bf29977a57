// What a writer does at the workbench, by keyboard and mouse, and what is to be seen there.

import path from 'node:path';
import { until } from './steps.mjs';

const WAVES = '.squiggly-error, .squiggly-warning, .squiggly-info';

export class Writer {
  constructor(page, shots) {
    this.page = page;
    this.shots = shots;
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  shot(name) {
    return this.page.screenshot({ path: path.join(this.shots, `${name}.png`) });
  }

  /** Puts the cursor into the text, and waits until it is there. */
  async focus() {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.editor-instance .view-line').first().click({ position: { x: 3, y: 8 } });
    await this.page.waitForFunction(() => document.activeElement?.closest('.editor-instance .monaco-editor'));
  }

  /** Puts the cursor before some words of the text, with the editor's own search. */
  async goTo(words) {
    await this.focus();
    await this.press('Control+Home', 'Control+KeyF');
    await this.page.waitForFunction(() => document.activeElement?.closest('.find-widget'));
    await this.press('Control+KeyA');
    await this.page.keyboard.type(words);
    await until(`'${words}' is found`, () => this.page.locator('.find-widget .matchesCount').innerText().then((text) => /^1 /.test(text)));
    await this.press('Escape');
    await this.page.waitForFunction(() => document.activeElement?.closest('.editor-instance .monaco-editor'));
    await this.press('ArrowLeft');
  }

  /** Runs a command from the palette. */
  async run(command) {
    await this.press('F1');
    await this.pick(command);
  }

  /** Chooses the row of the open list that begins with some text. */
  async pick(text) {
    await this.page.waitForFunction(() => document.activeElement?.closest('.quick-input-widget'));
    await this.page.keyboard.type(text);
    let label = '';
    await until(`'${text}' is in the list`, async () => {
      const focused = this.page.locator('.quick-input-list .monaco-list-row.focused').first();
      label = (await focused.innerText({ timeout: 500 }).catch(() => '')).trim();
      if (label.startsWith(text)) return true;
      if (label) await this.press('ArrowDown');
      return false;
    }).catch((error) => { throw new Error(`${error.message}, but '${label}'`); });
    await this.press('Enter');
  }

  async openFile(name) {
    await this.press('Control+KeyP');
    await this.pick(name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.focus();
  }

  waves() {
    return this.page.locator(WAVES).count();
  }

  /** Waits until so many wavy lines are seen. */
  seeWaves(number) {
    return until(`${number} wavy lines`, async () => (await this.waves()) === number).catch(async (error) => {
      throw new Error(`${error.message}, but ${await this.waves()}`);
    });
  }

  rows(selector) {
    return this.page.$$eval(`${selector} .monaco-list-row`, (rows) => rows.map((row) => row.textContent));
  }

  /** Waits until a line of a list holds some text; gives all lines. */
  see(selector, text) {
    let rows = [];
    return until(`'${text}' in ${selector}`, async () => {
      rows = await this.rows(selector).catch(() => []);
      return rows.some((row) => row.includes(text)) && rows;
    }).catch((error) => { throw new Error(`${error.message}; there is ${JSON.stringify(rows)}`); });
  }

  /** The lines of the text that are on the screen. */
  text() {
    return this.page.$$eval('.editor-instance .view-line', (lines) => lines
      .map((line) => ({ top: parseFloat(line.style.top), text: line.textContent.replaceAll('\u00a0', ' ') }))
      .sort((a, b) => a.top - b.top).map(({ text }) => text));
  }

  seeText(text) {
    return until(`'${text}' in the text`, async () => (await this.text()).join('').includes(text));
  }

  status() {
    return this.page.locator('#onrecord\\.onrecord\\.onrecord\\.status');
  }

  /** Waits until the status item says something. */
  async seeStatus(pattern) {
    let text = '';
    return until(`the status item says ${pattern}`, async () => {
      text = (await this.status().innerText().catch(() => '')).replace(/\s+/g, ' ').trim();
      return pattern.test(text) && text;
    }).catch((error) => { throw new Error(`${error.message}; it says '${text}'`); });
  }
}
