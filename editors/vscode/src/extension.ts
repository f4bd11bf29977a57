/** Where the extension starts: puts its parts together, and says which command is whose. */

import * as vscode from 'vscode';
import { CurrentArticle } from './articles';
import { chooseProfile, setPublishDate, toggleHints } from './choices';
import { fixAll, ignoreFinding } from './fixes';
import { showMenu } from './menu';
import { openSample } from './sample';
import { Server } from './server';
import { StatusItem } from './status';
import { reveal } from './views/places';
import { SpeakersView } from './views/speakers';
import { TimelineView } from './views/timeline';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('onrecord');
  const running = new Server(context, log);
  const article = new CurrentArticle();
  const status = new StatusItem(running, article);
  const speakers = new SpeakersView(running, article);
  const timeline = new TimelineView(running, article);
  server = running;

  const about = () => ({ server: running, document: article.get(), status: status.current });
  const focus = (view: string) => () => vscode.commands.executeCommand(`onrecord.${view}.focus`);
  const commands: Record<string, (...args: never[]) => unknown> = {
    menu: () => showMenu(running.life, status.current),
    fixAll: () => fixAll(running, article.editor()),
    viewSpeakers: focus('speakersView'),
    viewTimeline: focus('timelineView'),
    chooseProfile: () => chooseProfile(about()),
    setPublishDate: () => setPublishDate(about()),
    toggleHints,
    ignoreFindingHere: () => ignoreFinding(running, article.editor(), 'here'),
    ignoreFindingInFile: () => ignoreFinding(running, article.editor(), 'file'),
    ignoreFindingInWorkspace: () => ignoreFinding(running, article.editor(), 'workspace'),
    restart: () => running.start(),
    showLog: () => { log.show(); },
    openSample: () => openSample(context),
    rememberSpeaker: (node?: Parameters<SpeakersView['remember']>[0]) => speakers.remember(node),
    reveal,
  };
  context.subscriptions.push(
    log, running, article, status, speakers, timeline,
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`onrecord.${name}`, run)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('onrecord.server.path')) void running.start();
    }),
  );
  // The editor need not wait for the server.
  void running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
