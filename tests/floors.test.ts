import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The floors, from the ground up: a file may import from its own floor and from those below. */
const FLOORS: readonly (readonly string[])[] = [
  ['types.ts', 'errors.ts', 'text/'],
  ['formats/', 'segment/', 'lexicon/'],
  ['rules/', 'zwnj/'],
  [
    'options.ts',
    'hits.ts',
    'pass.ts',
    'journal.ts',
    'suppressed.ts',
    'lines.ts',
    'heed.ts',
    'page-mender.ts',
    'mender.ts',
    'clean.ts',
    'pager.ts',
    'windows.ts',
    'stream.ts',
    'stats/',
    'index.ts',
  ],
  // Files are chosen by their configuration, so it lies below io/; it reads files itself, so it lies above the engine.
  ['config/'],
  ['io/'],
  ['report/'],
  ['cli/'],
  ['tools/'],
];

/** Which packages may be imported where; `node:` modules only from `config/` up. */
const PACKAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['unicode-properties', ['text/unicode.ts']],
  ['chalk', ['report/', 'cli/']],
  ['commander', ['cli/']],
  ['fast-glob', ['io/']],
  ['ignore', ['io/']],
  ['jsonc-parser', ['config/', 'formats/']],
  ['micromatch', ['config/', 'io/']],
]);

const SOURCE = join(import.meta.dirname, '..', 'src');

function floorOf(file: string): number {
  return FLOORS.findIndex((rooms) =>
    rooms.some((room) => file === room || (room.endsWith('/') && file.startsWith(room))),
  );
}

function sources(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'));
}

/** Every import of a file: its line number, what it names. */
function importsOf(file: string): { line: number; name: string }[] {
  return readFileSync(join(SOURCE, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const name = /(?:from|import)\s*\(?\s*'([^']+)'/.exec(text)?.[1];
      return name === undefined ? [] : [{ line: index + 1, name }];
    });
}

describe('floors', () => {
  it('gives every file a floor', () => {
    expect(sources().filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it('lets no file import from a floor above it', () => {
    const wrong = sources().flatMap((file) =>
      importsOf(file)
        .filter(({ name }) => name.startsWith('.'))
        .map(({ line, name }) => ({
          line,
          target: relative(SOURCE, join(SOURCE, dirname(file), name))
            .replaceAll('\\', '/')
            .replace(/\.js$/, '.ts'),
        }))
        .filter(({ target }) => floorOf(target) > floorOf(file))
        .map(({ line, target }) => `src/${file}:${line} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the packages and node: where they belong', () => {
    const wrong = sources().flatMap((file) =>
      importsOf(file)
        .filter(({ name }) => {
          if (name.startsWith('node:')) return floorOf(file) < floorOf('config/');
          const homes = PACKAGES.get(name);
          return (
            homes !== undefined && !homes.some((home) => file === home || (home.endsWith('/') && file.startsWith(home)))
          );
        })
        .map(({ line, name }) => `src/${file}:${line} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
