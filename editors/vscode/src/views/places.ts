/** Places of an article, as the side views show them and go to them. */

import * as vscode from 'vscode';
import type { Place } from '../protocol';

/** How many characters of a passage stand in a line of a view. */
const SHOWN = 80;

export function rangeOf(place: Place): vscode.Range {
  return new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
}

/** `line 3`, counted as the editor counts. */
export function lineOf(place: Place): string {
  return `line ${place.start.line + 1}`;
}

/** A passage in one line; it is cut at a space where it is long. */
export function inOneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= SHOWN) return line;
  const cut = line.slice(0, SHOWN).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '');
  return `${cut}…`;
}

/** A tooltip that is the words themselves: nothing in them is markup. */
export function plain(...paragraphs: string[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const paragraph of paragraphs) tooltip.appendText(paragraph).appendMarkdown('\n\n');
  return tooltip;
}

/** The command that goes to a place. */
export function goTo(uri: vscode.Uri, place: Place): vscode.Command {
  return { title: 'Go to This Place', command: 'onrecord.reveal', arguments: [uri, rangeOf(place)] };
}

/** Shows a place of a document, and selects it. */
export async function reveal(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { selection: range, preview: false });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
