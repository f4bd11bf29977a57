// The status item and what is chosen through it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, until } from '../steps.mjs';

export async function choices({ step, writer, bench }) {
  const settings = () => {
    try {
      return JSON.parse(readFileSync(path.join(bench.folder, '.vscode/settings.json'), 'utf8'));
    } catch {
      return {};
    }
  };

  await step('the status item says profile, date and counts', () => writer.seeStatus(/us-ap · 2026-04-22 · 1 0/));

  await step('its menu changes the profile', async () => {
    await writer.status().click();
    const rows = await writer.see('.quick-input-list', 'Profile');
    for (const entry of ['Publish date', 'hints', 'Restart', 'log', 'speakers']) {
      check(rows.some((row) => row.includes(entry)), `${entry} in the menu: ${JSON.stringify(rows)}`);
    }
    await writer.shot('menu');
    await writer.pick('Profile');
    await writer.page.locator('.quick-input-title', { hasText: 'Profile' }).waitFor();
    await writer.pick('uk-double');
    await writer.seeStatus(/uk-double/);
    check(settings()['onrecord.profile'] === 'uk-double', JSON.stringify(settings()));
    await writer.run('onrecord: Choose Profile');
    await writer.page.locator('.quick-input-title', { hasText: 'Profile' }).waitFor();
    await writer.pick('As the article does');
    await writer.seeStatus(/us-ap/);
  });

  await step('the publish date is checked, and shown', async () => {
    await writer.openFile('market.md');
    await writer.seeStatus(/no date/);
    await writer.run('onrecord: Set Publish Date');
    await writer.page.locator('.quick-input-title', { hasText: 'Publish date' }).waitFor();
    await writer.press('Control+KeyA');
    await writer.page.keyboard.type('2026-02-30');
    await writer.page.locator('.quick-input-message', { hasText: 'Write a day' }).waitFor();
    await writer.press('Control+KeyA');
    await writer.page.keyboard.type('2026-04-23');
    await until('the date is right', async () => !(await writer.page.locator('.quick-input-message').innerText()).includes('Write a day'));
    await writer.press('Enter');
    const status = await writer.seeStatus(/2026-04-23/);
    check(settings()['onrecord.published'] === '2026-04-23', JSON.stringify(settings()));
    return status;
  });

  await step('hints are turned on and off', async () => {
    await writer.run('onrecord: Turn Hints On or Off');
    await until('hints are on', () => settings()['onrecord.hints'] === true);
    await writer.run('onrecord: Turn Hints On or Off');
    await until('hints are off', () => !settings()['onrecord.hints']);
  });
}
