// Packages the extension with a server inside:  npm run package -- --server FILE [--target PLATFORM] [--out FILE]
//
// PLATFORM is one of VS Code's: linux-x64, darwin-arm64, win32-x64 …; without it, that of this machine. The server has to
// be built for it.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { ofCrates, ofPackages, ofWordLists, together } from './notices.mjs';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: { server: { type: 'string' }, target: { type: 'string' }, out: { type: 'string' } },
});
if (!values.server) throw new Error('say which server goes in: --server FILE');
const target = values.target ?? `${process.platform}-${process.arch}`;
const out = path.resolve(values.out ?? path.join(here, `onrecord-${target}.vsix`));

const program = path.join(here, 'server', target.startsWith('win32') ? 'onrecord.exe' : 'onrecord');
rmSync(path.dirname(program), { recursive: true, force: true });
mkdirSync(path.dirname(program));
copyFileSync(values.server, program);
chmodSync(program, 0o755);
for (const licence of ['MIT', 'Apache-2.0']) {
  copyFileSync(path.join(here, '../../docs/licences', `${licence}.txt`), path.join(here, `LICENSE-${licence}.txt`));
}

process.chdir(here);
execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
writeFileSync(path.join(here, 'LICENSE-others.txt'), together([
  ...ofPackages('vscode-languageclient', here), ...ofCrates(path.join(here, '../../Cargo.toml'), target), ...ofWordLists(),
]));
await createVSIX({ cwd: here, target, packagePath: out, dependencies: false, skipLicense: true });
console.log(`${out}: ${(statSync(out).size / 1e6).toFixed(1)} MB`);
