/**
 * What a writer chooses: house style, publish date, hints. It is written where it can be seen and taken back: into the
 * article itself, where it can say that, or into the settings.
 */

import * as vscode from 'vscode';
import { commandOf } from './protocol';
import type { Status } from './protocol';
import type { Server } from './server';

/** The article that a choice is about, if there is one. */
export interface About {
  server: Server;
  document: vscode.TextDocument | undefined;
  status: Status | undefined;
}

const PROFILES: { value: string | null; label: string; detail: string }[] = [
  { value: null, label: 'As the article does', detail: 'What most of its own quotation marks show' },
  { value: 'us-ap', label: 'us-ap', detail: 'US news style: double marks, commas and full stops inside' },
  { value: 'us-chicago', label: 'us-chicago', detail: 'US book style: as us-ap, with square brackets' },
  { value: 'uk-double', label: 'uk-double', detail: 'British: double marks, the stop outside a fragment' },
  { value: 'uk-single', label: 'uk-single', detail: 'British: single marks, the stop outside a fragment' },
];

/** Lets the writer choose the house style. */
export async function chooseProfile(about: About): Promise<void> {
  const { status } = about;
  const now = settings().get<string | null>('profile', null);
  const items = PROFILES.map((profile) => ({
    ...profile,
    description: profile.value === now ? 'chosen now' : profile.value === status?.profile.value ? 'in force' : '',
  }));
  const placeHolder = 'The house style: which marks, and where commas and full stops go';
  const choice = await vscode.window.showQuickPick(items, { title: 'Profile', placeHolder, matchOnDetail: true });
  if (!choice) return;
  const states = status?.profile.source === 'article';
  await write(about, { key: 'profile', value: choice.value, command: commandOf.setProfile, states });
}

/** Lets the writer say when the article is published. */
export async function setPublishDate(about: About): Promise<void> {
  const published = about.status?.published;
  const now = published?.value ?? settings().get<string | null>('published', null);
  const text = await vscode.window.showInputBox({
    title: 'Publish date',
    prompt: 'The day from which “Tuesday” and “last month” count, as 2026-04-22. Empty: none.',
    value: now ?? today(),
    validateInput: (text) => (text.trim() === '' || isDay(text.trim()) ? undefined : 'Write a day as 2026-04-22.'),
  });
  if (text === undefined) return;
  const value = text.trim() || null;
  await write(about, { key: 'published', value, command: commandOf.setPublished, states: published?.source === 'article' });
}

interface Choice {
  /** The name of the setting, and of the command's argument. */
  key: 'profile' | 'published';
  value: string | null;
  /** The server's command that writes it into the article. */
  command: string;
  /** The article states it now. */
  states: boolean;
}

/** Writes a choice into the article or the settings; where both can be, the writer says which. */
async function write({ server, document, status }: About, { key, value, command, states }: Choice): Promise<void> {
  // Plain text has no front matter to write into, but it may have a line with the date.
  const fits = states || document?.languageId === 'markdown';
  if (document && status && value !== null && fits && server.has(command)) {
    const article = { label: 'In this article', description: 'it says so itself, wherever it goes' };
    const others = { label: `In the settings, ${where()}`, description: 'for articles that do not say it themselves' };
    const choice = await vscode.window.showQuickPick([article, others], { title: `${value}: where?` });
    if (choice === article) await server.demand(command, document.uri, { [key]: value });
    if (choice !== others) return;
  }
  await set(key, value);
}

/** Turns matters of taste on or off. */
export async function toggleHints(): Promise<void> {
  await set('hints', !settings().get('hints', false));
}

/** Whether a text is a day of the calendar, as `2026-04-22`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('onrecord');
}

/** Where a choice is written: into the settings of the open folder, or of the user where there is none. */
function target(): vscode.ConfigurationTarget {
  const { Workspace, Global } = vscode.ConfigurationTarget;
  return vscode.workspace.workspaceFolders?.length ? Workspace : Global;
}

function where(): string {
  return target() === vscode.ConfigurationTarget.Workspace ? 'for this workspace' : 'for all that you write';
}

/** Writes a setting; the default is written as nothing. */
async function set(key: string, value: string | boolean | null): Promise<void> {
  const inherited = target() === vscode.ConfigurationTarget.Workspace && settings().inspect(key)?.globalValue;
  const written = (value === null || value === false) && !inherited ? undefined : value;
  try {
    await settings().update(key, written, target());
  } catch (error) {
    void vscode.window.showErrorMessage(`The setting onrecord.${key} could not be written: ${String(error)}`);
  }
}
