/** The server as the rest of the extension sees it: started in one way, asked in one way. */

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageclient/node';
import { selector } from './articles';
import { serverProgram } from './binary';
import { commandOf } from './protocol';
import { ArticleTokens } from './tokens';

export type Life = 'starting' | 'running' | 'stopped';

/** How often a server that ends by itself is started again within `CRASH_WINDOW` milliseconds. */
const MOST_CRASHES = 4;
const CRASH_WINDOW = 3 * 60_000;

export class Server implements vscode.Disposable {
  private readonly lifeChanged = new vscode.EventEmitter<Life>();
  private readonly checked = new vscode.EventEmitter<vscode.Uri>();
  private client: lsp.LanguageClient | undefined;
  private state: Life = 'stopped';
  private starting: Promise<void> = Promise.resolve();
  private crashes: number[] = [];

  /** The server has been started, or has ended. */
  readonly onDidChangeLife = this.lifeChanged.event;
  /** The server has checked a document again: its text, or what it is checked under, has changed. */
  readonly onDidCheck = this.checked.event;

  constructor(
    private readonly extension: vscode.ExtensionContext,
    readonly log: vscode.OutputChannel,
  ) {}

  get life(): Life {
    return this.state;
  }

  /** Starts the server, anew where it runs. Calls are carried out one after the other. */
  start(): Promise<void> {
    this.starting = this.starting.then(async () => {
      await this.stop();
      await this.startNow();
    });
    return this.starting;
  }

  /** Whether the running server has a command. */
  has(command: string): boolean {
    return this.client?.initializeResult?.capabilities.executeCommandProvider?.commands.includes(command) ?? false;
  }

  /** Has the server carry out a command about a document; nothing where it cannot, or the document is closed by now. */
  async ask<Answer>(command: string, uri: vscode.Uri, more: object = {}): Promise<Answer | undefined> {
    const client = this.client;
    if (!client || this.state !== 'running' || !this.has(command)) return undefined;
    const argument = { uri: client.code2ProtocolConverter.asUri(uri), ...more };
    try {
      return await client.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [argument] });
    } catch (error) {
      this.log.appendLine(`${command}: ${String(error)}`);
      return undefined;
    }
  }

  /** The same for what a writer has asked for: where it cannot be done, the reason is shown. */
  async demand(command: string, uri: vscode.Uri, more: object): Promise<void> {
    const client = this.client;
    if (!client || this.state !== 'running') return;
    const argument = { uri: client.code2ProtocolConverter.asUri(uri), ...more };
    try {
      await client.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  }

  /** What the server offers to do about a place, of one kind. It is asked itself: other extensions may offer more. */
  async actions(uri: vscode.Uri, range: vscode.Range, kind: string): Promise<lsp.CodeAction[]> {
    const client = this.client;
    if (!client || this.state !== 'running') return [];
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    const place = client.code2ProtocolConverter.asRange(range);
    const context = { diagnostics: [], only: [kind] };
    const all = await client.sendRequest<lsp.CodeAction[] | null>('textDocument/codeAction', {
      textDocument, range: place, context,
    });
    return all ?? [];
  }

  /** Carries out what the server has offered; whether anything came of it. */
  async carryOut(offered: lsp.CodeAction): Promise<boolean> {
    const client = this.client;
    if (!client || this.state !== 'running') return false;
    // The server works an edit out when it is asked for.
    const isWhole = offered.edit !== undefined || offered.data === undefined;
    const action = isWhole ? offered : await client.sendRequest<lsp.CodeAction>('codeAction/resolve', offered);
    if (action.edit) {
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action.edit);
      if (!(await vscode.workspace.applyEdit(edit))) return false;
    }
    if (action.command) {
      const { command, arguments: args } = action.command;
      await client.sendRequest('workspace/executeCommand', { command, arguments: args });
    }
    return Boolean(action.edit ?? action.command);
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose(2000);
    } catch (error) {
      this.log.appendLine(`The server did not end well: ${String(error)}`);
    }
    this.set('stopped');
  }

  dispose(): void {
    void this.stop();
    this.lifeChanged.dispose();
    this.checked.dispose();
  }

  private async startNow(): Promise<void> {
    this.set('starting');
    this.crashes = [];
    try {
      const command = await serverProgram(this.extension);
      this.log.appendLine(`Starting ${command}`);
      // Most of the extension is in here, and it is not needed before.
      const library = await import('vscode-languageclient/node.js');
      const run = { command, args: ['server'] };
      const client = new library.LanguageClient('onrecord', 'onrecord', run, this.options(library));
      this.client = client;
      client.registerFeature(new ArticleTokens());
      client.onDidChangeState(({ newState }) => {
        if (client === this.client) this.set(lifeOf(newState, library));
      });
      await client.start();
    } catch (error) {
      this.set('stopped');
      const reason = error instanceof Error ? error.message : String(error);
      this.log.appendLine(`The server could not be started: ${reason}`);
      void this.complain(`onrecord could not be started. ${reason}`);
    }
  }

  private options({ CloseAction, ErrorAction, RevealOutputChannelOn }: typeof lsp): lsp.LanguageClientOptions {
    return {
      documentSelector: selector,
      outputChannel: this.log,
      // A request that fails because the server ends is no news for a writer; what the server itself says still is.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true },
      middleware: this.middleware(),
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => {
          const now = Date.now();
          this.crashes = [...this.crashes.filter((time) => now - time < CRASH_WINDOW), now];
          if (this.crashes.length <= MOST_CRASHES) return { action: CloseAction.Restart, handled: true };
          void this.complain('onrecord has ended too often, and is not started again by itself.');
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  private middleware(): lsp.Middleware {
    return {
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token);
        if (report) this.checked.fire(document instanceof vscode.Uri ? document : document.uri);
        return report;
      },
      executeCommand: async (command, args, next) => {
        // The line over the headline would show a message; here is a whole view for it.
        if (command === commandOf.showSpeakers) return vscode.commands.executeCommand('onrecord.viewSpeakers');
        return next(command, args) as Promise<unknown>;
      },
    };
  }

  private set(life: Life): void {
    if (life === this.state) return;
    this.state = life;
    const timeline = life === 'running' && this.has(commandOf.timeline);
    void vscode.commands.executeCommand('setContext', 'onrecord.hasTimeline', timeline);
    this.lifeChanged.fire(life);
  }

  private async complain(message: string): Promise<void> {
    const [again, log, settings] = ['Start Again', 'Show Log', 'Settings'];
    const choice = await vscode.window.showErrorMessage(message, again, log, settings);
    if (choice === again) await this.start();
    if (choice === log) this.log.show();
    if (choice === settings) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'onrecord.server.path');
    }
  }
}

function lifeOf(state: lsp.State, { State }: typeof lsp): Life {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
