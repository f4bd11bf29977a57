// Starts a real VS Code with a folder of its own, and a browser in front of it.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from './steps.mjs';

const { VSCODE_HOME, VSCODE_SHOTS } = process.env;
const CODE = path.join(VSCODE_HOME, 'node_modules/code-server/out/node/entry.js');
const BROWSER = process.env.CHROMIUM ?? 'chromium';

export const SCREEN = { width: 1280, height: 800 };

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.autoDetectColorScheme': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
};

export class Workbench {
  /** @param files the files of the folder, by their names */
  constructor(files, options = []) {
    this.home = mkdtempSync(path.join(tmpdir(), 'onrecord-vscode-'));
    this.folder = path.join(this.home, 'desk');
    this.shots = VSCODE_SHOTS;
    this.options = options;
    mkdirSync(this.folder);
    mkdirSync(this.shots, { recursive: true });
    mkdirSync(path.join(this.home, 'data/User'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(this.folder, name), text);
    writeFileSync(path.join(this.home, 'data/User/settings.json'), JSON.stringify(SETTINGS, null, 2));
    this.common = ['--config', path.join(this.home, 'config.yaml'), '--user-data-dir', path.join(this.home, 'data'),
      '--extensions-dir', path.join(this.home, 'extensions'), '--disable-telemetry', '--disable-update-check'];
    this.env = { ...process.env, EXTENSIONS_GALLERY: '{}', HOME: this.home, XDG_DATA_HOME: this.home, XDG_CONFIG_HOME: this.home };
    delete this.env.VSCODE_IPC_HOOK_CLI;
  }

  install(vsix) {
    execFileSync(process.execPath, [CODE, ...this.common, '--install-extension', vsix], { env: this.env, stdio: 'pipe', timeout: 60_000 });
    const listed = execFileSync(process.execPath, [CODE, ...this.common, '--list-extensions'], { env: this.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 });
    return listed.trim().split('\n').at(-1);
  }

  async start() {
    this.port = await freePort();
    const log = openSync(path.join(this.shots, 'code-server.log'), 'w');
    const args = [CODE, ...this.common, '--auth', 'none', '--bind-addr', `127.0.0.1:${this.port}`,
      '--disable-workspace-trust', '--disable-getting-started-override', ...this.options, this.folder];
    this.server = spawn(process.execPath, args, { env: this.env, stdio: ['ignore', log, log] });
    const healthz = () => fetch(`http://127.0.0.1:${this.port}/healthz`).then((answer) => answer.ok, () => false);
    await until('VS Code answers', healthz, 40_000);
  }

  async browse() {
    const { chromium } = await import(pathToFileURL(path.join(VSCODE_HOME, 'node_modules/playwright-core/index.mjs')));
    this.browser = await chromium.launch({
      executablePath: execFileSync('which', [BROWSER], { encoding: 'utf8' }).trim(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
    });
    const page = await this.browser.newPage({ viewport: SCREEN });
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** Opens the folder in the browser; `payload` says what else the workbench is told. */
  async open(page, payload) {
    const folder = encodeURIComponent(this.folder);
    const told = encodeURIComponent(JSON.stringify(payload));
    await page.goto(`http://127.0.0.1:${this.port}/?folder=${folder}&payload=${told}`);
  }

  remote(file) {
    return `vscode-remote://127.0.0.1:${this.port}${file}`;
  }

  async end() {
    await this.browser?.close();
    if (this.server && this.server.exitCode === null) {
      const ended = new Promise((resolve) => this.server.once('exit', resolve));
      this.server.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))]);
      this.server.kill('SIGKILL');
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
