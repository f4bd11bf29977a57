/** The status item: under which house style and date the article is checked, and how it stands. */

import * as vscode from 'vscode';
import type { CurrentArticle } from './articles';
import { commandOf } from './protocol';
import type { Status } from './protocol';
import { Refresher } from './refresher';
import type { Server } from './server';

export const PROFILE_SOURCES: Record<Status['profile']['source'], string> = {
  settings: 'named by the settings or onrecord.toml',
  article: 'named by the article',
  marks: 'shown by the article’s own marks',
  assumed: 'assumed, since nothing shows another one',
};

export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly refresher: Refresher<Status>;
  private readonly listeners: vscode.Disposable[];
  private last: Status | undefined;

  constructor(
    private readonly server: Server,
    private readonly article: CurrentArticle,
  ) {
    this.item = vscode.window.createStatusBarItem('onrecord.status', vscode.StatusBarAlignment.Right, 100);
    this.item.name = 'onrecord';
    this.item.command = 'onrecord.menu';
    this.refresher = new Refresher(server, article, commandOf.status, (status) => {
      this.last = status;
      this.draw();
    });
    this.listeners = [
      article.onDidChange(() => { this.draw(); }),
      server.onDidChangeLife(() => { this.draw(); }),
    ];
    this.refresher.watch(true);
    this.draw();
  }

  /** The status of the current article, as it was shown last. */
  get current(): Status | undefined {
    return this.last;
  }

  dispose(): void {
    this.refresher.dispose();
    this.item.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private draw(): void {
    if (!this.article.get()) {
      this.item.hide();
      return;
    }
    this.item.backgroundColor = undefined;
    switch (this.server.life) {
      case 'starting':
        this.write('$(loading~spin) onrecord', 'onrecord is starting');
        break;
      case 'stopped':
        this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
        this.write('$(error) onrecord', 'onrecord is not running; click to start it');
        break;
      case 'running':
        if (this.last) this.write(textOf(this.last), tooltipOf(this.last));
        else this.write('$(quote) onrecord', 'onrecord checks this article');
    }
    this.item.show();
  }

  private write(text: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `onrecord: ${tooltip.replaceAll('\n', ', ')}`, role: 'button' };
  }
}

function textOf({ profile, published, findings }: Status): string {
  const counts = `$(error) ${findings.error} $(warning) ${findings.warning}`;
  const less = findings.information + findings.hint;
  const date = published?.value ?? 'no date';
  return `$(quote) ${profile.value} · ${date} · ${counts}${less > 0 ? ` $(info) ${less}` : ''}`;
}

function tooltipOf({ profile, published, findings, hints, ...counts }: Status): string {
  const dated = published?.source === 'article' ? 'stated by the article' : 'from the settings';
  return [
    `Profile ${profile.value}: ${PROFILE_SOURCES[profile.source]}`,
    published ? `Published ${published.value}: ${dated}` : 'No publish date is known',
    `Errors: ${findings.error}, warnings: ${findings.warning}, other: ${findings.information + findings.hint}`,
    `Speakers: ${counts.speakers}, quotations: ${counts.quotations}, without a speaker: ${counts.unattributed}`,
    `Hints are ${hints ? 'on' : 'off'}`,
  ].join('\n');
}
