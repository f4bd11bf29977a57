/** Which documents are articles, and which of them the writer is at. */

import * as vscode from 'vscode';

const LANGUAGES = ['plaintext', 'markdown', 'html'];
const SCHEMES = ['file', 'untitled'];

/** All articles, for the language client. */
export const selector = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

export function isArticle(document: vscode.TextDocument): boolean {
  return SCHEMES.includes(document.uri.scheme) && LANGUAGES.includes(document.languageId);
}

/**
 * The article that the writer is at. Settings, the log or a picture in front do not change it, another text does, and
 * closing it does.
 */
export class CurrentArticle implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly listeners: { dispose(): unknown }[];
  private document: vscode.TextDocument | undefined;

  readonly onDidChange = this.changed.event;

  constructor() {
    this.listeners = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && editor.document.uri.scheme !== 'output') this.set(editor.document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.document) this.set(vscode.window.activeTextEditor?.document);
      }),
      // A document that gets another language is closed and opened again, in the same editor.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.set(document);
      }),
    ];
    this.set(vscode.window.activeTextEditor?.document);
  }

  get(): vscode.TextDocument | undefined {
    return this.document;
  }

  /** The editor that the writer is in; where that is none of an article, the one that shows the current article. */
  editor(): vscode.TextEditor | undefined {
    const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
    if (active && isArticle(active.document)) return active;
    return visible.find((editor) => editor.document === this.document);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private set(document: vscode.TextDocument | undefined): void {
    const article = document && isArticle(document) ? document : undefined;
    void vscode.commands.executeCommand('setContext', 'onrecord.hasArticle', article !== undefined);
    if (article === this.document) return;
    this.document = article;
    this.changed.fire(article);
  }
}
