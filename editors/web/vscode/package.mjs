// Packages the extension, after 'bash editors/web/build':  node package.mjs OUT.vsix
//
// What packages it comes with the other extension: cd editors/vscode && npm ci

import { copyFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ofCrates, ofWordLists, together } from '../../vscode/notices.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { createVSIX } = createRequire(path.join(here, '../../vscode/package.json'))('@vscode/vsce');
const out = path.resolve(process.argv[2]);
for (const licence of ['MIT', 'Apache-2.0']) {
  copyFileSync(path.join(here, '../../../docs/licences', `${licence}.txt`), path.join(here, `LICENSE-${licence}.txt`));
}
const others = [...ofCrates(path.join(here, '../engine/Cargo.toml'), 'web'), ...ofWordLists()];
writeFileSync(path.join(here, 'LICENSE-others.txt'), together(others));
await createVSIX({ cwd: here, target: 'web', packagePath: out, dependencies: false, skipLicense: true });
console.log(`${out}: ${(statSync(out).size / 1e6).toFixed(2)} MB`);
