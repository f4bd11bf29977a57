/** What a writer chooses: house style, publish date, hints. All are settings, so that they can be seen and taken back. */

import * as vscode from 'vscode';
import type { Status } from './protocol';

const PROFILES: { value: string | null; label: string; detail: string }[] = [
  { value: null, label: 'As the article does', detail: 'What most of its own quotation marks show' },
  { value: 'us-ap', label: 'us-ap', detail: 'US news style: double marks, commas and full stops inside' },
  { value: 'us-chicago', label: 'us-chicago', detail: 'US book style: as us-ap, with square brackets' },
  { value: 'uk-double', label: 'uk-double', detail: 'British: double marks, the stop outside a fragment' },
  { value: 'uk-single', label: 'uk-single', detail: 'British: single marks, the stop outside a fragment' },
];

/** Lets the writer choose the house style. */
export async function chooseProfile(status: Status | undefined): Promise<void> {
  const now = settings().get<string | null>('profile', null);
  const items = PROFILES.map((profile) => ({
    ...profile,
    description: profile.value === now ? 'chosen now' : profile.value === status?.profile.value ? 'in force' : '',
  }));
  const placeHolder = `The house style of articles that do not name one, ${where()}`;
  const choice = await vscode.window.showQuickPick(items, { title: 'Profile', placeHolder, matchOnDetail: true });
  if (!choice) return;
  await set('profile', choice.value);
  if (choice.value && status?.profile.source === 'article') {
    void vscode.window.showInformationMessage(
      `This article names its own profile, ${status.profile.value}, in its front matter. That holds here.`,
    );
  }
}

/** Lets the writer say when articles that do not state it are published. */
export async function setPublishDate(status: Status | undefined): Promise<void> {
  const now = settings().get<string | null>('published', null);
  const stated = status?.published?.source === 'article' ? ` This article states ${status.published.value}.` : '';
  const text = await vscode.window.showInputBox({
    title: 'Publish date',
    prompt: `As 2026-04-22, for articles that do not state one, ${where()}. Empty: none.${stated}`,
    value: now ?? today(),
    validateInput: (text) => (text.trim() === '' || isDay(text.trim()) ? undefined : 'Write a day as 2026-04-22.'),
  });
  if (text !== undefined) await set('published', text.trim() || null);
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
  return target() === vscode.ConfigurationTarget.Workspace ? 'in this workspace' : 'in all that you write';
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
