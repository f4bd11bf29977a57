// Tests inside the editor's extension host, with its own API:  node host.test.mjs FOLDER-OF-THE-EXTENSION

import path from 'node:path';
import { MARKET, PIER } from './articles.mjs';
import { Workbench } from './workbench.mjs';

/** How long all of them may take, in milliseconds. */
const LIMIT = 90_000;

const extension = path.resolve(process.argv[2]);
const tests = path.join(import.meta.dirname, 'host/index.cjs');
const bench = new Workbench({ 'pier.txt': PIER, 'market.md': MARKET }, ['--vscode-option', 'enable-smoke-test-driver']);
let code = 1;
try {
  await bench.start();
  const page = await bench.browse();
  let exit;
  const exited = new Promise((resolve) => { exit = resolve; });
  // What the tests print arrives with a mark before it; the editor's own words go another way.
  await page.exposeFunction('codeAutomationLog', (_, args) => {
    const [, line] = /^\[onrecord\] (.*)$/s.exec(args.join(' ')) ?? [];
    if (line !== undefined) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', exit);
  await bench.open(page, [
    ['extensionDevelopmentPath', bench.remote(extension)],
    ['extensionTestsPath', bench.remote(tests)],
    ['skipWelcome', 'true'],
  ]);
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT, 124));
  code = await Promise.race([exited, late]);
  if (code === 124) console.error(`not done after ${LIMIT / 1000} s`);
  if (code !== 0) await page.screenshot({ path: path.join(bench.shots, 'host-failed.png') });
} catch (error) {
  console.error(error);
} finally {
  await bench.end();
  process.exit(code);
}
