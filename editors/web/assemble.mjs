// Puts the page together into one file:  node assemble.mjs ENGINE.wasm OUT.html
//
// Its scripts become one: each is put in after those that it imports, without the words 'import' and 'export'.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const [wasm, out] = process.argv.slice(2);
const page = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), 'page');
const read = (name) => readFileSync(path.join(page, name), 'utf8');

/** A script with all that it imports before it. */
function script(name, seen = new Set()) {
  if (seen.has(name)) return '';
  seen.add(name);
  const source = read(name);
  const before = [...source.matchAll(/^import .* from '\.\/(.*)';$/gm)].map(([, other]) => script(other, seen));
  return [...before, source.replaceAll(/^import .*\n/gm, '').replaceAll(/^export /gm, '').trim()].filter(Boolean).join('\n\n');
}

const packed = gzipSync(readFileSync(wasm), { level: 9 });
const parts = { style: read('style.css').trim(), script: script('page.js'), engine: packed.toString('base64') };
const html = read('index.html').replaceAll(/\/\*\{(\w+)\}\*\//g, (_, name) => parts[name]);
writeFileSync(out, html);
console.log(`${out}: ${(html.length / 1e6).toFixed(2)} MB, of which the engine has ${(packed.length / 1e6).toFixed(2)} MB compressed`);
