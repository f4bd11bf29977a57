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

  const ask = async (command, title) => {
    await writer.run(`onrecord: ${command}`);
    await writer.page.locator('.quick-input-title', { hasText: title }).waitFor();
  };

  await step('the status item says profile, date and counts', () => writer.seeStatus(/us-ap · 2026-04-22 · 1 0/));

  await step('its menu changes the profile', async () => {
    await writer.status().click();
    for (const entry of ['Show speakers', 'Profile', 'Publish date', 'Turn hints on', 'Restart', 'Show the log']) {
      await writer.see('.quick-input-list', entry);
    }
    await writer.shot('menu');
    await writer.pick('Profile');
    await writer.page.locator('.quick-input-title', { hasText: 'Profile' }).waitFor();
    await writer.pick('uk-double');
    await writer.seeStatus(/uk-double/);
    check(settings()['onrecord.profile'] === 'uk-double', JSON.stringify(settings()));
    await ask('Choose Profile', 'Profile');
    await writer.pick('As the article does');
    await writer.seeStatus(/us-ap/);
  });

  await step('an article that states its date has it changed there', async () => {
    await ask('Set Publish Date', 'Publish date');
    await writer.press('Control+KeyA');
    await writer.page.keyboard.type('2026-04-24');
    await writer.press('Enter');
    await writer.page.locator('.quick-input-title', { hasText: 'where?' }).waitFor();
    await writer.pick('In this article');
    await writer.seeText('Published: 2026-04-24');
    return writer.seeStatus(/2026-04-24/);
  });

  await step('a profile is written into front matter', async () => {
    await writer.openFile('market.md');
    await writer.seeStatus(/us-ap · no date/);
    await ask('Choose Profile', 'Profile');
    await writer.pick('us-chicago');
    await writer.page.locator('.quick-input-title', { hasText: 'where?' }).waitFor();
    await writer.pick('In this article');
    await writer.seeText('profile: us-chicago');
    const status = await writer.seeStatus(/us-chicago/);
    await writer.run('File: Revert File');
    await writer.seeStatus(/us-ap/);
    return status;
  });

  await step('the publish date is checked, and shown', async () => {
    await ask('Set Publish Date', 'Publish date');
    await writer.press('Control+KeyA');
    await writer.page.keyboard.type('2026-02-30');
    await writer.page.locator('.quick-input-message', { hasText: 'Write a day' }).waitFor();
    await writer.press('Control+KeyA');
    await writer.page.keyboard.type('2026-04-23');
    await until('the date is right', async () => !(await writer.page.locator('.quick-input-message').innerText()).includes('Write a day'));
    await writer.press('Enter');
    await writer.page.locator('.quick-input-title', { hasText: 'where?' }).waitFor();
    await writer.pick('In the settings');
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
