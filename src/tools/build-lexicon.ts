import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeArtifact } from '../lexicon/artifact.js';
import { hashOf } from '../lexicon/hash.js';
import { joint } from '../lexicon/lexicon.js';
import { buildTable } from '../lexicon/table.js';
import { HAMZA_ABOVE, ZWNJ } from '../text/chars.js';
import { JOINS } from '../zwnj/kinds.js';

// Builds src/lexicon/lexicon.bin from the npm package dictionary-fa. The same package gives the same bytes.

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fa'));
const affixes = readAffixes(readFileSync(join(folder, 'index.aff'), 'utf8'));
const stems = readStems(readFileSync(join(folder, 'index.dic'), 'utf8'));

/** Written together by rule, though the parts are words: the glued form of another comparative or plural is an error. */
const GLUED = new Set(['بهتر', 'بیشتر', 'کمتر', 'مهتر', 'کهتر', 'مستتر', 'آنها', 'اینها', 'منتها', 'علیها', 'الیها']);
const takes = new Map(stems.map(({ stem, flags }) => [stem, flags]));
const entries = stems.filter(({ stem }) => !isGluedByMistake(stem));

const classes = [...new Set(stems.map(({ flags }) => flags))].sort();
const words: [number, number][] = [];
const joined: [number, number][] = [];
for (const { stem, flags } of entries) {
  const letters = stem.replaceAll(ZWNJ, '');
  if (letters === stem) words.push([hashOf(stem), classes.indexOf(flags) + 1]);
  else joined.push([hashOf(letters), joint(stem)]);
}

writeFileSync(
  new URL('../../src/lexicon/lexicon.bin', import.meta.url),
  writeArtifact({
    WORD: buildTable(words),
    JOIN: buildTable(joined),
    SUFF: suffixTable(),
  }),
);
console.log(`${words.length} words, ${joined.length} with ZWNJ, ${classes.length} affix classes`);

/** Whether a stem is another one with an ending that wants a ZWNJ: the dictionary lists بزرگتر beside بزرگ\u200cتر. */
function isGluedByMistake(word: string): boolean {
  const [, left = '', ending] = /^(.{3,})(ها|تر|ترین)$/.exec(word) ?? [];
  if (ending === undefined || GLUED.has(word) || JOINS[left.charCodeAt(left.length - 1)] === 0) return false;
  return (takes.get(left) ?? '').includes(ending === 'ها' ? 'sg' : 'su');
}

/** For each class of stems, the hashes of the suffixes that it takes glued: a table of (class, suffix) pairs. */
function suffixTable(): Uint32Array {
  const pairs = classes.flatMap((flags, index) =>
    flagsOf(flags)
      .flatMap((flag) => affixes.get(flag) ?? [])
      .filter((suffix) => !suffix.includes(ZWNJ) && suffix !== HAMZA_ABOVE)
      .map((suffix) => [hashOf(suffix) ^ (index + 1), 1] as const),
  );
  return buildTable(pairs);
}

/** The suffixes of every flag, those that hang on other suffixes included. */
function readAffixes(source: string): Map<string, string[]> {
  const direct = new Map<string, { suffix: string; flags: string }[]>();
  for (const line of source.split('\n')) {
    const [kind, flag = '', , addition = '', condition] = line.split(/[ \t]+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const [suffix = '', flags = ''] = addition.split('/');
    direct.set(flag, [...(direct.get(flag) ?? []), { suffix, flags }]);
  }
  const expand = (flag: string): string[] =>
    (direct.get(flag) ?? []).flatMap(({ suffix, flags }) => [
      suffix,
      ...flagsOf(flags)
        .flatMap(expand)
        .map((more) => suffix + more),
    ]);
  return new Map([...direct.keys()].map((flag) => [flag, expand(flag)]));
}

function readStems(source: string): { stem: string; flags: string }[] {
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

/** Flags are pairs of letters, written together. */
function flagsOf(flags: string): string[] {
  return flags.match(/../g) ?? [];
}
