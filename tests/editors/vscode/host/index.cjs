// Tests that use the editor's own API. The editor loads this file and calls `run`.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const ID = 'onrecord.onrecord';
/** How long the editor may wait for the extension, in milliseconds. */
const ACTIVATION = 300;
const STEP = 20_000;

const folder = () => vscode.workspace.workspaceFolders[0].uri.fsPath;
const extension = () => vscode.extensions.getExtension(ID);
const settings = () => vscode.workspace.getConfiguration('onrecord');
const rulesAt = (uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'onrecord').map(({ code }) => code.value);

async function until(what, ask) {
  const end = Date.now() + STEP - 2000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not in time`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks the server as the extension does. */
const ask = (command, uri) => vscode.commands.executeCommand(`onrecord.${command}`, { uri: uri.toString() });
const status = (uri) => ask('status', uri).then((answer) => answer, () => undefined);

async function show(content, language) {
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document);
}

async function at(editor, words) {
  const place = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(place, place);
}

const SLIP = 'Ferry stays\n\n"The engine will last" said Mayor Lena Quist. "It always has."\n';

const tests = {
  'it is not started before there is an article': () => {
    assert.equal(extension().isActive, false);
  },

  'it starts quickly': async () => {
    // Before this the editor itself is starting, and takes its time.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const [start, before] = [performance.now(), process.cpuUsage()];
    await extension().activate();
    const { user, system } = process.cpuUsage(before);
    const [time, work] = [performance.now() - start, (user + system) / 1000].map(Math.round);
    // The clock counts what else the machine does; the work does not.
    assert.ok(Math.min(time, work) < ACTIVATION, `${time} ms, of which ${work} ms of work`);
    return `${time} ms, of which ${work} ms of work`;
  },

  'the first finding comes soon': async () => {
    const start = performance.now();
    const uri = vscode.Uri.file(path.join(folder(), 'pier.txt'));
    await vscode.window.showTextDocument(uri);
    await until('findings', () => rulesAt(uri).length === 4);
    return `${(performance.now() - start).toFixed(0)} ms after the article was opened`;
  },

  'all commands are there': async () => {
    const all = await vscode.commands.getCommands(true);
    const ours = extension().packageJSON.contributes.commands.map(({ command }) => command);
    assert.deepEqual(ours.filter((command) => !all.includes(command)), []);
    for (const command of ['speakers', 'status', 'timeline', 'showSpeakers', 'showTimeline', 'addSpeaker', 'ignoreHere', 'ignoreInWorkspace']) {
      assert.ok(all.includes(`onrecord.${command}`), command);
    }
  },

  'the timeline has the dates of the article in their order': async () => {
    const { document } = vscode.window.activeTextEditor;
    const { uri, version, entries } = await ask('timeline', document.uri);
    assert.deepEqual([uri, version], [document.uri.toString(), document.version]);
    assert.deepEqual(entries.map(({ text, value, weekday }) => [text, value, weekday]), [
      ['Monday', '2026-04-20', 'Monday'],
      ['2026-04-22', '2026-04-22', 'Wednesday'],
      ['May', '2026-05', undefined],
      ['two hours', 'PT2H', undefined],
      ['many years', 'PXY', undefined],
    ]);
  },

  'what a setting is by default is what the server does without it': async () => {
    const { properties } = extension().packageJSON.contributes.configuration;
    for (const [name, { default: value }] of Object.entries(properties)) {
      assert.deepEqual(settings().get(name.slice('onrecord.'.length)), value, name);
    }
    const { profile, published, hints } = await status(vscode.window.activeTextEditor.document.uri);
    assert.deepEqual([profile.source, published.source, hints], ['assumed', 'article', false]);
  },

  'all safe fixes of a document without a name are one command': async () => {
    for (const language of ['plaintext', 'markdown', 'html']) {
      const editor = await show(language === 'html' ? `<p>${SLIP.split('\n\n')[1].trim()}</p>\n` : SLIP, language);
      await until('findings', () => rulesAt(editor.document.uri).includes('missing-comma-before-attribution'));
      await vscode.commands.executeCommand('onrecord.fixAll');
      assert.ok(editor.document.getText().includes('"The engine will last," said'), editor.document.getText());
      await until('no finding', () => !rulesAt(editor.document.uri).includes('missing-comma-before-attribution'));
    }
  },

  'a finding is ignored here, in the file, in the workspace': async () => {
    const rule = 'missing-comma-before-attribution';
    const here = await show(SLIP, 'markdown');
    await until('a finding', () => rulesAt(here.document.uri).includes(rule));
    await at(here, 'last" said');
    await vscode.commands.executeCommand('onrecord.ignoreFindingHere');
    await until('a comment', () => here.document.getText().includes(`<!-- onrecord: ignore ${rule} -->`));
    await until('it is ignored', () => !rulesAt(here.document.uri).includes(rule));

    const file = await show(SLIP, 'markdown');
    await until('a finding', () => rulesAt(file.document.uri).includes(rule));
    await at(file, 'last" said');
    await vscode.commands.executeCommand('onrecord.ignoreFindingInFile');
    await until('front matter', () => file.document.getText().startsWith(`---\nonrecord:\n  ignore: [${rule}]\n---`));

    const all = await show(SLIP, 'plaintext');
    await until('a finding', () => rulesAt(all.document.uri).includes(rule));
    await at(all, 'last" said');
    await vscode.commands.executeCommand('onrecord.ignoreFindingInWorkspace');
    const toml = path.join(folder(), 'onrecord.toml');
    await until('onrecord.toml', () => fs.existsSync(toml) && fs.readFileSync(toml, 'utf8').includes(`${rule} = "off"`));
    await until('it is ignored', () => !rulesAt(all.document.uri).includes(rule));
    fs.rmSync(toml);
  },

  'colours have the names of what they colour': async () => {
    const editor = await show(SLIP, 'plaintext');
    const legend = await until('a legend', () => vscode.commands.executeCommand(
      'vscode.provideDocumentSemanticTokensLegend', editor.document.uri));
    assert.deepEqual(legend.tokenTypes, ['quotation', 'speaker', 'cue', 'time']);
  },

  'a setting holds at once': async () => {
    const editor = await show(SLIP, 'plaintext');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings().update('profile', 'uk-single', Workspace);
    await until('the profile', async () => (await status(editor.document.uri))?.profile.value === 'uk-single');
    await settings().update('rules', { quotes: 'off' }, Workspace);
    await until('no finding of the family', () => !rulesAt(editor.document.uri).includes('missing-comma-before-attribution'));
    await settings().update('profile', undefined, Workspace);
    await settings().update('rules', undefined, Workspace);
    await until('the default', async () => (await status(editor.document.uri))?.profile.source !== 'settings');
  },

  'a server that is not there is told, and the right one starts again': async () => {
    const editor = await show(SLIP, 'plaintext');
    const { Global } = vscode.ConfigurationTarget;
    await settings().update('server.path', '/nowhere/onrecord', Global);
    await until('no server', async () => !(await vscode.commands.getCommands(true)).includes('onrecord.status'));
    const own = path.join(extension().extensionPath, 'server/onrecord');
    await settings().update('server.path', own, Global);
    await until('a server', async () => (await status(editor.document.uri))?.quotations === 2);
    await settings().update('server.path', undefined, Global);
    await until('a server', async () => (await status(editor.document.uri))?.quotations === 2);
  },
};

exports.run = async () => {
  const start = Date.now();
  let [passed, failed] = [0, 0];
  const say = (line) => console.log(`[onrecord] ${line}`);
  for (const [name, test] of Object.entries(tests)) {
    let told = '';
    try {
      const late = new Promise((_, reject) => setTimeout(reject, STEP, new Error(`not done after ${STEP / 1000} s`)));
      told = (await Promise.race([test(), late])) ?? '';
      passed += 1;
    } catch (error) {
      failed += 1;
      told = error.stack;
    }
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    say(`${told.includes('\n') ? 'not ok' : 'ok'} ${passed + failed} - ${name}${told ? `: ${told}` : ''} [${seconds} s]`);
  }
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed`);
};
