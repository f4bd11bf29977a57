// The licences of what a package carries besides onrecord's own code.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const project = path.join(import.meta.dirname, '../..');
const own = path.join(project, 'docs/licences');
/** What the compiler calls the platforms of VS Code. */
const TRIPLES = {
  'linux-x64': 'x86_64-unknown-linux-gnu',
  'linux-arm64': 'aarch64-unknown-linux-gnu',
  'linux-armhf': 'armv7-unknown-linux-gnueabihf',
  'alpine-x64': 'x86_64-unknown-linux-musl',
  'alpine-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
  'win32-x64': 'x86_64-pc-windows-msvc',
  'win32-arm64': 'aarch64-pc-windows-msvc',
  web: 'wasm32-unknown-unknown',
};

/** The text of some notices, each licence once, under the names of all that it is for. */
export function together(notices) {
  const byText = new Map();
  for (const { name, text } of notices) {
    const known = byText.get(text);
    if (known) known.add(name);
    else byText.set(text, new Set([name]));
  }
  const parts = [...byText].map(([text, names]) => `${[...names].sort().join(', ')}\n\n${text}\n`);
  return parts.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

/** The licences of the word lists that are compiled in. */
export function ofWordLists() {
  const others = readdirSync(own).filter((file) => !['MIT.txt', 'Apache-2.0.txt'].includes(file));
  return others.map((file) => ({ name: `Word lists: ${path.parse(file).name}`, text: read(path.join(own, file)) }));
}

/** The licences of the crates that a program for a platform of VS Code is made of. */
export function ofCrates(manifest, platform) {
  const triple = TRIPLES[platform];
  if (!triple) throw new Error(`${platform} is no platform that is known here: ${Object.keys(TRIPLES).join(', ')}`);
  const args = ['metadata', '--format-version', '1', '--locked', '--filter-platform', triple, '--manifest-path', manifest];
  const { packages, resolve } = JSON.parse(execFileSync('cargo', args, { maxBuffer: 1 << 28, encoding: 'utf8' }));
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const waiting = [resolve.root];
  while (waiting.length > 0) {
    const id = waiting.pop();
    if (seen.has(id)) continue;
    seen.add(id);
    // What only builds or tests is not in the program.
    const needed = nodes.get(id).deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null));
    waiting.push(...needed.map(({ pkg }) => pkg));
  }
  return [...seen].map((id) => crates.get(id)).filter(({ source }) => source).flatMap((crate) => {
    const name = `${crate.name} ${crate.version} (${crate.license ?? 'see below'})`;
    const texts = licencesIn(path.dirname(crate.manifest_path));
    // A crate of a workspace may come without a copy; its licence has a name, and the texts of these are here.
    return (texts.length > 0 ? texts : namedIn(crate.license ?? '')).map((text) => ({ name, text }));
  });
}

/** The licences of an npm package and of all that it needs, which are bundled. */
export function ofPackages(root, from) {
  const seen = new Map();
  const waiting = [[root, from]];
  while (waiting.length > 0) {
    const [name, needing] = waiting.pop();
    const folder = folderOf(name, needing);
    if (seen.has(folder)) continue;
    const { version, license, dependencies = {} } = JSON.parse(read(path.join(folder, 'package.json')));
    const texts = licencesIn(folder);
    seen.set(folder, texts.map((text) => ({ name: `${name} ${version} (${license})`, text })));
    waiting.push(...Object.keys(dependencies).map((needed) => [needed, folder]));
  }
  return [...seen.values()].flat();
}

function licencesIn(folder) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|unlicense)/i.test(file)).sort();
  return files.map((file) => path.join(folder, file)).filter((file) => statSync(file).isFile()).map(read);
}

function namedIn(expression) {
  return ['MIT', 'Apache-2.0'].filter((name) => expression.includes(name)).map((name) => read(path.join(own, `${name}.txt`)));
}

function read(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

function folderOf(name, from) {
  const folders = createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = folders.map((folder) => path.join(folder, name)).find((folder) => statSync(folder, { throwIfNoEntry: false }));
  if (!found) throw new Error(`${name} is not installed: run npm ci`);
  return found;
}
