/** The menu behind the status item. */

import * as vscode from 'vscode';
import type { Status } from './protocol';
import type { Life } from './server';
import { PROFILE_SOURCES } from './status';

interface Entry extends vscode.QuickPickItem {
  command?: string;
}

/** Shows what can be done, and does what is chosen. */
export async function showMenu(life: Life, status: Status | undefined): Promise<void> {
  const choice = await vscode.window.showQuickPick(entries(life, status), {
    title: 'onrecord',
    placeHolder: life === 'running' ? 'What would you like to do?' : 'onrecord is not running',
    matchOnDescription: true,
  });
  if (choice?.command) await vscode.commands.executeCommand(choice.command);
}

function entries(life: Life, status: Status | undefined): Entry[] {
  const server: Entry[] = [
    { label: 'onrecord', kind: vscode.QuickPickItemKind.Separator },
    { label: life === 'running' ? '$(debug-restart) Restart' : '$(play) Start', command: 'onrecord.restart' },
    { label: '$(output) Show the log', command: 'onrecord.showLog' },
  ];
  if (life !== 'running') return server;
  const article: Entry[] = [];
  if (status) {
    const { safeFixes, speakers } = status;
    article.push({ label: 'This article', kind: vscode.QuickPickItemKind.Separator });
    if (safeFixes > 0) {
      article.push({ label: `$(wand) Fix all safe findings`, description: String(safeFixes), command: 'onrecord.fixAll' });
    }
    article.push({ label: '$(quote) Show speakers', description: String(speakers), command: 'onrecord.viewSpeakers' });
  }
  const date = status?.published?.value ?? 'none is known';
  const profile = status ? `${status.profile.value}, ${PROFILE_SOURCES[status.profile.source]}` : '';
  return [
    ...article,
    { label: 'How articles are checked', kind: vscode.QuickPickItemKind.Separator },
    { label: '$(book) Profile…', description: profile, command: 'onrecord.chooseProfile' },
    { label: '$(calendar) Publish date…', description: date, command: 'onrecord.setPublishDate' },
    { label: `$(lightbulb) Turn hints ${status?.hints ? 'off' : 'on'}`, command: 'onrecord.toggleHints' },
    ...server,
  ];
}
