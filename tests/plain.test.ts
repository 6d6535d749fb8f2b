import { expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { readPlainly } from '../src/cli/plain.js';

/** What the words of `fanorm clean` say, as far as it differs from nothing. */
function read(words: readonly string[]) {
  const args = COMMANDS.clean && readPlainly(words, COMMANDS.clean);
  if (!args) return undefined;
  return {
    paths: args.operands,
    on: (['write', 'quiet', 'no-config'] as const).filter((name) => args.has(name)),
    digits: args.value('digits'),
    enable: args.list('enable'),
  };
}

const nothing = { paths: [], on: [], digits: undefined, enable: [] };

it.each([
  ['', nothing],
  ['a.txt - b.txt', { ...nothing, paths: ['a.txt', '-', 'b.txt'] }],
  ['a.txt --write -q', { ...nothing, paths: ['a.txt'], on: ['write', 'quiet'] }],
  ['--digits en --no-config', { ...nothing, digits: 'en', on: ['no-config'] }],
  ['--digits=en --digits=fa', { ...nothing, digits: 'fa' }],
  ['--enable a,b --enable=c x', { ...nothing, enable: ['a', 'b', 'c'], paths: ['x'] }],
])('reads "%s" without the parser', (line, said) => {
  expect(read(line.split(' ').filter((word) => word !== ''))).toEqual(said);
});

it.each([
  ['help', '--help'],
  ['a flag that there is not', '--writ'],
  ['a flag of another command', '--top 3'],
  ['short flags in one word', '-wq'],
  ['what stands after --', '-- -a.txt'],
  ['a value that is none of its choices', '--digits ar'],
  ['a value that is missing', '--digits'],
  ['a value that is empty', '--digits='],
  ['a value that looks like a flag', '--config --write'],
  ['a switch with a value', '--write=yes'],
  ['a flag and its opposite', '--config a --no-config'],
  ['a flag after its opposite', '--no-config --config a'],
])('leaves %s to the parser', (_, line) => {
  expect(read(line.split(' '))).toBeUndefined();
});
