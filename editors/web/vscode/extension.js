// The extension in the browser: the engine is asked about a document, and VS Code is shown what it says.

import { Engine } from '../page/engine.js';
import { Places } from '../page/places.js';

const vscode = require('vscode');

const LANGUAGES = { plaintext: 'plain', markdown: 'markdown', html: 'html' };
/** How long nobody types before a document is read, in milliseconds. */
const PAUSE = 150;

/** Starts the engine, and reads what is open. */
export async function activate(context) {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'engine.wasm');
  const module = await WebAssembly.compile(await vscode.workspace.fs.readFile(file));
  const desk = new Desk(new Engine(module, await WebAssembly.instantiate(module)));
  const selector = Object.keys(LANGUAGES).map((language) => ({ language }));
  const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
  context.subscriptions.push(
    desk.log,
    desk.diagnostics,
    vscode.workspace.onDidOpenTextDocument((document) => desk.later(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => desk.later(document)),
    vscode.workspace.onDidCloseTextDocument((document) => desk.forget(document)),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('onrecord') && desk.readAll()),
    vscode.languages.registerHoverProvider(selector, { provideHover: (document, position) => desk.hover(document, position) }),
    vscode.languages.registerCodeActionsProvider(selector, {
      provideCodeActions: (document, range, { only }) => desk.actions(document, range, only),
    }, { providedCodeActionKinds: [QuickFix, SourceFixAll] }),
    vscode.commands.registerCommand('onrecord.fixAll', () => desk.fixAll(vscode.window.activeTextEditor?.document)),
  );
  desk.readAll();
}

class Desk {
  log = vscode.window.createOutputChannel('onrecord');
  diagnostics = vscode.languages.createDiagnosticCollection('onrecord');
  /** What is known of each document: its version, its places, and the engine's answer. */
  #known = new Map();
  #timers = new Map();
  #engine;

  constructor(engine) {
    this.#engine = engine;
  }

  readAll() {
    for (const document of vscode.workspace.textDocuments) this.later(document, 0);
  }

  later(document, pause = PAUSE) {
    if (!isArticle(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => this.#read(document), pause));
  }

  forget(document) {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#known.delete(key);
    this.diagnostics.delete(document.uri);
  }

  /** What is known of a document as it now stands; it is read where it has changed. */
  async #read(document) {
    const key = document.uri.toString();
    const { version } = document;
    if (!document.isClosed && isArticle(document)) {
      const text = document.getText();
      try {
        const article = await this.#engine.ask({ do: 'read', ...asked(document, text) });
        if (document.isClosed || document.version !== version) return undefined;
        const known = { version, article, places: new Places(text) };
        this.#known.set(key, known);
        this.diagnostics.set(document.uri, article.findings.map((finding) => diagnostic(document, known, finding)));
        return known;
      } catch (error) {
        this.log.appendLine(`${key}: ${error.message}`);
      }
    }
    return undefined;
  }

  #current(document) {
    const known = this.#known.get(document.uri.toString());
    return known?.version === document.version ? known : this.#read(document);
  }

  async hover(document, position) {
    const known = await this.#current(document);
    if (!known) return undefined;
    const at = document.offsetAt(position);
    const here = ({ range }) => {
      const [from, to] = known.places.range(range);
      return from <= at && at < to;
    };
    const { article } = known;
    const said = article.quotations.findLast(here);
    const time = article.times.find(here);
    const found = time ?? said;
    if (!found) return undefined;
    const told = new vscode.MarkdownString();
    told.appendText(time ? meaning(time) : sayer(said));
    return new vscode.Hover(told, rangeOf(document, known, found.range));
  }

  /** Makes all safe fixes of the article in front. */
  async fixAll(document) {
    if (!document || !isArticle(document)) {
      vscode.window.showInformationMessage('onrecord: There is no article in front.');
      return;
    }
    const edit = await this.#fixes(document);
    if (!edit) vscode.window.showInformationMessage('onrecord: There is nothing to fix that has one right answer.');
    else if (!await vscode.workspace.applyEdit(edit)) vscode.window.showWarningMessage('onrecord: The fixes were not made; try again.');
  }

  /** All safe fixes of a document as it now stands, as one edit; nothing where there are none. */
  async #fixes(document) {
    const text = document.getText();
    const fixed = await this.#engine.ask({ do: 'fix', ...asked(document, text) });
    if (fixed.text === text) return undefined;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(text.length)), fixed.text);
    return edit;
  }

  async actions(document, range, only) {
    const known = await this.#current(document);
    if (!known) return [];
    const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
    if (only && SourceFixAll.contains(only)) {
      const edit = await this.#fixes(document);
      if (!edit) return [];
      const action = new vscode.CodeAction('Make all safe fixes', SourceFixAll);
      action.edit = edit;
      return [action];
    }
    if (only && !only.contains(QuickFix)) return [];
    return known.article.findings.filter((finding) => rangeOf(document, known, finding.range).intersection(range))
      .flatMap((finding) => finding.fixes.filter((fix) => fix.edits.length > 0).map((fix, index) => {
        const action = new vscode.CodeAction(fix.title, QuickFix);
        action.diagnostics = [diagnostic(document, known, finding)];
        action.isPreferred = index === 0 && fix.kind === 'safe';
        action.edit = new vscode.WorkspaceEdit();
        for (const edit of fix.edits) action.edit.replace(document.uri, rangeOf(document, known, edit.range), edit.text);
        return action;
      }));
  }
}

/** Whether somebody writes there, and no program does. */
function isArticle({ languageId, uri }) {
  return languageId in LANGUAGES && (uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true);
}

/** What the engine is asked about a document. */
function asked(document, text) {
  const settings = vscode.workspace.getConfiguration('onrecord', document.uri);
  return {
    text, format: LANGUAGES[document.languageId], profile: settings.get('profile'), published: settings.get('published'), hints: settings.get('hints'),
  };
}

function rangeOf(document, known, range) {
  const [from, to] = known.places.range(range);
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

function diagnostic(document, known, finding) {
  const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity;
  const severity = { error: Error, warning: Warning, information: Information, hint: Hint }[finding.severity];
  const made = new vscode.Diagnostic(rangeOf(document, known, finding.range), finding.message, severity);
  made.source = 'onrecord';
  made.code = finding.rule;
  made.relatedInformation = finding.related.map((related) => new vscode.DiagnosticRelatedInformation(
    new vscode.Location(document.uri, rangeOf(document, known, related.range)), related.message));
  return made;
}

function sayer({ speaker, cue, confidence }) {
  if (!speaker?.name) return 'Nobody is known to say this.';
  const unsure = confidence === 'certain' ? '' : ` (${confidence})`;
  return `${speaker.name} says this${cue ? `: ${cue.text}` : ''}${unsure}`;
}

function meaning({ value, event, confidence, fault }) {
  const sure = value ? `${value}${confidence === 'certain' ? '' : ` (${confidence})`}` : 'No date: there is no publish date to count from';
  return [sure, event, fault].filter(Boolean).join(', ');
}
