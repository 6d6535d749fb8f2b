import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// npm runs this in a clone, after `npm ci`, and in the copy that it makes of a git dependency. `npm install -g` of a git
// dependency leaves the development dependencies of that copy out, whatever it is told, so that they are installed here.
// What npm or pre-commit reads is standard output: nothing is written there.
if (!existsSync('node_modules/typescript')) npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
npm('run', '--silent', 'build');

function npm(...args) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' };
  execFileSync(process.execPath, [process.env.npm_execpath ?? '', ...args], { env, stdio: ['ignore', 2, 2] });
}
