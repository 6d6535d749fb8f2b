import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A word of the dictionary, and the classes of endings that it takes: pairs of letters, written together. */
export interface Stem {
  readonly stem: string;
  readonly flags: string;
}

export interface Dictionary {
  readonly stems: readonly Stem[];
  /** The endings of every class, those that hang on other endings included. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
}

/** Reads the npm package dictionary-fa. */
export function readDictionary(): Dictionary {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fa'));
  return {
    stems: readStems(readFileSync(join(folder, 'index.dic'), 'utf8')),
    endings: readEndings(readFileSync(join(folder, 'index.aff'), 'utf8')),
  };
}

/** The classes that flags name. */
export function classesOf(flags: string): string[] {
  return flags.match(/../g) ?? [];
}

function readStems(source: string): Stem[] {
  return source
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [stem = '', flags = ''] = line.split('/');
      return { stem: stem.normalize('NFC'), flags };
    })
    .filter(({ flags }) => !flags.includes('!!'));
}

function readEndings(source: string): Map<string, string[]> {
  const direct = new Map<string, { ending: string; flags: string }[]>();
  for (const line of source.split('\n')) {
    const [kind, name = '', , addition = '', condition] = line.split(/[ \t]+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const [ending = '', flags = ''] = addition.split('/');
    direct.set(name, [...(direct.get(name) ?? []), { ending, flags }]);
  }
  const expand = (name: string): string[] =>
    (direct.get(name) ?? []).flatMap(({ ending, flags }) => [
      ending,
      ...classesOf(flags)
        .flatMap(expand)
        .map((more) => ending + more),
    ]);
  return new Map([...direct.keys()].map((name) => [name, expand(name)]));
}
