/** Asks the server about the current article again once that may give another answer, and only while somebody looks. */

import type * as vscode from 'vscode';
import type { CurrentArticle } from './articles';
import type { Server } from './server';

/** How long nothing may happen before the server is asked, in milliseconds: a writer types faster than that. */
const PAUSE = 250;

export class Refresher<Answer> implements vscode.Disposable {
  private readonly listeners: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private round = 0;
  private isStale = true;
  private isWatched = false;

  /**
   * @param command the server's command that is asked.
   * @param show takes an answer, or nothing where there is none.
   */
  constructor(
    private readonly server: Server,
    private readonly article: CurrentArticle,
    private readonly command: string,
    private readonly show: (answer: Answer | undefined, document: vscode.TextDocument | undefined) => void,
  ) {
    this.listeners = [
      article.onDidChange(() => { this.later(0); }),
      server.onDidChangeLife(() => { this.later(0); }),
      server.onDidCheck((uri) => {
        if (uri.toString() === article.get()?.uri.toString()) this.later(PAUSE);
      }),
    ];
  }

  /** Says whether somebody looks. */
  watch(isWatched: boolean): void {
    this.isWatched = isWatched;
    if (isWatched && this.isStale) this.later(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.round += 1;
    for (const listener of this.listeners) listener.dispose();
  }

  private later(pause: number): void {
    this.isStale = true;
    clearTimeout(this.timer);
    if (this.isWatched) this.timer = setTimeout(() => void this.refresh(), pause);
  }

  private async refresh(): Promise<void> {
    const round = ++this.round;
    this.isStale = false;
    const document = this.article.get();
    const answer = document && (await this.server.ask<Answer>(this.command, document.uri));
    // Another round may have begun meanwhile, with something newer to show.
    if (round === this.round) this.show(answer, document);
  }
}
