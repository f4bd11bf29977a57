/** The side view of the article's dates, in the order of time. It is there where the server can tell them. */

import * as vscode from 'vscode';
import type { CurrentArticle } from '../articles';
import { commandOf } from '../protocol';
import type { Moment, TimelineRecord } from '../protocol';
import { Refresher } from '../refresher';
import type { Server } from '../server';
import { goTo, inOneLine, lineOf, plain } from './places';

const ICONS = { DATE: 'calendar', TIME: 'clock', DURATION: 'watch', SET: 'sync' } as const;

export class TimelineView implements vscode.TreeDataProvider<Moment>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Moment>;
  private readonly refresher: Refresher<TimelineRecord>;
  private uri: vscode.Uri | undefined;
  private moments: Moment[] = [];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(server: Server, article: CurrentArticle) {
    this.view = vscode.window.createTreeView('onrecord.timelineView', { treeDataProvider: this });
    this.refresher = new Refresher(server, article, commandOf.timeline, (record, document) => {
      this.uri = document?.uri;
      this.moments = record?.entries ?? [];
      this.view.message = record && this.moments.length === 0 ? 'This article names no dates.' : '';
      this.changed.fire(undefined);
    });
    this.view.onDidChangeVisibility(({ visible }) => { this.refresher.watch(visible); });
    this.refresher.watch(this.view.visible);
  }

  getChildren(moment?: Moment): Moment[] {
    return moment ? [] : this.moments;
  }

  getTreeItem(moment: Moment): vscode.TreeItem {
    const words = inOneLine(moment.text);
    const item = new vscode.TreeItem(moment.value ?? words);
    // Words that say no more than their value stand there once.
    const told = new Set([moment.weekday, moment.value === null ? 'no date is known' : words, lineOf(moment.range)]);
    if (moment.confidence === 'guess') told.add('perhaps');
    told.delete(undefined);
    if (moment.value !== null) told.delete(moment.value);
    item.description = [...told].join(' · ');
    item.iconPath = new vscode.ThemeIcon(ICONS[moment.type]);
    item.tooltip = plain(moment.text, [moment.weekday, moment.value].filter(Boolean).join(', '));
    if (this.uri) item.command = goTo(this.uri, moment.range);
    return item;
  }

  dispose(): void {
    this.refresher.dispose();
    this.view.dispose();
    this.changed.dispose();
  }
}
