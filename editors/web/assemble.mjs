// Puts the page together into one file, and the extension into a folder:  node assemble.mjs ENGINE.wasm OUT.html
//
// The scripts of each become one: each is put in after those that it imports, without the words 'import' and 'export'.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const [wasm, out] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const read = (name) => readFileSync(path.join(here, name), 'utf8');

/** A script with all that it imports before it. */
function script(name, seen = new Set()) {
  if (seen.has(name)) return '';
  seen.add(name);
  const source = read(name);
  const before = [...source.matchAll(/^import .* from '(\..*)';$/gm)].map(([, other]) => script(path.join(path.dirname(name), other), seen));
  return [...before, source.replaceAll(/^import .*\n/gm, '').replaceAll(/^export /gm, '').trim()].filter(Boolean).join('\n\n');
}

const packed = gzipSync(readFileSync(wasm), { level: 9 });
const parts = { style: read('page/style.css').trim(), script: script('page/page.js'), engine: packed.toString('base64') };
const html = read('page/index.html').replaceAll(/\/\*\{(\w+)\}\*\//g, (_, name) => parts[name]);
writeFileSync(out, html);
console.log(`${out}: ${(html.length / 1e6).toFixed(2)} MB, of which the engine has ${(packed.length / 1e6).toFixed(2)} MB compressed`);

const dist = path.join(here, 'vscode/dist');
mkdirSync(dist, { recursive: true });
copyFileSync(wasm, path.join(dist, 'engine.wasm'));
writeFileSync(path.join(dist, 'extension.js'), `${script('vscode/extension.js')}\n\nmodule.exports = { activate };\n`);
