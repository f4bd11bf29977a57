/** The side view of who speaks in the article, with their words. */

import * as vscode from 'vscode';
import type { CurrentArticle } from '../articles';
import { commandOf } from '../protocol';
import type { Saying, Speaker, SpeakersRecord, Unattributed } from '../protocol';
import { Refresher } from '../refresher';
import type { Server } from '../server';
import { goTo, inOneLine, lineOf, plain } from './places';

type Node =
  | { kind: 'speaker'; speaker: Speaker; said: Saying[] }
  | { kind: 'saying'; id: string; saying: Saying }
  | { kind: 'nobody'; said: Unattributed[] }
  | { kind: 'unattributed'; id: string; quotation: Unattributed };

const ICONS = { person: 'person', institution: 'organization', role: 'account' } as const;

export class SpeakersView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Node>;
  private readonly refresher: Refresher<SpeakersRecord>;
  private uri: vscode.Uri | undefined;
  private roots: Node[] = [];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly server: Server,
    article: CurrentArticle,
  ) {
    this.view = vscode.window.createTreeView('onrecord.speakersView', { treeDataProvider: this, showCollapseAll: true });
    this.refresher = new Refresher(server, article, commandOf.speakers, (record, document) => {
      this.show(record, document);
    });
    this.view.onDidChangeVisibility(({ visible }) => { this.refresher.watch(visible); });
    this.refresher.watch(this.view.visible);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.roots;
    if (node.kind === 'speaker') {
      const name = node.speaker.name;
      return node.said.map((saying, number) => ({ kind: 'saying', id: `${name}/${number}`, saying }));
    }
    if (node.kind === 'nobody') {
      return node.said.map((quotation, number) => ({ kind: 'unattributed', id: `/${number}`, quotation }));
    }
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'speaker':
        return this.speakerItem(node.speaker, node.said);
      case 'saying':
        return this.sayingItem(node.id, node.saying);
      case 'nobody': {
        const item = new vscode.TreeItem('Without a speaker', vscode.TreeItemCollapsibleState.Expanded);
        item.id = '/';
        item.description = count(node.said.length, 'quotation');
        item.iconPath = new vscode.ThemeIcon('question');
        return item;
      }
      case 'unattributed':
        return this.unattributedItem(node.id, node.quotation);
    }
  }

  /** Has the server write a person of the view into `speakers.toml`. */
  async remember(node: Node | undefined): Promise<void> {
    if (this.uri && node?.kind === 'speaker') {
      await this.server.demand(commandOf.addSpeaker, this.uri, { name: node.speaker.name });
    }
  }

  dispose(): void {
    this.refresher.dispose();
    this.view.dispose();
    this.changed.dispose();
  }

  private show(record: SpeakersRecord | undefined, document: vscode.TextDocument | undefined): void {
    this.uri = document?.uri;
    this.roots = record ? rootsOf(record) : [];
    const isEmpty = record !== undefined && this.roots.length === 0;
    // Without a message an empty view shows its welcome, which an article in front hides.
    this.view.message = isEmpty ? 'Nobody is named or quoted in this article.' : '';
    this.changed.fire(undefined);
  }

  private speakerItem(speaker: Speaker, said: Saying[]): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(speaker.name, said.length > 0 ? Expanded : None);
    const titles = speaker.titles.map((title) => inOneLine(title.text)).join(', ');
    item.id = speaker.name;
    item.description = [titles, tally(speaker)].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon(ICONS[speaker.kind]);
    item.contextValue = speaker.kind;
    item.tooltip = plain(speaker.name, titles, tally(speaker) || 'not quoted');
    if (this.uri && speaker.introduced) item.command = goTo(this.uri, speaker.introduced);
    return item;
  }

  private sayingItem(id: string, saying: Saying): vscode.TreeItem {
    const item = this.passageItem(id, saying);
    const isQuoted = saying.kind === 'direct' || saying.kind === 'fragment';
    item.iconPath = new vscode.ThemeIcon(isQuoted ? 'quote' : 'comment');
    if (saying.confidence === 'guess') item.description = `${lineOf(saying.range)} · perhaps`;
    return item;
  }

  private unattributedItem(id: string, quotation: Unattributed): vscode.TreeItem {
    const item = this.passageItem(id, quotation);
    item.iconPath = new vscode.ThemeIcon('quote');
    if (quotation.guess) item.description = `${lineOf(quotation.range)} · perhaps ${quotation.guess}`;
    return item;
  }

  private passageItem(id: string, passage: Saying | Unattributed): vscode.TreeItem {
    const item = new vscode.TreeItem(inOneLine(passage.text));
    item.id = id;
    item.description = lineOf(passage.range);
    item.tooltip = plain(passage.text);
    if (this.uri) item.command = goTo(this.uri, passage.range);
    return item;
  }
}

/** Speakers in the order of the article, and last what nobody is said to say. */
function rootsOf(record: SpeakersRecord): Node[] {
  const order = (a: Saying, b: Saying): number =>
    a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
  const roots: Node[] = record.speakers
    .map((speaker) => ({ speaker, said: [...speaker.quotations, ...speaker.statements].sort(order) }))
    .filter(({ speaker, said }) => speaker.kind === 'person' || said.length > 0)
    .map(({ speaker, said }) => ({ kind: 'speaker', speaker, said }));
  if (record.unattributed.length > 0) roots.push({ kind: 'nobody', said: record.unattributed });
  return roots;
}

function tally({ quotations, statements }: Speaker): string {
  const parts = [];
  if (quotations.length > 0) parts.push(count(quotations.length, 'quotation'));
  if (statements.length > 0) parts.push(count(statements.length, 'statement'));
  return parts.join(', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
