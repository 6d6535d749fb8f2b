import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// npm runs this in a clone, after `npm ci`, and in the copy that it makes of a git dependency, as pre-commit has it do.
// `npm install -g` leaves the development dependencies of that copy out, whatever it is told: the compiler and the bundler alone
// are then fetched, and nothing is checked. Nothing is written to standard output, which is for npm's own answers.
if (existsSync('node_modules/typescript')) npm('run', '--silent', 'build');
else buildWithout();

function buildWithout() {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const tools = mkdtempSync(join(tmpdir(), 'fanorm-build-'));
  const wanted = ['typescript', 'esbuild'].map((name) => `${name}@${devDependencies[name]}`);
  npm('install', '--prefix', tools, '--no-save', '--no-audit', '--no-fund', ...wanted);
  rmSync('dist', { recursive: true, force: true });
  node(join(tools, 'node_modules/typescript/bin/tsc'), '--noCheck', '--types', '');
  process.env.PATH = join(tools, 'node_modules/.bin') + delimiter + process.env.PATH;
  npm('run', '--silent', 'assemble');
  rmSync(tools, { recursive: true });
}

function npm(...args) {
  node(process.env.npm_execpath ?? '', ...args);
}

function node(...args) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' };
  execFileSync(process.execPath, args, { env, stdio: ['ignore', 2, 2] });
}
