/** An article to try things on. */

import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** Opens a new document, saved nowhere, with an article in which something is wrong. */
export async function openSample(extension: vscode.ExtensionContext): Promise<void> {
  const content = await readFile(extension.asAbsolutePath(path.join('media', 'sample.txt')), 'utf8');
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
