#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');

process.exitCode = await main(process.argv.slice(2), {
  // Getters, because Node opens each stream when it is first asked for, which costs start-up time.
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  cwd: process.cwd(),
  env: process.env,
});
if (Number.parseInt(process.versions.node, 10) < 22) makeRoom();

/**
 * Collects garbage. At its end Node waits for the compilers in the background, and one that finds the heap at its limit then
 * waits for the main thread to collect: nodejs/node#54918. In Node 20 that was one short run in fifteen; later versions
 * leave the heap more room.
 */
function makeRoom() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
