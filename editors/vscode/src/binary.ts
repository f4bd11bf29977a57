/** Which program is the server. */

import { constants } from 'node:fs';
import { access, chmod } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/**
 * The server's program: the one that the setting names, else the one inside the extension.
 *
 * @throws an Error that says to the writer what is wrong and what to do about it.
 */
export async function serverProgram(extension: vscode.ExtensionContext): Promise<string> {
  const named = vscode.workspace.getConfiguration('onrecord').get('server.path', '').trim();
  if (named) {
    const program = named.startsWith('~/') ? path.join(homedir(), named.slice(2)) : named;
    // A bare name is looked up on the PATH.
    if (path.basename(program) !== program && !(await mayRun(program))) {
      throw new Error(`There is no program ${program}, which the setting onrecord.server.path names.`);
    }
    return program;
  }
  const name = process.platform === 'win32' ? 'onrecord.exe' : 'onrecord';
  const bundled = extension.asAbsolutePath(path.join('server', name));
  if (!(await mayRun(bundled))) {
    // Some ways to unpack an extension forget that it is a program.
    await chmod(bundled, 0o755).catch(() => undefined);
    if (!(await mayRun(bundled))) {
      throw new Error(
        'This build of the extension has no server for this kind of machine. ' +
          'Install the one for it, or build onrecord and name it in the setting onrecord.server.path.',
      );
    }
  }
  return bundled;
}

async function mayRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
