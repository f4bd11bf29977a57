/** Commands that carry out what the server offers as code actions: all safe fixes, and ways to ignore a finding. */

import * as vscode from 'vscode';
import { isArticle } from './articles';
import { commandOf } from './protocol';
import type { Server } from './server';

/** Fixes that touch each other are made one after the other. */
const MOST_ROUNDS = 8;

/** Makes all safe fixes of an article, as steps that can be undone. */
export async function fixAll(server: Server, editor: vscode.TextEditor | undefined): Promise<void> {
  if (!editor || !isArticle(editor.document)) {
    say('There is no article in front.');
    return;
  }
  const { document } = editor;
  let made = 0;
  while (made < MOST_ROUNDS) {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await server.actions(document.uri, whole, 'source.fixAll.onrecord');
    if (!action || !(await server.carryOut(action))) break;
    made += 1;
  }
  say(made > 0 ? 'All safe fixes are made.' : 'There is nothing to fix that has one right answer.');
}

export type Reach = 'here' | 'file' | 'workspace';

/** What the server calls its actions, by what they reach. */
const TITLES: Record<Reach, RegExp> = {
  here: /^Ignore (\S+) here$/,
  file: /^Ignore (\S+) in this file$/,
  workspace: /^Ignore (\S+) in this workspace$/,
};
const COMMANDS: Partial<Record<string, Reach>> = {
  [commandOf.ignoreHere]: 'here',
  [commandOf.ignoreInWorkspace]: 'workspace',
};

/** Has the finding at the cursor ignored; where there are several rules, the writer is asked which. */
export async function ignoreFinding(server: Server, editor: vscode.TextEditor | undefined, reach: Reach): Promise<void> {
  if (!editor || !isArticle(editor.document)) {
    say('There is no article in front.');
    return;
  }
  const { document, selection } = editor;
  const all = await server.actions(document.uri, selection, vscode.CodeActionKind.QuickFix.value);
  const ours = all.filter(({ command, title }) => {
    const known = command && COMMANDS[command.command];
    return known ? known === reach : TITLES[reach].test(title);
  });
  if (ours.length === 0) {
    const any = all.some(({ title }) => TITLES.here.test(title));
    say(any ? 'This document cannot say that itself: ignore it elsewhere.' : 'There is no finding at the cursor.');
    return;
  }
  const titles = ours.map(({ title }) => title);
  const choice = titles.length === 1 ? titles[0] : await vscode.window.showQuickPick(titles);
  const action = ours.find(({ title }) => title === choice);
  if (action) await server.carryOut(action);
}

/** Says something in the status bar, for a while. */
function say(message: string): void {
  vscode.window.setStatusBarMessage(`onrecord: ${message}`, 5000);
}
