/** Commands that carry out what the server offers as code actions: all safe fixes, and ways to ignore a finding. */

import * as vscode from 'vscode';
import { isArticle } from './articles';
import { commandOf } from './protocol';

/** Fixes that touch each other are made one after the other. */
const MOST_ROUNDS = 8;

/** Makes all safe fixes of an article, as steps that can be undone. */
export async function fixAll(editor: vscode.TextEditor | undefined): Promise<void> {
  if (!editor || !isArticle(editor.document)) {
    say('There is no article in front.');
    return;
  }
  const { document } = editor;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await actionsFor(document.uri, whole, 'source.fixAll.onrecord');
    if (!action?.edit || !(await vscode.workspace.applyEdit(action.edit))) {
      say(round > 0 ? 'All safe fixes are made.' : 'There is nothing to fix that has one right answer.');
      return;
    }
  }
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
export async function ignoreFinding(editor: vscode.TextEditor | undefined, reach: Reach): Promise<void> {
  if (!editor || !isArticle(editor.document)) {
    say('There is no article in front.');
    return;
  }
  const { document, selection } = editor;
  const all = await actionsFor(document.uri, selection, vscode.CodeActionKind.QuickFix.value);
  const ours = all.filter((action) => {
    const command = action.command && COMMANDS[action.command.command];
    return command ? command === reach : TITLES[reach].test(action.title);
  });
  if (ours.length === 0) {
    const any = all.some((action) => Object.values(TITLES).some((title) => title.test(action.title)));
    say(any ? 'This document cannot say that itself: ignore it elsewhere.' : 'There is no finding at the cursor.');
    return;
  }
  const choice = ours.length === 1 ? ours[0]?.title : await vscode.window.showQuickPick(ours.map(({ title }) => title));
  const action = ours.find(({ title }) => title === choice);
  if (action) await carryOut(action);
}

async function actionsFor(uri: vscode.Uri, range: vscode.Range, kind: string): Promise<vscode.CodeAction[]> {
  const asked = vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider', uri, range, kind, 32,
  );
  return (await asked) ?? [];
}

async function carryOut({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Says something in the status bar, for a while. */
function say(message: string): void {
  vscode.window.setStatusBarMessage(`onrecord: ${message}`, 5000);
}
